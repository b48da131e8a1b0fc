#include "boost_graphml_peer.h"

#include <fstream>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphml.hpp>
#include <boost/property_map/function_property_map.hpp>

namespace relata::bench {
namespace {

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, boost::no_property, std::size_t>;
using Edge = Graph::edge_descriptor;
using Rows = std::vector<NetworkRow>;

/// Values are handed over as they are; what is missing is empty, since Boost writes every property of everything.
template <typename Key, typename Place>
void add_columns(const std::vector<NetworkColumn>& columns, const Rows& rows, Place place,
                 boost::dynamic_properties& properties) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto cell = [&rows, place, i](const Key& key) -> const Cell& { return rows[place(key)].cells[i]; };
    const auto add = [&](auto read) {
      properties.property(std::string(columns[i].name), boost::make_function_property_map<Key>(read));
    };
    if (columns[i].type == ColumnType::integer) {
      add([cell](const Key& key) {
        const auto* value = std::get_if<std::int64_t>(&cell(key));
        return value ? static_cast<int>(*value) : 0;
      });
    } else if (columns[i].type == ColumnType::real) {
      add([cell](const Key& key) {
        const auto* value = std::get_if<double>(&cell(key));
        return value ? *value : 0.0;
      });
    } else {
      add([cell](const Key& key) { return text_of(cell(key)); });
    }
  }
}

}  // namespace

struct BoostGraphmlPeer::State {
  Graph graph;
  boost::dynamic_properties properties;
};

BoostGraphmlPeer::BoostGraphmlPeer(const NetworkTable& table) : state_(std::make_unique<State>()) {
  Graph& graph = state_->graph;
  graph = Graph(table.vertices.size());
  for (std::size_t i = 0; i < table.edges.size(); ++i) {
    boost::add_edge(table.edges[i].source, table.edges[i].target, i, graph);
  }
  add_columns<Graph::vertex_descriptor>(
      table.vertex_columns, table.vertices, [](std::size_t vertex) { return vertex; }, state_->properties);
  add_columns<Edge>(
      table.edge_columns, table.edges, [&graph](const Edge& edge) { return graph[edge]; }, state_->properties);
}

BoostGraphmlPeer::~BoostGraphmlPeer() = default;

void BoostGraphmlPeer::write(const std::string& path) const {
  std::ofstream file(path);
  boost::write_graphml(file, state_->graph, state_->properties);
  if (!file.flush()) throw std::runtime_error(path + ": can't be written");
}

}  // namespace relata::bench
