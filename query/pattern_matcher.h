/// Finds all ways to fill the patterns of one MATCH.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include <relata/query/compile_context.h>
#include <relata/query/scope.h>
#include <relata/query/syntax.h>

namespace relata::query {

struct PatternPlan;

/// Made ready once, run for each row. No relationship fills two places of one MATCH; nodes may.
class PatternMatcher {
 public:
  /// Adds the variables of the patterns to `scope`; those that are there already must fit. `context` must outlive it.
  /// @throws QueryError for names that do not exist or are used as two things
  PatternMatcher(CompileContext& context, Scope& scope, const std::vector<PathPattern>& patterns,
                 const Expression* condition);
  ~PatternMatcher();
  PatternMatcher(const PatternMatcher&) = delete;
  PatternMatcher& operator=(const PatternMatcher&) = delete;

  /// Fills the slots of the patterns' variables in one way after the other and calls `visit` for each, until it returns
  /// false. The order is the same in every run. False if it was stopped. @throws QueryError
  bool match(Row& row, const std::function<bool()>& visit) const;

  /// Slots that it fills.
  [[nodiscard]] std::span<const Slot> slots() const;

 private:
  std::unique_ptr<const PatternPlan> plan_;
};

}  // namespace relata::query
