/// N-Quads: one quad a line, for triple stores and for everything that works line by line.
#pragma once

#include <relata/export/export_report.h>
#include <relata/export/quads.h>
#include <relata/export/sink.h>
#include <relata/graph/knowledge_graph.h>

namespace relata {

/// Writes the quads of export/quads.h in the canonical form of N-Quads, in their order; without a named graph the file
/// is N-Triples too. Streams. @throws WriteError, and what visit_quads() throws
/// Source: https://www.w3.org/TR/n-quads/
ExportReport write_n_quads(const KnowledgeGraph& graph, Sink& sink, const RdfOptions& options = {});

}  // namespace relata
