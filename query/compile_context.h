/// What all parts of a query share while it is made ready and run.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <relata/query/property_graph.h>
#include <relata/query/query_error.h>
#include <relata/query/value.h>

namespace relata::query {

using Parameters = std::map<std::string, Value, std::less<>>;

struct CompileContext {
  const PropertyGraph& graph;
  std::string_view text;  ///< Of the query.
  const Parameters& parameters;
  std::uint64_t steps_left;           ///< Relationships and nodes that may still be looked at.
  std::vector<std::string> warnings;  ///< Whatever makes an empty answer likely, such as a type that no relation has.

  [[noreturn]] void fail(SourceRange range, std::string_view problem) const { throw QueryError(text, range, problem); }

  void warn(SourceRange range, std::string_view problem) {
    const LineAndColumn place = line_and_column(text, range.begin);
    warnings.push_back("line " + std::to_string(place.line) + ", column " + std::to_string(place.column) + ": " +
                       std::string(problem));
  }

  /// @throws QueryError once too much was looked at
  void count_step(SourceRange range) {
    if (steps_left == 0) {
      fail(range, "too many ways to fill the pattern: name an actor, or give the length of paths an upper bound");
    }
    --steps_left;
  }
};

}  // namespace relata::query
