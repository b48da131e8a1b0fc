/// Who stands between others: brokers.
#pragma once

#include <vector>

#include <relata/graph/algorithms/csr_graph.h>

namespace relata {

/// For each vertex the number of pairs of others that it lies between: for each pair the share of their shortest paths
/// that lead through it. Parallel arcs are paths of their own; weights don't count. Directed, not normalised.
/// Time vertices times arcs. Source: Brandes, "A faster algorithm for betweenness centrality", 2001.
[[nodiscard]] std::vector<double> betweenness(const CsrGraph& graph);

}  // namespace relata
