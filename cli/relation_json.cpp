#include <relata/cli/relation_json.h>

#include <relata/cli/relation_text.h>

namespace relata::cli {
namespace {

/// The claimants from the innermost outwards; an empty array for the documents' own voice.
void write_claimants(const KnowledgeGraph& graph, const Relation& relation, JsonText& json) {
  json.key("claimants");
  json.begin_array();
  for (const Claimant& claimant : graph.claimant_chain(best_evidence(graph, relation))) {
    json.value(claimant_text(graph, claimant));
  }
  json.end_array();
}

}  // namespace

void write_evidence(const KnowledgeGraph& graph, const Evidence& evidence, JsonText& json) {
  const DocumentRecord& document = graph.document(evidence.document);
  json.begin_object();
  json.field("document", document.id);
  json.field_if_known("source", document.source);
  json.field_if_known("published", document.published);
  json.field_if_known("url", document.url);
  json.field("quotation", evidence.sentence.text);
  json.field("begin", evidence.sentence.code_points.begin);
  json.field("end", evidence.sentence.code_points.end);
  json.field("predicate", evidence.predicate.text);
  json.field_if_known("time", evidence.time);
  json.field("confidence", evidence.confidence);
  json.end_object();
}

void write_actor(const Actor& actor, JsonText& json) {
  json.begin_object();
  json.field("key", to_string(actor.key));
  json.field("name", actor.name);
  json.field("type", to_string(actor.type));
  json.field_if_known("iri", actor.iri);
  json.field_if_known("country", actor.country);
  json.strings("aliases", actor.aliases);
  json.strings("offices", actor.offices);
  json.field("unnamed", actor.unnamed);
  json.field("mentions", actor.mentions);
  json.field("documents", actor.documents);
  json.end_object();
}

void write_identifications(const Actor& actor, JsonText& json) {
  json.key("identifications");
  json.begin_array();
  for (const Identification& one : actor.identifications) {
    json.begin_object();
    json.field("name", one.name);
    json.field("type", to_string(one.type));
    json.field("rule", to_string(one.rule));
    json.field("matched", one.matched);
    json.strings("documents", one.document_ids);
    json.end_object();
  }
  json.end_array();
}

void write_term(const KnowledgeGraph& graph, const Term& term, JsonText& json) {
  json.begin_object();
  json.field("text", term.actor ? std::string_view(graph.actor(*term.actor).name) : term.text);
  if (term.actor) json.field("actor", to_string(graph.actor(*term.actor).key));
  if (term.relation) json.field("relation", to_string(graph.relation(*term.relation).key));
  json.end_object();
}

void write_relation(const KnowledgeGraph& graph, const Relation& relation, JsonText& json) {
  json.begin_object();
  json.field("key", to_string(relation.key));
  json.key("subject");
  write_term(graph, relation.subject, json);
  json.field("relation", relation.name);
  json.field_if_known("lemma", relation.lemma);
  json.field_if_known("cameo", relation.cameo);
  json.field_if_known("role", relation.role);
  if (relation.object) {
    json.key("object");
    write_term(graph, *relation.object, json);
  }
  json.field("polarity", to_string(relation.polarity));
  json.field("modality", to_string(relation.modality));
  write_claimants(graph, relation, json);
  json.field("origins", relation.origins);
  json.field("documents", relation.documents);
  json.field("mentions", relation.mentions);
  json.field_if_known("first_date", relation.first_date);
  json.field_if_known("last_date", relation.last_date);
  json.strings("outlets", graph.outlets(relation));
  json.field("confidence", relation.confidence);
  json.key("evidence");
  json.begin_array();
  for (const Evidence& evidence : graph.evidence(relation)) write_evidence(graph, evidence, json);
  json.end_array();
  json.end_object();
}

}  // namespace relata::cli
