#include <system_error>
#include <utility>

#include <relata/extract/document/input_error.h>
#include <relata/graph/graph_builder.h>
#include <relata/graph/project_file.h>
#include <relata/graph/project_reader.h>
#include <relata/graph/project_snapshot.h>
#include <relata/graph/sqlite_database.h>

namespace relata {

/// A project's graph on its way from the file, and back into it.
class ProjectGraph {
 public:
  /// Reads the graph that is kept, or makes it anew.
  ProjectGraph(const ProjectFile& project, const GraphOptions& options) : options_(options) {
    sqlite::Database& database = project.database();
    sqlite::Transaction one_state(database, "BEGIN");
    if (auto kept = load_snapshot(database, options)) {
      graph_ = *std::move(kept);
      return;
    }
    is_new_ = true;
    changes_ = count_changes(database);
    graph_ = make(database, options);
  }

  [[nodiscard]] bool is_new() const { return is_new_; }
  [[nodiscard]] KnowledgeGraph take() && { return std::move(graph_); }

  /// Unless it can't be, or is not that of the file as it is now.
  void keep(ProjectFile& project) const {
    if (!is_new_) return;
    try {
      sqlite::Database& database = project.database();
      sqlite::Transaction transaction(database, "BEGIN IMMEDIATE");
      if (count_changes(database) != changes_) return;
      store_snapshot(database, graph_, options_);
      transaction.commit();
    } catch (const InputError&) {  // A full disk, another writer: the next one makes it anew.
    }
  }

 private:
  static KnowledgeGraph make(sqlite::Database& database, const GraphOptions& options) {
    GraphBuilder builder;
    for (Decision& decision : read_decisions(database)) builder.decide(std::move(decision));
    read_documents(database,
                   [&](const Document& document, const Extraction& extraction) { builder.add(document, extraction); });
    return builder.build(options);
  }

  GraphOptions options_;
  KnowledgeGraph graph_;
  bool is_new_ = false;
  std::int64_t changes_ = 0;  ///< When it was made.
};

KnowledgeGraph build_graph(const ProjectFile& project, const GraphOptions& options) {
  return ProjectGraph(project, options).take();
}

KnowledgeGraph build_and_keep_graph(ProjectFile& project, const GraphOptions& options) {
  ProjectGraph graph(project, options);
  graph.keep(project);
  return std::move(graph).take();
}

KnowledgeGraph open_graph(const std::filesystem::path& path, const GraphOptions& options) {
  ProjectGraph graph(ProjectFile::open_read_only(path), options);
  std::error_code error;
  if (!graph.is_new() || std::filesystem::file_size(path, error) == 0) return std::move(graph).take();
  try {
    ProjectFile project = ProjectFile::open(path, {.busy_timeout_ms = 0});
    graph.keep(project);
  } catch (const InputError&) {  // It can only be read.
  }
  return std::move(graph).take();
}

}  // namespace relata
