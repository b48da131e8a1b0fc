#include "graph/document_maker.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace relata::test {
namespace {

bool is_type(std::string_view lemma) {
  return std::all_of(lemma.begin(), lemma.end(), [](char c) { return c == '_' || (c >= 'A' && c <= 'Z'); });
}

}  // namespace

DocumentMaker::DocumentMaker(std::string id, std::string source, std::string published) {
  document.id = std::move(id);
  document.source = std::move(source);
  document.published = std::move(published);
}

EntityId DocumentMaker::entity(std::string name, EntityType type, std::string iri) {
  Entity entity;
  entity.type = type;
  entity.name = std::move(name);
  entity.iri = std::move(iri);
  extraction.entities.push_back(std::move(entity));
  return EntityId{static_cast<std::uint32_t>(extraction.entities.size() - 1)};
}

Span DocumentMaker::append(std::string_view sentence) {
  if (!document.text.empty()) document.text += ' ';
  const auto begin = static_cast<std::uint32_t>(document.text.size());
  document.text += sentence;
  return {begin, static_cast<std::uint32_t>(document.text.size())};
}

void DocumentMaker::mention(std::string_view sentence, EntityId entity, MentionKind kind) {
  phrase(append(sentence), entity);
  extraction.mentions.back().kind = kind;
}

Phrase DocumentMaker::phrase(Span sentence, EntityId entity) {
  const std::string& name = (*this)[entity].name;
  const auto at = text_at(document, sentence).find(name);
  Phrase phrase;
  phrase.span = sentence;
  if (at != std::string_view::npos) {
    phrase.span.begin += static_cast<std::uint32_t>(at);
    phrase.span.end = phrase.span.begin + static_cast<std::uint32_t>(name.size());
  }
  phrase.text = text_at(document, phrase.span);
  phrase.entity = entity;
  Mention mention;
  mention.span = phrase.span;
  mention.entity = entity;
  extraction.mentions.push_back(mention);
  return phrase;
}

StatementId DocumentMaker::statement(std::string_view sentence, EntityId subject, std::string lemma) {
  Statement statement;
  statement.sentence = append(sentence);
  statement.subject = phrase(statement.sentence, subject);
  statement.predicate.span = statement.sentence;
  statement.predicate.text = lemma;
  if (is_type(lemma)) statement.predicate.type = lemma;
  statement.predicate.lemma = std::move(lemma);
  statement.confidence = 0.75;
  extraction.statements.push_back(std::move(statement));
  return StatementId{static_cast<std::uint32_t>(extraction.statements.size() - 1)};
}

StatementId DocumentMaker::statement(std::string_view sentence, EntityId subject, std::string lemma, EntityId object) {
  const StatementId id = statement(sentence, subject, std::move(lemma));
  (*this)[id].object = phrase((*this)[id].sentence, object);
  return id;
}

StatementId DocumentMaker::statement(std::string_view sentence, EntityId subject, std::string lemma,
                                     std::string object_text) {
  const StatementId id = statement(sentence, subject, std::move(lemma));
  Phrase object;
  object.span = (*this)[id].sentence;
  object.text = std::move(object_text);
  (*this)[id].object = std::move(object);
  return id;
}

AttributionId DocumentMaker::attribution(std::optional<EntityId> source, std::optional<AttributionId> parent) {
  Attribution attribution;
  attribution.source = source;
  attribution.cue_lemma = "say";
  attribution.parent = parent;
  extraction.attributions.push_back(std::move(attribution));
  return AttributionId{static_cast<std::uint32_t>(extraction.attributions.size() - 1)};
}

namespace {

DocumentMaker accusation() {
  DocumentMaker maker("a-accusation", "Example Wire", "2024-08-16");
  const EntityId agency = maker.entity("Harbour Agency", EntityType::organization, "https://example.org/harbour");
  const EntityId north = maker.entity("Northland", EntityType::country, "https://example.org/northland");
  const EntityId clerk = maker.entity("Ana Vélez");
  maker[agency].aliases = {"HA"};
  const StatementId raid = maker.statement("Northland raided the port, Ana Vélez said.", north, "ASSAULT", "the port");
  maker[raid].attribution = maker.attribution(clerk);
  maker[raid].time = TimeExpression{"2024-08-06", "on August 6", {}};
  const StatementId accusation = maker.statement("Harbour Agency accuses Northland of it.", agency, "ACCUSE", north);
  maker[accusation].arguments.push_back({"of", {{}, "it", std::nullopt, raid}});
  maker[accusation].predicate.cameo = "112";
  const StatementId saying = maker.statement("Ana Vélez said that.", clerk, "STATE", "that");
  maker[saying].object->statement = raid;
  return maker;
}

DocumentMaker denial() {
  DocumentMaker maker("b-denial", "Sample Gazette", "2024-08-17T09:30:00Z");
  const EntityId north = maker.entity("Northland", EntityType::country);
  const EntityId envoy = maker.entity("Bo Lindqvist");
  const EntityId gazette = maker.entity("Sample Gazette", EntityType::organization);
  const AttributionId paper = maker.attribution(gazette);
  const AttributionId denies = maker.attribution(envoy, paper);
  maker[denies].denies = true;
  const StatementId raid =
      maker.statement("Bo Lindqvist denies that Northland raided the port.", north, "ASSAULT", "port");
  maker[raid].polarity = Polarity::negated;
  maker[raid].attribution = denies;
  maker[raid].object->text = "the Port";
  return maker;
}

DocumentMaker reprint() {
  DocumentMaker maker("c-reprint", "Third Paper", "2024-08-18");
  const EntityId agency = maker.entity("HA", EntityType::organization);
  const EntityId north = maker.entity("Northland", EntityType::place);
  maker.statement("Harbour Agency accuses Northland of it!", agency, "ACCUSE", north);
  const EntityId official = maker.entity("official");
  maker[official].unnamed = true;
  maker.statement("An official met Vélez.", official, "CONSULT", maker.entity("Vélez"));
  return maker;
}

DocumentMaker movement() {
  DocumentMaker maker("d-movement", "Example Wire", "2024-08-19");
  const EntityId troops = maker.entity("Northland troops", EntityType::group);
  const EntityId port = maker.entity("Port Sample", EntityType::place);
  const StatementId move = maker.statement("Northland troops advanced into Port Sample.", troops, "advance");
  maker[move].arguments.push_back({"into", {{}, "Port Sample", port, std::nullopt}});
  maker[move].modality = Modality::intended;
  const EntityId official = maker.entity("official");
  maker[official].unnamed = true;
  maker.statement("An official left Port Sample.", official, "leave", port);
  return maker;
}

}  // namespace

std::vector<DocumentMaker> sample_documents() {
  return {accusation(), denial(), reprint(), movement()};
}

}  // namespace relata::test
