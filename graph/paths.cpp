#include <relata/graph/paths.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace relata {
namespace {

enum class Direction : std::uint8_t { along, against };

class PathFinder {
 public:
  PathFinder(const KnowledgeGraph& graph, const RelationPattern& pattern, const PathOptions& options)
      : graph_(graph), pattern_(pattern), options_(options) {}

  std::vector<PathStep> find(ActorId start, ActorId end) {
    if (start == end || !meet(start, end)) return {};
    mark_actors_on_paths();
    std::vector<PathStep> path;
    for (ActorId at = start; at != end;) {
      const auto [next, step] = next_step(at);
      path.push_back(step);
      at = next;
    }
    return path;
  }

 private:
  /// One of the two searches: distances from its origin, and the actors it reached last.
  struct Search {
    std::unordered_map<ActorId, std::uint32_t> distance;
    std::vector<ActorId> frontier;
    std::uint32_t depth = 0;
  };

  /// Calls `visit(actor, relation, backwards)` for each edge that may be walked from `actor`, or to it.
  template <typename Visit>
  void for_each_edge(ActorId actor, Direction direction, Visit visit) const {
    const bool along = direction == Direction::along;
    if (along || !options_.directed) walk(graph_.edges_from(actor), !along, visit);
    if (!along || !options_.directed) walk(graph_.edges_to(actor), along, visit);
  }

  template <typename Visit>
  void walk(std::span<const RelationId> edges, bool backwards, Visit visit) const {
    for (const RelationId id : edges) {
      const Relation& relation = graph_.relation(id);
      if (pattern_.matches(relation)) visit(relation, backwards);
    }
  }

  static ActorId other_end(const Relation& relation, ActorId actor) {
    return *relation.subject.actor == actor ? *object_actor(relation) : *relation.subject.actor;
  }

  bool meet(ActorId start, ActorId end);
  void advance(Search& search, Direction direction) const;
  void mark_actors_on_paths();
  std::pair<ActorId, PathStep> next_step(ActorId at) const;
  bool leads_on(ActorId at, ActorId next) const;

  const KnowledgeGraph& graph_;
  const RelationPattern& pattern_;
  const PathOptions& options_;
  Search from_start_, from_end_;
  std::unordered_set<ActorId> on_path_;  ///< Of the actors in the first search: those on a shortest path.
};

bool PathFinder::meet(ActorId start, ActorId end) {
  from_start_ = {{{start, 0}}, {start}, 0};
  from_end_ = {{{end, 0}}, {end}, 0};
  while (!from_start_.frontier.empty() && !from_end_.frontier.empty()) {
    if (from_start_.depth + from_end_.depth >= options_.max_length) return false;
    const bool first_is_smaller = from_start_.frontier.size() <= from_end_.frontier.size();
    Search& search = first_is_smaller ? from_start_ : from_end_;
    const Search& opposite = first_is_smaller ? from_end_ : from_start_;
    advance(search, first_is_smaller ? Direction::along : Direction::against);
    const auto is_met = [&](ActorId actor) { return opposite.distance.contains(actor); };
    if (std::any_of(search.frontier.begin(), search.frontier.end(), is_met)) return true;
  }
  return false;
}

void PathFinder::advance(Search& search, Direction direction) const {
  std::vector<ActorId> next;
  ++search.depth;
  for (const ActorId actor : search.frontier) {
    for_each_edge(actor, direction, [&](const Relation& relation, bool) {
      const ActorId other = other_end(relation, actor);
      if (search.distance.try_emplace(other, search.depth).second) next.push_back(other);
    });
  }
  search.frontier = std::move(next);
}

/// Every shortest path passes an actor that is `depth` from the start and `depth` of the other search from the end.
void PathFinder::mark_actors_on_paths() {
  std::vector<ActorId> level;
  for (const auto& [actor, distance] : from_start_.distance) {
    const auto to_end = from_end_.distance.find(actor);
    if (distance == from_start_.depth && to_end != from_end_.distance.end() && to_end->second == from_end_.depth) {
      level.push_back(actor);
    }
  }
  for (std::uint32_t depth = from_start_.depth;; --depth) {
    on_path_.insert(level.begin(), level.end());
    if (depth == 0) return;
    std::vector<ActorId> nearer;
    for (const ActorId actor : level) {
      for_each_edge(actor, Direction::against, [&](const Relation& relation, bool) {
        const ActorId other = other_end(relation, actor);
        const auto known = from_start_.distance.find(other);
        if (known != from_start_.distance.end() && known->second == depth - 1) nearer.push_back(other);
      });
    }
    level = std::move(nearer);
    std::sort(level.begin(), level.end());
    level.erase(std::unique(level.begin(), level.end()), level.end());
  }
}

/// Whether `next` is one nearer to the end on a shortest path, seen from `at`, which is on one.
bool PathFinder::leads_on(ActorId at, ActorId next) const {
  const auto here = from_start_.distance.find(at);
  if (here != from_start_.distance.end() && here->second < from_start_.depth) {
    const auto there = from_start_.distance.find(next);
    return on_path_.contains(next) && there->second == here->second + 1;
  }
  const auto there = from_end_.distance.find(next);
  return there != from_end_.distance.end() && there->second + 1 == from_end_.distance.at(at);
}

std::pair<ActorId, PathStep> PathFinder::next_step(ActorId at) const {
  std::optional<std::pair<ActorId, PathStep>> best;
  const auto order = [](const std::pair<ActorId, PathStep>& step) {
    return std::tuple(step.first, -static_cast<std::int64_t>(step.second.relation->origins), step.second.relation->id);
  };
  for_each_edge(at, Direction::along, [&](const Relation& relation, bool backwards) {
    const std::pair<ActorId, PathStep> step{other_end(relation, at), {&relation, backwards}};
    if (leads_on(at, step.first) && (!best || order(step) < order(*best))) best = step;
  });
  return *best;
}

}  // namespace

std::vector<PathStep> shortest_path(const KnowledgeGraph& graph, const ActorReference& start, const ActorReference& end,
                                    const RelationPattern& pattern, const PathOptions& options) {
  return PathFinder(graph, pattern, options).find(start.resolve(graph), end.resolve(graph));
}

std::vector<PathStep> shortest_path(const KnowledgeGraph& graph, const ActorReference& start, const ActorReference& end,
                                    const PathOptions& options) {
  return shortest_path(graph, start, end, match(graph), options);
}

}  // namespace relata
