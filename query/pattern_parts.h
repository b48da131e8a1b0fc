/// What the patterns of one MATCH are made of, with their names looked up. Internal to the matcher.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <list>
#include <map>
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

/// A part of the patterns that no earlier clause gives. Conditions wait for parts.
struct Part {
  enum class Kind : std::uint8_t { node, relationship, path } kind{};
  std::size_t index = 0;
};

/// A condition that must hold beside others.
struct Conjunct {
  Expression expression;
  std::vector<Part> needs;  ///< Filled in by the planner.
};

/// Conditions on each relationship of many.
struct ElementConditions {
  std::string variable;  ///< Stands for that one relationship in them.
  std::vector<Conjunct> conjuncts;
};

struct PatternParts {
  std::vector<PlannedNode> nodes;
  std::vector<PlannedRelationship> relationships;  ///< Their conditions are still to be compiled.
  std::vector<PlannedPath> paths;
  std::vector<Slot> filled;  ///< Slots that had no value before.
  std::map<std::string, Part, std::less<>> names;
  std::list<Conjunct> conjuncts;                      ///< Inline properties and conditions included.
  std::vector<ElementConditions> element_conditions;  ///< By relationship.
};

/// Adds the variables of the patterns to `scope`. @throws QueryError for names that do not exist or stand for two
/// things
[[nodiscard]] PatternParts read_pattern(CompileContext& context, Scope& scope, const std::vector<PathPattern>& patterns,
                                        const Expression* condition);

/// @throws QueryError if no node can have the label
void check_label(const CompileContext& context, std::string_view label, SourceRange range);

}  // namespace relata::query
