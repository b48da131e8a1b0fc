/// The one model under all RDF formats: which quads a graph is. N-Quads, TriG, Turtle and JSON-LD only spell it.
///
/// Documents, actors, statements and their evidence are nodes with IRIs made from content; there are no blank nodes.
/// Every relation is described as a statement: subject, predicate, object, polarity, modality, claimant, evidence. It
/// stands as a plain triple as well only where the documents' own voice asserts it, affirmed, of two actors.
/// Terms are defined in export/vocabulary/relata.ttl; docs/rdf.md has queries.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include <relata/export/export_report.h>
#include <relata/export/iri.h>
#include <relata/export/rdf_terms.h>
#include <relata/graph/knowledge_graph.h>

namespace relata {

struct RdfOptions {
  double min_confidence =
      default_min_confidence;              ///< Probability in [0, 1]; relations below it are left out and counted.
  std::string base_iri{default_base_iri};  ///< What the IRIs of actors, documents and statements begin with.
  std::string graph_iri;                   ///< The named graph that all quads are in; empty: the default graph.
  std::string version;                     ///< Of relata, for the node of the run; empty: that of this library.
};

struct RdfTriple {
  RdfTerm subject, predicate, object;
};

/// Takes quads one subject after the other. Terms are valid during the call.
class QuadHandler {
 public:
  virtual ~QuadHandler() = default;

  /// All quads until end() have this subject, which no other begin() has. `reified`: the triple that it is about,
  /// described in full by what follows, and not asserted; null where it is about none.
  virtual void begin(const RdfTerm& subject, const RdfTriple* reified) = 0;

  /// All objects of a property, at least one. Each property comes once for a subject; `type` comes first.
  virtual void add(RdfProperty property, std::span<const RdfTerm> objects) = 0;

  /// The same for plain triples between actors; `relation` is the local name in RdfNamespace::rel.
  virtual void add_facts(std::string_view relation, std::span<const RdfTerm> objects) = 0;

  virtual void end() = 0;
  virtual void finish() {}  ///< There are no more.
};

/// Passes the quads of `graph` to `handler`, ordered: same graph and options, same calls. The run comes first, then
/// documents, actors, and statements with their evidence. Keeps no more than the quads of one node.
/// @throws std::invalid_argument if `base_iri` or `graph_iri` is no absolute IRI; and whatever `handler` throws
/// Source: https://www.w3.org/TR/prov-o/, https://www.w3.org/TR/annotation-model/, https://schema.org/Claim
ExportReport visit_quads(const KnowledgeGraph& graph, const RdfOptions& options, QuadHandler& handler);

}  // namespace relata
