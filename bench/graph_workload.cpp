#include "graph_workload.h"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <limits>
#include <sstream>
#include <stdexcept>
#include <unordered_map>

#include <malloc.h>
#include <time.h>

namespace relata::bench {
namespace {

constexpr double enough_seconds = 0.5;

std::ifstream open(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(path + ": can't be opened");
  return file;
}

/// The second column of each line.
std::vector<std::string> read_names(const std::string& path) {
  std::ifstream file = open(path);
  std::vector<std::string> names;
  std::string number, name, line;
  while (std::getline(file, line)) {
    std::istringstream columns(line);
    std::getline(columns, number, '\t');
    std::getline(columns, name, '\t');
    names.push_back(name);
  }
  return names;
}

std::vector<Pair> read_pairs(const std::string& path) {
  std::ifstream file = open(path);
  std::vector<Pair> pairs;
  for (Pair pair; file >> pair.first >> pair.second;) pairs.push_back(pair);
  return pairs;
}

std::vector<std::uint32_t> read_numbers(const std::string& path) {
  std::ifstream file = open(path);
  std::vector<std::uint32_t> numbers;
  for (std::uint32_t number = 0; file >> number;) numbers.push_back(number);
  return numbers;
}

std::vector<WorkloadEdge> read_edges(const std::string& path) {
  std::ifstream file = open(path);
  std::vector<WorkloadEdge> edges;
  for (WorkloadEdge e; file >> e.subject >> e.relation >> e.object >> e.weight;) edges.push_back(e);
  return edges;
}

}  // namespace

Workload read_workload(const std::string& folder) {
  Workload workload{.labels = read_names(folder + "/entities.tsv"),
                    .relations = read_names(folder + "/relations.tsv"),
                    .edges = read_edges(folder + "/merged.tsv"),
                    .uniform = read_pairs(folder + "/q_lookup_uniform.tsv"),
                    .hubs = read_pairs(folder + "/q_lookup_edge.tsv"),
                    .starts = read_numbers(folder + "/q_twohop.tsv"),
                    .pairs = read_pairs(folder + "/q_pairs.tsv"),
                    .core = read_numbers(folder + "/q_core.tsv")};
  while (workload.relations.at(workload.accuse) != "ACCUSE") ++workload.accuse;
  return workload;
}

std::vector<Pair> core_edges(const Workload& workload) {
  std::unordered_map<std::uint32_t, std::uint32_t> place;
  for (std::uint32_t i = 0; i < workload.core.size(); ++i) place.emplace(workload.core[i], i);
  std::vector<Pair> edges;
  for (const WorkloadEdge& edge : workload.edges) {
    const auto from = place.find(edge.subject), to = place.find(edge.object);
    if (from != place.end() && to != place.end()) edges.emplace_back(from->second, to->second);
  }
  std::sort(edges.begin(), edges.end());
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
  return edges;
}

double heap_bytes() {
  const struct mallinfo2 info = mallinfo2();
  return static_cast<double>(info.uordblks) + static_cast<double>(info.hblkhd);
}

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

void Results::seconds(const std::string& what, const std::function<double()>& work) const {
  const double begin = cpu_seconds();
  const double check = work();
  const double taken = cpu_seconds() - begin;
  std::cout.precision(std::numeric_limits<double>::max_digits10);
  std::cout << program_ << '\t' << what << '\t' << taken << "\ts\t" << check << std::endl;
}

void Results::rate(const std::string& what, std::size_t count, const std::function<double()>& work) const {
  const double begin = cpu_seconds();
  double taken = 0.0, check = 0.0;
  std::size_t rounds = 0;
  for (; taken < enough_seconds; taken = cpu_seconds() - begin, ++rounds) check = work();
  std::cout.precision(std::numeric_limits<double>::max_digits10);
  std::cout << program_ << '\t' << what << '\t' << static_cast<double>(count * rounds) / taken << "\t/s\t" << check
            << std::endl;
}

void Results::value(const std::string& what, double value) const {
  std::cout << program_ << '\t' << what << '\t' << value << "\tB\t0" << std::endl;
}

}  // namespace relata::bench
