#include <relata/export/columns.h>
#include <relata/export/json_stream.h>
#include <relata/export/page_data.h>
#include <relata/export/picture.h>
#include <relata/export/relation_labels.h>
#include <relata/graph/disputes.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace relata {
namespace {

/// Numbers of those that are in the file, in the order of their ids.
template <typename Key>
class Numbering {
 public:
  void add(const Key& key) { numbers_.emplace(key, 0); }
  void number() {
    std::uint64_t next = 0;
    for (auto& entry : numbers_) entry.second = next++;
  }
  [[nodiscard]] bool has(const Key& key) const { return numbers_.contains(key); }
  [[nodiscard]] std::uint64_t of(const Key& key) const { return numbers_.at(key); }
  [[nodiscard]] const std::map<Key, std::uint64_t>& all() const { return numbers_; }

 private:
  std::map<Key, std::uint64_t> numbers_;
};

using SentenceKey = std::tuple<DocumentIndex, std::uint32_t, std::uint32_t>;

SentenceKey sentence_key(const Evidence& evidence) {
  return {evidence.document, evidence.sentence.bytes.begin, evidence.sentence.bytes.end};
}

double rounded(double value, double steps) {
  return std::round(value * steps) / steps;
}

class PageDataWriter {
 public:
  PageDataWriter(const KnowledgeGraph& graph, Sink& sink, const PageOptions& options)
      : graph_(graph),
        options_(options),
        selection_(graph, options.min_confidence),
        disputes_(find_disputes(graph)),
        json_(sink) {}

  ExportReport write() {
    number_content();
    json_.begin_object();
    json_.integer("format", 1);
    json_.text("title", options_.title);
    json_.real("min_confidence", options_.min_confidence);
    write_list("documents", graph_.documents(), [this](const auto& document) { write_document(document); });
    write_list("sentences", sentences_.all(),
               [this](const auto& entry) { write_sentence(*sentence_at_.at(entry.first)); });
    write_list("kinds", kinds_.all(), [this](const auto& entry) { write_kind(entry.first); });
    const std::vector<VertexLook> looks = draw(graph_, selection_);
    write_list("actors", actors_.all(), [&](const auto& entry) {
      write_actor(graph_.actor(entry.first), looks[static_cast<std::size_t>(entry.first)]);
    });
    write_list("relations", relations_.all(),
               [this](const auto& entry) { write_relation(graph_.relation(entry.first)); });
    write_list("disputes", disputes_, [this](const Dispute& dispute) { write_dispute(dispute); });
    json_.end_object();
    json_.finish();
    return make_report();
  }

 private:
  void number_content() {
    for (const Dispute& dispute : disputes_) {
      relations_.add(dispute.claim);
      relations_.add(dispute.counterclaim);
    }
    for (const Relation& relation : graph_.relations()) {
      if (selection_.has(relation)) relations_.add(relation.id);
    }
    relations_.number();
    for (const auto& entry : relations_.all()) add_content_of(graph_.relation(entry.first));
    sentences_.number();
    kinds_.number();
    actors_.number();
  }

  void add_content_of(const Relation& relation) {
    kinds_.add(relation.name);
    for (const auto actor : {relation.subject.actor, object_actor(relation), actor_of(relation.claimant)}) {
      if (actor) actors_.add(*actor);
    }
    for (const Evidence& evidence : graph_.evidence(relation)) {
      sentences_.add(sentence_key(evidence));
      sentence_at_.emplace(sentence_key(evidence), &evidence);
      for (const Claimant& claimant : graph_.claimant_chain(evidence)) {
        if (const auto actor = actor_of(claimant)) actors_.add(*actor);
      }
    }
  }

  template <typename Range, typename Write>
  void write_list(std::string_view name, const Range& items, Write write) {
    json_.line_break();
    json_.key(name);
    json_.begin_array();
    for (const auto& item : items) {
      json_.line_break();
      write(item);
    }
    json_.end_array();
  }

  void write_document(const DocumentRecord& document) {
    json_.begin_object();
    json_.text("id", document.id);
    json_.text_if_any("title", document.title);
    json_.text_if_any("outlet", document.source);
    json_.text_if_any("url", document.url);
    json_.text_if_any("published", document.published);
    json_.end_object();
  }

  void write_sentence(const Evidence& evidence) {
    json_.begin_object();
    json_.integer("document", static_cast<std::uint64_t>(evidence.document));
    json_.integer("begin", evidence.sentence.code_points.begin);
    json_.integer("end", evidence.sentence.code_points.end);
    json_.text("text", evidence.sentence.text);
    json_.end_object();
  }

  void write_kind(std::string_view name) {
    json_.begin_object();
    json_.text("name", name);
    json_.text("label", labels_.of(name));
    json_.end_object();
  }

  void write_actor(const Actor& actor, const VertexLook& look) {
    json_.begin_object();
    json_.text("key", actor_key(actor));
    json_.text("name", actor.name);
    json_.text("type", to_string(actor.type));
    if (selection_.has(actor.id)) {
      json_.real("x", rounded(look.place.x, 10));
      json_.real("y", rounded(look.place.y, 10));
    }
    json_.texts("aliases", actor.aliases);
    json_.text_if_any("iri", actor.iri);
    json_.text_if_any("country", actor.country);
    json_.texts("offices", actor.offices);
    if (actor.unnamed) json_.boolean("unnamed", true);
    json_.integer("mentions", actor.mentions);
    json_.integer("documents", actor.documents);
    json_.end_object();
  }

  void write_relation(const Relation& relation) {
    json_.begin_object();
    json_.text("key", relation_key(relation));
    write_term("subject", relation.subject);
    json_.integer("kind", kinds_.of(relation.name));
    json_.text_if_any("role", relation.role);
    if (relation.object) write_term("object", *relation.object);
    if (relation.polarity != Polarity::affirmed) json_.text("polarity", to_string(relation.polarity));
    if (relation.modality != Modality::asserted) json_.text("modality", to_string(relation.modality));
    json_.text_if_any("cameo", relation.cameo);
    json_.integer("origins", relation.origins);
    json_.real("confidence", rounded(relation.confidence, 1000));
    json_.key("evidence");
    json_.begin_array();
    for (const Evidence& evidence : graph_.evidence(relation)) write_evidence(evidence);
    json_.end_array();
    json_.end_object();
  }

  /// An actor as its number, a proposition as that of its relation, else the text alone.
  void write_term(std::string_view name, const Term& term) {
    if (term.actor) return json_.integer(name, actors_.of(*term.actor));
    if (!term.relation || !relations_.has(*term.relation)) return json_.text(name, term.text);
    json_.key(name);
    json_.begin_object();
    json_.integer("relation", relations_.of(*term.relation));
    json_.text("text", term.text);
    json_.end_object();
  }

  void write_evidence(const Evidence& evidence) {
    json_.begin_object();
    json_.integer("sentence", sentences_.of(sentence_key(evidence)));
    json_.text("predicate", evidence.predicate.text);
    write_sources(evidence);
    json_.text_if_any("time", evidence.time);
    if (evidence.place) json_.text("place", graph_.actor(*evidence.place).name);
    if (evidence.denial) json_.boolean("denial", true);
    json_.real("confidence", rounded(evidence.confidence, 1000));
    json_.end_object();
  }

  /// Who says it, the innermost source first; null: a source without a name. Nothing for the document's own voice.
  void write_sources(const Evidence& evidence) {
    const auto chain = graph_.claimant_chain(evidence);
    if (chain.empty()) return;
    json_.key("sources");
    json_.begin_array();
    for (const Claimant& claimant : chain) {
      if (const auto actor = actor_of(claimant)) {
        json_.integer(actors_.of(*actor));
      } else {
        json_.null();
      }
    }
    json_.end_array();
  }

  void write_dispute(const Dispute& dispute) {
    json_.begin_object();
    json_.text("reason", to_string(dispute.reason));
    json_.real("score", rounded(dispute.score, 1000));
    write_side("claim", dispute.claim, *dispute.claim_evidence);
    write_side("counterclaim", dispute.counterclaim, *dispute.counterclaim_evidence);
    json_.end_object();
  }

  void write_side(std::string_view name, RelationId id, const Evidence& compared) {
    const auto all = graph_.evidence(graph_.relation(id));
    const auto place = std::find_if(all.begin(), all.end(), [&](const Evidence& evidence) {
      return evidence.document == compared.document && evidence.statement == compared.statement;
    });
    json_.key(name);
    json_.begin_object();
    json_.integer("relation", relations_.of(id));
    json_.integer("evidence", static_cast<std::uint64_t>(place - all.begin()));
    json_.end_object();
  }

  ExportReport make_report() const {
    ExportReport report;
    report.vertices = actors_.all().size();
    report.relations = relations_.all().size();
    report.edges = static_cast<std::size_t>(
        std::count_if(relations_.all().begin(), relations_.all().end(),
                      [this](const auto& entry) { return is_edge(graph_.relation(entry.first)); }));
    selection_.report_relations(report);
    return report;
  }

  const KnowledgeGraph& graph_;
  const PageOptions& options_;
  Selection selection_;
  std::vector<Dispute> disputes_;
  RelationLabels labels_;
  Numbering<RelationId> relations_;
  Numbering<SentenceKey> sentences_;
  std::map<SentenceKey, const Evidence*> sentence_at_;
  Numbering<std::string_view> kinds_;
  Numbering<ActorId> actors_;
  JsonStream json_;
};

}  // namespace

ExportReport write_page_data(const KnowledgeGraph& graph, Sink& sink, const PageOptions& options) {
  return PageDataWriter(graph, sink, options).write();
}

}  // namespace relata
