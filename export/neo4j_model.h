/// The graph as Neo4j has it: vertices for actors, statements and documents, and what joins them. docs/neo4j.md.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <relata/export/network.h>
#include <relata/export/selection.h>
#include <relata/graph/knowledge_graph.h>

namespace relata {

/// Rows of one kind: vertices, or relationships between two kinds of vertices.
enum class Neo4jTable : std::uint8_t {
  actors,
  statements,
  documents,
  actor_links,      ///< SUBJECT, OBJECT and CLAIMANT of a statement.
  statement_links,  ///< SUBJECT and OBJECT that are statements themselves.
  evidence,         ///< IN_DOCUMENT: one for each place where a document says it.
  relations         ///< Actor to actor, by kind of relation: the short way.
};
inline constexpr Neo4jTable neo4j_tables[] = {
    Neo4jTable::actors,          Neo4jTable::statements, Neo4jTable::documents, Neo4jTable::actor_links,
    Neo4jTable::statement_links, Neo4jTable::evidence,   Neo4jTable::relations};

struct Neo4jTableInfo {
  std::string_view name;        ///< "actors"
  std::string_view label;       ///< Of vertices: "Actor". Empty for relationships.
  std::string_view start, end;  ///< Of relationships: labels of the vertices they join.
  bool has_id = false;          ///< Rows have a key of their own, so that two may join the same vertices.
};
[[nodiscard]] const Neo4jTableInfo& info(Neo4jTable table);

/// One vertex or relationship. Views are valid during the visit.
struct Neo4jRow {
  std::string key;            ///< Property `id`; empty for links.
  std::string type;           ///< A second label, "Person", or nothing; of relationships their type, "ACCUSE".
  std::string start, end;     ///< Of relationships: ids.
  std::string_view end_name;  ///< Of evidence: what its document is known by.
  std::span<const Cell> cells;
};

class Neo4jModel {
 public:
  /// Keeps views of both, which must outlive it.
  Neo4jModel(const KnowledgeGraph& graph, const Selection& selection) : graph_(graph), selection_(selection) {}

  /// Properties beside `id`.
  [[nodiscard]] static std::vector<NetworkColumn> columns(Neo4jTable table);

  /// All rows of the selection, in an order that the content gives.
  void for_each_row(Neo4jTable table, const std::function<void(const Neo4jRow&)>& visit) const;

 private:
  const KnowledgeGraph& graph_;
  const Selection& selection_;
};

/// A name for a relationship type that needs no quoting but for letters beyond ASCII: all else becomes '_'. At most 100
/// bytes. Not one to one: property `interaction` has the kind in full.
[[nodiscard]] std::string neo4j_type(std::string_view kind);

/// Adds what the selection leaves out and counts what is in it.
void report_model(const Selection& selection, ExportReport& report);

}  // namespace relata
