#include <relata/query/pattern_plan.h>

#include <algorithm>
#include <list>
#include <map>
#include <set>
#include <utility>

#include <relata/query/pattern_matcher.h>
#include <relata/query/suggestion.h>

namespace relata::query {
namespace {

/// A part of the patterns that is not bound before them. Conditions wait for parts.
struct Part {
  enum class Kind : std::uint8_t { node, relationship, path } kind{};
  std::size_t index = 0;
};

/// A condition that has not been given to a step yet.
struct Conjunct {
  Expression expression;
  std::vector<Part> needs;
};

/// `node.name = value`, or `.id`.
struct Seek {
  std::size_t node = 0;
  NodeAccess access{};
  const Expression* value = nullptr;
  std::vector<Part> needs;
};

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

class Planner {
 public:
  Planner(CompileContext& context, Scope& scope) : context_(context), scope_(scope) { plan_.context = &context; }

  PatternPlan plan(const std::vector<PathPattern>& patterns, const Expression* condition) {
    for (const PathPattern& pattern : patterns) add_path(pattern);
    if (condition) add_conditions(*condition);
    for (std::size_t i = 0; i < plan_.relationships.size(); ++i) compile_element_conditions(i);
    find_needs();
    find_seeks();
    order_steps();
    return std::move(plan_);
  }

 private:
  // ---- Reading the patterns

  void add_path(const PathPattern& pattern) {
    PlannedPath path;
    if (pattern.variable) path.slot = add_path_variable(*pattern.variable);
    path.nodes.push_back(add_node(pattern.nodes.front()));
    for (std::size_t i = 0; i < pattern.relationships.size(); ++i) {
      path.relationships.push_back(add_relationship(pattern.relationships[i], pattern.selection));
      path.nodes.push_back(add_node(pattern.nodes[i + 1]));
      plan_.relationships.back().left = path.nodes[i];
      plan_.relationships.back().right = path.nodes[i + 1];
    }
    if (pattern.variable) plan_.paths.push_back(std::move(path));
  }

  Slot add_path_variable(const Name& name) {
    if (parts_.contains(name.text) || scope_.find(name.text)) refuse_second_use(name);
    return add_variable(name.text, VariableKind::path, {Part::Kind::path, plan_.paths.size()});
  }

  [[noreturn]] void refuse_second_use(const Name& name) const {
    context_.fail(name.range, "the variable '" + name.text + "' stands for something else already");
  }

  Slot add_variable(const std::string& name, VariableKind kind, Part part) {
    const Slot slot = scope_.add(name, kind);
    parts_.emplace(name, part);
    plan_.filled.push_back(slot);
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
      plan_.nodes[index].tests.push_back(std::move(test));
    }
    for (const PropertyCondition& property : pattern.properties)
      conjuncts_.push_back({make_equality(name, property), {}});
    if (pattern.condition) add_conditions(*pattern.condition);
    return index;
  }

  std::size_t find_or_add_node(const std::string& name, const NodePattern& pattern) {
    if (const auto part = parts_.find(name); part != parts_.end()) {
      if (part->second.kind != Part::Kind::node) refuse_second_use(*pattern.variable);
      return part->second.index;
    }
    const std::size_t index = plan_.nodes.size();
    const auto given = scope_.find(name);
    if (given && given->kind != VariableKind::node && given->kind != VariableKind::value) {
      refuse_second_use(*pattern.variable);
    }
    const Part part{Part::Kind::node, index};
    const Slot slot = given ? given->slot : add_variable(name, VariableKind::node, part);
    parts_.emplace(name, part);
    plan_.nodes.push_back({slot, {}, pattern.range, given.has_value()});
    return index;
  }

  std::size_t add_relationship(const RelationshipPattern& pattern, PathSelection selection) {
    const bool is_many = pattern.length || selection != PathSelection::all;
    const std::size_t index = plan_.relationships.size();
    const std::string name = pattern.variable ? pattern.variable->text : scope_.unused_name();
    PlannedRelationship relationship{.direction = pattern.direction, .selection = selection, .length = pattern.length};
    if (selection != PathSelection::all && !pattern.length) relationship.length = LengthRange{1, 1};
    relationship.range = pattern.range;
    relationship.types = find_types(pattern);
    const auto given = scope_.find(name);
    const bool may_be_given = !is_many && given && !parts_.contains(name) &&
                              (given->kind == VariableKind::relationship || given->kind == VariableKind::value);
    if ((given && !may_be_given) || parts_.contains(name)) refuse_second_use(*pattern.variable);
    relationship.is_given = given.has_value();
    const Part part{Part::Kind::relationship, index};
    const VariableKind kind = is_many ? VariableKind::relationships : VariableKind::relationship;
    relationship.slot = given ? given->slot : add_variable(name, kind, part);
    parts_.emplace(name, part);
    plan_.relationships.push_back(std::move(relationship));
    add_relationship_conditions(pattern, name, is_many);
    return index;
  }

  void add_relationship_conditions(const RelationshipPattern& pattern, const std::string& name, bool is_many) {
    std::vector<Expression> conditions;
    for (const PropertyCondition& property : pattern.properties) conditions.push_back(make_equality(name, property));
    if (pattern.condition) split_conjunction(*pattern.condition, conditions);
    element_conditions_.emplace_back();
    element_conditions_.back().variable = name;
    for (Expression& condition : conditions) {
      if (is_many) {
        element_conditions_.back().conjuncts.push_back({std::move(condition), {}});
      } else {
        conjuncts_.push_back({std::move(condition), {}});
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
    for (Expression& expression : expressions) conjuncts_.push_back({std::move(expression), {}});
  }

  // ---- What conditions wait for

  /// In conditions on each relationship of many its variable is that one relationship.
  void compile_element_conditions(std::size_t index) {
    PlannedRelationship& relationship = plan_.relationships[index];
    relationship.element = scope_.add_unnamed();
    const Scope::Inner inner(scope_);
    auto& [variable, conjuncts] = element_conditions_[index];
    if (conjuncts.empty()) return;
    relationship.element = scope_.add(variable, VariableKind::relationship);
    for (Conjunct& conjunct : conjuncts) {
      relationship.conditions.push_back(compile_condition(context_, scope_, conjunct.expression));
      conjunct.needs = needs_of(conjunct.expression);
      std::erase_if(conjunct.needs,
                    [index](const Part& part) { return part.kind == Part::Kind::relationship && part.index == index; });
    }
  }

  std::vector<Part> needs_of(const Expression& expression) const {
    std::set<std::string> names;
    collect_variables(expression, names);
    std::vector<Part> needs;
    for (const std::string& name : names) {
      if (const auto part = parts_.find(name); part != parts_.end()) needs.push_back(part->second);
    }
    return needs;
  }

  void find_needs() {
    for (Conjunct& conjunct : conjuncts_) conjunct.needs = needs_of(conjunct.expression);
  }

  void find_seeks() {
    for (const Conjunct& conjunct : conjuncts_) {
      const auto* comparison = std::get_if<Comparison>(&conjunct.expression.kind);
      if (!comparison || comparison->ops != std::vector{ComparisonOperator::equal}) continue;
      const auto& operands = conjunct.expression.operands;
      add_seek(operands[0], operands[1]);
      add_seek(operands[1], operands[0]);
    }
  }

  void add_seek(const Expression& read, const Expression& value) {
    const auto* property = std::get_if<Property>(&read.kind);
    if (!property || (property->name != "name" && property->name != "id")) return;
    const auto* variable = std::get_if<Variable>(&read.operands[0].kind);
    const auto part = variable ? parts_.find(variable->name) : parts_.end();
    if (part == parts_.end() || part->second.kind != Part::Kind::node) return;
    const NodeAccess access = property->name == "id" ? NodeAccess::by_id : NodeAccess::by_name;
    seeks_.push_back({part->second.index, access, &value, needs_of(value)});
  }

  // ---- The order

  [[nodiscard]] bool is_bound(const Part& part) const {
    switch (part.kind) {
      case Part::Kind::node:
        return node_is_bound_[part.index];
      case Part::Kind::relationship:
        return relationship_is_bound_[part.index];
      case Part::Kind::path:
        break;
    }
    return path_is_bound_[part.index];
  }

  [[nodiscard]] bool are_bound(const std::vector<Part>& parts) const {
    return std::all_of(parts.begin(), parts.end(), [this](const Part& part) { return is_bound(part); });
  }

  void order_steps() {
    node_is_bound_.resize(plan_.nodes.size());
    relationship_is_bound_.resize(plan_.relationships.size());
    path_is_bound_.resize(plan_.paths.size());
    for (std::size_t i = 0; i < plan_.nodes.size(); ++i) {
      if (plan_.nodes[i].is_given) bind_node({.kind = StepKind::check_node, .part = i});
    }
    for (std::size_t i = 0; i < plan_.relationships.size(); ++i) {
      if (plan_.relationships[i].is_given) add_relationship_step(i, StepKind::place_relationship);
    }
    while (add_joining_relationship() || add_sought_node() || add_next_relationship() || add_scan()) {
    }
    refuse_what_is_left();
  }

  void bind_node(Step step) {
    node_is_bound_[step.part] = true;
    add_step(std::move(step));
  }

  /// Adds the step, the paths that are complete with it, and the conditions that can be decided now.
  void add_step(Step step) {
    plan_.steps.push_back(std::move(step));
    add_filters();
    for (std::size_t i = 0; i < plan_.paths.size(); ++i) {
      if (path_is_bound_[i] || !is_complete(plan_.paths[i])) continue;
      path_is_bound_[i] = true;
      plan_.steps.push_back({.kind = StepKind::build_path, .part = i});
      add_filters();
    }
  }

  [[nodiscard]] bool is_complete(const PlannedPath& path) const {
    return std::all_of(path.nodes.begin(), path.nodes.end(), [this](std::size_t i) { return node_is_bound_[i]; }) &&
           std::all_of(path.relationships.begin(), path.relationships.end(),
                       [this](std::size_t i) { return relationship_is_bound_[i]; });
  }

  void add_filters() {
    for (auto conjunct = conjuncts_.begin(); conjunct != conjuncts_.end();) {
      if (!are_bound(conjunct->needs)) {
        ++conjunct;
        continue;
      }
      plan_.steps.back().filters.push_back(compile_condition(context_, scope_, conjunct->expression));
      used_.splice(used_.end(), conjuncts_, conjunct++);
    }
  }

  void add_relationship_step(std::size_t index, StepKind kind) {
    const PlannedRelationship& relationship = plan_.relationships[index];
    Step step{.kind = kind,
              .part = index,
              .left_is_bound = node_is_bound_[relationship.left],
              .right_is_bound = node_is_bound_[relationship.right]};
    relationship_is_bound_[index] = true;
    node_is_bound_[relationship.left] = true;
    node_is_bound_[relationship.right] = true;
    add_step(std::move(step));
  }

  [[nodiscard]] static StepKind kind_of_step(const PlannedRelationship& relationship) {
    if (relationship.selection != PathSelection::all) return StepKind::find_shortest;
    return relationship.length ? StepKind::expand_many : StepKind::expand;
  }

  [[nodiscard]] bool is_ready(std::size_t index) const {
    const auto& conjuncts = element_conditions_[index].conjuncts;
    return !relationship_is_bound_[index] && std::all_of(conjuncts.begin(), conjuncts.end(),
                                                         [this](const Conjunct& one) { return are_bound(one.needs); });
  }

  bool add_joining_relationship() {
    for (std::size_t i = 0; i < plan_.relationships.size(); ++i) {
      const PlannedRelationship& relationship = plan_.relationships[i];
      if (!is_ready(i) || !node_is_bound_[relationship.left] || !node_is_bound_[relationship.right]) continue;
      add_relationship_step(i, kind_of_step(relationship));
      return true;
    }
    return false;
  }

  bool add_sought_node() {
    for (const Seek& seek : seeks_) {
      if (node_is_bound_[seek.node] || !are_bound(seek.needs)) continue;
      bind_node({.kind = StepKind::scan_nodes,
                 .part = seek.node,
                 .access = seek.access,
                 .sought = compile_expression(context_, scope_, *seek.value)});
      return true;
    }
    return false;
  }

  /// From a bound node to one that is not; a single relationship rather than a path of many.
  bool add_next_relationship() {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < plan_.relationships.size(); ++i) {
      const PlannedRelationship& relationship = plan_.relationships[i];
      const bool touches = node_is_bound_[relationship.left] || node_is_bound_[relationship.right];
      if (!is_ready(i) || !touches || relationship.selection != PathSelection::all) continue;
      if (!best || (plan_.relationships[*best].length && !relationship.length)) best = i;
    }
    if (!best) return false;
    add_relationship_step(*best, kind_of_step(plan_.relationships[*best]));
    return true;
  }

  [[nodiscard]] std::size_t scan_cost(std::size_t node) const {
    std::size_t cost = context_.graph.nodes().size();
    for (const LabelTest& test : plan_.nodes[node].tests) {
      std::size_t count = 0;
      for (const std::string& label : test.labels) {
        const std::size_t of_label = context_.graph.count_with_label(label);
        count = test.any ? count + of_label : std::min(count == 0 ? cost : count, of_label);
      }
      cost = std::min(cost, count);
    }
    return cost;
  }

  bool add_scan() {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < plan_.nodes.size(); ++i) {
      if (!node_is_bound_[i] && (!best || scan_cost(i) < scan_cost(*best))) best = i;
    }
    if (!best) return false;
    bind_node({.kind = StepKind::scan_nodes, .part = *best});
    return true;
  }

  void refuse_what_is_left() const {
    for (std::size_t i = 0; i < plan_.relationships.size(); ++i) {
      if (relationship_is_bound_[i]) continue;
      context_.fail(plan_.relationships[i].range,
                    "a condition on each relationship of a path can't use a path that "
                    "comes after it");
    }
  }

  struct ElementConditions {
    std::string variable;
    std::vector<Conjunct> conjuncts;
  };

  CompileContext& context_;
  Scope& scope_;
  PatternPlan plan_;
  std::map<std::string, Part> parts_;
  std::list<Conjunct> conjuncts_, used_;               ///< Lists: seeks point into them.
  std::vector<ElementConditions> element_conditions_;  ///< By relationship.
  std::vector<Seek> seeks_;
  std::vector<bool> node_is_bound_, relationship_is_bound_, path_is_bound_;
};

}  // namespace

PatternPlan plan_pattern(CompileContext& context, Scope& scope, const std::vector<PathPattern>& patterns,
                         const Expression* condition) {
  return Planner(context, scope).plan(patterns, condition);
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
