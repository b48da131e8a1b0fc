#include <relata/export/actor_quads.h>
#include <relata/export/number_text.h>
#include <relata/export/quad_node.h>
#include <relata/export/quads.h>
#include <relata/export/selection.h>
#include <relata/export/statement_quads.h>
#include <relata/graph/content_key.h>

#include <stdexcept>

namespace relata {
namespace {

using P = RdfProperty;
using N = RdfNamespace;

void require_iri(const std::string& iri, std::string_view what) {
  if (absolute_iri(iri) == iri && !is_abbreviated_iri(iri)) return;
  throw std::invalid_argument(std::string(what) + " is no absolute IRI: '" + iri + "'");
}

class QuadMaker {
 public:
  QuadMaker(const KnowledgeGraph& graph, const RdfOptions& options, QuadHandler& handler)
      : graph_(graph), options_(options), selection_(graph, options.min_confidence), node_(handler) {
    if (options_.version.empty()) options_.version = RELATA_VERSION;
  }

  ExportReport make() {
    std::string threshold;
    append_number(options_.min_confidence, threshold);
    const ContentKey run(content_id({"run", options_.version, threshold}));
    write_run(run.text());
    write_documents();
    ActorQuads actors(graph_, selection_, node_);
    write_actors(actors);
    StatementQuads statements(graph_, selection_, node_, run.text());
    selection_.for_each_relation([&](const Relation& relation) { statements.write(relation); });
    return report(actors);
  }

 private:
  void write_run(std::string_view local) {
    node_.begin(N::run, local);
    node_.types({rdf_iri(N::rl, "Run"), rdf_iri(N::prov, "Activity")});
    node_.iri(P::associated_with, N::rl, "relata");
    node_.text(P::software_version, options_.version);
    node_.decimal(P::min_confidence, options_.min_confidence);
    node_.end();
  }

  void write_documents() {
    for (std::size_t i = 0; i < graph_.document_count(); ++i) {
      write_document(graph_.peek(DocumentIndex{static_cast<std::uint32_t>(i)}));
    }
  }

  void write_actors(ActorQuads& actors) {
    Actor room;
    for (std::size_t i = 0; i < graph_.topology().actors(); ++i) {
      actors.write(graph_.peek(ActorId{static_cast<std::uint32_t>(i)}, room));
    }
  }

  void write_document(const DocumentRecord& document) {
    std::string local;
    append_percent_encoded(document.id, local);
    node_.begin(N::document, local);
    node_.types({rdf_iri(N::rl, "Document"), rdf_iri(N::schema, "NewsArticle"), rdf_iri(N::prov, "Entity")});
    node_.text(P::identifier, document.id);
    node_.text_if_any(P::headline, document.title);
    node_.text_if_any(P::outlet, document.source);
    node_.text_if_any(P::url, document.url);
    node_.date_if_any(P::date_published, document.published);
    node_.text_if_any(P::language, document.language);
    node_.end();
  }

  [[nodiscard]] ExportReport report(const ActorQuads& actors) const {
    ExportReport report;
    report.vertices = graph_.document_count() + graph_.topology().actors() + selection_.relation_count();
    report.edges = actors.fact_count();
    report.relations = selection_.relation_count();
    selection_.report_relations(report);
    report.leave_out(actors.identifier_count(), "identifiers of actors that are no IRI, written as text");
    return report;
  }

  const KnowledgeGraph& graph_;
  RdfOptions options_;
  Selection selection_;
  QuadNode node_;
};

}  // namespace

ExportReport visit_quads(const KnowledgeGraph& graph, const RdfOptions& options, QuadHandler& handler) {
  require_iri(options.base_iri, "the base of IRIs");
  if (!options.graph_iri.empty()) require_iri(options.graph_iri, "the name of the graph");
  ExportReport report = QuadMaker(graph, options, handler).make();
  handler.finish();
  return report;
}

}  // namespace relata
