#include <relata/graph/algorithms/page_rank.h>

#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>

namespace relata {
namespace {

/// A CsrGraph as page_rank() sees graphs.
class CsrView {
 public:
  explicit CsrView(const CsrGraph& graph) : graph_(graph) {}
  [[nodiscard]] std::size_t vertices() const { return graph_.vertices(); }
  [[nodiscard]] std::size_t arcs() const { return graph_.arcs(); }
  [[nodiscard]] bool has_in(std::uint32_t vertex) const { return !graph_.in(vertex).empty(); }
  [[nodiscard]] double out_weight(std::uint32_t vertex) const {
    const auto weights = graph_.out_weights(vertex);
    return std::accumulate(weights.begin(), weights.end(), 0.0);
  }
  template <typename Visit>
  void for_each_in(std::uint32_t vertex, Visit visit) const {
    const auto sources = graph_.in(vertex);
    const auto weights = graph_.in_weights(vertex);
    for (std::size_t i = 0; i < sources.size(); ++i) visit(sources[i], weights[i]);
  }

 private:
  const CsrGraph& graph_;
};

/// The edges of a graph where they are: all weigh 1.
class EdgeView {
 public:
  explicit EdgeView(const Topology& topology) : topology_(topology) {}
  [[nodiscard]] std::size_t vertices() const { return topology_.actors(); }
  [[nodiscard]] std::size_t arcs() const { return topology_.edges(); }
  [[nodiscard]] bool has_in(std::uint32_t vertex) const { return !topology_.edges_to(ActorId{vertex}).empty(); }
  [[nodiscard]] double out_weight(std::uint32_t vertex) const {
    if (topology_.has_only_edges()) return static_cast<double>(topology_.from(ActorId{vertex}).size());
    double count = 0.0;
    topology_.for_each_from(ActorId{vertex}, [&](RelationId, ActorId) { ++count; });
    return count;
  }
  template <typename Visit>
  void for_each_in(std::uint32_t vertex, Visit visit) const {
    for (const RelationId edge : topology_.edges_to(ActorId{vertex})) {
      visit(static_cast<std::uint32_t>(topology_.subject(edge)), 1.0);
    }
  }

 private:
  const Topology& topology_;
};

/// The ranks r = (1 - damping) + damping * sum of the shares of r that lead in. Only vertices that both lead somewhere
/// and are led to need more than one look: they are numbered anew and have rows of their own.
template <typename View>
class RankSolver {
 public:
  RankSolver(const View& view, const PageRankOptions& options)
      : view_(view), options_(options), start_(1.0 - options.damping), share_of_(view.vertices()) {
    find_core();
    make_rows();
  }

  std::vector<double> solve() {
    if (is_weighted_) {
      iterate<true>();
    } else {
      iterate<false>();
    }
    return all_ranks();
  }

 private:
  static constexpr std::uint32_t outside = std::numeric_limits<std::uint32_t>::max();

  /// What of its rank a vertex gives for each unit of weight; nothing if it leads nowhere.
  void find_core() {
    core_of_.assign(view_.vertices(), outside);
    for (std::uint32_t v = 0; v < view_.vertices(); ++v) {
      const double out = view_.out_weight(v);
      share_of_[v] = out > 0.0 ? options_.damping / out : 0.0;
      if (out <= 0.0 || !view_.has_in(v)) continue;
      core_of_[v] = static_cast<std::uint32_t>(factors_.size());
      factors_.push_back(share_of_[v]);
    }
  }

  /// What comes from vertices to which nothing leads never changes: it is part of the base.
  void make_rows() {
    first_.reserve(factors_.size() + 1);
    sources_.reserve(view_.arcs());
    for (std::uint32_t v = 0; v < view_.vertices(); ++v) {
      if (core_of_[v] == outside) continue;
      first_.push_back(static_cast<std::uint32_t>(sources_.size()));
      double base = start_;
      view_.for_each_in(v, [&](std::uint32_t source, double weight) {
        if (core_of_[source] == outside) {
          base += start_ * share_of_[source] * weight;
        } else {
          add(core_of_[source], weight);
        }
      });
      base_.push_back(base);
    }
    first_.push_back(static_cast<std::uint32_t>(sources_.size()));
  }

  /// Weights are kept from the first that is not 1.
  void add(std::uint32_t source, double weight) {
    if (!is_weighted_ && weight != 1.0) {
      is_weighted_ = true;
      weights_.assign(sources_.size(), 1.0);
    }
    sources_.push_back(source);
    if (is_weighted_) weights_.push_back(weight);
  }

  /// One sweep leaves the core with an error of at most damping / (1 - damping) times its change, and what it leads to
  /// with no more than that; both count against the sum of all ranks.
  template <bool is_weighted>
  void iterate() {
    ranks_ = base_;
    shares_.resize(ranks_.size());
    for (std::size_t v = 0; v < ranks_.size(); ++v) shares_[v] = factors_[v] * ranks_[v];
    const double others = start_ * static_cast<double>(view_.vertices() - ranks_.size());
    const double enough = options_.tolerance * start_ / 2.0;
    for (double change = 1.0, sum = 0.0; change > enough * (sum + others);) {
      change = sum = 0.0;
      for (std::size_t v = 0; v < ranks_.size(); ++v) {
        const double rank = base_[v] + income<is_weighted>(v);
        change += std::abs(rank - ranks_[v]);
        sum += rank;
        ranks_[v] = rank;
        shares_[v] = factors_[v] * rank;
      }
    }
  }

  template <bool is_weighted>
  [[nodiscard]] double income(std::size_t vertex) const {
    double sum = 0.0;
    for (std::uint32_t at = first_[vertex]; at < first_[vertex + 1]; ++at) {
      sum += is_weighted ? shares_[sources_[at]] * weights_[at] : shares_[sources_[at]];
    }
    return sum;
  }

  [[nodiscard]] std::vector<double> all_ranks() {
    std::vector<double> ranks(view_.vertices(), start_);
    for (std::uint32_t v = 0; v < ranks.size(); ++v) {
      if (core_of_[v] != outside) ranks[v] = ranks_[core_of_[v]];
      share_of_[v] *= ranks[v];
    }
    for (std::uint32_t v = 0; v < ranks.size(); ++v) {
      if (core_of_[v] != outside) continue;
      view_.for_each_in(v, [&](std::uint32_t source, double weight) { ranks[v] += share_of_[source] * weight; });
    }
    const double sum = std::accumulate(ranks.begin(), ranks.end(), 0.0);
    for (double& rank : ranks) rank /= sum;
    return ranks;
  }

  const View& view_;
  const PageRankOptions& options_;
  double start_;
  std::vector<double> share_of_;                         ///< By vertex; at last times its rank.
  std::vector<std::uint32_t> core_of_;                   ///< By vertex: its number in the core, or outside.
  std::vector<double> factors_, base_, ranks_, shares_;  ///< By number in the core, as first_.
  std::vector<std::uint32_t> first_, sources_;           ///< Where the arcs into each begin, and one more; whence.
  std::vector<double> weights_;                          ///< Of arcs, unless all are 1.
  bool is_weighted_ = false;
};

template <typename View>
std::vector<double> rank(const View& view, const PageRankOptions& options) {
  if (view.vertices() == 0) return {};
  return RankSolver<View>(view, options).solve();
}

}  // namespace

std::vector<double> page_rank(const CsrGraph& graph, const PageRankOptions& options) {
  return rank(CsrView(graph), options);
}

std::vector<double> page_rank(const KnowledgeGraph& graph, const PageRankOptions& options) {
  return rank(EdgeView(graph.topology()), options);
}

}  // namespace relata
