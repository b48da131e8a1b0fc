/// In which order the parts of a pattern are filled. Internal to the matcher.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <relata/query/expression_compiler.h>

namespace relata::query {

struct LabelTest {
  std::vector<std::string> labels;
  bool any = false;  ///< One of them suffices.
};

struct PlannedNode {
  Slot slot = 0;
  std::vector<LabelTest> tests;
  SourceRange range;
  bool is_given = false;  ///< By an earlier clause.
};

struct PlannedRelationship {
  Slot slot = 0;
  std::size_t left = 0, right = 0;  ///< Indexes of nodes, as the text has them.
  Direction direction = Direction::either;
  PathSelection selection = PathSelection::all;
  std::optional<LengthRange> length;
  std::optional<std::vector<bool>> types;  ///< By TypeId; none: any.
  Slot element = 0;                        ///< Holds one relationship of many while `conditions` look at it.
  std::vector<Condition> conditions;       ///< On each relationship of many.
  SourceRange range;
  bool is_given = false;
};

struct PlannedPath {
  Slot slot = 0;
  std::vector<std::size_t> nodes, relationships;
};

enum class StepKind : std::uint8_t {
  check_node,          ///< One that an earlier clause gave.
  scan_nodes,          ///< All, or those that `access` finds.
  place_relationship,  ///< One that an earlier clause gave: binds its ends.
  expand,              ///< From a node that is bound along one relationship.
  expand_many,         ///< The same along a path of variable length.
  find_shortest,       ///< Between two nodes that are bound.
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
