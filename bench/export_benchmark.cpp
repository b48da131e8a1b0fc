/// Measures how fast a graph is written as RDF, and serdi beside it: export_benchmark FOLDER [ROUNDS].
/// FOLDER has instances.tsv; bench/README.md has its columns. Leaves graph.nt there for serdi to be measured on.
#include <malloc.h>
#include <sys/resource.h>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <limits>
#include <string>
#include <vector>

#include <fmt/core.h>

#include <relata/export/export_format.h>
#include <relata/graph/graph_builder.h>

#include "edge_workload.h"

namespace {

using namespace relata;

KnowledgeGraph read_graph(const std::string& folder) {
  const auto instances = bench::read_edge_instances(folder + "/instances.tsv", std::numeric_limits<std::size_t>::max());
  GraphBuilder builder;
  for (const ExtractedDocument& extracted : bench::make_documents(instances)) {
    builder.add(extracted.document, extracted.extraction);
  }
  return builder.build();
}

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

/// Counts bytes and watches what malloc has given out.
class WatchingSink final : public Sink {
 public:
  void write(std::string_view text) override {
    bytes += text.size();
    const auto heap = mallinfo2();
    peak = std::max(peak, heap.uordblks + heap.hblkhd);
  }
  void close() override {}
  std::size_t bytes = 0, peak = 0;
};

struct Row {
  std::string name;
  double megabytes = 0.0, heap_megabytes = 0.0;
  std::function<double()> measure;
  std::vector<double> seconds;

  double median() {
    std::sort(seconds.begin(), seconds.end());
    return seconds[seconds.size() / 2];
  }
};

Row format_row(const KnowledgeGraph& graph, ExportFormat format, std::string name) {
  WatchingSink sink;
  const auto heap = mallinfo2();
  write_graph(graph, sink, format, {.min_confidence = 0.0});
  const auto write = [&graph, format] {
    FileSink file("/dev/null");
    write_graph(graph, file, format, {.min_confidence = 0.0});
  };
  return {.name = std::move(name),
          .megabytes = 1e-6 * static_cast<double>(sink.bytes),
          .heap_megabytes = 1e-6 * static_cast<double>(sink.peak - heap.uordblks - heap.hblkhd),
          .measure = [write] { return seconds_of(RUSAGE_SELF, write); }};
}

Row serdi_row(const std::string& path, double megabytes, const std::string& to) {
  const std::string command = "serdi -i ntriples -o " + to + " " + path + " >/dev/null";
  const auto run = [command] {
    if (std::system(command.c_str()) != 0) throw std::runtime_error("serdi can't be run (Debian: serdi)");
  };
  return {.name = "serdi, N-Triples to " + to, .megabytes = megabytes, .measure = [run] {
            return seconds_of(RUSAGE_CHILDREN, run);
          }};
}

void run(const std::string& folder, int rounds) {
  const KnowledgeGraph graph = read_graph(folder);
  fmt::print("{} actors, {} relations, {} documents\n", graph.actors().size(), graph.relations().size(),
             graph.documents().size());
  const std::string triples = folder + "/graph.nt";
  write_graph(graph, triples, ExportFormat::n_quads, {.min_confidence = 0.0});
  std::vector<Row> rows{
      format_row(graph, ExportFormat::n_quads, "N-Quads"), format_row(graph, ExportFormat::json_ld, "JSON-LD"),
      format_row(graph, ExportFormat::trig, "TriG"), format_row(graph, ExportFormat::turtle, "Turtle 1.2")};
  const double megabytes = rows[0].megabytes;
  rows.push_back(serdi_row(triples, megabytes, "ntriples"));
  rows.push_back(serdi_row(triples, megabytes, "turtle"));
  for (int round = 0; round < rounds; ++round) {
    for (Row& row : rows) row.seconds.push_back(row.measure());
  }
  const double serdi = rows[4].median();
  for (Row& row : rows) {
    fmt::print(
        "{:<30} {:8.1f} MB {:7.3f} s {:7.0f} MB/s  {:6.2f} times serdi's time for the same graph  heap +{:.1f} MB\n",
        row.name, row.megabytes, row.median(), row.megabytes / row.median(), row.median() / serdi, row.heap_megabytes);
  }
}

}  // namespace

int main(int argument_count, char** arguments) try {
  if (argument_count < 2) {
    std::cerr << "usage: export_benchmark FOLDER [ROUNDS]\n";
    return 2;
  }
  run(arguments[1], argument_count > 2 ? std::atoi(arguments[2]) : 5);
  return 0;
} catch (const std::exception& error) {
  std::cerr << error.what() << "\n";
  return 1;
}
