// relata's part of the graph benchmark. bench/README.md says what is measured.
#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <relata/graph/algorithms/betweenness.h>
#include <relata/graph/algorithms/communities.h>
#include <relata/graph/algorithms/page_rank.h>
#include <relata/graph/instance_merger.h>
#include <relata/graph/path_search.h>

#include "graph_workload.h"

namespace {

using namespace relata;
using bench::Pair;
using bench::Results;
using bench::Workload;

/// A query with what the graph calls its actor and its relation.
struct Lookup {
  ActorId actor{};
  RelationName name{};
};

/// The workload's numbers in those of a graph.
class Translation {
 public:
  Translation(const KnowledgeGraph& graph, const Workload& workload) : workload_(workload) {
    std::unordered_map<std::string_view, ActorId> by_label;
    for (const Actor& actor : graph.actors()) by_label.emplace(actor.name, actor.id);
    for (const std::string& label : workload.labels) actors_.push_back(by_label.at(label));
    for (const std::string& name : workload.relations) names_.push_back(graph.find_relation_name(name).value());
  }

  [[nodiscard]] ActorId actor(std::uint32_t entity) const { return actors_[entity]; }
  [[nodiscard]] RelationName accuse() const { return names_[workload_.accuse]; }

  [[nodiscard]] std::vector<Lookup> lookups(const std::vector<Pair>& queries) const {
    std::vector<Lookup> lookups;
    for (const Pair& query : queries) lookups.push_back({actors_[query.first], names_[query.second]});
    return lookups;
  }

  /// @throws std::runtime_error unless the graph has just these edges with these weights
  void check(const KnowledgeGraph& graph) const {
    if (graph.topology().edges() != workload_.edges.size()) throw std::runtime_error("the number of edges is wrong");
    for (const bench::WorkloadEdge& edge : workload_.edges) {
      const auto relations = graph.topology().from(actors_[edge.subject], names_[edge.relation]);
      const auto is_meant = [&](RelationId id) { return graph.topology().object(id) == actors_[edge.object]; };
      std::optional<RelationId> found;
      for (const RelationId id : relations) found = is_meant(id) ? id : found;
      if (!found || graph.mentions(*found) != edge.weight) throw std::runtime_error("a weight is wrong");
    }
  }

 private:
  const Workload& workload_;
  std::vector<ActorId> actors_;
  std::vector<RelationName> names_;
};

double look_up(const Topology& topology, std::span<const Lookup> queries, std::uint64_t& sum) {
  std::uint64_t rows = 0;
  for (const Lookup& query : queries) {
    const RelationRange range = topology.from(query.actor, query.name);
    rows += range.size();
    for (const RelationId id : range) sum += static_cast<std::uint32_t>(topology.object(id));
  }
  return static_cast<double>(rows);
}

double two_hops(const Topology& topology, std::span<const ActorId> starts, RelationName name) {
  std::uint64_t paths = 0;
  for (const ActorId start : starts) {
    for (const RelationId first : topology.from(start, name))
      paths += topology.from(topology.object(first), name).size();
  }
  return static_cast<double>(paths);
}

double walk(PathSearch& search, std::span<const std::pair<ActorId, ActorId>> pairs) {
  std::size_t hops = 0;
  for (const auto& [start, end] : pairs) hops += search.distance(start, end).value_or(0);
  return static_cast<double>(hops);
}

void measure_queries(const KnowledgeGraph& graph, const Workload& workload, const Translation& translation,
                     const Results& results) {
  const Topology& topology = graph.topology();
  const std::vector<Lookup> uniform = translation.lookups(workload.uniform), hubs = translation.lookups(workload.hubs);
  std::vector<ActorId> starts;
  for (const std::uint32_t start : workload.starts) starts.push_back(translation.actor(start));
  std::vector<std::pair<ActorId, ActorId>> pairs;
  for (const auto& [from, to] : workload.pairs) pairs.emplace_back(translation.actor(from), translation.actor(to));
  std::uint64_t sum = 0;
  results.rate("lookup uniform", uniform.size(), [&] { return look_up(topology, uniform, sum); });
  results.rate("lookup hubs", hubs.size(), [&] { return look_up(topology, hubs, sum); });
  results.rate("two hops", starts.size(), [&] { return two_hops(topology, starts, translation.accuse()); });
  PathSearch search(graph, {.directed = true});
  results.rate("shortest paths", pairs.size(), [&] { return walk(search, pairs); });
}

void measure_algorithms(const KnowledgeGraph& graph, const Workload& workload, const Results& results) {
  const auto greatest = [](const std::vector<double>& values) { return *std::ranges::max_element(values); };
  results.seconds("page rank", [&] { return greatest(page_rank(graph)); });
  std::vector<Arc> core;
  for (const auto& [from, to] : bench::core_edges(workload)) core.push_back({from, to});
  results.seconds("betweenness", [&] { return greatest(betweenness(CsrGraph(workload.core.size(), core))); });
  results.seconds("communities", [&] { return static_cast<double>(communities(graph).sizes.size()); });
}

/// The table without its last column's text.
std::filesystem::path strip_evidence(const std::string& folder) {
  const std::filesystem::path stripped = folder + "/instances_without_evidence.tsv";
  if (std::filesystem::exists(stripped)) return stripped;
  std::ifstream in(folder + "/instances.tsv");
  std::ofstream out(stripped);
  for (std::string line; std::getline(in, line);) out << std::string_view(line).substr(0, line.rfind('\t') + 1) << '\n';
  return stripped;
}

double bytes_an_edge(const std::filesystem::path& table) {
  const double before = bench::heap_bytes();
  const KnowledgeGraph graph = read_instances(table);
  return (bench::heap_bytes() - before) / static_cast<double>(graph.topology().edges());
}

void measure(const std::string& folder) {
  const Results results("relata");
  results.seconds("build", [&] {
    const KnowledgeGraph graph = read_instances(folder + "/instances.tsv");
    double weights = 0.0;
    for (std::uint32_t i = 0; i < graph.topology().relations(); ++i) weights += graph.mentions(RelationId{i});
    return weights;
  });
  results.value("bytes an edge", bytes_an_edge(folder + "/instances.tsv"));
  results.value("bytes an edge without evidence", bytes_an_edge(strip_evidence(folder)));
  const KnowledgeGraph graph = read_instances(folder + "/instances.tsv");
  const Workload workload = bench::read_workload(folder);
  const Translation translation(graph, workload);
  translation.check(graph);
  measure_queries(graph, workload, translation, results);
  measure_algorithms(graph, workload, results);
}

}  // namespace

int main(int argument_count, char** arguments) {
  if (argument_count != 2) {
    std::cerr << "usage: graph_benchmark FOLDER\n";
    return 2;
  }
  try {
    measure(arguments[1]);
  } catch (const std::exception& error) {
    std::cerr << "graph_benchmark: " << error.what() << '\n';
    return 1;
  }
}
