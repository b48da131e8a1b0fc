// Algorithms and adaptors of Boost.Graph that take a KnowledgeGraph as it is.
#include <functional>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/astar_search.hpp>
#include <boost/graph/bellman_ford_shortest_paths.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/closeness_centrality.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/copy.hpp>
#include <boost/graph/core_numbers.hpp>
#include <boost/graph/dag_shortest_paths.hpp>
#include <boost/graph/degree_centrality.hpp>
#include <boost/graph/depth_first_search.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/dominator_tree.hpp>
#include <boost/graph/exterior_property.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <boost/graph/floyd_warshall_shortest.hpp>
#include <boost/graph/hawick_circuits.hpp>
#include <boost/graph/kruskal_min_spanning_tree.hpp>
#include <boost/graph/reverse_graph.hpp>
#include <boost/graph/topological_sort.hpp>
#include <boost/graph/transitive_closure.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <relata/graph/boost_graph.h>

#include "graph/document_maker.h"

namespace relata {
namespace {

using testing::DoubleEq;
using testing::SizeIs;

using Meetings = std::vector<std::pair<std::string, std::string>>;

KnowledgeGraph graph_of(const Meetings& meetings) {
  test::DocumentMaker maker("one");
  std::map<std::string, EntityId> actors;
  for (const auto& [one, other] : meetings) {
    for (const std::string& name : {one, other}) {
      if (!actors.contains(name)) actors.emplace(name, maker.entity(name));
    }
    maker.statement(one + " met " + other + ".", actors.at(one), "meet", actors.at(other));
  }
  return test::graph_of(maker);
}

struct CircuitCounter {
  std::size_t* circuits;
  template <typename Path, typename Graph>
  void cycle(const Path& path, const Graph&) {
    EXPECT_THAT(path, SizeIs(3));
    ++*circuits;
  }
};

/// Actors are in the order of their names: A is 0, B is 1.
class BoostAlgorithmsTest : public testing::Test {
 protected:
  template <typename Value>
  auto map_of(std::vector<Value>& values) const {
    values.resize(num_vertices(circle_));
    return boost::make_iterator_property_map(values.begin(), get(boost::vertex_index, circle_));
  }

  const KnowledgeGraph circle_ = graph_of({{"A", "B"}, {"B", "C"}, {"C", "A"}, {"C", "D"}, {"D", "E"}});
  const KnowledgeGraph tree_ = graph_of({{"A", "B"}, {"A", "C"}, {"B", "D"}, {"B", "E"}});
  const ActorId a_{0};
};

TEST_F(BoostAlgorithmsTest, Betweenness) {
  std::vector<double> between;
  boost::brandes_betweenness_centrality(circle_, map_of(between));
  EXPECT_THAT(between, testing::ElementsAre(DoubleEq(1), DoubleEq(3), DoubleEq(5), DoubleEq(3), DoubleEq(0)));
  boost::relative_betweenness_centrality(circle_, map_of(between));
  EXPECT_GT(boost::central_point_dominance(circle_, map_of(between)), 0.0);
}

TEST_F(BoostAlgorithmsTest, WeightedBetweenness) {
  std::vector<double> between;
  boost::brandes_betweenness_centrality(
      circle_, boost::centrality_map(map_of(between)).weight_map(get(boost::edge_weight, circle_)));
  EXPECT_THAT(between[2], DoubleEq(5));
}

TEST_F(BoostAlgorithmsTest, ShortestPathsFromOne) {
  std::vector<double> lengths, others;
  std::vector<ActorId> before;
  boost::dijkstra_shortest_paths(circle_, a_, boost::distance_map(map_of(lengths)).predecessor_map(map_of(before)));
  EXPECT_THAT(lengths, testing::ElementsAre(0, 1, 2, 3, 4));
  EXPECT_EQ(before[4], ActorId{3});
  const bool is_done = boost::bellman_ford_shortest_paths(
      circle_, boost::root_vertex(a_).distance_map(map_of(others)).weight_map(get(boost::edge_weight, circle_)));
  EXPECT_TRUE(is_done);
  EXPECT_EQ(others, lengths);
  boost::dag_shortest_paths(tree_, a_, boost::distance_map(map_of(lengths)));
  EXPECT_THAT(lengths, testing::ElementsAre(0, 1, 1, 2, 2));
}

/// The visitor has to be named: without one, astar_search() of Boost 1.74 compiles for no graph at all.
TEST_F(BoostAlgorithmsTest, ShortestPathsByAStar) {
  std::vector<double> lengths;
  const auto no_estimate = [](ActorId) { return 0.0; };
  boost::astar_search(circle_, a_, no_estimate,
                      boost::distance_map(map_of(lengths)).visitor(boost::default_astar_visitor()));
  EXPECT_THAT(lengths, testing::ElementsAre(0, 1, 2, 3, 4));
}

TEST_F(BoostAlgorithmsTest, AllShortestPathsAndCloseness) {
  using Matrix = boost::exterior_vertex_property<KnowledgeGraph, double>;
  Matrix::matrix_type lengths(num_vertices(circle_));
  Matrix::matrix_map_type length_map(lengths, circle_);
  boost::floyd_warshall_all_pairs_shortest_paths(circle_, length_map,
                                                 boost::weight_map(get(boost::edge_weight, circle_)));
  EXPECT_EQ(length_map[a_][ActorId{4}], 4);
  EXPECT_GT(boost::closeness_centrality(circle_, length_map[a_]), 0.0);
}

TEST_F(BoostAlgorithmsTest, DepthFirstSearchAndTopologicalOrder) {
  std::vector<ActorId> order;
  boost::topological_sort(tree_, std::back_inserter(order), boost::vertex_index_map(get(boost::vertex_index, tree_)));
  EXPECT_EQ(order.back(), a_);
  EXPECT_THROW(boost::topological_sort(circle_, std::back_inserter(order)), boost::not_a_dag);
}

TEST_F(BoostAlgorithmsTest, DominatorTree) {
  std::vector<ActorId> dominators;
  boost::lengauer_tarjan_dominator_tree(circle_, a_, map_of(dominators));
  EXPECT_EQ(dominators[4], ActorId{3});
}

TEST_F(BoostAlgorithmsTest, CoreNumbersAndDegrees) {
  std::vector<std::size_t> cores;
  boost::core_numbers(circle_, map_of(cores));
  EXPECT_EQ(cores[0], 1U);
  EXPECT_EQ(boost::degree_centrality(circle_, ActorId{2}, boost::measure_influence(circle_)), 2U);
}

TEST_F(BoostAlgorithmsTest, Circuits) {
  std::size_t circuits = 0;
  boost::hawick_circuits(circle_, CircuitCounter{&circuits}, get(boost::vertex_index, circle_));
  EXPECT_EQ(circuits, 1U);
}

TEST_F(BoostAlgorithmsTest, SpanningTree) {
  std::vector<ActorEdge> edges;
  boost::kruskal_minimum_spanning_tree(circle_, std::back_inserter(edges));
  EXPECT_THAT(edges, SizeIs(4));
}

TEST_F(BoostAlgorithmsTest, ReversedAndFiltered) {
  const auto reversed = boost::make_reverse_graph(circle_);
  std::vector<int> hops;
  const auto hop_map = map_of(hops);
  boost::breadth_first_search(
      reversed, ActorId{4},
      boost::visitor(boost::make_bfs_visitor(boost::record_distances(hop_map, boost::on_tree_edge())))
          .vertex_index_map(get(boost::vertex_index, circle_)));
  EXPECT_EQ(hops[0], 4);
  const auto from_c = [this](const ActorEdge& edge) { return source(edge, circle_) == ActorId{2}; };
  const boost::filtered_graph<KnowledgeGraph, std::function<bool(const ActorEdge&)>> filtered(circle_, from_c);
  std::vector<ActorId> targets;
  for (auto [edge, end] = boost::edges(filtered); edge != end; ++edge) targets.push_back(target(*edge, circle_));
  EXPECT_THAT(targets, testing::UnorderedElementsAre(ActorId{0}, ActorId{3}));
}

TEST_F(BoostAlgorithmsTest, CopiesIntoGraphsThatCanBeChanged) {
  using Changeable = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS>;
  const auto nothing = [](const auto&, const auto&) {};
  Changeable copy;
  boost::copy_graph(circle_, copy,
                    boost::vertex_copy(nothing).edge_copy(nothing).vertex_index_map(get(boost::vertex_index, circle_)));
  EXPECT_EQ(boost::num_edges(copy), num_edges(circle_));
  Changeable closure;
  boost::transitive_closure(copy, closure);
  EXPECT_TRUE(boost::edge(0, 4, closure).second);
  const boost::compressed_sparse_row_graph<> rows(circle_, get(boost::vertex_index, circle_));
  EXPECT_EQ(boost::num_edges(rows), num_edges(circle_));
}

}  // namespace
}  // namespace relata
