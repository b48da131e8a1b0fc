/// Boost.Graph reads the GraphML that relata writes: all vertices and edges, with the values that went in.
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>
#include <string>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphml.hpp>

#include <relata/export/graphml.h>

#include "export/sample_graph.h"

namespace relata {
namespace {

struct ReadVertex {
  std::string label, type, aliases;
  int mentions = 0;
  double x = 0;
};
struct ReadEdge {
  std::string claimant, polarity;
  int origins = 0;
  double weight = 0;
};
using ReadGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, ReadVertex, ReadEdge>;

ReadGraph read_back(const KnowledgeGraph& graph, bool strict) {
  StringSink sink;
  write_graphml(graph, sink, {.network = {.statements = StatementShape::edges}, .strict = strict});
  ReadGraph read;
  boost::dynamic_properties properties(boost::ignore_other_properties);
  properties.property("label", boost::get(&ReadVertex::label, read));
  properties.property("type", boost::get(&ReadVertex::type, read));
  properties.property("aliases", boost::get(&ReadVertex::aliases, read));
  properties.property("mentions", boost::get(&ReadVertex::mentions, read));
  properties.property("x", boost::get(&ReadVertex::x, read));
  properties.property("claimant", boost::get(&ReadEdge::claimant, read));
  properties.property("polarity", boost::get(&ReadEdge::polarity, read));
  properties.property("origins", boost::get(&ReadEdge::origins, read));
  properties.property("weight", boost::get(&ReadEdge::weight, read));
  std::istringstream stream(sink.text());
  boost::read_graphml(stream, read, properties);
  return read;
}

class BoostReadGraphml : public testing::TestWithParam<bool> {};

TEST_P(BoostReadGraphml, FindsEveryVertexAndEdge) {
  const KnowledgeGraph graph = testing_support::nasty_graph();
  const ReadGraph read = read_back(graph, GetParam());
  EXPECT_EQ(boost::num_vertices(read), graph.actors().size());
  const auto edges = std::count_if(graph.relations().begin(), graph.relations().end(), is_edge);
  EXPECT_EQ(boost::num_edges(read), static_cast<std::size_t>(edges));
}

TEST_P(BoostReadGraphml, FindsTheValues) {
  const ReadGraph read = read_back(testing_support::small_graph(), GetParam());
  const auto [begin, end] = boost::vertices(read);
  const auto agency = std::find_if(begin, end, [&](auto vertex) { return read[vertex].label == "The agency"; });
  ASSERT_NE(agency, end);
  EXPECT_EQ(read[*agency].type, "Organization");
  EXPECT_EQ(read[*agency].aliases, R"(["GA","General Agency"])");
  EXPECT_EQ(read[*agency].mentions, 2);
  EXPECT_NE(read[*agency].x, 0);
  ASSERT_EQ(boost::out_degree(*agency, read), 1U);
  const ReadEdge& accusation = read[*boost::out_edges(*agency, read).first];
  EXPECT_EQ(accusation.claimant, "own voice");
  EXPECT_EQ(accusation.polarity, "affirmed");
  EXPECT_EQ(accusation.origins, 2);
  EXPECT_EQ(accusation.weight, 2);
}

INSTANTIATE_TEST_SUITE_P(Dialects, BoostReadGraphml, testing::Bool(),
                         [](const auto& test) { return test.param ? "Strict" : "Default"; });

}  // namespace
}  // namespace relata
