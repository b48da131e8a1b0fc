// Boost's part of the graph benchmark: adjacency_list with std::unordered_map, as one would write it, and
// compressed_sparse_row_graph made of it. bench/README.md says what is measured.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <unordered_map>
#include <vector>

#include <boost/functional/hash.hpp>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/version.hpp>

#include "graph_workload.h"

namespace {

using relata::bench::Pair;
using relata::bench::Results;
using relata::bench::Workload;

struct Vertex {
  std::string label;
};
struct Edge {
  std::uint16_t relation = 0;
  std::uint32_t weight = 0;
  double confidence = 0.0;
  std::string document;
  std::uint32_t offset = 0;
  std::string evidence;
};
using List = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, Vertex, Edge>;
using Rows = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, std::uint32_t>;

struct Key {
  std::uint64_t ends = 0;
  std::uint32_t relation = 0;
  bool operator==(const Key&) const = default;
};
struct KeyHash {
  std::size_t operator()(const Key& key) const {
    std::size_t seed = std::hash<std::uint64_t>()(key.ends);
    boost::hash_combine(seed, key.relation);
    return seed;
  }
};

struct Merged {
  List graph;
  std::unordered_map<std::string, std::size_t> vertices, relations;
};

Merged build(const std::string& path) {
  Merged merged;
  std::unordered_map<Key, List::edge_descriptor, KeyHash> edges;
  const auto vertex = [&](const std::string& label) {
    const auto [known, is_new] = merged.vertices.try_emplace(label, num_vertices(merged.graph));
    if (is_new) add_vertex(Vertex{label}, merged.graph);
    return known->second;
  };
  std::ifstream file(path);
  std::string subject, relation, object, document, offset, confidence, evidence;
  while (std::getline(file, subject, '\t') && std::getline(file, relation, '\t') && std::getline(file, object, '\t') &&
         std::getline(file, document, '\t') && std::getline(file, offset, '\t') &&
         std::getline(file, confidence, '\t') && std::getline(file, evidence)) {
    const std::size_t from = vertex(subject), to = vertex(object);
    const std::size_t type = merged.relations.try_emplace(relation, merged.relations.size()).first->second;
    const Key key{from << 32U | to, static_cast<std::uint32_t>(type)};
    const double probability = std::strtod(confidence.c_str(), nullptr);
    const auto known = edges.find(key);
    if (known == edges.end()) {
      const Edge edge{static_cast<std::uint16_t>(type),
                      1,
                      probability,
                      document,
                      static_cast<std::uint32_t>(std::strtoul(offset.c_str(), nullptr, 10)),
                      evidence};
      edges.emplace(key, add_edge(from, to, edge, merged.graph).first);
    } else {
      Edge& edge = merged.graph[known->second];
      ++edge.weight;
      edge.confidence = std::max(edge.confidence, probability);
    }
  }
  return merged;
}

/// Vertices and relations have the numbers of the workload's tables.
Rows make_rows(const Workload& workload) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
  std::vector<std::uint32_t> relations;
  for (const auto& edge : workload.edges) {
    ends.emplace_back(edge.subject, edge.object);
    relations.push_back(edge.relation);
  }
  return Rows(boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(), relations.begin(),
              workload.labels.size());
}

std::uint64_t look_up(const Rows& graph, const std::vector<Pair>& queries, std::uint64_t& sum) {
  std::uint64_t rows = 0;
  for (const Pair& query : queries) {
    const auto [begin, end] = out_edges(std::size_t{query.first}, graph);
    for (auto edge = begin; edge != end; ++edge) {
      if (graph[*edge] != query.second) continue;
      ++rows;
      sum += target(*edge, graph);
    }
  }
  return rows;
}

std::uint64_t two_hops(const Rows& graph, const std::vector<std::uint32_t>& starts, std::uint32_t relation) {
  std::uint64_t paths = 0;
  for (const std::uint32_t start : starts) {
    for (auto [first, first_end] = out_edges(std::size_t{start}, graph); first != first_end; ++first) {
      if (graph[*first] != relation) continue;
      for (auto [second, second_end] = out_edges(target(*first, graph), graph); second != second_end; ++second) {
        paths += graph[*second] == relation ? 1 : 0;
      }
    }
  }
  return paths;
}

/// Breadth-first from the start until the end is met.
class PathSearch {
 public:
  explicit PathSearch(const Rows& graph) : graph_(graph), seen_(num_vertices(graph), 0) {}

  std::uint32_t hops(std::uint32_t start, std::uint32_t end) {
    ++round_;
    std::vector<std::uint32_t> level{start}, next;
    seen_[start] = round_;
    for (std::uint32_t depth = 1; !level.empty(); ++depth, level.swap(next), next.clear()) {
      for (const std::uint32_t vertex : level) {
        for (auto [edge, last] = out_edges(std::size_t{vertex}, graph_); edge != last; ++edge) {
          const auto other = static_cast<std::uint32_t>(target(*edge, graph_));
          if (other == end) return depth;
          if (seen_[other] == round_) continue;
          seen_[other] = round_;
          next.push_back(other);
        }
      }
    }
    return 0;
  }

 private:
  const Rows& graph_;
  std::vector<std::uint32_t> seen_;
  std::uint32_t round_ = 0;
};

void measure_queries(const Workload& workload, const Rows& rows, Results& results) {
  std::uint64_t sum = 0;
  results.rate("lookup uniform", workload.uniform.size(), [&] { return look_up(rows, workload.uniform, sum); });
  results.rate("lookup hubs", workload.hubs.size(), [&] { return look_up(rows, workload.hubs, sum); });
  results.rate("two hops", workload.starts.size(), [&] { return two_hops(rows, workload.starts, workload.accuse); });
  PathSearch search(rows);
  results.rate("shortest paths", workload.pairs.size(), [&] {
    std::uint64_t hops = 0;
    for (const Pair& pair : workload.pairs) hops += search.hops(pair.first, pair.second);
    return hops;
  });
}

void measure_betweenness(const Workload& workload, Results& results) {
  const auto core = relata::bench::core_edges(workload);
  const Rows graph(boost::edges_are_unsorted_multi_pass, core.begin(), core.end(), workload.core.size());
  std::vector<double> centrality(num_vertices(graph));
  results.seconds("betweenness", [&] {
    boost::brandes_betweenness_centrality(
        graph, boost::make_iterator_property_map(centrality.begin(), get(boost::vertex_index, graph)));
    return *std::max_element(centrality.begin(), centrality.end());
  });
}

}  // namespace

int main(int argument_count, char** arguments) {
  if (argument_count != 2) {
    std::cerr << "usage: boost_graph_peer FOLDER\n";
    return 2;
  }
  Results results("Boost " BOOST_LIB_VERSION);
  const std::string folder = arguments[1];
  const double before = relata::bench::heap_bytes();
  std::vector<Merged> merged;
  results.seconds("build", [&] {
    merged.push_back(build(folder + "/instances.tsv"));
    std::uint64_t weights = 0;
    for (auto [edge, end] = edges(merged.front().graph); edge != end; ++edge)
      weights += merged.front().graph[*edge].weight;
    return weights;
  });
  results.value("bytes an edge",
                (relata::bench::heap_bytes() - before) / static_cast<double>(num_edges(merged[0].graph)));
  merged.clear();
  const Workload workload = relata::bench::read_workload(folder);
  measure_queries(workload, make_rows(workload), results);
  measure_betweenness(workload, results);
}
