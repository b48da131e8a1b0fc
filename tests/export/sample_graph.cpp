#include "export/sample_graph.h"

#include <stdexcept>

namespace relata::testing_support {

SampleDocument::SampleDocument(Document document) : document_(std::move(document)) {}

Span SampleDocument::find(std::string_view words, std::size_t from) const {
  const std::size_t begin = document_.text.find(words, from);
  if (begin == std::string::npos) throw std::logic_error("not in the text: " + std::string(words));
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + words.size())};
}

EntityId SampleDocument::entity(EntityType type, std::string name, std::string iri) {
  const auto id = static_cast<EntityId>(extraction_.entities.size());
  for (auto at = document_.text.find(name); at != std::string::npos; at = document_.text.find(name, at + 1)) {
    extraction_.mentions.push_back({.span = find(name, at), .kind = MentionKind::name, .entity = id});
  }
  Entity entity;
  entity.type = type;
  entity.name = std::move(name);
  entity.iri = std::move(iri);
  extraction_.entities.push_back(std::move(entity));
  return id;
}

AttributionId SampleDocument::attribution(std::optional<EntityId> source, std::optional<AttributionId> parent) {
  Attribution attribution;
  attribution.source = source;
  attribution.cue_lemma = "say";
  attribution.content_spans = {{0, static_cast<std::uint32_t>(document_.text.size())}};
  attribution.parent = parent;
  extraction_.attributions.push_back(std::move(attribution));
  return static_cast<AttributionId>(extraction_.attributions.size() - 1);
}

Phrase SampleDocument::phrase(std::string_view words, std::size_t from) const {
  Phrase phrase{find(words, from), std::string(words), std::nullopt, std::nullopt};
  for (std::size_t i = 0; i < extraction_.entities.size(); ++i) {
    if (extraction_.entities[i].name == words) phrase.entity = static_cast<EntityId>(i);
  }
  return phrase;
}

Statement& SampleDocument::statement(std::string_view sentence, std::string_view subject, std::string_view predicate,
                                     std::string_view lemma, std::string_view type, std::string_view object) {
  Statement statement;
  statement.sentence = find(sentence, 0);
  const std::size_t from = statement.sentence.begin;
  statement.subject = phrase(subject, from);
  statement.predicate.span = find(predicate, from);
  statement.predicate.text = std::string(predicate);
  statement.predicate.lemma = std::string(lemma);
  statement.predicate.type = std::string(type);
  if (!object.empty()) statement.object = phrase(object, from);
  extraction_.statements.push_back(std::move(statement));
  return extraction_.statements.back();
}

namespace {

SampleDocument wire_report() {
  SampleDocument report({.id = "wire-1",
                         .title = "Agency names two capitals",
                         .source = "Example Wire",
                         .url = "https://wire.example.org/1?a=1&b=2",
                         .published = "2024-08-21",
                         .language = "en",
                         .text = "The agency accused Norland of planning the raid. Norland did not inform Sudland. "
                                 "An official told Example Wire that Sudland may attack Norland. "
                                 "Sudland borders Norland. Norland withdrew its offer."});
  const auto agency = report.entity(EntityType::organization, "The agency");
  report.entity(EntityType::country, "Norland", "http://www.wikidata.org/entity/Q1");
  report.entity(EntityType::country, "Sudland");
  const auto official = report.entity(EntityType::person, "An official");
  const auto wire = report.entity(EntityType::organization, "Example Wire");
  report.edit(official).unnamed = true;
  report.edit(agency).aliases = {"GA", "General Agency"};

  auto& accusation = report.statement("The agency accused Norland of planning the raid.", "The agency", "accused",
                                      "accuse", "ACCUSE", "Norland");
  accusation.predicate.cameo = "112";
  accusation.arguments.push_back({"of", {{30, 47}, "planning the raid", std::nullopt, std::nullopt}});
  accusation.confidence = 0.9;
  report.statement("Norland did not inform Sudland.", "Norland", "did not inform", "inform", "", "Sudland").polarity =
      Polarity::negated;
  auto& attack = report.statement("An official told Example Wire that Sudland may attack Norland.", "Sudland",
                                  "may attack", "attack", "ASSAULT", "Norland");
  attack.modality = Modality::possible;
  attack.attribution = report.attribution(official, report.attribution(wire));
  report.statement("Sudland borders Norland.", "Sudland", "borders", "border", "", "Norland").confidence = 0.3;
  report.statement("Norland withdrew its offer.", "Norland", "withdrew", "withdraw", "", "its offer");
  return report;
}

SampleDocument gazette_report() {
  SampleDocument report({.id = "gazette-7",
                         .title = "Norland informed its neighbour",
                         .source = "Sample Gazette",
                         .published = "2024-08-23T09:30:00Z",
                         .text = "Reportedly, Norland did inform Sudland on August 20. The agency accused Norland."});
  report.entity(EntityType::organization, "The agency");
  report.entity(EntityType::country, "Norland", "http://www.wikidata.org/entity/Q1");
  report.entity(EntityType::country, "Sudland");
  auto& information = report.statement("Reportedly, Norland did inform Sudland on August 20.", "Norland", "did inform",
                                       "inform", "", "Sudland");
  information.attribution = report.attribution(std::nullopt);
  information.time = TimeExpression{"2024-08-20", "on August 20", {39, 51}};
  report.statement("The agency accused Norland.", "The agency", "accused", "accuse", "ACCUSE", "Norland");
  return report;
}

}  // namespace

KnowledgeGraph small_graph() {
  GraphBuilder builder;
  wire_report().add_to(builder);
  gazette_report().add_to(builder);
  return builder.build();
}

KnowledgeGraph nasty_graph() {
  const std::string long_name = "Long " + std::string(20'000, 'x');
  const std::string control = "Bell\x07 and\x1B escape";
  const std::string markup = "<b>\"Tom\" & 'Eve'</b> ]]>";
  const std::string mirrored = "\u202E\u05D0\u05D1 \U0001F680 e\u0301";
  const std::string text = control + " hit " + markup + ". " + markup + " hit " + mirrored +
                           ".\nnull hit INF. INF hit null. " + "null hit null. " + long_name +
                           " hit null. \\back\tslash hit INF.";
  SampleDocument report({.id = "folder/na\"sty &<1>.txt",
                         .title = "=1+1\r\n",
                         .source = "null",
                         .url = "https://example.org/?q=\"&<",
                         .published = "1914-07-28",
                         .text = text});
  for (const std::string& name :
       {control, markup, mirrored, long_name, std::string("null"), std::string("INF"), std::string("\\back\tslash")}) {
    report.entity(EntityType::other, name);
  }
  const auto hit = [&](const std::string& subject, const std::string& object) -> Statement& {
    return report.statement(subject + " hit " + object + ".", subject, "hit", "hit", "", object);
  };
  hit(control, markup);
  hit(markup, mirrored).predicate.lemma = "h\x01it <&>";
  hit("null", "INF");
  hit("INF", "null");
  hit("null", "null");
  hit(long_name, "null");
  hit("\\back\tslash", "INF").predicate.cameo = "INF";
  hit("null", "INF").modality = Modality::intended;
  hit("null", "INF").attribution = report.attribution(std::nullopt);
  GraphBuilder builder;
  report.add_to(builder);
  return builder.build();
}

}  // namespace relata::testing_support
