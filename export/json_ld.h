/// JSON-LD: the whole graph as linked data, with every piece of evidence.
#pragma once

#include <string>

#include <relata/export/export_report.h>
#include <relata/export/iri.h>
#include <relata/export/sink.h>
#include <relata/graph/knowledge_graph.h>

namespace relata {

struct JsonLdOptions {
  double min_confidence =
      default_min_confidence;              ///< Probability in [0, 1]; relations below it are left out and counted.
  std::string base_iri{default_base_iri};  ///< What the IRIs of actors, documents and statements begin with.
};

/// Writes documents, actors and statements, one JSON object a line, in the common subset of JSON-LD 1.0 and 1.1 with
/// its context inside. Every relation is described as a statement with an IRI, its claimant, polarity, modality and
/// evidence; it stands as a plain triple as well only where the documents' own voice asserts it, affirmed, of two
/// actors. Terms are defined in export/vocabulary/relata.ttl; docs/rdf.md has queries. Streams.
/// @throws WriteError
/// Source: https://www.w3.org/TR/json-ld11/, https://www.w3.org/TR/annotation-model/, https://www.w3.org/TR/prov-o/
ExportReport write_json_ld(const KnowledgeGraph& graph, Sink& sink, const JsonLdOptions& options = {});

}  // namespace relata
