/// Makes KnowledgeGraph a graph for the algorithms of Boost.Graph. Only who includes this header pays for Boost.
///
///     std::vector<double> ranks(num_vertices(graph));
///     const auto rank = boost::make_iterator_property_map(ranks.begin(), get(boost::vertex_index, graph));
///     boost::graph::page_rank(graph, rank, boost::graph::n_iterations(50));
///     ranks[get(boost::vertex_index, graph, graph.find_actors("Ana").front().actor)]
///
/// Models VertexListGraph, EdgeListGraph, BidirectionalGraph and AdjacencyGraph: directed, parallel edges allowed.
/// Vertices are ActorIds. Edges are the relations between two actors (is_edge), in the order of their ids; relations
/// to a literal or a proposition are no edges. All functions take constant time, but for iterating.
/// Property maps: vertex_index, vertex_name, edge_weight (1 / independent origins: a distance, short where much is
/// known), edge_index (the relation's id, in [0, relations().size())).
/// tests/graph/boost_algorithms_test.cpp runs twenty algorithms and adaptors on it.
/// Source: https://www.boost.org/doc/libs/1_74_0/libs/graph/doc/graph_concepts.html
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/iterator/transform_iterator.hpp>
#include <boost/property_map/property_map.hpp>

#include <relata/graph/knowledge_graph.h>

namespace relata {

/// The edge descriptor: a relation and its ends.
struct ActorEdge {
  ActorId source{};
  ActorId target{};
  RelationId relation{};
  friend constexpr auto operator<=>(const ActorEdge&, const ActorEdge&) = default;
};

namespace boost_graph {

struct Category : virtual boost::bidirectional_graph_tag,
                  virtual boost::adjacency_graph_tag,
                  virtual boost::vertex_list_graph_tag,
                  virtual boost::edge_list_graph_tag {};

struct ToActor {
  ActorId operator()(std::uint32_t index) const { return ActorId{index}; }
};
struct ToEdge {
  const KnowledgeGraph* graph = nullptr;
  ActorEdge operator()(RelationId id) const {
    return {graph->topology().subject(id), graph->topology().object(id), id};
  }
};
struct ToTarget {
  const KnowledgeGraph* graph = nullptr;
  ActorId operator()(RelationId id) const { return graph->topology().object(id); }
};

using VertexIterator = boost::transform_iterator<ToActor, boost::counting_iterator<std::uint32_t>, ActorId>;
using EdgeIterator = boost::transform_iterator<ToEdge, const RelationId*, ActorEdge>;
using AdjacencyIterator = boost::transform_iterator<ToTarget, const RelationId*, ActorId>;

template <typename Iterator, typename Function>
std::pair<Iterator, Iterator> make_range(std::span<const RelationId> ids, Function function) {
  return {Iterator(ids.data(), function), Iterator(ids.data() + ids.size(), function)};
}

/// Readable property maps that compute their values.
struct VertexIndexMap : boost::put_get_helper<std::size_t, VertexIndexMap> {
  using key_type = ActorId;
  using value_type = std::size_t;
  using reference = std::size_t;
  using category = boost::readable_property_map_tag;
  std::size_t operator[](ActorId actor) const { return static_cast<std::size_t>(actor); }
};
struct VertexNameMap : boost::put_get_helper<std::string_view, VertexNameMap> {
  using key_type = ActorId;
  using value_type = std::string_view;
  using reference = std::string_view;
  using category = boost::readable_property_map_tag;
  const KnowledgeGraph* graph = nullptr;
  std::string_view operator[](ActorId actor) const { return graph->actor(actor).name; }
};
struct EdgeIndexMap : boost::put_get_helper<std::size_t, EdgeIndexMap> {
  using key_type = ActorEdge;
  using value_type = std::size_t;
  using reference = std::size_t;
  using category = boost::readable_property_map_tag;
  std::size_t operator[](const ActorEdge& edge) const { return static_cast<std::size_t>(edge.relation); }
};
struct EdgeWeightMap : boost::put_get_helper<double, EdgeWeightMap> {
  using key_type = ActorEdge;
  using value_type = double;
  using reference = double;
  using category = boost::readable_property_map_tag;
  const KnowledgeGraph* graph = nullptr;
  double operator[](const ActorEdge& edge) const { return 1.0 / graph->origins(edge.relation); }
};

}  // namespace boost_graph

// The functions that the concepts ask for, found by argument-dependent look-up.

inline std::size_t num_vertices(const KnowledgeGraph& graph) {
  return graph.topology().actors();
}
inline std::pair<boost_graph::VertexIterator, boost_graph::VertexIterator> vertices(const KnowledgeGraph& graph) {
  using boost::counting_iterator;
  const auto size = static_cast<std::uint32_t>(graph.topology().actors());
  return {boost_graph::VertexIterator(counting_iterator<std::uint32_t>(0), {}),
          boost_graph::VertexIterator(counting_iterator<std::uint32_t>(size), {})};
}

inline std::size_t num_edges(const KnowledgeGraph& graph) {
  return graph.topology().edges();
}
inline auto edges(const KnowledgeGraph& graph) {
  return boost_graph::make_range<boost_graph::EdgeIterator>(graph.edges(), boost_graph::ToEdge{&graph});
}
inline ActorId source(const ActorEdge& edge, const KnowledgeGraph&) {
  return edge.source;
}
inline ActorId target(const ActorEdge& edge, const KnowledgeGraph&) {
  return edge.target;
}

inline std::size_t out_degree(ActorId actor, const KnowledgeGraph& graph) {
  return graph.edges_from(actor).size();
}
inline auto out_edges(ActorId actor, const KnowledgeGraph& graph) {
  return boost_graph::make_range<boost_graph::EdgeIterator>(graph.edges_from(actor), boost_graph::ToEdge{&graph});
}
inline std::size_t in_degree(ActorId actor, const KnowledgeGraph& graph) {
  return graph.edges_to(actor).size();
}
inline auto in_edges(ActorId actor, const KnowledgeGraph& graph) {
  return boost_graph::make_range<boost_graph::EdgeIterator>(graph.edges_to(actor), boost_graph::ToEdge{&graph});
}
inline std::size_t degree(ActorId actor, const KnowledgeGraph& graph) {
  return out_degree(actor, graph) + in_degree(actor, graph);
}
inline auto adjacent_vertices(ActorId actor, const KnowledgeGraph& graph) {
  return boost_graph::make_range<boost_graph::AdjacencyIterator>(graph.edges_from(actor),
                                                                 boost_graph::ToTarget{&graph});
}

inline boost_graph::VertexIndexMap get(boost::vertex_index_t, const KnowledgeGraph&) {
  return {};
}
inline boost_graph::EdgeIndexMap get(boost::edge_index_t, const KnowledgeGraph&) {
  return {};
}
inline boost_graph::VertexNameMap get(boost::vertex_name_t, const KnowledgeGraph& graph) {
  return {{}, &graph};
}
inline boost_graph::EdgeWeightMap get(boost::edge_weight_t, const KnowledgeGraph& graph) {
  return {{}, &graph};
}

template <typename Property, typename Key>
auto get(Property property, const KnowledgeGraph& graph, const Key& key) {
  return get(property, graph)[key];
}

}  // namespace relata

namespace boost {

template <>
struct graph_traits<relata::KnowledgeGraph> {
  using vertex_descriptor = relata::ActorId;
  using edge_descriptor = relata::ActorEdge;
  using directed_category = directed_tag;
  using edge_parallel_category = allow_parallel_edge_tag;
  using traversal_category = relata::boost_graph::Category;
  using vertices_size_type = std::size_t;
  using edges_size_type = std::size_t;
  using degree_size_type = std::size_t;
  using vertex_iterator = relata::boost_graph::VertexIterator;
  using edge_iterator = relata::boost_graph::EdgeIterator;
  using out_edge_iterator = relata::boost_graph::EdgeIterator;
  using in_edge_iterator = relata::boost_graph::EdgeIterator;
  using adjacency_iterator = relata::boost_graph::AdjacencyIterator;
  static vertex_descriptor null_vertex() { return relata::ActorId{0xFFFFFFFF}; }
};

/// Some algorithms ask for the traits of what they are given, which is const.
template <>
struct graph_traits<const relata::KnowledgeGraph> : graph_traits<relata::KnowledgeGraph> {};

template <>
struct property_map<relata::KnowledgeGraph, vertex_index_t> {
  using type = relata::boost_graph::VertexIndexMap;
  using const_type = type;
};
template <>
struct property_map<relata::KnowledgeGraph, vertex_name_t> {
  using type = relata::boost_graph::VertexNameMap;
  using const_type = type;
};
template <>
struct property_map<relata::KnowledgeGraph, edge_index_t> {
  using type = relata::boost_graph::EdgeIndexMap;
  using const_type = type;
};
template <>
struct property_map<relata::KnowledgeGraph, edge_weight_t> {
  using type = relata::boost_graph::EdgeWeightMap;
  using const_type = type;
};

}  // namespace boost
