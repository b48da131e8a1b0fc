#include <relata/graph/paths.h>

#include <algorithm>
#include <set>
#include <span>
#include <utility>

namespace relata {
namespace {

using Route = std::vector<ActorId>;

std::vector<PathStep> steps_of(const KnowledgeGraph& graph, const PathSearch& search, const Route& route) {
  std::vector<PathStep> steps;
  for (std::size_t i = 0; i + 1 < route.size(); ++i) {
    const RelationId edge = search.best_edge(route[i], route[i + 1]);
    steps.push_back({&graph.relation(edge), graph.topology().subject(edge) != route[i]});
  }
  return steps;
}

/// Yen's algorithm: the next best route leaves one of those before at some actor, by a way that none of them took.
class RouteLister {
 public:
  RouteLister(PathSearch& search, std::size_t max_length) : search_(search), max_length_(max_length) {}

  std::vector<Route> list(ActorId start, ActorId end, std::size_t count) {
    if (Route first = search_.find(start, end); !first.empty()) candidates_.insert({first.size(), std::move(first)});
    while (routes_.size() < count && !candidates_.empty()) {
      routes_.push_back(std::move(candidates_.extract(candidates_.begin()).value().second));
      if (routes_.size() < count) branch(Route(routes_.back()), end);
    }
    return std::move(routes_);
  }

 private:
  void branch(const Route& route, ActorId end) {
    for (std::size_t at = 0; at + 1 < route.size(); ++at) {
      const std::span<const ActorId> before(route.data(), at);
      const Route rest = search_.find_around(route[at], end, before, taken_after(std::span(route).first(at + 1)));
      if (rest.empty() || at + rest.size() - 1 > max_length_) continue;
      Route found(before.begin(), before.end());
      found.insert(found.end(), rest.begin(), rest.end());
      candidates_.insert({found.size(), std::move(found)});
    }
  }

  /// Where the routes that begin like this went next.
  [[nodiscard]] std::vector<ActorId> taken_after(std::span<const ActorId> beginning) const {
    std::vector<ActorId> taken;
    for (const Route& route : routes_) {
      const bool begins_so =
          route.size() > beginning.size() && std::equal(beginning.begin(), beginning.end(), route.begin());
      if (begins_so) taken.push_back(route[beginning.size()]);
    }
    return taken;
  }

  PathSearch& search_;
  std::size_t max_length_;
  std::vector<Route> routes_;
  std::set<std::pair<std::size_t, Route>> candidates_;  ///< By length and actors.
};

std::vector<PathStep> one_path(const KnowledgeGraph& graph, PathSearch search, ActorId start, ActorId end) {
  return steps_of(graph, search, search.find(start, end));
}

std::vector<std::vector<PathStep>> some_paths(const KnowledgeGraph& graph, PathSearch search, ActorId start,
                                              ActorId end, std::size_t count, const PathOptions& options) {
  std::vector<std::vector<PathStep>> paths;
  for (const Route& route : RouteLister(search, options.max_length).list(start, end, count)) {
    paths.push_back(steps_of(graph, search, route));
  }
  return paths;
}

}  // namespace

std::vector<PathStep> shortest_path(const KnowledgeGraph& graph, const ActorReference& start, const ActorReference& end,
                                    const RelationPattern& pattern, const PathOptions& options) {
  return one_path(graph, PathSearch(pattern, options), start.resolve(graph), end.resolve(graph));
}

std::vector<PathStep> shortest_path(const KnowledgeGraph& graph, const ActorReference& start, const ActorReference& end,
                                    const PathOptions& options) {
  return one_path(graph, PathSearch(graph, options), start.resolve(graph), end.resolve(graph));
}

std::vector<std::vector<PathStep>> k_shortest_paths(const KnowledgeGraph& graph, const ActorReference& start,
                                                    const ActorReference& end, std::size_t count,
                                                    const RelationPattern& pattern, const PathOptions& options) {
  return some_paths(graph, PathSearch(pattern, options), start.resolve(graph), end.resolve(graph), count, options);
}

std::vector<std::vector<PathStep>> k_shortest_paths(const KnowledgeGraph& graph, const ActorReference& start,
                                                    const ActorReference& end, std::size_t count,
                                                    const PathOptions& options) {
  return some_paths(graph, PathSearch(graph, options), start.resolve(graph), end.resolve(graph), count, options);
}

}  // namespace relata
