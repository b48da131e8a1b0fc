#include <relata/export/json_ld.h>
#include <relata/export/json_ld_context.h>
#include <relata/export/json_stream.h>
#include <relata/export/number_text.h>
#include <relata/export/selection.h>

#include <algorithm>
#include <set>

namespace relata {
namespace {

std::string_view schema_class_of(EntityType type) {
  switch (type) {
    case EntityType::person:
      return "schema:Person";
    case EntityType::organization:
      return "schema:Organization";
    case EntityType::country:
      return "schema:Country";
    case EntityType::place:
      return "schema:Place";
    case EntityType::event:
      return "schema:Event";
    case EntityType::work:
      return "schema:CreativeWork";
    default:
      return {};
  }
}

/// The XML Schema type of an ISO 8601 date of this form; empty where there is none ("2024-W36").
std::string_view date_type_of(std::string_view date) {
  const bool digits_and_dashes = date.find_first_not_of("0123456789-") == std::string_view::npos;
  if (date.size() >= 19 && date[10] == 'T') return "xsd:dateTime";
  if (!digits_and_dashes) return {};
  if (date.size() == 10) return "xsd:date";
  if (date.size() == 7) return "xsd:gYearMonth";
  return date.size() == 4 ? "xsd:gYear" : std::string_view();
}

/// True where the text itself says so: the only relations that may stand as plain triples.
bool is_asserted_fact(const Relation& relation) {
  return is_edge(relation) && is_own_voice(relation.claimant) && relation.polarity == Polarity::affirmed &&
         relation.modality == Modality::asserted;
}

class JsonLdWriter {
 public:
  JsonLdWriter(const KnowledgeGraph& graph, Sink& sink, const JsonLdOptions& options)
      : graph_(graph), selection_(graph, options.min_confidence), iris_(options.base_iri), json_(sink) {}

  ExportReport write() {
    json_.begin_object();
    json_.key("@context");
    write_json_ld_context(json_);
    json_.key("@graph");
    json_.begin_array();
    for (const DocumentRecord& document : graph_.documents()) write_document(document);
    for (const Actor& actor : graph_.actors()) write_actor(actor);
    for (const Relation& relation : graph_.relations()) {
      if (selection_.has(relation)) write_statement(relation);
    }
    json_.end_array();
    json_.end_object();
    json_.line_break();
    json_.finish();
    report_.relations = selection_.relation_count();
    selection_.report_relations(report_);
    return std::move(report_);
  }

 private:
  void write_document(const DocumentRecord& document) {
    open_node(iris_.document(document));
    types({"rl:Document", "schema:NewsArticle", "prov:Entity"});
    json_.text("identifier", document.id);
    json_.text_if_any("headline", document.title);
    json_.text_if_any("outlet", document.source);
    json_.text_if_any("url", document.url);
    date("datePublished", document.published);
    json_.text_if_any("language", document.language);
    json_.end_object();
    ++report_.vertices;
  }

  void write_actor(const Actor& actor) {
    open_node(iris_.actor(actor));
    const std::string own_class = "rl:" + std::string(to_string(actor.type));
    types({"rl:Actor", own_class, schema_class_of(actor.type)});
    json_.text("name", actor.name);
    json_.texts("aliases", actor.aliases);
    json_.text_if_any("sameAs", actor.iri);
    json_.text_if_any("country", actor.country);
    json_.texts("offices", actor.offices);
    json_.boolean("unnamed", actor.unnamed);
    json_.integer("mentions", actor.mentions);
    json_.integer("documents", actor.documents);
    write_plain_triples(actor);
    json_.end_object();
    ++report_.vertices;
  }

  void write_plain_triples(const Actor& actor) {
    std::set<std::pair<std::string, std::string>> triples;  // predicate and object, each once
    for (const RelationId id : graph_.edges_from(actor.id)) {
      const Relation& relation = graph_.relation(id);
      if (!selection_.has(relation) || !is_asserted_fact(relation)) continue;
      triples.emplace("rel:" + predicate_local_name(relation), iris_.actor(graph_.actor(*relation.object->actor)));
    }
    for (auto first = triples.begin(); first != triples.end();) {
      json_.key(first->first);
      json_.begin_array();
      const std::string predicate = first->first;
      for (; first != triples.end() && first->first == predicate; ++first) reference(first->second);
      json_.end_array();
    }
    report_.edges += triples.size();
  }

  void write_statement(const Relation& relation) {
    open_node(iris_.statement(relation));
    types({"rl:Statement", "schema:Claim", "prov:Entity"});
    term("subject", "subjectText", relation.subject);
    json_.text("predicate", "rel:" + predicate_local_name(relation));
    if (!relation.type.empty()) json_.text("relationType", "rel:" + percent_encoded(relation.type));
    json_.text_if_any("lemma", relation.lemma);
    json_.text_if_any("role", relation.role);
    json_.text_if_any("cameo", relation.cameo);
    if (relation.object) term("object", "objectText", *relation.object);
    json_.text("polarity", "rl:" + std::string(to_string(relation.polarity)));
    json_.text("modality", "rl:" + std::string(to_string(relation.modality)));
    claimant(relation.claimant);
    json_.integer("mentions", relation.mentions);
    json_.integer("documents", relation.documents);
    json_.integer("origins", relation.origins);
    date("firstDate", relation.first_date);
    date("lastDate", relation.last_date);
    decimal("confidence", relation.confidence);
    write_evidence_of(relation);
    json_.end_object();
    ++report_.vertices;
  }

  void write_evidence_of(const Relation& relation) {
    std::vector<std::string> documents;
    for (const Evidence& evidence : graph_.evidence(relation)) {
      documents.push_back(iris_.document(graph_.document(evidence.document)));
    }
    documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
    json_.texts("derivedFrom", documents);
    json_.key("evidence");
    json_.begin_array();
    for (const Evidence& evidence : graph_.evidence(relation)) write_evidence(relation, evidence);
    json_.end_array();
  }

  void write_evidence(const Relation& relation, const Evidence& evidence) {
    const std::string iri = iris_.evidence(graph_, relation, evidence);
    json_.begin_object();
    json_.text("@id", iri);
    types({"rl:Evidence", "oa:SpecificResource"});
    json_.text("source", iris_.document(graph_.document(evidence.document)));
    write_selectors(iri, evidence.sentence);
    json_.text_if_any("predicateText", evidence.predicate.text);
    json_.text_if_any("evidenceLemma", evidence.lemma);
    json_.text_if_any("evidenceCameo", evidence.cameo);
    json_.text_if_any("subjectPhrase", evidence.subject_text);
    json_.text_if_any("objectPhrase", evidence.object_text);
    date("time", evidence.time);
    json_.text_if_any("timeText", evidence.time_text);
    if (evidence.place) json_.text("place", iris_.actor(graph_.actor(*evidence.place)));
    if (evidence.denial) json_.boolean("denial", true);
    decimal("confidence", evidence.confidence);
    write_claimant_chain(iri, graph_.claimant_chain(evidence), 0);
    write_arguments(iri, evidence);
    json_.end_object();
  }

  void write_selectors(const std::string& evidence_iri, const Passage& sentence) {
    json_.key("selector");
    json_.begin_array();
    json_.begin_object();
    json_.text("@id", evidence_iri + "#quote");
    json_.text("@type", "oa:TextQuoteSelector");
    json_.text("exact", sentence.text);
    json_.end_object();
    json_.begin_object();
    json_.text("@id", evidence_iri + "#position");
    json_.text("@type", "oa:TextPositionSelector");
    json_.integer("start", sentence.code_points.begin);
    json_.integer("end", sentence.code_points.end);
    json_.end_object();
    json_.end_array();
  }

  /// The innermost source, which is reported by the next one, and so on.
  void write_claimant_chain(const std::string& evidence_iri, std::span<const Claimant> chain, std::size_t depth) {
    if (depth == chain.size()) return;
    json_.key(depth == 0 ? "attribution" : "reportedIn");
    json_.begin_object();
    json_.text("@id", evidence_iri + "#source" + std::to_string(depth));
    json_.text("@type", "rl:Attribution");
    claimant(chain[depth]);
    write_claimant_chain(evidence_iri, chain, depth + 1);
    json_.end_object();
  }

  void write_arguments(const std::string& evidence_iri, const Evidence& evidence) {
    const auto arguments = graph_.arguments(evidence);
    if (arguments.empty()) return;
    json_.key("arguments");
    json_.begin_array();
    for (std::size_t i = 0; i < arguments.size(); ++i) {
      json_.begin_object();
      json_.text("@id", evidence_iri + "#argument" + std::to_string(i));
      json_.text("@type", "rl:Argument");
      json_.text_if_any("role", arguments[i].role);
      term("filler", "fillerText", arguments[i].term);
      json_.end_object();
    }
    json_.end_array();
  }

  /// An IRI where the term has one in this file, and its words where it is no actor.
  void term(std::string_view iri_key, std::string_view text_key, const Term& term) {
    if (term.actor) return json_.text(iri_key, iris_.actor(graph_.actor(*term.actor)));
    if (term.relation && selection_.has(graph_.relation(*term.relation))) {
      json_.text(iri_key, iris_.statement(graph_.relation(*term.relation)));
    }
    json_.text(text_key, term.text);
  }

  void claimant(const Claimant& claimant) {
    const auto actor = actor_of(claimant);
    json_.text("voice", actor ? "rl:attributed" : is_own_voice(claimant) ? "rl:ownVoice" : "rl:unnamedSource");
    if (actor) json_.text("claimant", iris_.actor(graph_.actor(*actor)));
  }

  void open_node(std::string_view iri) {
    json_.line_break();
    json_.begin_object();
    json_.text("@id", iri);
  }
  void types(std::initializer_list<std::string_view> classes) {
    json_.key("@type");
    json_.begin_array();
    for (const std::string_view name : classes) {
      if (!name.empty()) json_.string(name);
    }
    json_.end_array();
  }
  void reference(std::string_view iri) {
    json_.begin_object();
    json_.text("@id", iri);
    json_.end_object();
  }

  void decimal(std::string_view name, double value) {
    std::string digits;
    append_fixed(value, 6, digits);
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') digits.push_back('0');
    json_.text(name, digits);
  }
  void date(std::string_view name, std::string_view value) {
    const std::string_view type = date_type_of(value);
    if (type.empty()) return json_.text_if_any(name, value);
    json_.key(name);
    json_.begin_object();
    json_.text("@type", type);
    json_.text("@value", value);
    json_.end_object();
  }

  const KnowledgeGraph& graph_;
  Selection selection_;
  IriMaker iris_;
  JsonStream json_;
  ExportReport report_;
};

}  // namespace

ExportReport write_json_ld(const KnowledgeGraph& graph, Sink& sink, const JsonLdOptions& options) {
  return JsonLdWriter(graph, sink, options).write();
}

}  // namespace relata
