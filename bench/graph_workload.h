/// What the programs of the graph benchmark have in common: the workload's files, clocks, and what they print.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace relata::bench {

using Pair = std::pair<std::uint32_t, std::uint32_t>;

struct WorkloadEdge {
  std::uint32_t subject = 0, relation = 0, object = 0, weight = 0;
};

/// The tables of a workload; bench/README.md has their columns.
struct Workload {
  std::vector<std::string> labels, relations;
  std::vector<WorkloadEdge> edges;    ///< merged.tsv: the right answer.
  std::vector<Pair> uniform, hubs;    ///< Entity and relation.
  std::vector<std::uint32_t> starts;  ///< Of two-hop patterns.
  std::vector<Pair> pairs;            ///< To be joined by paths.
  std::vector<std::uint32_t> core;    ///< Entities of highest degree.
  std::uint32_t accuse = 0;           ///< The relation ACCUSE.
};

/// @throws std::runtime_error if a file can't be opened
[[nodiscard]] Workload read_workload(const std::string& folder);

/// The edges inside the core, numbered by place in it; of parallel ones one.
[[nodiscard]] std::vector<Pair> core_edges(const Workload& workload);

/// What malloc has given out.
[[nodiscard]] double heap_bytes();

/// User and system time of this process.
[[nodiscard]] double cpu_seconds();

/// Prints one line for each measurement, separated by tabs: program, what, value, unit, check value.
class Results {
 public:
  explicit Results(std::string program) : program_(std::move(program)) {}

  /// How long `work` takes once. What it returns is printed, to be compared with the others'.
  void seconds(const std::string& what, const std::function<double()>& work) const;

  /// How many of the `count` things that `work` does it does in a second. It is repeated for half a second.
  void rate(const std::string& what, std::size_t count, const std::function<double()>& work) const;

  void value(const std::string& what, double value) const;

 private:
  std::string program_;
};

}  // namespace relata::bench
