#include <relata/query/pattern_plan.h>

#include <algorithm>
#include <list>
#include <map>
#include <set>
#include <utility>

namespace relata::query {
namespace {

/// `node.name = value`, or `.id`.
struct Seek {
  std::size_t node = 0;
  NodeAccess access{};
  const Expression* value = nullptr;
  std::vector<Part> needs;
};

class Planner {
 public:
  Planner(CompileContext& context, Scope& scope, PatternParts parts)
      : context_(context),
        scope_(scope),
        parts_(std::move(parts.names)),
        conjuncts_(std::move(parts.conjuncts)),
        element_conditions_(std::move(parts.element_conditions)) {
    plan_.context = &context;
    plan_.nodes = std::move(parts.nodes);
    plan_.relationships = std::move(parts.relationships);
    plan_.paths = std::move(parts.paths);
    plan_.filled = std::move(parts.filled);
  }

  PatternPlan plan() {
    for (std::size_t i = 0; i < plan_.relationships.size(); ++i) compile_element_conditions(i);
    find_needs();
    find_seeks();
    order_steps();
    return std::move(plan_);
  }

 private:
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

  /// From a bound node to one that is not; a single relationship rather than a path of many, and that rather than a
  /// shortest path.
  bool add_next_relationship() {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < plan_.relationships.size(); ++i) {
      const PlannedRelationship& relationship = plan_.relationships[i];
      const bool touches = node_is_bound_[relationship.left] || node_is_bound_[relationship.right];
      if (is_ready(i) && touches && (!best || kind_of_step(relationship) < kind_of_step(plan_.relationships[*best]))) {
        best = i;
      }
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

  CompileContext& context_;
  Scope& scope_;
  PatternPlan plan_;
  std::map<std::string, Part, std::less<>> parts_;
  std::list<Conjunct> conjuncts_, used_;               ///< Lists: seeks point into them.
  std::vector<ElementConditions> element_conditions_;  ///< By relationship.
  std::vector<Seek> seeks_;
  std::vector<bool> node_is_bound_, relationship_is_bound_, path_is_bound_;
};

}  // namespace

PatternPlan plan_pattern(CompileContext& context, Scope& scope, const std::vector<PathPattern>& patterns,
                         const Expression* condition) {
  return Planner(context, scope, read_pattern(context, scope, patterns, condition)).plan();
}

}  // namespace relata::query
