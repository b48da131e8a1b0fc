/// The graph as Cypher: statements that bring it into a running Neo4j, as often as one likes.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <relata/export/export_report.h>
#include <relata/export/neo4j_model.h>
#include <relata/export/sink.h>
#include <relata/graph/knowledge_graph.h>

namespace relata {

/// What must be run first: ids are unique, which makes MERGE quick and safe. Without ';' at the end.
[[nodiscard]] std::vector<std::string> neo4j_constraints();

/// Rows that one statement brings in: they share a table and a type.
struct Neo4jBatch {
  Neo4jTable table{};
  std::string statement;  ///< Cypher with the parameter $rows.
  std::string rows;       ///< A list of maps, in the notation that was asked for.
  std::size_t count = 0;
};

enum class Neo4jNotation { cypher, json };

/// Calls `visit` with all rows of the model in batches of at most `size` rows: vertices first. The same graph gives the
/// same batches.
void for_each_batch(const Neo4jModel& model, Neo4jNotation notation, std::size_t size,
                    const std::function<void(const Neo4jBatch&)>& visit);

/// Writes a script for cypher-shell or Neo4j Browser, for Neo4j 5 and later: constraints, then batches of MERGE.
/// Running it again changes nothing. Each statement is one line. @throws WriteError Source:
/// https://neo4j.com/docs/cypher-manual/5/
ExportReport write_cypher(const KnowledgeGraph& graph, Sink& sink, double min_confidence = default_min_confidence);

}  // namespace relata
