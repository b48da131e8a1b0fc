#include <relata/graph/algorithms/betweenness.h>

#include <cstdint>
#include <limits>
#include <utility>

namespace relata {
namespace {

constexpr std::uint32_t unreached = std::numeric_limits<std::uint32_t>::max();

/// Shortest paths from one source at a time; memory is used again for the next.
class Brandes {
 public:
  explicit Brandes(const CsrGraph& graph) : graph_(graph), states_(graph.vertices()), centrality_(graph.vertices()) {
    order_.reserve(graph.vertices());
  }

  void add_source(std::uint32_t source) {
    count_paths(source);
    add_dependencies();
    for (const std::uint32_t vertex : order_) states_[vertex] = {};
  }

  std::vector<double> take() { return std::move(centrality_); }

 private:
  struct State {
    double paths = 0.0;   ///< Shortest ones from the source.
    double demand = 0.0;  ///< (1 + dependency) / paths
    std::uint32_t depth = unreached;
  };

  /// Breadth-first.
  void count_paths(std::uint32_t source) {
    order_.assign(1, source);
    states_[source] = {1.0, 0.0, 0};
    for (std::size_t at = 0; at < order_.size(); ++at) {
      const State from = states_[order_[at]];
      for (const std::uint32_t next : graph_.out(order_[at])) {
        State& to = states_[next];
        if (to.depth == unreached) {
          to.depth = from.depth + 1;
          order_.push_back(next);
        }
        if (to.depth == from.depth + 1) to.paths += from.paths;
      }
    }
  }

  /// From the farthest back. A vertex asks those it leads to, so that nobody keeps lists of who came before.
  void add_dependencies() {
    for (std::size_t at = order_.size(); at-- > 0;) {
      State& state = states_[order_[at]];
      double demand = 0.0;
      for (const std::uint32_t next : graph_.out(order_[at])) {
        const State& to = states_[next];
        demand += to.depth == state.depth + 1 ? to.demand : 0.0;
      }
      const double dependency = demand * state.paths;
      state.demand = (1.0 + dependency) / state.paths;
      if (at > 0) centrality_[order_[at]] += dependency;
    }
  }

  const CsrGraph& graph_;
  std::vector<State> states_;
  std::vector<std::uint32_t> order_;  ///< Vertices as they are reached.
  std::vector<double> centrality_;
};

}  // namespace

std::vector<double> betweenness(const CsrGraph& graph) {
  Brandes brandes(graph);
  for (std::uint32_t source = 0; source < graph.vertices(); ++source) brandes.add_source(source);
  return brandes.take();
}

}  // namespace relata
