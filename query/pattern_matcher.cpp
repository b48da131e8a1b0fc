#include <relata/query/pattern_matcher.h>

#include <algorithm>
#include <utility>

#include <relata/query/path_search.h>
#include <relata/query/pattern_plan.h>

namespace relata::query {
namespace {

/// Carries out one step after the other and goes back for the next way. All member functions return false once `visit`
/// wants no more.
class PatternRun {
 public:
  PatternRun(const PatternPlan& plan, Row& row, const std::function<bool()>& visit)
      : plan_(plan), graph_(plan.context->graph), row_(row), visit_(visit) {}

  bool run(std::size_t index) {
    if (index == plan_.steps.size()) return visit_();
    const Step& step = plan_.steps[index];
    switch (step.kind) {
      case StepKind::check_node:
        return check_node(index);
      case StepKind::scan_nodes:
        return scan_nodes(index);
      case StepKind::place_relationship:
        return place_relationship(index);
      case StepKind::expand:
        return expand(index);
      case StepKind::expand_many:
        return expand_many(index);
      case StepKind::find_shortest:
        return find_shortest(index);
      case StepKind::build_path:
        break;
    }
    return build_path(index);
  }

 private:
  bool go_on(std::size_t index) {
    for (const Condition& filter : plan_.steps[index].filters) {
      if (!filter(row_)) return true;
    }
    return run(index + 1);
  }

  [[nodiscard]] bool passes(const PlannedNode& node, ActorId actor) const {
    const auto has = [&](const std::string& label) { return graph_.has_label(actor, label); };
    return std::all_of(node.tests.begin(), node.tests.end(), [&](const LabelTest& test) {
      return test.any ? std::any_of(test.labels.begin(), test.labels.end(), has)
                      : std::all_of(test.labels.begin(), test.labels.end(), has);
    });
  }

  /// The value of a slot that an earlier clause filled; nullptr for null.
  template <typename Kind>
  const Kind* given(Slot slot, SourceRange range, std::string_view what) const {
    const Value& value = row_[slot];
    const auto* content = value.get_if<Kind>();
    if (!content && !value.is_null()) {
      plan_.context->fail(range, "expected " + std::string(what) + " here, found " + std::string(kind_of(value)));
    }
    return content;
  }

  [[nodiscard]] ActorId actor_at(std::size_t node) const { return row_[plan_.nodes[node].slot].get_if<Node>()->id; }

  bool check_node(std::size_t index) {
    const PlannedNode& node = plan_.nodes[plan_.steps[index].part];
    const auto* actor = given<Node>(node.slot, node.range, "a node");
    return actor && passes(node, actor->id) ? go_on(index) : true;
  }

  bool try_node(std::size_t index, ActorId actor) {
    const PlannedNode& node = plan_.nodes[plan_.steps[index].part];
    plan_.context->count_step(node.range);
    if (!passes(node, actor)) return true;
    row_[node.slot] = Node{actor};
    return go_on(index);
  }

  bool scan_nodes(std::size_t index) {
    const Step& step = plan_.steps[index];
    if (step.access == NodeAccess::all) return try_nodes(index, graph_.nodes());
    const Value sought = step.sought(row_);
    const auto* text = sought.get_if<std::string>();
    if (!text) return true;
    if (step.access == NodeAccess::by_name) return try_nodes(index, graph_.nodes_named(*text));
    const auto actor = graph_.node_with_id(*text);
    return actor ? try_node(index, *actor) : true;
  }

  bool try_nodes(std::size_t index, std::span<const ActorId> actors) {
    return std::all_of(actors.begin(), actors.end(), [&](ActorId actor) { return try_node(index, actor); });
  }

  /// Whether the relationship may be one of the pattern's, its ends aside.
  [[nodiscard]] bool fits(const PlannedRelationship& pattern, RelationId relationship) {
    plan_.context->count_step(pattern.range);
    if (!graph_.has(relationship)) return false;
    if (pattern.types && !(*pattern.types)[static_cast<std::size_t>(graph_.type(relationship))]) return false;
    return std::find(used_.begin(), used_.end(), relationship) == used_.end();
  }

  [[nodiscard]] bool fits_as_element(const PlannedRelationship& pattern, RelationId relationship) {
    if (!fits(pattern, relationship)) return false;
    if (pattern.conditions.empty()) return true;
    row_[pattern.element] = Relationship{relationship};
    return std::all_of(pattern.conditions.begin(), pattern.conditions.end(),
                       [this](const Condition& condition) { return condition(row_); });
  }

  /// Binds the node at the other end, or compares it if it is bound.
  bool reaches(std::size_t node, bool is_bound, ActorId actor) {
    if (is_bound) return actor_at(node) == actor;
    if (!passes(plan_.nodes[node], actor)) return false;
    row_[plan_.nodes[node].slot] = Node{actor};
    return true;
  }

  bool place_relationship(std::size_t index) {
    const Step& step = plan_.steps[index];
    const PlannedRelationship& pattern = plan_.relationships[step.part];
    const auto* given_one = given<Relationship>(pattern.slot, pattern.range, "a relationship");
    if (!given_one || !fits(pattern, given_one->id)) return true;
    const RelationId id = given_one->id;
    const auto place = [&](ActorId left, ActorId right) {
      if (!reaches(pattern.left, step.left_is_bound, left)) return true;
      if (!reaches(pattern.right, step.right_is_bound || pattern.left == pattern.right, right)) return true;
      used_.push_back(id);
      const bool wants_more = go_on(index);
      used_.pop_back();
      return wants_more;
    };
    const ActorId start = graph_.start(id);
    const ActorId end = graph_.end(id);
    if (pattern.direction != Direction::left && !place(start, end)) return false;
    const bool has_other_way =
        pattern.direction == Direction::left || (pattern.direction == Direction::either && start != end);
    return has_other_way ? place(end, start) : true;
  }

  struct Ends {
    std::size_t from, to;  ///< Nodes of the plan.
    Direction direction;   ///< As seen from `from`.
  };

  [[nodiscard]] static Ends ends_of(const PlannedRelationship& pattern, bool from_left) {
    if (from_left) return {pattern.left, pattern.right, pattern.direction};
    return {pattern.right, pattern.left, reversed(pattern.direction)};
  }

  bool expand(std::size_t index) {
    const Step& step = plan_.steps[index];
    const PlannedRelationship& pattern = plan_.relationships[step.part];
    Ends ends = ends_of(pattern, step.left_is_bound);
    if (step.joins() && degree(graph_, actor_at(ends.to), reversed(ends.direction)) <
                            degree(graph_, actor_at(ends.from), ends.direction)) {
      ends = ends_of(pattern, !step.left_is_bound);
    }
    return for_each_neighbour(graph_, actor_at(ends.from), ends.direction, [&](RelationId id, ActorId other) {
      if (!reaches_over(pattern, id, ends.to, step.joins() || ends.to == ends.from, other)) return true;
      row_[pattern.slot] = Relationship{id};
      used_.push_back(id);
      const bool wants_more = go_on(index);
      used_.pop_back();
      return wants_more;
    });
  }

  bool reaches_over(const PlannedRelationship& pattern, RelationId id, std::size_t node, bool is_bound, ActorId actor) {
    return fits(pattern, id) && reaches(node, is_bound, actor);
  }

  bool expand_many(std::size_t index) {
    const Step& step = plan_.steps[index];
    const Ends ends = ends_of(plan_.relationships[step.part], step.left_is_bound);
    return walk(index, ends, actor_at(ends.from), used_.size());
  }

  /// Goes on from `actor`, where the path has come; its relationships are those in `used_` from `first` on.
  bool walk(std::size_t index, const Ends& ends, ActorId actor, std::size_t first) {
    const Step& step = plan_.steps[index];
    const PlannedRelationship& pattern = plan_.relationships[step.part];
    const std::size_t length = used_.size() - first;
    if (length >= pattern.length->least && !arrive(index, ends, actor, first)) return false;
    if (pattern.length->most && length >= *pattern.length->most) return true;
    if (length == longest_walk) {
      plan_.context->fail(pattern.range, "a path grew longer than " + std::to_string(longest_walk) +
                                             " relationships: give its length an upper bound, such as *1..4");
    }
    return for_each_neighbour(graph_, actor, ends.direction, [&](RelationId id, ActorId other) {
      if (!fits_as_element(pattern, id)) return true;
      used_.push_back(id);
      const bool wants_more = walk(index, ends, other, first);
      used_.pop_back();
      return wants_more;
    });
  }

  bool arrive(std::size_t index, const Ends& ends, ActorId actor, std::size_t first) {
    const Step& step = plan_.steps[index];
    if (!reaches(ends.to, step.joins() || ends.to == ends.from, actor)) return true;
    store_walk(plan_.relationships[step.part], {used_.begin() + static_cast<std::ptrdiff_t>(first), used_.end()},
               step.left_is_bound);
    return go_on(index);
  }

  void store_walk(const PlannedRelationship& pattern, std::vector<RelationId> walk, bool from_left) {
    if (!from_left) std::reverse(walk.begin(), walk.end());
    List relationships;
    relationships.reserve(walk.size());
    for (const RelationId id : walk) relationships.emplace_back(Relationship{id});
    row_[pattern.slot] = std::move(relationships);
  }

  /// From the end that is bound to the other one, or to every node that may be it.
  bool find_shortest(std::size_t index) {
    const Step& step = plan_.steps[index];
    const PlannedRelationship& pattern = plan_.relationships[step.part];
    const Ends ends = ends_of(pattern, step.left_is_bound);
    const bool end_is_bound = step.joins() || ends.to == ends.from;
    const ShortestPathSearch search{.graph = graph_,
                                    .start = actor_at(ends.from),
                                    .end = end_is_bound ? std::optional(actor_at(ends.to)) : std::nullopt,
                                    .direction = ends.direction,
                                    .length = *pattern.length,
                                    .accepts = [&](RelationId id) { return fits_as_element(pattern, id); }};
    return for_each_shortest_path(search, pattern.selection == PathSelection::all_shortest,
                                  [&](ActorId end, const std::vector<RelationId>& path) {
                                    if (!reaches(ends.to, end_is_bound, end)) return true;
                                    store_walk(pattern, path, step.left_is_bound);
                                    return go_on(index);
                                  });
  }

  bool build_path(std::size_t index) {
    const PlannedPath& plan = plan_.paths[plan_.steps[index].part];
    Path path{{actor_at(plan.nodes.front())}, {}};
    const auto append = [&](RelationId id) {
      path.relationships.push_back(id);
      path.nodes.push_back(graph_.start(id) == path.nodes.back() ? graph_.end(id) : graph_.start(id));
    };
    for (const std::size_t relationship : plan.relationships) {
      const Value& value = row_[plan_.relationships[relationship].slot];
      if (const auto* one = value.get_if<Relationship>()) {
        append(one->id);
      } else {
        for (const Value& item : *value.get_if<List>()) append(item.get_if<Relationship>()->id);
      }
    }
    row_[plan.slot] = std::move(path);
    return go_on(index);
  }

  static constexpr std::size_t longest_walk = 1000;

  const PatternPlan& plan_;
  const PropertyGraph& graph_;
  Row& row_;
  const std::function<bool()>& visit_;
  std::vector<RelationId> used_;  ///< Relationships in the pattern so far: none may stand there twice.
};

}  // namespace

PatternMatcher::PatternMatcher(CompileContext& context, Scope& scope, const std::vector<PathPattern>& patterns,
                               const Expression* condition)
    : plan_(std::make_unique<const PatternPlan>(plan_pattern(context, scope, patterns, condition))) {}

PatternMatcher::~PatternMatcher() = default;

bool PatternMatcher::match(Row& row, const std::function<bool()>& visit) const {
  return PatternRun(*plan_, row, visit).run(0);
}

std::span<const Slot> PatternMatcher::slots() const {
  return plan_->filled;
}

}  // namespace relata::query
