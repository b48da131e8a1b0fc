/// In which order the parts of a pattern are filled. Internal to the matcher.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <relata/query/pattern_parts.h>

namespace relata::query {

/// The three that follow a relationship stand in the order of their cost.
enum class StepKind : std::uint8_t {
  check_node,          ///< One that an earlier clause gave.
  scan_nodes,          ///< All, or those that `access` finds.
  place_relationship,  ///< One that an earlier clause gave: binds its ends.
  expand,              ///< From a node that is bound along one relationship.
  expand_many,         ///< The same along a path of variable length.
  find_shortest,       ///< From a node that is bound along a shortest path.
  build_path           ///< The value of a path's variable.
};

enum class NodeAccess : std::uint8_t { all, by_name, by_id };

struct Step {
  StepKind kind{};
  std::size_t part = 0;        ///< Index of a node, relationship or path.
  bool left_is_bound = false;  ///< Relationships: by the steps before.
  bool right_is_bound = false;
  NodeAccess access{};             ///< Nodes that are scanned.
  Evaluator sought;                ///< The name or id.
  std::vector<Condition> filters;  ///< That can be decided now.

  [[nodiscard]] bool joins() const { return left_is_bound && right_is_bound; }
};

struct PatternPlan {
  CompileContext* context = nullptr;
  std::vector<PlannedNode> nodes;
  std::vector<PlannedRelationship> relationships;
  std::vector<PlannedPath> paths;
  std::vector<Step> steps;
  std::vector<Slot> filled;  ///< Slots that had no value before.
};

/// Cheap parts first: what is given, nodes of a given name or id, relationships between two bound nodes, relationships
/// from one, and only then scans, of the rarest label first. Conditions are decided as soon as they can be.
/// @throws QueryError
[[nodiscard]] PatternPlan plan_pattern(CompileContext& context, Scope& scope, const std::vector<PathPattern>& patterns,
                                       const Expression* condition);

/// Calls `visit` for every way to fill the row, until it returns false; false if it did.
bool run_plan(const PatternPlan& plan, Row& row, const std::function<bool()>& visit);

}  // namespace relata::query
