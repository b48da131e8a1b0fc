/// Who matters: actors whom many act on, or many who matter themselves.
#pragma once

#include <vector>

#include <relata/graph/algorithms/csr_graph.h>

namespace relata {

struct PageRankOptions {
  double damping = 0.85;     ///< In [0, 1): the probability to walk on rather than to begin anew anywhere.
  double tolerance = 1e-10;  ///< The ranks are within this of the exact ones, all differences added up.
};

/// One rank for each vertex; together 1. Who leads nowhere begins anew. By weights: a heavy arc is walked more often.
/// Gauss-Seidel on the linear system, without the vertices that lead nowhere, whose share is a common factor (Gleich,
/// Gray, Greif, Lau, 2010; Del Corso, Gullì, Romani, 2005), on those vertices alone that lead somewhere and are led to:
/// the others take one look each. Linear in arcs for each digit.
[[nodiscard]] std::vector<double> page_rank(const CsrGraph& graph, const PageRankOptions& options = {});
[[nodiscard]] std::vector<double> page_rank(const KnowledgeGraph& graph, const PageRankOptions& options = {});

}  // namespace relata
