#include <relata/graph/algorithms/communities.h>
#include <relata/graph/algorithms/components.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/algorithms/random_graph.h"

namespace relata {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

/// Who is reached from whom.
std::vector<std::vector<bool>> reach(std::size_t vertices, const std::vector<Arc>& arcs, bool both_ways) {
  std::vector<std::vector<bool>> reached(vertices, std::vector<bool>(vertices, false));
  for (std::size_t v = 0; v < vertices; ++v) reached[v][v] = true;
  for (std::size_t round = 0; round < vertices; ++round) {
    for (std::size_t v = 0; v < vertices; ++v) {
      for (const Arc& arc : arcs) {
        if (reached[v][arc.from]) reached[v][arc.to] = true;
        if (both_ways && reached[v][arc.to]) reached[v][arc.from] = true;
      }
    }
  }
  return reached;
}

TEST(Components, HoldWhoReachesEachOther) {
  for (unsigned seed = 0; seed < 40; ++seed) {
    const std::vector<Arc> arcs = test::random_arcs(16, 4 + seed % 30, seed);
    const CsrGraph graph(16, arcs);
    const auto weak = connected_components(graph).part_of, strong = strong_components(graph).part_of;
    const auto around = reach(16, arcs, true), along = reach(16, arcs, false);
    for (std::size_t a = 0; a < 16; ++a) {
      for (std::size_t b = 0; b < 16; ++b) {
        ASSERT_EQ(weak[a] == weak[b], around[a][b]) << seed;
        ASSERT_EQ(strong[a] == strong[b], along[a][b] && along[b][a]) << seed;
      }
    }
  }
}

TEST(Components, AreNumberedByTheirSize) {
  const std::vector<Arc> arcs{{1, 2}, {3, 4}, {4, 5}};
  const Partition partition = connected_components(CsrGraph(6, arcs));
  EXPECT_THAT(partition.part_of, ElementsAre(2, 1, 1, 0, 0, 0));
  EXPECT_THAT(partition.sizes, ElementsAre(3, 2, 1));
}

TEST(Components, OfALongChainNeedNoDeepStack) {
  std::vector<Arc> arcs;
  for (std::uint32_t v = 0; v + 1 < 300000; ++v) arcs.push_back({v, v + 1});
  EXPECT_THAT(strong_components(CsrGraph(300000, arcs)).sizes, SizeIs(300000));
  EXPECT_THAT(connected_components(CsrGraph(300000, arcs)).sizes, SizeIs(1));
}

std::vector<Arc> clique(std::uint32_t begin, std::uint32_t end) {
  std::vector<Arc> arcs;
  for (std::uint32_t a = begin; a < end; ++a) {
    for (std::uint32_t b = a + 1; b < end; ++b) arcs.push_back({a, b});
  }
  return arcs;
}

TEST(Communities, AreCliquesThatHardlyTouch) {
  std::vector<Arc> arcs = clique(0, 5);
  for (const Arc& arc : clique(5, 9)) arcs.push_back(arc);
  arcs.push_back({4, 5});
  EXPECT_THAT(communities(9, arcs).part_of, ElementsAre(0, 0, 0, 0, 0, 1, 1, 1, 1));
}

TEST(Communities, LeaveLonelyVerticesAlone) {
  EXPECT_THAT(communities(3, {}).sizes, ElementsAre(1, 1, 1));
  const std::vector<Arc> loop{{1, 1}};
  EXPECT_THAT(communities(3, loop).sizes, ElementsAre(1, 1, 1));
}

/// The best modularity that any partition has, by trying all.
double best_modularity(std::uint32_t vertices, const std::vector<Arc>& arcs) {
  double best = -1.0;
  std::vector<std::uint32_t> part_of(vertices, 0);
  const auto try_all = [&](auto& self, std::uint32_t vertex, std::uint32_t parts) -> void {
    if (vertex == vertices) {
      best = std::max(best, modularity(vertices, arcs, Partition{part_of, {}}));
      return;
    }
    for (part_of[vertex] = 0; part_of[vertex] <= parts && part_of[vertex] < vertices; ++part_of[vertex]) {
      self(self, vertex + 1, std::max(parts, part_of[vertex] + 1));
    }
  };
  try_all(try_all, 0, 0);
  return best;
}

TEST(Communities, AreNearlyTheBestOfAllPartitions) {
  double found = 0.0, best = 0.0;
  for (unsigned seed = 0; seed < 20; ++seed) {
    const std::vector<Arc> arcs = test::random_arcs(8, 14, seed);
    const double one = modularity(8, arcs, communities(8, arcs)), most = best_modularity(8, arcs);
    EXPECT_LE(one, most + 1e-9);
    found += one;
    best += most;
  }
  EXPECT_GT(found, 0.95 * best);
}

TEST(Communities, HangTogether) {
  for (unsigned seed = 0; seed < 20; ++seed) {
    const std::vector<Arc> arcs = test::random_arcs(60, 90, seed);
    const Partition partition = communities(60, arcs);
    std::vector<Arc> inner;
    std::ranges::copy_if(arcs, std::back_inserter(inner),
                         [&](const Arc& arc) { return partition.part_of[arc.from] == partition.part_of[arc.to]; });
    EXPECT_EQ(connected_components(CsrGraph(60, inner)).part_of, partition.part_of);
  }
}

TEST(CsrGraph, MergesParallelEdgesAndLeavesOutLoops) {
  const std::vector<Arc> arcs{{0, 1, 2.0}, {0, 1, 3.0}, {1, 1}, {2, 0}};
  const CsrGraph merged(3, arcs, {.merge_parallel = true, .loops = false});
  EXPECT_THAT(merged.out(0), ElementsAre(1));
  EXPECT_THAT(merged.out_weights(0), ElementsAre(5.0));
  EXPECT_THAT(merged.in(1), ElementsAre(0));
  EXPECT_THAT(merged.out(1), ElementsAre());
  const CsrGraph undirected(3, arcs, {.undirected = true});
  EXPECT_THAT(undirected.out(0), ElementsAre(1, 1, 2));
  EXPECT_THAT(undirected.out(1), ElementsAre(0, 0, 1));
}

TEST(CsrGraph, TakesTheEdgesThatAPatternLetsPass) {
  const KnowledgeGraph graph = test::graph_of_arcs({{0, 1}, {0, 2}, {1, 2}, {0, 1}});
  const CsrGraph csr = make_csr(match(graph).type("TYPE0"));
  EXPECT_EQ(csr.arcs(), 1U);
  EXPECT_EQ(make_csr(graph).arcs(), 3U);
  EXPECT_EQ(make_csr(match(graph).type("UNKNOWN")).arcs(), 0U);
}

}  // namespace
}  // namespace relata
