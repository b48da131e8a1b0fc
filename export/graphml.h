/// GraphML: the one file that Gephi, Gephi Lite, Cytoscape, Neo4j (APOC), NetworkX, igraph and Boost all open.
#pragma once

#include <cstdint>

#include <relata/export/export_report.h>
#include <relata/export/sink.h>
#include <relata/graph/knowledge_graph.h>

namespace relata {

enum class GraphmlEdges : std::uint8_t {
  relations,  ///< One edge for each relation: who claims what stays apart.
  aggregated  ///< One edge for each subject, kind of relation and object: claimants and modalities are joined.
};

struct GraphmlOptions {
  double min_confidence =
      default_min_confidence;  ///< Probability in [0, 1]; relations below it are left out and counted.
  GraphmlEdges edges = GraphmlEdges::relations;
  bool strict = false;  ///< Valid against graphml.xsd: without the attributes that Gephi and APOC take types from.
};

/// Writes actors as vertices and relations between actors as edges, with the columns of export/columns.h. Relations
/// with a literal or a proposition at one end are kept as text in the column `statements` of their actor.
/// Weight: independent origins. Characters that XML can't hold become U+FFFD and are counted.
/// Edges follow vertices; keys have no defaults, and lists are JSON arrays: each reader needs one of these.
/// @throws WriteError
/// Source: http://graphml.graphdrawing.org/specification.html
ExportReport write_graphml(const KnowledgeGraph& graph, Sink& sink, const GraphmlOptions& options = {});

}  // namespace relata
