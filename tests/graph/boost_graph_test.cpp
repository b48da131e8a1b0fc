#include <relata/graph/boost_graph.h>

#include <boost/concept/assert.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/graph_concepts.hpp>
#include <boost/graph/page_rank.hpp>
#include <boost/graph/strong_components.hpp>

#include <map>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/document_maker.h"

namespace relata {
namespace {

BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<KnowledgeGraph>));
BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<KnowledgeGraph>));
BOOST_CONCEPT_ASSERT((boost::BidirectionalGraphConcept<KnowledgeGraph>));
BOOST_CONCEPT_ASSERT((boost::AdjacencyGraphConcept<KnowledgeGraph>));
BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<KnowledgeGraph, ActorId, boost::vertex_index_t>));
BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<KnowledgeGraph, ActorEdge, boost::edge_weight_t>));

using testing::DoubleEq;
using testing::Gt;

/// A meets B meets C meets A; C meets D; E holds a key.
class BoostGraphTest : public testing::Test {
 protected:
  static KnowledgeGraph make_graph() {
    test::DocumentMaker maker("one");
    std::map<std::string, EntityId> actors;
    for (const std::string name : {"A", "B", "C", "D", "E"}) actors[name] = maker.entity(name);
    maker.statement("A met B.", actors["A"], "meet", actors["B"]);
    maker.statement("B met C.", actors["B"], "meet", actors["C"]);
    maker.statement("C met A.", actors["C"], "meet", actors["A"]);
    maker.statement("C met D.", actors["C"], "meet", actors["D"]);
    maker.statement("C thanked D.", actors["C"], "thank", actors["D"]);
    maker.statement("E holds a key.", actors["E"], "hold", "a key");
    return test::graph_of(maker);
  }

  ActorId actor(std::string_view name) const { return graph_.find_actors(name).front().actor; }
  std::size_t index(std::string_view name) const { return get(boost::vertex_index, graph_, actor(name)); }

  const KnowledgeGraph graph_ = make_graph();
};

TEST_F(BoostGraphTest, HasActorsAsVerticesAndRelationsBetweenThemAsEdges) {
  EXPECT_EQ(num_vertices(graph_), 5U);
  EXPECT_EQ(num_edges(graph_), 5U);
  EXPECT_EQ(out_degree(actor("C"), graph_), 3U);
  EXPECT_EQ(in_degree(actor("D"), graph_), 2U);
  EXPECT_EQ(degree(actor("E"), graph_), 0U);
  EXPECT_EQ(get(boost::vertex_name, graph_, actor("D")), "D");
  const auto [edge, end] = in_edges(actor("B"), graph_);
  EXPECT_EQ(source(*edge, graph_), actor("A"));
}

TEST_F(BoostGraphTest, BreadthFirstSearchCountsHops) {
  std::vector<int> hops(num_vertices(graph_), -1);
  const auto distance = boost::make_iterator_property_map(hops.begin(), get(boost::vertex_index, graph_));
  put(distance, actor("A"), 0);
  boost::breadth_first_search(
      graph_, actor("A"),
      boost::visitor(boost::make_bfs_visitor(boost::record_distances(distance, boost::on_tree_edge()))));
  EXPECT_EQ(hops[index("C")], 2);
  EXPECT_EQ(hops[index("D")], 3);
  EXPECT_EQ(hops[index("E")], -1);
}

TEST_F(BoostGraphTest, DijkstraWeighsEdgesByOrigins) {
  std::vector<double> lengths(num_vertices(graph_));
  boost::dijkstra_shortest_paths(
      graph_, actor("B"),
      boost::distance_map(boost::make_iterator_property_map(lengths.begin(), get(boost::vertex_index, graph_))));
  EXPECT_THAT(lengths[index("D")], DoubleEq(2.0));
}

TEST_F(BoostGraphTest, StrongComponentsFindTheCircle) {
  std::vector<int> components(num_vertices(graph_));
  const int count = boost::strong_components(
      graph_, boost::make_iterator_property_map(components.begin(), get(boost::vertex_index, graph_)));
  EXPECT_EQ(count, 3);
  EXPECT_EQ(components[index("A")], components[index("C")]);
  EXPECT_NE(components[index("A")], components[index("D")]);
}

TEST_F(BoostGraphTest, PageRankFavoursWhomOthersActOn) {
  std::vector<double> ranks(num_vertices(graph_));
  boost::graph::page_rank(graph_, boost::make_iterator_property_map(ranks.begin(), get(boost::vertex_index, graph_)),
                          boost::graph::n_iterations(30));
  EXPECT_THAT(ranks[index("D")], Gt(ranks[index("E")]));
  EXPECT_THAT(ranks[index("A")], Gt(ranks[index("E")]));
}

}  // namespace
}  // namespace relata
