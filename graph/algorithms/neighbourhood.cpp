#include <relata/graph/algorithms/neighbourhood.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <set>
#include <utility>

namespace relata {
namespace {

/// Neighbours with the edges between, by id.
std::map<ActorId, std::vector<RelationId>> neighbours_of(const RelationPattern& pattern, ActorId actor) {
  const Topology& topology = pattern.graph().topology();
  std::map<ActorId, std::vector<RelationId>> neighbours;
  for (const RelationId edge : pattern.with(actor).edges_only().ids()) {
    const ActorId subject = topology.subject(edge);
    const ActorId other = subject == actor ? topology.object(edge) : subject;
    if (other != actor) neighbours[other].push_back(edge);
  }
  return neighbours;
}

}  // namespace

EgoNetwork ego_network(const RelationPattern& pattern, const ActorReference& centre, std::size_t radius) {
  EgoNetwork network;
  std::map<ActorId, std::uint32_t> distance_of{{centre.resolve(pattern.graph()), 0}};
  std::vector<ActorId> level{distance_of.begin()->first};
  std::set<RelationId> edges;
  for (std::uint32_t distance = 0; !level.empty(); ++distance) {
    std::vector<ActorId> next;
    for (const ActorId actor : level) {
      network.members.push_back({actor, distance});
      for (const auto& [other, between] : neighbours_of(pattern, actor)) {
        if (distance < radius && distance_of.try_emplace(other, distance + 1).second) next.push_back(other);
        if (distance_of.contains(other)) edges.insert(between.begin(), between.end());
      }
    }
    std::ranges::sort(next);
    level = std::move(next);
  }
  network.edges.assign(edges.begin(), edges.end());
  return network;
}

EgoNetwork ego_network(const KnowledgeGraph& graph, const ActorReference& centre, std::size_t radius) {
  return ego_network(match(graph), centre, radius);
}

std::vector<CommonNeighbour> common_neighbours(const RelationPattern& pattern, const ActorReference& one,
                                               const ActorReference& other) {
  const ActorId first = one.resolve(pattern.graph()), second = other.resolve(pattern.graph());
  auto of_first = neighbours_of(pattern, first), of_second = neighbours_of(pattern, second);
  std::vector<CommonNeighbour> common;
  for (auto& [actor, edges] : of_first) {
    const auto also = of_second.find(actor);
    if (also == of_second.end() || actor == first || actor == second) continue;
    const double degree = static_cast<double>(neighbours_of(pattern, actor).size());
    common.push_back({actor, std::move(edges), std::move(also->second), 1.0 / std::log(std::max(degree, 2.0))});
  }
  std::ranges::stable_sort(common, std::greater(), &CommonNeighbour::weight);
  return common;
}

std::vector<CommonNeighbour> common_neighbours(const KnowledgeGraph& graph, const ActorReference& one,
                                               const ActorReference& other) {
  return common_neighbours(match(graph), one, other);
}

}  // namespace relata
