#include <relata/graph/paths.h>

#include <map>
#include <random>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <boost/graph/breadth_first_search.hpp>

#include <relata/graph/boost_graph.h>

#include "graph/document_maker.h"

namespace relata {
namespace {

using testing::SizeIs;

/// "AB BC" makes A meet B and B meet C.
KnowledgeGraph graph_of_pairs(const std::string& pairs) {
  test::DocumentMaker maker("one");
  std::map<char, EntityId> actors;
  const auto actor = [&](char name) {
    const auto known = actors.find(name);
    return known != actors.end() ? known->second : actors.emplace(name, maker.entity({name})).first->second;
  };
  for (std::size_t i = 0; i + 1 < pairs.size(); i += 3) {
    const EntityId subject = actor(pairs[i]), object = actor(pairs[i + 1]);
    maker.statement(std::string{pairs[i]} + " met " + pairs[i + 1] + ".", subject, "meet", object);
  }
  return test::graph_of(maker);
}

std::string text_of(const std::vector<PathStep>& path) {
  std::string text;
  for (const PathStep& step : path) {
    text += std::string(step.relation->subject.text) + (step.backwards ? "<" : ">") +
            std::string(step.relation->object->text) + " ";
  }
  return text;
}

struct PathCase {
  std::string_view name;
  std::string pairs;
  PathOptions options;
  std::string path;  ///< From A to Z.
};
class PathTest : public testing::TestWithParam<PathCase> {};
TEST_P(PathTest, IsFound) {
  const KnowledgeGraph graph = graph_of_pairs(GetParam().pairs);
  EXPECT_EQ(text_of(shortest_path(graph, "A", "Z", GetParam().options)), GetParam().path);
}
INSTANTIATE_TEST_SUITE_P(Paths, PathTest,
                         testing::Values(PathCase{"OneEdge", "AZ", {}, "A>Z "}, PathCase{"Backwards", "ZA", {}, "Z<A "},
                                         PathCase{"DirectedOnly", "ZA AB BZ", {.directed = true}, "A>B B>Z "},
                                         PathCase{"NoWay", "AB YZ", {}, ""},
                                         PathCase{"NoDirectedWay", "AB ZB", {.directed = true}, ""},
                                         PathCase{"Shortest", "AB BC CZ AD DZ", {}, "A>D D>Z "},
                                         PathCase{"SmallerIdsFirst", "AC CZ AB BZ", {}, "A>B B>Z "},
                                         PathCase{"SmallerIdsFarAway", "AB BD DZ BC CZ", {}, "A>B B>C C>Z "},
                                         PathCase{"TooLong", "AB BC CZ", {.max_length = 2}, ""},
                                         PathCase{"LongEnough", "AB BC CZ", {.max_length = 3}, "A>B B>C C>Z "}),
                         [](const auto& test) { return std::string{test.param.name}; });

TEST(ShortestPath, IsEmptyFromAnActorToItself) {
  const KnowledgeGraph graph = graph_of_pairs("AZ ZA");
  EXPECT_THAT(shortest_path(graph, "A", "A"), SizeIs(0));
}

TEST(ShortestPath, TakesOnlyEdgesThatPass) {
  const KnowledgeGraph graph = graph_of_pairs("AZ");
  EXPECT_THAT(shortest_path(graph, "A", "Z", match(graph).type("AID")), SizeIs(0));
}

TEST(ShortestPath, IsAsLongAsBoostsSearchFindsIt) {
  std::mt19937 random(7);
  for (int round = 0; round < 50; ++round) {
    std::string pairs;
    for (int i = 0; i < 30; ++i) {
      const char one = static_cast<char>('A' + random() % 26), other = static_cast<char>('A' + random() % 26);
      pairs += std::string{one, other, ' '};
    }
    const KnowledgeGraph graph = graph_of_pairs(pairs);
    const ActorId start = graph.actors().front().id;
    std::vector<std::size_t> hops(num_vertices(graph), 0);
    boost::breadth_first_search(
        graph, start,
        boost::visitor(boost::make_bfs_visitor(boost::record_distances(
            boost::make_iterator_property_map(hops.begin(), get(boost::vertex_index, graph)), boost::on_tree_edge()))));
    for (const Actor& actor : graph.actors()) {
      const auto path = shortest_path(graph, start, actor.id, {.directed = true, .max_length = 26});
      ASSERT_EQ(path.size(), hops[static_cast<std::size_t>(actor.id)]) << pairs;
    }
  }
}

}  // namespace
}  // namespace relata
