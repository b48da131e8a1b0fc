#include <relata/graph/algorithms/neighbourhood.h>
#include <relata/graph/algorithms/time_slices.h>
#include <relata/graph/paths.h>

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/algorithms/random_graph.h"
#include "graph/document_maker.h"

namespace relata {
namespace {

using testing::SizeIs;

/// "AB BC" makes A meet B and B meet C.
KnowledgeGraph graph_of_pairs(const std::string& pairs) {
  std::vector<Arc> arcs;
  for (std::size_t i = 0; i + 1 < pairs.size(); i += 3) {
    arcs.push_back({static_cast<std::uint32_t>(pairs[i] - 'A'), static_cast<std::uint32_t>(pairs[i + 1] - 'A')});
  }
  return test::graph_of_arcs(arcs);
}

std::string text_of(const KnowledgeGraph& graph, const EgoNetwork& network) {
  std::string text;
  for (const EgoNetwork::Member& member : network.members) {
    text += graph.actor(member.actor).name + std::to_string(member.distance) + " ";
  }
  return text;
}

TEST(EgoNetwork, HasNeighboursAndTheEdgesAmongThem) {
  const KnowledgeGraph graph = graph_of_pairs("AB CA BC CD DE");
  const EgoNetwork network = ego_network(graph, "A");
  EXPECT_EQ(text_of(graph, network), "A0 B1 C1 ");
  EXPECT_THAT(network.edges, SizeIs(3));
  EXPECT_EQ(text_of(graph, ego_network(graph, "A", 2)), "A0 B1 C1 D2 ");
  EXPECT_EQ(text_of(graph, ego_network(graph, "A", 0)), "A0 ");
}

TEST(EgoNetwork, SeesWhatThePatternLetsPass) {
  const KnowledgeGraph graph = graph_of_pairs("AB AC");
  EXPECT_EQ(text_of(graph, ego_network(match(graph).type("TYPE1"), "A")), "A0 C1 ");
}

TEST(CommonNeighbours, AreNextToBothAndThoseWithFewComeFirst) {
  const KnowledgeGraph graph = graph_of_pairs("AC CB BD AD DE AE AB FB");
  std::string names;
  for (const CommonNeighbour& one : common_neighbours(graph, "A", "B")) {
    names += graph.actor(one.actor).name;
    EXPECT_THAT(one.with_one, SizeIs(1));
    EXPECT_THAT(one.with_other, SizeIs(1));
  }
  EXPECT_EQ(names, "CD");
}

TEST(CommonNeighbours, OfStrangersAreNone) {
  EXPECT_THAT(common_neighbours(graph_of_pairs("AC BD"), "A", "B"), SizeIs(0));
}

KnowledgeGraph dated_graph() {
  test::DocumentMaker july("july", "Wire", "2024-07-30T10:00:00Z"), august("august", "Wire", "2024-08-02"),
      undated("undated", "Wire", "");
  for (test::DocumentMaker* maker : {&july, &august, &undated}) {
    const EntityId ana = maker->entity("Ana"), bo = maker->entity("Bo");
    maker->statement("Ana met Bo.", ana, "meet", bo);
    if (maker == &august) maker->statement("Bo thanked Ana.", bo, "thank", ana);
  }
  return test::graph_of(july, august, undated);
}

TEST(TimeSlices, HoldWhatWasPublishedThen) {
  const KnowledgeGraph graph = dated_graph();
  const std::vector<TimeSlice> slices = time_slices(graph);
  ASSERT_THAT(slices, SizeIs(2));
  EXPECT_EQ(slices[0].period, "2024-07");
  ASSERT_THAT(slices[0].relations, SizeIs(1));
  EXPECT_TRUE(slices[0].relations[0].is_new);
  EXPECT_EQ(slices[1].period, "2024-08");
  ASSERT_THAT(slices[1].relations, SizeIs(2));
  EXPECT_FALSE(slices[1].relations[0].is_new);
  EXPECT_TRUE(slices[1].relations[1].is_new);
  EXPECT_EQ(slices[1].relations[0].mentions, 1U);
}

TEST(TimeSlices, MayBeDaysOrYears) {
  const KnowledgeGraph graph = dated_graph();
  EXPECT_EQ(time_slices(graph, Period::day).front().period, "2024-07-30");
  EXPECT_THAT(time_slices(graph, Period::year), SizeIs(1));
  EXPECT_THAT(time_slices(match(graph).type("THANK")), SizeIs(0));
}

/// All routes from `at` to `end` that meet nobody twice.
void walk_all(const std::vector<Arc>& arcs, std::vector<std::uint32_t>& route, std::uint32_t end,
              std::set<std::pair<std::size_t, std::vector<std::uint32_t>>>& found) {
  if (route.back() == end) {
    found.insert({route.size(), route});
    return;
  }
  for (const Arc& arc : arcs) {
    if (arc.from != route.back() || std::ranges::count(route, arc.to) > 0) continue;
    route.push_back(arc.to);
    walk_all(arcs, route, end, found);
    route.pop_back();
  }
}

TEST(KShortestPaths, AreTheFirstOfAllRoutes) {
  for (unsigned seed = 0; seed < 40; ++seed) {
    std::vector<Arc> arcs = test::random_arcs(8, 20, seed);
    for (std::uint32_t v = 0; v < 8; ++v) arcs.push_back({v, v});  // so that each has its own number as its name
    const KnowledgeGraph graph = test::graph_of_arcs(arcs);
    std::set<std::pair<std::size_t, std::vector<std::uint32_t>>> expected;
    std::vector<std::uint32_t> route{0};
    walk_all(arcs, route, 7, expected);
    const auto paths = k_shortest_paths(graph, ActorId{0}, ActorId{7}, 12, {.directed = true});
    ASSERT_EQ(paths.size(), std::min<std::size_t>(12, expected.size())) << seed;
    auto next = expected.begin();
    for (const std::vector<PathStep>& path : paths) {
      std::vector<std::uint32_t> actors{0};
      for (const PathStep& step : path) actors.push_back(static_cast<std::uint32_t>(*step.relation->object->actor));
      EXPECT_EQ(actors, (next++)->second) << seed;
    }
  }
}

TEST(KShortestPaths, KeepToTheGreatestLength) {
  const KnowledgeGraph graph = graph_of_pairs("AB BC CD AD AC");
  EXPECT_THAT(k_shortest_paths(graph, "A", "D", 9), SizeIs(3));
  EXPECT_THAT(k_shortest_paths(graph, "A", "D", 9, {.max_length = 2}), SizeIs(2));
  EXPECT_THAT(k_shortest_paths(graph, "A", "D", 9, match(graph).type("TYPE0")), SizeIs(1));
}

TEST(PathSearch, MayBeUsedAgainAndAgain) {
  for (unsigned seed = 0; seed < 10; ++seed) {
    const KnowledgeGraph graph = test::graph_of_arcs(test::random_arcs(20, 30, seed));
    const auto size = static_cast<std::uint32_t>(graph.topology().actors());
    PathSearch search(graph, {.directed = true});
    for (std::uint32_t a = 0; a < size; ++a) {
      for (std::uint32_t b = 0; b < size; ++b) {
        const std::size_t length = shortest_path(graph, ActorId{a}, ActorId{b}, {.directed = true}).size();
        ASSERT_EQ(search.distance(ActorId{a}, ActorId{b}).value_or(0), length);
        const std::size_t met = search.find(ActorId{a}, ActorId{b}).size();
        ASSERT_EQ(met, length == 0 ? 0 : length + 1);
      }
    }
  }
}

}  // namespace
}  // namespace relata
