// igraph's part of the graph benchmark, by its C library: PageRank and betweenness. bench/README.md says how.
#include <iostream>
#include <string>
#include <vector>

#include <igraph/igraph.h>

#include "graph_workload.h"

namespace {

using relata::bench::Pair;
using relata::bench::Results;
using relata::bench::Workload;

class Graph {
 public:
  Graph(const std::vector<Pair>& edges, std::size_t vertices) {
    igraph_vector_int_t ends;
    igraph_vector_int_init(&ends, static_cast<igraph_integer_t>(2 * edges.size()));
    for (std::size_t i = 0; i < edges.size(); ++i) {
      VECTOR(ends)[2 * i] = edges[i].first;
      VECTOR(ends)[2 * i + 1] = edges[i].second;
    }
    igraph_create(&graph_, &ends, static_cast<igraph_integer_t>(vertices), IGRAPH_DIRECTED);
    igraph_vector_int_destroy(&ends);
  }
  Graph(const Graph&) = delete;
  Graph& operator=(const Graph&) = delete;
  ~Graph() { igraph_destroy(&graph_); }

  /// The greatest PageRank, by PRPACK, which goes on to 1e-10.
  [[nodiscard]] double page_rank() const {
    igraph_vector_t ranks;
    igraph_vector_init(&ranks, 0);
    igraph_pagerank(&graph_, IGRAPH_PAGERANK_ALGO_PRPACK, &ranks, nullptr, igraph_vss_all(), IGRAPH_DIRECTED, 0.85,
                    nullptr, nullptr);
    return take_greatest(ranks);
  }

  [[nodiscard]] double betweenness() const {
    igraph_vector_t values;
    igraph_vector_init(&values, 0);
    igraph_betweenness(&graph_, &values, igraph_vss_all(), IGRAPH_DIRECTED, nullptr);
    return take_greatest(values);
  }

 private:
  static double take_greatest(igraph_vector_t& values) {
    const double greatest = igraph_vector_max(&values);
    igraph_vector_destroy(&values);
    return greatest;
  }

  igraph_t graph_;
};

}  // namespace

int main(int argument_count, char** arguments) {
  if (argument_count != 2) {
    std::cerr << "usage: igraph_peer FOLDER\n";
    return 2;
  }
  const Results results("igraph " IGRAPH_VERSION);
  const Workload workload = relata::bench::read_workload(arguments[1]);
  std::vector<Pair> edges;
  for (const relata::bench::WorkloadEdge& edge : workload.edges) edges.emplace_back(edge.subject, edge.object);
  const Graph whole(edges, workload.labels.size());
  results.seconds("page rank", [&] { return whole.page_rank(); });
  const Graph core(relata::bench::core_edges(workload), workload.core.size());
  results.seconds("betweenness", [&] { return core.betweenness(); });
}
