/// GraphML: the one file that Gephi, Gephi Lite, Cytoscape, Neo4j (APOC), NetworkX, igraph and Boost all open.
#pragma once

#include <relata/export/export_report.h>
#include <relata/export/graphml_document.h>
#include <relata/export/relation_groups.h>
#include <relata/export/sink.h>
#include <relata/graph/knowledge_graph.h>

namespace relata {

struct GraphmlOptions {
  double min_confidence = default_min_confidence;  ///< Probability in [0, 1]; relations below it are left out.
  StatementShape statements = StatementShape::aggregated;
  GraphmlDialect dialect;
  bool layout = true;  ///< Places for vertices: costs more than all the rest in a large graph.
};

/// Writes actors as vertices and relations between actors as edges, with the columns of export/columns.h. Relations
/// with a literal or a proposition at one end are kept as text in the column `statements` of their actor, unless
/// statements are vertices. Weight: independent origins. Characters that XML can't hold become U+FFFD and are counted.
/// Edges follow vertices; keys have no defaults, and lists are JSON arrays: each reader needs one of these.
/// @throws WriteError
/// Source: http://graphml.graphdrawing.org/specification.html
ExportReport write_graphml(const KnowledgeGraph& graph, Sink& sink, const GraphmlOptions& options = {});

}  // namespace relata
