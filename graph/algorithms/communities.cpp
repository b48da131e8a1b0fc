#include <relata/graph/algorithms/communities.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <numeric>
#include <utility>
#include <vector>

namespace relata {
namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
constexpr double least_gain = 1e-12;  // of the whole weight: rounding shall move nobody

/// The graph of one level: at first of actors, then of communities of the level before.
class Level {
 public:
  Level(std::size_t vertices, std::span<const Arc> edges)
      : graph_(vertices, edges, {.undirected = true, .merge_parallel = true, .loops = false}), degrees_(vertices, 0.0) {
    for (const Arc& edge : edges) {
      degrees_[edge.from] += edge.weight;
      degrees_[edge.to] += edge.weight;
      total_ += 2.0 * edge.weight;
    }
  }

  /// Moves vertices one by one to where modularity gains most, until none gains. The community of each.
  std::vector<std::uint32_t> move_vertices(double resolution) {
    community_.resize(degrees_.size());
    std::iota(community_.begin(), community_.end(), 0U);
    weight_of_ = degrees_;
    link_to_.assign(degrees_.size(), 0.0);
    for (bool is_better = total_ > 0.0; is_better;) {
      is_better = false;
      for (std::uint32_t vertex = 0; vertex < degrees_.size(); ++vertex) {
        is_better = move_vertex(vertex, resolution) || is_better;
      }
    }
    return std::move(community_);
  }

 private:
  bool move_vertex(std::uint32_t vertex, double resolution) {
    const std::uint32_t home = community_[vertex];
    weigh_links(vertex);
    weight_of_[home] -= degrees_[vertex];
    const auto gain_of = [&](std::uint32_t community) {
      return link_to_[community] - resolution * degrees_[vertex] * weight_of_[community] / total_;
    };
    std::uint32_t best = home;
    double best_gain = gain_of(home) + least_gain * total_;
    for (const std::uint32_t community : nearby_) {
      if (const double gain = gain_of(community); gain > best_gain) {
        best = community;
        best_gain = gain;
      }
    }
    for (const std::uint32_t community : nearby_) link_to_[community] = 0.0;
    weight_of_[best] += degrees_[vertex];
    community_[vertex] = best;
    return best != home;
  }

  void weigh_links(std::uint32_t vertex) {
    nearby_.clear();
    const auto neighbours = graph_.out(vertex);
    const auto weights = graph_.out_weights(vertex);
    for (std::size_t i = 0; i < neighbours.size(); ++i) {
      double& link = link_to_[community_[neighbours[i]]];
      if (link == 0.0) nearby_.push_back(community_[neighbours[i]]);
      link += weights[i];
    }
    std::ranges::sort(nearby_);
  }

  CsrGraph graph_;
  std::vector<double> degrees_;  ///< Weights of edges, loops twice.
  double total_ = 0.0;           ///< Of all degrees.
  std::vector<std::uint32_t> community_, nearby_;
  std::vector<double> weight_of_, link_to_;  ///< By community.
};

/// Numbers from 0 in place of any; how many there are.
std::uint32_t renumber(std::vector<std::uint32_t>& communities) {
  std::vector<std::uint32_t> number(communities.size(), none);
  std::uint32_t count = 0;
  for (std::uint32_t& community : communities) {
    if (number[community] == none) number[community] = count++;
    community = number[community];
  }
  return count;
}

Partition separate_disconnected(std::size_t vertices, std::span<const Arc> edges,
                                const std::vector<std::uint32_t>& community_of) {
  std::vector<Arc> inner;
  for (const Arc& edge : edges) {
    if (community_of[edge.from] == community_of[edge.to]) inner.push_back(edge);
  }
  return connected_components(CsrGraph(vertices, inner));
}

Partition communities_of(const CsrGraph& graph, double resolution) {
  std::vector<Arc> edges;
  edges.reserve(graph.arcs());
  for (std::uint32_t from = 0; from < graph.vertices(); ++from) {
    for (std::size_t i = 0; i < graph.out(from).size(); ++i) {
      edges.push_back({from, graph.out(from)[i], graph.out_weights(from)[i]});
    }
  }
  return communities(graph.vertices(), edges, resolution);
}

}  // namespace

Partition communities(std::size_t vertices, std::span<const Arc> edges, double resolution) {
  std::vector<std::uint32_t> community_of(vertices);
  std::iota(community_of.begin(), community_of.end(), 0U);
  std::vector<Arc> level_edges(edges.begin(), edges.end());
  for (std::size_t size = vertices;;) {
    std::vector<std::uint32_t> moved = Level(size, level_edges).move_vertices(resolution);
    const std::uint32_t count = renumber(moved);
    for (std::uint32_t& community : community_of) community = moved[community];
    if (count == size) break;
    for (Arc& edge : level_edges) edge = {moved[edge.from], moved[edge.to], edge.weight};
    size = count;
  }
  return separate_disconnected(vertices, edges, community_of);
}

Partition communities(const KnowledgeGraph& graph, const CommunityOptions& options) {
  return communities_of(make_csr(graph, {.by_origins = options.by_origins}), options.resolution);
}

Partition communities(const RelationPattern& pattern, const CommunityOptions& options) {
  return communities_of(make_csr(pattern, {.by_origins = options.by_origins}), options.resolution);
}

double modularity(std::size_t vertices, std::span<const Arc> edges, const Partition& partition, double resolution) {
  std::vector<double> degrees(vertices, 0.0);
  double within = 0.0, total = 0.0;
  for (const Arc& edge : edges) {
    degrees[partition.part_of[edge.from]] += edge.weight;
    degrees[partition.part_of[edge.to]] += edge.weight;
    total += 2.0 * edge.weight;
    if (partition.part_of[edge.from] == partition.part_of[edge.to]) within += 2.0 * edge.weight;
  }
  if (total == 0.0) return 0.0;
  double expected = 0.0;
  for (const double degree : degrees) expected += degree / total * degree / total;
  return within / total - resolution * expected;
}

}  // namespace relata
