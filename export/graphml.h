/// GraphML: the one file that Gephi, Gephi Lite, Cytoscape, Neo4j (APOC), NetworkX, igraph and Boost all open.
#pragma once

#include <relata/export/network.h>
#include <relata/export/sink.h>

namespace relata {

struct GraphmlOptions {
  NetworkOptions network;
  bool strict = false;  ///< Nothing that graphml.xsd lacks: no attributes `labels`, `label` and `attr.list`.
  bool yed = false;     ///< Shapes and lines of yEd beside the data. Not for other readers, and not strict.
};

/// Writes actors as vertices and relations between actors as edges, with the columns of export/columns.h.
/// Characters that XML can't hold become U+FFFD and are counted.
/// Edges follow vertices; keys have no defaults, and lists are JSON arrays: each reader needs one of these.
/// @throws WriteError
/// Source: http://graphml.graphdrawing.org/specification.html
ExportReport write_graphml(const KnowledgeGraph& graph, Sink& sink, const GraphmlOptions& options = {});

}  // namespace relata
