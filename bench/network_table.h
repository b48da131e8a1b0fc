/// What an export as GraphML holds, as plain rows: the same content for the writers that are measured beside it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <relata/export/network.h>

namespace relata::bench {

struct NetworkRow {
  std::string key;
  std::size_t source = 0, target = 0;  ///< Of an edge: places of its vertices.
  std::vector<Cell> cells;             ///< One for each column.
};

struct NetworkTable {
  std::vector<NetworkColumn> vertex_columns, edge_columns;
  std::vector<NetworkRow> vertices, edges;
};

/// All vertices and edges of an export that leaves nothing out, without layout.
[[nodiscard]] NetworkTable read_network(const KnowledgeGraph& graph);

/// A cell as text: a list as a JSON array.
[[nodiscard]] std::string text_of(const Cell& cell);

/// For networkx_graphml_peer.py, a JSON array a line: the lists of columns of vertices and of edges, then each vertex
/// as [key, value…], then each edge as [source, target, key, value…]. What is not there is null.
void write_json_lines(const NetworkTable& table, const std::string& path);

}  // namespace relata::bench
