/// Turtle and TriG: RDF for people to read.
#pragma once

#include <cstdint>

#include <relata/export/export_report.h>
#include <relata/export/quads.h>
#include <relata/export/sink.h>
#include <relata/graph/knowledge_graph.h>

namespace relata {

enum class TurtleVersion : std::uint8_t {
  rdf11,  ///< What every reader knows.
  rdf12   ///< A statement is the reifier of its triple besides: `<< actor:a rel:ACCUSE actor:b ~ statement:s >> … .`
};

/// Writes the quads of export/quads.h as Turtle, in their order. In version 1.2 each statement with two sides reifies
/// its triple, without asserting it, which is one triple more (`rdf:reifies`). Turtle has no named graphs: one that is
/// asked for is reported as left out. Streams. @throws WriteError, and what visit_quads() throws Source:
/// https://www.w3.org/TR/turtle/, https://www.w3.org/TR/rdf12-turtle/
ExportReport write_turtle(const KnowledgeGraph& graph, Sink& sink, const RdfOptions& options = {},
                          TurtleVersion version = TurtleVersion::rdf12);

/// The same as TriG of RDF 1.1, which has named graphs. Source: https://www.w3.org/TR/trig/
ExportReport write_trig(const KnowledgeGraph& graph, Sink& sink, const RdfOptions& options = {});

}  // namespace relata
