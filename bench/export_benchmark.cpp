/// Measures how fast a graph is written, and other writers on the same content, in turn:
/// export_benchmark FOLDER [ROUNDS [NETWORKX]]. FOLDER has instances.tsv; bench/README.md has its columns. NETWORKX is
/// the command of networkx_graphml_peer.py. Leaves graph.nt, rows.jsonl and what the peers write there.
#include <malloc.h>
#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <iostream>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include <fmt/core.h>

#include <relata/export/export_format.h>
#include <relata/graph/instance_merger.h>

#include "boost_graphml_peer.h"
#include "heap_peak.h"
#include "network_table.h"

namespace {

using namespace relata;

const ExportOptions everything{.min_confidence = 0.0, .no_layout = true};

double cpu_seconds(int who) {
  rusage usage{};
  getrusage(who, &usage);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double seconds_of(int who, const std::function<void()>& work) {
  const double begin = cpu_seconds(who);
  work();
  return cpu_seconds(who) - begin;
}

double megabytes(std::size_t bytes) {
  return 1e-6 * static_cast<double>(bytes);
}

std::size_t heap_bytes() {
  const auto heap = mallinfo2();
  return heap.uordblks + heap.hblkhd;
}

class CountingSink final : public Sink {
 public:
  void write(std::string_view text) override { bytes += text.size(); }
  void close() override {}
  std::size_t bytes = 0;
};

struct Row {
  std::string name;
  double megabytes = 0.0;
  std::function<double()> measure;  ///< CPU seconds
  double heap_megabytes = 0.0;
  std::vector<double> seconds{};
};

/// The median of ratios of single rounds.
double times(const Row& slow, const Row& fast) {
  std::vector<double> ratios;
  for (std::size_t i = 0; i < slow.seconds.size(); ++i) ratios.push_back(slow.seconds[i] / fast.seconds[i]);
  std::sort(ratios.begin(), ratios.end());
  return ratios[ratios.size() / 2];
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

class Benchmark {
 public:
  explicit Benchmark(std::string folder) : folder_(std::move(folder)), graph_(read_instances(file("instances.tsv"))) {
    fmt::print("{} actors, {} relations, {} documents, {:.0f} MB of heap\n", graph_.topology().actors(),
               graph_.topology().relations(), graph_.document_count(), megabytes(heap_bytes()));
  }

  /// A row for relata's own writer. Its memory is what an export takes of a graph of which nothing was asked before.
  Row ours(ExportFormat format, std::string name) const {
    const KnowledgeGraph fresh = read_instances(file("instances.tsv"));
    CountingSink sink;
    const std::size_t peak = bench::heap_peak([&] { write_graph(fresh, sink, format, everything); });
    const auto write = [this, format] {
      FileSink null("/dev/null");
      write_graph(graph_, null, format, everything);
    };
    return {.name = std::move(name),
            .megabytes = megabytes(sink.bytes),
            .measure = [write] { return seconds_of(RUSAGE_SELF, write); },
            .heap_megabytes = megabytes(peak)};
  }

  Row serdi(double input_megabytes) const {
    const std::string triples = file("graph.nt");
    write_graph(graph_, triples, ExportFormat::n_quads, everything);
    const auto run = [command = "serdi -i ntriples -o ntriples " + triples + " >/dev/null"] {
      if (std::system(command.c_str()) != 0) throw std::runtime_error("serdi can't be run (Debian: serdi)");
    };
    return {.name = "serdi, N-Triples to N-Triples", .megabytes = input_megabytes, .measure = [run] {
              return seconds_of(RUSAGE_CHILDREN, run);
            }};
  }

  Row boost() const {
    const auto table = std::make_shared<bench::NetworkTable>(bench::read_network(graph_));
    const auto peer = std::make_shared<bench::BoostGraphmlPeer>(*table);
    peer->write(file("boost.graphml"));
    const auto write = [table, peer] { peer->write("/dev/null"); };
    return {.name = "Boost write_graphml",
            .megabytes = megabytes(std::filesystem::file_size(file("boost.graphml"))),
            .measure = [write] { return seconds_of(RUSAGE_SELF, write); }};
  }

  Row networkx(const std::string& program) const {
    bench::write_json_lines(bench::read_network(graph_), file("rows.jsonl"));
    const std::string written = file("networkx.graphml");
    const auto run = [command = program + " " + file("rows.jsonl") + " " + written] {
      double seconds = 0.0;
      const std::unique_ptr<FILE, int (*)(FILE*)> output(popen(command.c_str(), "r"), pclose);
      if (!output || std::fscanf(output.get(), "%lf", &seconds) != 1) throw std::runtime_error("can't run: " + command);
      return seconds;
    };
    run();
    return {.name = "networkx write_graphml (lxml)",
            .megabytes = megabytes(std::filesystem::file_size(written)),
            .measure = run};
  }

 private:
  [[nodiscard]] std::string file(const std::string& name) const { return folder_ + "/" + name; }

  std::string folder_;
  KnowledgeGraph graph_;
};

void measure(std::vector<Row>& rows, int rounds) {
  for (int round = 0; round < rounds; ++round) {
    for (Row& row : rows) row.seconds.push_back(row.measure());
  }
}

/// A line for each row; where it is ours, how many times as fast it is as the peers behind it.
void print(const std::vector<Row>& rows, std::size_t ours) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Row& row = rows[i];
    const double seconds = median(row.seconds);
    fmt::print("{:<30} {:8.1f} MB {:8.3f} s {:7.0f} MB/s", row.name, row.megabytes, seconds, row.megabytes / seconds);
    if (i < ours) {
      fmt::print("  heap +{:.2f} MB", row.heap_megabytes);
    } else {
      fmt::print("  {} takes {:.1f} times as long", row.name, times(row, rows[0]));
    }
    fmt::print("\n");
  }
}

void run(const std::string& folder, int rounds, const std::optional<std::string>& networkx) {
  const Benchmark benchmark(folder);
  std::vector<Row> rdf{benchmark.ours(ExportFormat::n_quads, "N-Quads"),
                       benchmark.ours(ExportFormat::json_ld, "JSON-LD"), benchmark.ours(ExportFormat::trig, "TriG"),
                       benchmark.ours(ExportFormat::turtle, "Turtle 1.2")};
  rdf.push_back(benchmark.serdi(rdf[0].megabytes));
  measure(rdf, rounds);
  print(rdf, 4);
  std::vector<Row> network{benchmark.ours(ExportFormat::graphml, "GraphML")};
  network.push_back(benchmark.boost());
  if (networkx) network.push_back(benchmark.networkx(*networkx));
  measure(network, rounds);
  print(network, 1);
}

}  // namespace

int main(int argument_count, char** arguments) try {
  if (argument_count < 2) {
    std::cerr << "usage: export_benchmark FOLDER [ROUNDS [NETWORKX]]\n";
    return 2;
  }
  const int rounds = argument_count > 2 ? std::max(1, std::atoi(arguments[2])) : 5;
  run(arguments[1], rounds, argument_count > 3 ? std::optional<std::string>(arguments[3]) : std::nullopt);
  return 0;
} catch (const std::exception& error) {
  std::cerr << error.what() << "\n";
  return 1;
}
