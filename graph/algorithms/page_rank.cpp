#include <relata/graph/algorithms/page_rank.h>

#include <cmath>
#include <cstdint>
#include <numeric>

namespace relata {
namespace {

/// What leads into a vertex. Unweighted graphs need not read their weights.
template <bool is_weighted>
double income(const CsrGraph& graph, std::uint32_t vertex, const std::vector<double>& shares) {
  double sum = 0.0;
  const auto sources = graph.in(vertex);
  if constexpr (is_weighted) {
    const auto weights = graph.in_weights(vertex);
    for (std::size_t i = 0; i < sources.size(); ++i) sum += shares[sources[i]] * weights[i];
  } else {
    for (const std::uint32_t source : sources) sum += shares[source];
  }
  return sum;
}

template <bool is_weighted>
std::vector<double> solve(const CsrGraph& graph, const std::vector<double>& out_weight,
                          const PageRankOptions& options) {
  const std::size_t size = graph.vertices();
  std::vector<double> ranks(size, 1.0), shares(size, 0.0);
  const auto share = [&](std::uint32_t v) {
    return out_weight[v] > 0.0 ? options.damping * ranks[v] / out_weight[v] : 0.0;
  };
  for (std::uint32_t v = 0; v < size; ++v) shares[v] = share(v);
  const double start = 1.0 - options.damping;
  // One sweep leaves an error of at most damping / (1 - damping) times its change; both count against the sum of ranks.
  const double enough = options.tolerance * start;
  for (double change = 1.0, sum = 1.0; change > enough * sum;) {
    change = sum = 0.0;
    for (std::uint32_t v = 0; v < size; ++v) {
      const double rank = start + income<is_weighted>(graph, v, shares);
      change += std::abs(rank - ranks[v]);
      sum += rank;
      ranks[v] = rank;
      shares[v] = share(v);
    }
  }
  return ranks;
}

}  // namespace

std::vector<double> page_rank(const CsrGraph& graph, const PageRankOptions& options) {
  std::vector<double> out_weight(graph.vertices());
  bool is_weighted = false;
  for (std::uint32_t v = 0; v < out_weight.size(); ++v) {
    for (const double weight : graph.out_weights(v)) {
      out_weight[v] += weight;
      is_weighted = is_weighted || weight != 1.0;
    }
  }
  std::vector<double> ranks =
      is_weighted ? solve<true>(graph, out_weight, options) : solve<false>(graph, out_weight, options);
  const double sum = std::accumulate(ranks.begin(), ranks.end(), 0.0);
  for (double& rank : ranks) rank /= sum;
  return ranks;
}

std::vector<double> page_rank(const KnowledgeGraph& graph, const PageRankOptions& options) {
  return page_rank(make_csr(graph), options);
}

}  // namespace relata
