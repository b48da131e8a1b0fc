#include <relata/graph/algorithms/betweenness.h>
#include <relata/graph/algorithms/page_rank.h>

#include <cmath>
#include <cstddef>
#include <limits>
#include <numeric>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <relata/graph/graph_builder.h>

#include "graph/algorithms/random_graph.h"
#include "graph/document_maker.h"

namespace relata {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;
using testing::Pointwise;

/// The random walk itself, for very long.
std::vector<double> walk(std::size_t vertices, const std::vector<Arc>& arcs, double damping) {
  std::vector<double> out(vertices, 0.0), ranks(vertices, 1.0 / static_cast<double>(vertices));
  for (const Arc& arc : arcs) out[arc.from] += arc.weight;
  for (int step = 0; step < 500; ++step) {
    double lost = 0.0;
    for (std::size_t v = 0; v < vertices; ++v) lost += out[v] == 0.0 ? ranks[v] : 0.0;
    std::vector<double> next(vertices, (1.0 - damping + damping * lost) / static_cast<double>(vertices));
    for (const Arc& arc : arcs) next[arc.to] += damping * ranks[arc.from] * arc.weight / out[arc.from];
    ranks = next;
  }
  return ranks;
}

TEST(PageRank, IsWhereTheRandomWalkEnds) {
  for (unsigned seed = 0; seed < 20; ++seed) {
    const std::vector<Arc> arcs = test::random_arcs(30, 60, seed);
    const std::vector<double> ranks = page_rank(CsrGraph(30, arcs));
    EXPECT_THAT(ranks, Pointwise(DoubleNear(1e-10), walk(30, arcs, 0.85)));
    EXPECT_NEAR(std::accumulate(ranks.begin(), ranks.end(), 0.0), 1.0, 1e-12);
  }
}

TEST(PageRank, FollowsWeights) {
  const std::vector<Arc> arcs{{0, 1, 3.0}, {0, 2, 1.0}, {1, 0, 1.0}, {2, 0, 1.0}};
  EXPECT_THAT(page_rank(CsrGraph(3, arcs), {.damping = 0.5}), Pointwise(DoubleNear(1e-10), walk(3, arcs, 0.5)));
}

TEST(PageRank, OfAKnowledgeGraphIsThatOfItsEdges) {
  GraphBuilder builder;
  for (const auto& made : test::sample_documents()) builder.add(made.document, made.extraction);
  const KnowledgeGraph graph = builder.build();
  ASSERT_FALSE(graph.topology().has_only_edges());
  EXPECT_THAT(page_rank(graph), Pointwise(DoubleNear(1e-10), page_rank(make_csr(graph))));
}

TEST(PageRank, KnowsWhoIsNeverLedTo) {
  const std::vector<Arc> arcs{{0, 1}, {0, 1}, {1, 2}, {2, 1}, {2, 3}, {4, 4}, {4, 3}};
  EXPECT_THAT(page_rank(CsrGraph(6, arcs)), Pointwise(DoubleNear(1e-10), walk(6, arcs, 0.85)));
}

TEST(PageRank, OfNothingIsNothing) {
  EXPECT_THAT(page_rank(CsrGraph(0, {})), ElementsAre());
  EXPECT_THAT(page_rank(CsrGraph(2, {})), ElementsAre(0.5, 0.5));
}

/// Shortest paths between all pairs: how long, and how many.
struct AllPaths {
  std::vector<std::vector<double>> length, count;
};
AllPaths all_paths(std::size_t vertices, const std::vector<Arc>& arcs) {
  const double far = std::numeric_limits<double>::infinity();
  AllPaths paths{std::vector(vertices, std::vector(vertices, far)), std::vector(vertices, std::vector(vertices, 0.0))};
  for (std::size_t s = 0; s < vertices; ++s) {
    paths.length[s][s] = 0.0;
    paths.count[s][s] = 1.0;
    for (double depth = 0.0; depth < static_cast<double>(vertices); ++depth) {
      for (const Arc& arc : arcs) {
        if (paths.length[s][arc.from] != depth || paths.length[s][arc.to] <= depth) continue;
        paths.length[s][arc.to] = depth + 1.0;
        paths.count[s][arc.to] += paths.count[s][arc.from];
      }
    }
  }
  return paths;
}

std::vector<double> betweenness_by_pairs(std::size_t vertices, const std::vector<Arc>& arcs) {
  const auto [length, count] = all_paths(vertices, arcs);
  std::vector<double> result(vertices, 0.0);
  for (std::size_t s = 0; s < vertices; ++s) {
    for (std::size_t t = 0; t < vertices; ++t) {
      for (std::size_t v = 0; v < vertices; ++v) {
        if (s == t || v == s || v == t || std::isinf(length[s][t]) || length[s][v] + length[v][t] != length[s][t])
          continue;
        result[v] += count[s][v] * count[v][t] / count[s][t];
      }
    }
  }
  return result;
}

TEST(Betweenness, IsTheShareOfShortestPaths) {
  for (unsigned seed = 0; seed < 30; ++seed) {
    const std::vector<Arc> arcs = test::random_arcs(14, 30, seed);
    EXPECT_THAT(betweenness(CsrGraph(14, arcs)), Pointwise(DoubleNear(1e-9), betweenness_by_pairs(14, arcs))) << seed;
  }
}

TEST(Betweenness, OfAChain) {
  const std::vector<Arc> arcs{{0, 1}, {1, 2}, {2, 3}};
  EXPECT_THAT(betweenness(CsrGraph(4, arcs)), ElementsAre(0.0, 2.0, 2.0, 0.0));
  EXPECT_THAT(betweenness(CsrGraph(4, arcs, {.undirected = true})), ElementsAre(0.0, 4.0, 4.0, 0.0));
}

}  // namespace
}  // namespace relata
