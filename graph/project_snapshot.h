/// The merged graph beside what it was made from, in the tables of a project.
#pragma once

#include <cstdint>
#include <optional>

#include <relata/graph/graph_options.h>
#include <relata/graph/knowledge_graph.h>
#include <relata/graph/sqlite_database.h>

namespace relata {

/// A number that every change of documents or decisions makes another one.
[[nodiscard]] std::int64_t count_changes(sqlite::Database& database);

/// Keeps `graph` in place of what was kept for these options, within the caller's transaction. `graph` must be that of
/// the project as it is. @throws InputError
void store_snapshot(sqlite::Database& database, const KnowledgeGraph& graph, const GraphOptions& options);

/// The graph that was kept for these options; nothing if there is none, if documents or decisions have changed since,
/// if another version of relata made it, or if it is damaged. Within the caller's transaction. @throws InputError
[[nodiscard]] std::optional<KnowledgeGraph> load_snapshot(sqlite::Database& database, const GraphOptions& options);

}  // namespace relata
