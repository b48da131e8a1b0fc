#include <relata/graph/path_search.h>

#include <algorithm>
#include <utility>

namespace relata {
namespace {

template <typename Predicate>
bool is_end(ActorId actor, Predicate holds) {
  return actor != Topology::no_actor && holds(actor);
}

}  // namespace

PathSearch::PathSearch(const KnowledgeGraph& graph, const PathOptions& options)
    : graph_(&graph),
      topology_(&graph.topology()),
      options_(options),
      notes_(topology_->actors()),
      on_path_(topology_->actors(), 0) {}

PathSearch::PathSearch(const RelationPattern& pattern, const PathOptions& options)
    : PathSearch(pattern.graph(), options) {
  pattern_ = pattern;
}

bool PathSearch::passes(RelationId edge) const {
  return !pattern_ || pattern_->matches(graph_->peek(edge));
}

bool PathSearch::may_walk(ActorId from, ActorId to) const {
  if (notes(from).closed == round_ || notes(to).closed == round_) return false;
  return from != start_ || notes(to).closed_next != round_;
}

/// Calls `visit` for those to whom edges lead from `actor`, or from whom to it where the side is that of the end.
template <typename Visit>
void PathSearch::for_each_neighbour(ActorId actor, Side side, Visit visit) const {
  const auto check = [&](RelationId edge, ActorId other) {
    if (pattern_ && !passes(edge)) return;
    if (has_closed_ && !(side == Side::start ? may_walk(actor, other) : may_walk(other, actor))) return;
    visit(other);
  };
  if (side == Side::start || !options_.directed) topology_->for_each_from(actor, check);
  if (side == Side::end || !options_.directed) topology_->for_each_to(actor, check);
}

std::size_t PathSearch::edges_at(ActorId actor, Side side) const {
  std::size_t edges = 0;
  if (side == Side::start || !options_.directed) edges += topology_->from(actor).size();
  if (side == Side::end || !options_.directed) edges += topology_->to(actor).size();
  return edges;
}

void PathSearch::begin(ActorId start, ActorId end) {
  start_ = start;
  notes(start).from_start = {round_, 0};
  notes(end).from_end = {round_, 0};
  from_start_.actors.assign(1, start);
  from_start_.depth = 0;
  from_start_.edges = edges_at(start, Side::start);
  from_end_.actors.assign(1, end);
  from_end_.depth = 0;
  from_end_.edges = edges_at(end, Side::end);
}

bool PathSearch::meet(ActorId start, ActorId end, bool stop_at_once) {
  begin(start, end);
  while (!from_start_.actors.empty() && !from_end_.actors.empty()) {
    if (from_start_.depth + from_end_.depth >= options_.max_length) return false;
    if (advance(from_start_.edges <= from_end_.edges ? Side::start : Side::end, stop_at_once)) return true;
  }
  return false;
}

/// One step further on one side. Whether it meets the other. Where only that matters, a look at the step comes before
/// any note is taken: the last step is the widest, and needs none.
bool PathSearch::advance(Side side, bool stop_at_once) {
  Front& front = side == Side::start ? from_start_ : from_end_;
  Note Notes::*const own = side == Side::start ? &Notes::from_start : &Notes::from_end;
  Note Notes::*const opposite = side == Side::start ? &Notes::from_end : &Notes::from_start;
  const auto is_met = [&](ActorId actor) { return (notes(actor).*opposite).round == round_; };
  ++front.depth;
  if (stop_at_once && !pattern_) {
    const auto ends_there = [&](RelationId edge) { return is_end(topology_->object(edge), is_met); };
    const auto begins_there = [&](RelationId edge) { return is_end(topology_->subject(edge), is_met); };
    for (const ActorId actor : front.actors) {
      const bool along = side == Side::start || !options_.directed, against = side == Side::end || !options_.directed;
      if (along && std::ranges::any_of(topology_->from(actor), ends_there)) return true;
      if (against && std::ranges::any_of(topology_->to(actor), begins_there)) return true;
    }
  }
  next_.clear();
  bool meets = false;
  for (const ActorId actor : front.actors) {
    for_each_neighbour(actor, side, [&](ActorId other) {
      Note& note = notes(other).*own;
      if (note.round == round_) return;
      note = {round_, front.depth};
      meets = meets || is_met(other);
      next_.push_back(other);
    });
  }
  std::swap(front.actors, next_);
  front.edges = 0;
  for (const ActorId actor : front.actors) front.edges += edges_at(actor, side);
  return meets;
}

std::optional<std::size_t> PathSearch::distance(ActorId start, ActorId end) {
  ++round_;
  has_closed_ = false;
  if (start == end) return 0;
  if (!meet(start, end, true)) return std::nullopt;
  return from_start_.depth + from_end_.depth;
}

std::vector<ActorId> PathSearch::find(ActorId start, ActorId end) {
  return find_around(start, end, {}, {});
}

std::vector<ActorId> PathSearch::find_around(ActorId start, ActorId end, std::span<const ActorId> closed,
                                             std::span<const ActorId> closed_next) {
  ++round_;
  has_closed_ = !closed.empty() || !closed_next.empty();
  for (const ActorId actor : closed) notes(actor).closed = round_;
  for (const ActorId actor : closed_next) notes(actor).closed_next = round_;
  if (start == end || !meet(start, end, false)) return {};
  keep_meeting_points();
  walk_back();
  return trace(start, end);
}

/// Every shortest path passes one who is as deep as the search from the start went and as deep as that from the end.
void PathSearch::keep_meeting_points() {
  std::vector<ActorId> met;
  for (const Front* front : {&from_start_, &from_end_}) {
    for (const ActorId actor : front->actors) {
      const Notes& known = notes(actor);
      const bool from_both = known.from_start.round == round_ && known.from_end.round == round_;
      if (from_both && known.from_start.depth == from_start_.depth && known.from_end.depth == from_end_.depth) {
        met.push_back(actor);
      }
    }
  }
  from_start_.actors = std::move(met);
}

/// From the meeting points to the start, level by level: marks who lies on a shortest path.
void PathSearch::walk_back() {
  std::vector<ActorId> level = std::move(from_start_.actors);
  for (const ActorId actor : level) on_path_[static_cast<std::size_t>(actor)] = round_;
  for (std::uint32_t depth = from_start_.depth; depth > 0; --depth) {
    next_.clear();
    for (const ActorId actor : level) {
      for_each_neighbour(actor, Side::end, [&](ActorId other) {
        const Note& known = notes(other).from_start;
        if (known.round != round_ || known.depth + 1 != depth) return;
        if (std::exchange(on_path_[static_cast<std::size_t>(other)], round_) != round_) next_.push_back(other);
      });
    }
    std::swap(level, next_);
  }
}

/// Whether `next` is one nearer to the end on a shortest path, seen from `at`, who is on one.
bool PathSearch::leads_on(ActorId at, ActorId next) const {
  const Note &here = notes(at).from_start, &there = notes(next).from_start;
  if (here.round == round_ && here.depth < from_start_.depth) {
    return on_path_[static_cast<std::size_t>(next)] == round_ && there.round == round_ && there.depth == here.depth + 1;
  }
  const Note &here_back = notes(at).from_end, &there_back = notes(next).from_end;
  return there_back.round == round_ && there_back.depth + 1 == here_back.depth;
}

std::vector<ActorId> PathSearch::trace(ActorId start, ActorId end) const {
  std::vector<ActorId> path{start};
  while (path.back() != end) {
    ActorId best = Topology::no_actor;
    for_each_neighbour(path.back(), Side::start, [&](ActorId next) {
      if (next < best && leads_on(path.back(), next)) best = next;
    });
    path.push_back(best);
  }
  return path;
}

RelationId PathSearch::best_edge(ActorId from, ActorId to) const {
  constexpr RelationId none{0xFFFFFFFF};
  RelationId best = none;
  const auto consider = [&](RelationId edge, ActorId other) {
    if (other != to || !passes(edge)) return;
    const auto order = [&](RelationId id) { return std::pair(-static_cast<std::int64_t>(graph_->origins(id)), id); };
    if (best == none || order(edge) < order(best)) best = edge;
  };
  topology_->for_each_from(from, consider);
  if (!options_.directed) topology_->for_each_to(from, consider);
  return best;
}

}  // namespace relata
