/// Functions of queries that make one value of others: toLower, size, nodes, coalesce, …
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include <relata/query/property_graph.h>
#include <relata/query/value.h>

namespace relata::query {

struct Function {
  std::string_view name;
  std::size_t least_arguments = 0;
  std::size_t most_arguments = 0;
  bool takes_null = false;  ///< Otherwise null is the answer to any null.
  /// @throws ValueError for arguments of the wrong kind
  Value (*call)(const PropertyGraph& graph, std::span<const Value> arguments) = nullptr;
};

/// By name, case aside; nullptr if there is none. Lives as long as the program.
[[nodiscard]] const Function* find_function(std::string_view name);
[[nodiscard]] std::vector<std::string_view> function_names();

}  // namespace relata::query
