#include <relata/export/number_text.h>
#include <relata/export/predicate_name.h>
#include <relata/export/statement_quads.h>

#include <algorithm>
#include <array>

namespace relata {
namespace {

using P = RdfProperty;
using N = RdfNamespace;

ContentKey evidence_key(const ContentHash& relation, std::string_view document_id, StatementId statement) {
  std::string number;  // short: no memory of its own
  append_number(static_cast<std::uint32_t>(statement), number);
  return ContentKey(relation.add(document_id).add(number).id());
}

}  // namespace

void StatementQuads::write(const Relation& relation) {
  graph_.peek_evidence(relation.id, evidence_);
  write_statement(relation);
  for (std::size_t i = 0; i < evidence_.size(); ++i) write_evidence(evidence_[i], evidence_keys_[i].text());
}

void StatementQuads::write_statement(const Relation& relation) {
  const ContentKey key(relation.key);
  const ContentHash hash = ContentHash().add(key.text());
  evidence_keys_.clear();
  for (const Evidence& evidence : evidence_) {
    evidence_keys_.push_back(evidence_key(hash, graph_.id(evidence.document), evidence.statement));
  }
  make_predicate_name(relation, predicate_);
  const auto subject = node_of(relation.subject, subject_key_);
  const auto object = relation.object ? node_of(*relation.object, object_key_) : std::nullopt;
  const auto triple = triple_of(relation, subject, object);
  node_.begin(N::statement, key.text(), triple ? &*triple : nullptr);
  node_.types({rdf_iri(N::rl, "Statement"), rdf_iri(N::schema, "Claim"), rdf_iri(N::prov, "Entity")});
  write_term(P::subject, P::subject_text, relation.subject, subject);
  write_predicate(relation);
  if (relation.object) write_term(P::object, P::object_text, *relation.object, object);
  node_.iri(P::polarity, N::rl, to_string(relation.polarity));
  node_.iri(P::modality, N::rl, to_string(relation.modality));
  write_claimant(relation.claimant);
  write_provenance(relation);
  node_.end();
}

/// Null where one side has neither a node nor words.
std::optional<RdfTriple> StatementQuads::triple_of(const Relation& relation, const std::optional<RdfTerm>& subject,
                                                   const std::optional<RdfTerm>& object) const {
  if (!relation.object || !subject) return std::nullopt;
  return RdfTriple{*subject, rdf_iri(N::rel, predicate_), object.value_or(rdf_string(relation.object->text))};
}

std::optional<RdfTerm> StatementQuads::node_of(const Term& term, std::optional<ContentKey>& key) const {
  if (term.actor) {
    key.emplace(graph_.key(*term.actor));
    return rdf_iri(N::actor, key->text());
  }
  if (term.relation && selection_.has(*term.relation)) {
    key.emplace(graph_.peek(*term.relation).key);
    return rdf_iri(N::statement, key->text());
  }
  return std::nullopt;
}

void StatementQuads::write_predicate(const Relation& relation) {
  node_.iri(P::predicate, N::rel, predicate_);
  if (!relation.type.empty()) {
    type_.clear();
    append_percent_encoded(relation.type, type_);
    node_.iri(P::relation_type, N::rel, type_);
    if (is_plover_type(relation.type)) node_.iri(P::event, N::plover, type_);
  }
  node_.text_if_any(P::lemma, relation.lemma);
  node_.text_if_any(P::role, relation.role);
  node_.text_if_any(P::cameo, relation.cameo);
}

void StatementQuads::write_provenance(const Relation& relation) {
  node_.integer(P::mention_count, relation.mentions);
  node_.integer(P::document_count, relation.documents);
  node_.integer(P::origin_count, relation.origins);
  node_.date_if_any(P::first_date, relation.first_date);
  node_.date_if_any(P::last_date, relation.last_date);
  node_.decimal(P::confidence, relation.confidence);
  write_documents();
  node_.iri(P::generated_by, N::run, run_);
  node_.iris(P::evidence, N::evidence, evidence_keys_);
}

/// Evidence is in the order of documents.
void StatementQuads::write_documents() {
  if (!evidence_.empty() && evidence_.front().document == evidence_.back().document) {
    return node_.iris(P::derived_from, N::document, std::array{document_local(evidence_.front().document)});
  }
  documents_.clear();
  for (const Evidence& evidence : evidence_) documents_.emplace_back(document_local(evidence.document));
  documents_.erase(std::unique(documents_.begin(), documents_.end()), documents_.end());
  node_.iris(P::derived_from, N::document, documents_);
}

void StatementQuads::write_evidence(const Evidence& evidence, std::string_view local) {
  part_ = local;
  evidence_length_ = local.size();
  graph_.peek_arguments(evidence, arguments_);
  argument_names_.clear();
  for (std::size_t i = 0; i < arguments_.size(); ++i) argument_names_.emplace_back(part("-argument", i));
  quote_ = part("-quote");
  position_ = part("-position");
  const bool has_sources = !graph_.claimant_chain(evidence).empty();

  node_.begin(N::evidence, local);
  node_.types({rdf_iri(N::rl, "Evidence"), rdf_iri(N::oa, "SpecificResource")});
  const auto document = document_local(evidence.document);
  node_.iri(P::source, N::document, document);
  node_.iri(P::quoted_from, N::document, document);
  node_.iris(P::selector, N::evidence, std::array<std::string_view, 2>{quote_, position_});
  node_.text_if_any(P::predicate_text, evidence.predicate.text);
  node_.integer(P::predicate_start, evidence.predicate.code_points.begin);
  node_.integer(P::predicate_end, evidence.predicate.code_points.end);
  node_.text_if_any(P::evidence_lemma, evidence.lemma);
  node_.text_if_any(P::evidence_cameo, evidence.cameo);
  node_.text_if_any(P::subject_phrase, evidence.subject_text);
  node_.text_if_any(P::object_phrase, evidence.object_text);
  node_.date_if_any(P::time, evidence.time);
  node_.text_if_any(P::time_text, evidence.time_text);
  if (evidence.place) node_.iri(P::place, N::actor, ContentKey(graph_.key(*evidence.place)).text());
  if (evidence.denial) node_.boolean(P::denial, true);
  node_.decimal(P::confidence, evidence.confidence);
  node_.text(P::origin, ContentKey(evidence.origin).text());
  if (has_sources) node_.iri(P::attribution, N::evidence, part("-source", 0));
  node_.iris(P::argument, N::evidence, argument_names_);
  node_.end();

  write_selectors(evidence);
  write_sources(evidence);
  write_arguments();
}

void StatementQuads::write_selectors(const Evidence& evidence) {
  node_.begin(N::evidence, quote_);
  node_.types({rdf_iri(N::oa, "TextQuoteSelector")});
  node_.text(P::exact, evidence.sentence.text);
  node_.end();
  node_.begin(N::evidence, position_);
  node_.types({rdf_iri(N::oa, "TextPositionSelector")});
  node_.integer(P::start, evidence.sentence.code_points.begin);
  node_.integer(P::end, evidence.sentence.code_points.end);
  node_.end();
}

/// The innermost source, which is reported by the next one, and so on.
void StatementQuads::write_sources(const Evidence& evidence) {
  const auto chain = graph_.claimant_chain(evidence);
  for (std::size_t i = 0; i < chain.size(); ++i) {
    node_.begin(N::evidence, part("-source", i));
    node_.types({rdf_iri(N::rl, "Attribution")});
    write_claimant(chain[i]);
    if (i + 1 < chain.size()) node_.iri(P::reported_in, N::evidence, part("-source", i + 1));
    node_.end();
  }
}

void StatementQuads::write_arguments() {
  for (std::size_t i = 0; i < arguments_.size(); ++i) {
    node_.begin(N::evidence, part("-argument", i));
    node_.types({rdf_iri(N::rl, "Argument")});
    node_.text_if_any(P::role, arguments_[i].role);
    std::optional<ContentKey> key;
    write_term(P::filler, P::filler_text, arguments_[i].term, node_of(arguments_[i].term, key));
    node_.end();
  }
}

/// The IRI of an actor; else the words, and the statement that they make where that is in the export.
void StatementQuads::write_term(RdfProperty iri, RdfProperty text, const Term& term,
                                const std::optional<RdfTerm>& node) {
  if (node) node_.add(iri, *node);
  if (!term.actor) node_.text(text, term.text);
}

void StatementQuads::write_claimant(const Claimant& claimant) {
  const auto actor = actor_of(claimant);
  node_.iri(P::voice, N::rl, actor ? "attributed" : is_own_voice(claimant) ? "ownVoice" : "unnamedSource");
  if (actor) node_.iri(P::claimant, N::actor, ContentKey(graph_.key(*actor)).text());
}

/// Valid until the next call.
std::string_view StatementQuads::document_local(DocumentIndex document) {
  if (document_index_ == document) return document_;
  document_index_ = document;
  document_.clear();
  append_percent_encoded(graph_.id(document), document_);
  return document_;
}

/// Local name of a part of the evidence at hand; valid until the next call.
std::string_view StatementQuads::part(std::string_view kind) {
  part_.resize(evidence_length_);
  return part_.append(kind);
}

std::string_view StatementQuads::part(std::string_view kind, std::size_t number) {
  part(kind);
  append_number(number, part_);
  return part_;
}

}  // namespace relata
