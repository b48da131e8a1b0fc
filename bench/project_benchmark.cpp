// Storing statements into a project file and opening it again, beside a plain SQLite upsert of the same edges.
#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <iostream>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/core.h>

#include <relata/graph/project_file.h>

#include "edge_workload.h"

namespace relata::bench {
namespace {

constexpr std::size_t batch_size = 1024;  // documents

/// Seconds by the clock on the wall, and of this process's work on all cores: what is left on a busy machine.
struct Duration {
  double wall = 0;
  double cpu = 0;
};

template <typename Work>
Duration time_of(Work work) {
  const auto start = std::chrono::steady_clock::now();
  const std::clock_t cpu_start = std::clock();
  work();
  const double cpu = static_cast<double>(std::clock() - cpu_start) / CLOCKS_PER_SEC;
  return {std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(), cpu};
}

void remove_database(const std::filesystem::path& path) {
  for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(path.string() + suffix);
}

void store(const std::filesystem::path& path, const std::vector<ExtractedDocument>& documents) {
  ProjectFile project = ProjectFile::open(path);
  const std::span all(documents);
  for (std::size_t begin = 0; begin < all.size(); begin += batch_size) {
    project.store(all.subspan(begin, std::min(batch_size, all.size() - begin)));
  }
}

/// What one would write without further thought: edges with a weight, and a row of evidence for each instance.
class PlainUpsert {
 public:
  explicit PlainUpsert(const std::filesystem::path& path) {
    check(sqlite3_open(path.c_str(), &database_));
    execute(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
        "CREATE TABLE edge (number INTEGER PRIMARY KEY, subject TEXT, relation TEXT, object TEXT, weight INTEGER,"
        " UNIQUE (subject, relation, object));"
        "CREATE TABLE evidence (edge INTEGER, document TEXT, confidence REAL, sentence TEXT);"
        "CREATE INDEX evidence_by_edge ON evidence (edge)");
    edge_ = prepare(
        "INSERT INTO edge (subject, relation, object, weight) VALUES (?, ?, ?, 1)"
        " ON CONFLICT DO UPDATE SET weight = weight + 1 RETURNING number");
    evidence_ = prepare("INSERT INTO evidence VALUES (?, ?, ?, ?)");
  }
  PlainUpsert(const PlainUpsert&) = delete;
  PlainUpsert& operator=(const PlainUpsert&) = delete;
  ~PlainUpsert() {
    sqlite3_finalize(edge_);
    sqlite3_finalize(evidence_);
    sqlite3_close(database_);
  }

  void store(std::span<const EdgeInstance> batch) {
    execute("BEGIN IMMEDIATE");
    for (const EdgeInstance& instance : batch) store(instance);
    execute("COMMIT");
  }

 private:
  void check(int code) {
    if (code != SQLITE_OK) throw std::runtime_error(sqlite3_errmsg(database_));
  }
  void execute(const char* sql) { check(sqlite3_exec(database_, sql, nullptr, nullptr, nullptr)); }
  sqlite3_stmt* prepare(const char* sql) {
    sqlite3_stmt* statement = nullptr;
    check(sqlite3_prepare_v2(database_, sql, -1, &statement, nullptr));
    return statement;
  }
  static void bind(sqlite3_stmt* statement, int index, std::string_view text) {
    sqlite3_bind_text(statement, index, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
  }

  void store(const EdgeInstance& instance) {
    sqlite3_reset(edge_);
    bind(edge_, 1, instance.subject);
    bind(edge_, 2, instance.relation);
    bind(edge_, 3, instance.object);
    if (sqlite3_step(edge_) != SQLITE_ROW) throw std::runtime_error(sqlite3_errmsg(database_));
    sqlite3_reset(evidence_);
    sqlite3_bind_int64(evidence_, 1, sqlite3_column_int64(edge_, 0));
    bind(evidence_, 2, instance.document);
    sqlite3_bind_double(evidence_, 3, instance.confidence);
    bind(evidence_, 4, instance.sentence);
    sqlite3_step(evidence_);
    sqlite3_step(edge_);
  }

  sqlite3* database_ = nullptr;
  sqlite3_stmt* edge_ = nullptr;
  sqlite3_stmt* evidence_ = nullptr;
};

void upsert(const std::filesystem::path& path, const std::vector<EdgeInstance>& instances) {
  PlainUpsert peer(path);
  constexpr std::size_t statements_a_batch = batch_size * 12;
  const std::span all(instances);
  for (std::size_t begin = 0; begin < all.size(); begin += statements_a_batch) {
    peer.store(all.subspan(begin, std::min(statements_a_batch, all.size() - begin)));
  }
}

int run(const std::filesystem::path& file, std::size_t limit, const std::filesystem::path& folder) {
  const std::vector<EdgeInstance> instances = read_edge_instances(file, limit);
  const std::vector<ExtractedDocument> documents = make_documents(instances);
  const auto report = [&](std::string_view what, Duration time) {
    const auto count = static_cast<double>(instances.size());
    fmt::print("{:18}{:8.2f} s {:8.2f} CPU s {:9.0f}/s {:9.0f}/CPU s\n", what, time.wall, time.cpu, count / time.wall,
               count / time.cpu);
  };
  fmt::print("{} statements in {} documents; SQLite {}\n", instances.size(), documents.size(), sqlite3_libversion());

  const auto ours = folder / "benchmark.relata";
  const auto peers = folder / "benchmark.sqlite";
  remove_database(ours);
  remove_database(peers);
  const Duration storing = time_of([&] { store(ours, documents); });
  report("store", storing);
  const Duration upserting = time_of([&] { upsert(peers, instances); });
  report("plain upsert", upserting);
  fmt::print("ratio {:.2f} (CPU {:.2f})\n", upserting.wall / storing.wall, upserting.cpu / storing.cpu);
  const auto stored = static_cast<double>(std::filesystem::file_size(ours)) / 1e6;
  report("merge and keep", time_of([&] {
           ProjectFile project = ProjectFile::open(ours);
           (void)build_and_keep_graph(project);
         }));
  std::size_t relations = 0, answers = 0;
  report("open and query", time_of([&] {
           const KnowledgeGraph graph = open_graph(ours);
           relations = graph.topology().relations();
           answers = graph.relations_from(graph.find_actors(instances.front().subject).front().actor).size();
         }));
  fmt::print("{} relations, {} in the answer; file of {:.0f} MB, {:.0f} MB with the graph\n", relations, answers,
             stored, static_cast<double>(std::filesystem::file_size(ours)) / 1e6);
  remove_database(ours);
  remove_database(peers);
  return 0;
}

}  // namespace
}  // namespace relata::bench

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: project_benchmark INSTANCES.tsv [STATEMENTS [FOLDER]]\n";
    return 2;
  }
  const std::size_t limit = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1'000'000;
  const std::filesystem::path folder = argc > 3 ? argv[3] : std::filesystem::temp_directory_path().c_str();
  try {
    return relata::bench::run(argv[1], limit, folder);
  } catch (const std::exception& error) {
    std::cerr << "project_benchmark: " << error.what() << '\n';
    return 1;
  }
}
