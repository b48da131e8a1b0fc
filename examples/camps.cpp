// What the graph itself can tell: who matters, who stands between others, which camps there are, and how two actors
// hang together.
#include <iomanip>
#include <iostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <relata/graph/algorithms/betweenness.h>
#include <relata/graph/algorithms/communities.h>
#include <relata/graph/algorithms/neighbourhood.h>
#include <relata/graph/algorithms/page_rank.h>
#include <relata/graph/instance_merger.h>
#include <relata/graph/paths.h>

namespace {

relata::KnowledgeGraph make_graph() {
  const std::vector<std::pair<const char*, const char*>> meetings{{"Ana", "Bo"},   {"Bo", "Cleo"}, {"Cleo", "Ana"},
                                                                  {"Cleo", "Dan"}, {"Dan", "Eva"}, {"Eva", "Finn"},
                                                                  {"Finn", "Dan"}};
  relata::InstanceMerger merger;
  for (const auto& [subject, object] : meetings) {
    const std::string sentence = std::string(subject) + " met " + object + ".";
    const relata::RelationInstance instance{subject, "CONSULT", object, "diary", 0, 1.0, sentence};
    merger.add({&instance, 1});
  }
  return std::move(merger).build();
}

}  // namespace

int main() {
  const relata::KnowledgeGraph graph = make_graph();
  const std::vector<double> ranks = page_rank(graph);
  const std::vector<double> between = betweenness(make_csr(graph, {.undirected = true}));
  const relata::Partition camps = communities(graph);
  std::cout << std::fixed;
  for (const relata::Actor& actor : graph.actors()) {
    const auto i = static_cast<std::size_t>(actor.id);
    std::cout << std::left << std::setw(5) << actor.name << "camp " << camps.part_of[i] << "  rank "
              << std::setprecision(3) << ranks[i] << "  between " << std::setprecision(0) << between[i] << '\n';
  }
  std::cout << "from Ana to Finn: ";
  const char* separator = "";
  for (const auto& [relation, backwards] : shortest_path(graph, "Ana", "Finn")) {
    const std::string_view subject = relation->subject.text, object = relation->object->text;
    std::cout << separator << (backwards ? object : subject) << (backwards ? " <- " : " -> ")
              << (backwards ? subject : object);
    separator = ", ";
  }
  std::cout << "\nbetween Ana and Dan:";
  for (const relata::CommonNeighbour& common : common_neighbours(graph, "Ana", "Dan")) {
    std::cout << ' ' << graph.actor(common.actor).name;
  }
  std::cout << '\n';
}
