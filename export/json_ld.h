/// JSON-LD: the whole graph as linked data, one JSON object a line.
#pragma once

#include <relata/export/export_report.h>
#include <relata/export/quads.h>
#include <relata/export/sink.h>
#include <relata/graph/knowledge_graph.h>

namespace relata {

/// Writes the quads of export/quads.h, in their order, one node a line, in the common subset of JSON-LD 1.0 and 1.1
/// with the context inside. Streams. @throws WriteError, and what visit_quads() throws Source:
/// https://www.w3.org/TR/json-ld11/
ExportReport write_json_ld(const KnowledgeGraph& graph, Sink& sink, const RdfOptions& options = {});

}  // namespace relata
