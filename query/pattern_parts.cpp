#include <relata/query/pattern_parts.h>

#include <utility>

#include <relata/query/suggestion.h>

namespace relata::query {
namespace {

Expression make_equality(const std::string& variable, const PropertyCondition& property) {
  Expression owner{Variable{variable}, {}, property.range};
  Expression read{Property{property.name}, {}, property.range};
  read.operands.push_back(std::move(owner));
  Expression equality{Comparison{{ComparisonOperator::equal}}, {}, property.range};
  equality.operands.push_back(std::move(read));
  equality.operands.push_back(property.value);
  return equality;
}

void split_conjunction(const Expression& expression, std::vector<Expression>& conjuncts) {
  const auto* binary = std::get_if<Binary>(&expression.kind);
  if (!binary || binary->op != BinaryOperator::logical_and) {
    conjuncts.push_back(expression);
    return;
  }
  for (const Expression& operand : expression.operands) split_conjunction(operand, conjuncts);
}

class PatternReader {
 public:
  PatternReader(CompileContext& context, Scope& scope) : context_(context), scope_(scope) {}

  PatternParts read(const std::vector<PathPattern>& patterns, const Expression* condition) {
    for (const PathPattern& pattern : patterns) add_path(pattern);
    if (condition) add_conditions(*condition);
    return std::move(parts_);
  }

 private:
  void add_path(const PathPattern& pattern) {
    PlannedPath path;
    if (pattern.variable) path.slot = add_path_variable(*pattern.variable);
    path.nodes.push_back(add_node(pattern.nodes.front()));
    for (std::size_t i = 0; i < pattern.relationships.size(); ++i) {
      path.relationships.push_back(add_relationship(pattern.relationships[i], pattern.selection));
      path.nodes.push_back(add_node(pattern.nodes[i + 1]));
      parts_.relationships.back().left = path.nodes[i];
      parts_.relationships.back().right = path.nodes[i + 1];
    }
    if (pattern.variable) parts_.paths.push_back(std::move(path));
  }

  Slot add_path_variable(const Name& name) {
    if (parts_.names.contains(name.text) || scope_.find(name.text)) refuse_second_use(name);
    return add_variable(name.text, VariableKind::path, {Part::Kind::path, parts_.paths.size()});
  }

  [[noreturn]] void refuse_second_use(const Name& name) const {
    context_.fail(name.range, "the variable '" + name.text + "' stands for something else already");
  }

  Slot add_variable(const std::string& name, VariableKind kind, Part part) {
    const Slot slot = scope_.add(name, kind);
    parts_.names.emplace(name, part);
    parts_.filled.push_back(slot);
    return slot;
  }

  std::size_t add_node(const NodePattern& pattern) {
    const std::string name = pattern.variable ? pattern.variable->text : scope_.unused_name();
    const std::size_t index = find_or_add_node(name, pattern);
    if (!pattern.labels.empty()) {
      LabelTest test{{}, pattern.any_label};
      for (const Name& label : pattern.labels) {
        check_label(context_, label.text, label.range);
        test.labels.push_back(label.text);
      }
      parts_.nodes[index].tests.push_back(std::move(test));
    }
    for (const PropertyCondition& property : pattern.properties)
      parts_.conjuncts.push_back({make_equality(name, property), {}});
    if (pattern.condition) add_conditions(*pattern.condition);
    return index;
  }

  std::size_t find_or_add_node(const std::string& name, const NodePattern& pattern) {
    if (const auto part = parts_.names.find(name); part != parts_.names.end()) {
      if (part->second.kind != Part::Kind::node) refuse_second_use(*pattern.variable);
      return part->second.index;
    }
    const std::size_t index = parts_.nodes.size();
    const auto given = scope_.find(name);
    if (given && given->kind != VariableKind::node && given->kind != VariableKind::value) {
      refuse_second_use(*pattern.variable);
    }
    const Part part{Part::Kind::node, index};
    const Slot slot = given ? given->slot : add_variable(name, VariableKind::node, part);
    parts_.names.emplace(name, part);
    parts_.nodes.push_back({slot, {}, pattern.range, given.has_value()});
    return index;
  }

  std::size_t add_relationship(const RelationshipPattern& pattern, PathSelection selection) {
    const bool is_many = pattern.length || selection != PathSelection::all;
    const std::size_t index = parts_.relationships.size();
    const std::string name = pattern.variable ? pattern.variable->text : scope_.unused_name();
    PlannedRelationship relationship{.direction = pattern.direction, .selection = selection, .length = pattern.length};
    if (selection != PathSelection::all && !pattern.length) relationship.length = LengthRange{1, 1};
    relationship.range = pattern.range;
    relationship.types = find_types(pattern);
    const auto given = scope_.find(name);
    const bool may_be_given = !is_many && given && !parts_.names.contains(name) &&
                              (given->kind == VariableKind::relationship || given->kind == VariableKind::value);
    if ((given && !may_be_given) || parts_.names.contains(name)) refuse_second_use(*pattern.variable);
    relationship.is_given = given.has_value();
    const Part part{Part::Kind::relationship, index};
    const VariableKind kind = is_many ? VariableKind::relationships : VariableKind::relationship;
    relationship.slot = given ? given->slot : add_variable(name, kind, part);
    parts_.names.emplace(name, part);
    parts_.relationships.push_back(std::move(relationship));
    add_relationship_conditions(pattern, name, is_many);
    return index;
  }

  void add_relationship_conditions(const RelationshipPattern& pattern, const std::string& name, bool is_many) {
    std::vector<Expression> conditions;
    for (const PropertyCondition& property : pattern.properties) conditions.push_back(make_equality(name, property));
    if (pattern.condition) split_conjunction(*pattern.condition, conditions);
    parts_.element_conditions.emplace_back();
    parts_.element_conditions.back().variable = name;
    for (Expression& condition : conditions) {
      if (is_many) {
        parts_.element_conditions.back().conjuncts.push_back({std::move(condition), {}});
      } else {
        parts_.conjuncts.push_back({std::move(condition), {}});
      }
    }
  }

  std::optional<std::vector<bool>> find_types(const RelationshipPattern& pattern) const {
    if (pattern.types.empty()) return std::nullopt;
    const auto known = context_.graph.types();
    std::vector<bool> types(known.size());
    for (const Name& type : pattern.types) {
      if (const auto id = context_.graph.find_type(type.text)) {
        types[static_cast<std::size_t>(*id)] = true;
      } else {
        context_.warn(type.range, "no relation has the type '" + type.text + "'" +
                                      suggestion(type.text, {known.begin(), known.end()}));
      }
    }
    return types;
  }

  void add_conditions(const Expression& condition) {
    std::vector<Expression> expressions;
    split_conjunction(condition, expressions);
    for (Expression& expression : expressions) parts_.conjuncts.push_back({std::move(expression), {}});
  }

  CompileContext& context_;
  Scope& scope_;
  PatternParts parts_;
};

}  // namespace

PatternParts read_pattern(CompileContext& context, Scope& scope, const std::vector<PathPattern>& patterns,
                          const Expression* condition) {
  return PatternReader(context, scope).read(patterns, condition);
}

void check_label(const CompileContext& context, std::string_view label, SourceRange range) {
  if (PropertyGraph::is_label(label)) return;
  std::vector<std::string_view> labels{"Actor"};
  for (int type = 0; type <= static_cast<int>(EntityType::other); ++type) {
    labels.push_back(to_string(static_cast<EntityType>(type)));
  }
  const std::string hint = suggestion(label, labels);
  context.fail(range, "there is no label '" + std::string(label) + "'" +
                          (hint.empty() ? "; labels are " + listed(labels) : hint));
}

}  // namespace relata::query
