/// CSV files for Neo4j's bulk importer.
#pragma once

#include <relata/export/export_report.h>
#include <relata/export/sink_folder.h>
#include <relata/graph/knowledge_graph.h>

namespace relata {

/// Writes one file for each table of export/neo4j_model.h, `import.sh`, which runs the importer over them, and
/// `constraints.cypher`, which is for afterwards: the importer makes none. A field is one line; line breaks become
/// blanks. Items of lists are separated by U+001F, which becomes a blank in texts; other control characters but tabs
/// become U+FFFD. What is replaced is counted. @throws WriteError
/// Source: https://neo4j.com/docs/operations-manual/5/import/
ExportReport write_neo4j_csv(const KnowledgeGraph& graph, SinkFolder& folder,
                             double min_confidence = default_min_confidence);

}  // namespace relata
