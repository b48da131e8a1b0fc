// Algorithms of Boost.Graph on a KnowledgeGraph as it is: who can be reached how easily, who forms a circle, who stands
// between the others.
#include <iomanip>
#include <iostream>
#include <utility>
#include <vector>

#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/strong_components.hpp>

#include <relata/graph/boost_graph.h>
#include <relata/graph/instance_merger.h>

namespace {

relata::KnowledgeGraph make_graph() {
  const std::vector<relata::RelationInstance> instances{
      {"Harbour Agency", "ACCUSE", "Northland", "wire-1", 0, 0.9, "The Harbour Agency accused Northland."},
      {"Harbour Agency", "ACCUSE", "Northland", "wire-2", 0, 0.8, "Northland was accused by the Harbour Agency."},
      {"Northland", "REJECT", "Harbour Agency", "wire-2", 60, 0.9, "Northland rejected what the agency said."},
      {"Northland", "CONSULT", "Southland", "wire-3", 0, 0.9, "Northland consulted Southland."},
      {"Southland", "CONSULT", "Island Union", "wire-3", 40, 0.7, "Southland then spoke with the Island Union."},
      {"Harbour Agency", "CONSULT", "Island Union", "wire-4", 0, 0.6, "The agency met the Island Union."}};
  relata::InstanceMerger merger;
  merger.add(instances);
  return std::move(merger).build();
}

/// A property map over one value for each actor.
template <typename Value>
auto map_of(std::vector<Value>& values, const relata::KnowledgeGraph& graph) {
  return boost::make_iterator_property_map(values.begin(), get(boost::vertex_index, graph));
}

}  // namespace

int main() {
  const relata::KnowledgeGraph graph = make_graph();
  const std::size_t size = num_vertices(graph);

  // Edges are short where many independent origins stand behind them.
  std::vector<double> distances(size);
  const relata::ActorId agency = graph.find_actors("Harbour Agency").front().actor;
  boost::dijkstra_shortest_paths(graph, agency, boost::distance_map(map_of(distances, graph)));

  std::vector<int> circles(size);
  const int count = boost::strong_components(graph, map_of(circles, graph));

  std::vector<double> between(size);
  boost::brandes_betweenness_centrality(graph, map_of(between, graph));

  std::cout << count << " strong components\n" << std::fixed << std::setprecision(1);
  for (const relata::Actor& actor : graph.actors()) {
    const std::size_t i = get(boost::vertex_index, graph, actor.id);
    std::cout << std::left << std::setw(15) << actor.name << " distance " << distances[i] << "  component "
              << circles[i] << "  between " << between[i] << '\n';
  }
}
