/// A small document with every kind of thing that an extraction can hold, for the tests of the interchange.
#pragma once

#include <string_view>

#include <relata/extract/document/document.h>
#include <relata/extract/statements/statement.h>

namespace relata::testing_samples {

inline Span span_of(const Document& document, std::string_view words) {
  const auto begin = static_cast<std::uint32_t>(document.text.find(words));
  return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

/// Two sentences whose first letters take two, three and four bytes in UTF-8.
inline Document sample_document() {
  return {.id = "sample-1",
          .title = "Émile said",
          .source = "Example Wire",
          .url = "https://example.org/1",
          .published = "2024-08-16",
          .language = "en",
          .text = "Émile – 𝒳 aide – said on August 6 that Ångström left Kyiv. He smiled."};
}

inline Phrase phrase(const Document& document, std::string_view words, std::optional<EntityId> entity = {}) {
  return {.span = span_of(document, words), .text = std::string(words), .entity = entity};
}

inline Extraction sample_extraction(const Document& document) {
  const auto first = span_of(document, "Émile – 𝒳 aide – said on August 6 that Ångström left Kyiv.");
  Extraction result;
  result.entities = {
      {.type = EntityType::person, .name = "Émile", .aliases = {"É. Example"}, .offices = {"aide"}},
      {.type = EntityType::person, .name = "Ångström", .unnamed = true},
      {.type = EntityType::place, .name = "Kyiv", .iri = "http://www.wikidata.org/entity/Q1899", .country = "UA"}};
  result.mentions = {{.span = span_of(document, "Émile"), .entity = EntityId{0}},
                     {.span = span_of(document, "Ångström"), .entity = EntityId{1}},
                     {.span = span_of(document, "Kyiv"), .entity = EntityId{2}},
                     {.span = span_of(document, "He"), .kind = MentionKind::pronoun, .entity = EntityId{0}}};
  Statement said{.sentence = first, .subject = phrase(document, "Émile", EntityId{0})};
  said.predicate = {.lemma = "say", .text = "said", .span = span_of(document, "said"), .type = "STATE", .cameo = "010"};
  said.object = phrase(document, "Ångström left Kyiv");
  said.object->statement = StatementId{1};
  said.arguments = {{"time", phrase(document, "on August 6")}};
  said.time = {.value = "2024-08-06", .text = "on August 6", .span = span_of(document, "on August 6")};
  said.place = EntityId{2};
  said.confidence = 0.91;
  Statement left{.sentence = first, .subject = phrase(document, "Ångström", EntityId{1})};
  left.predicate = {.lemma = "leave", .text = "left", .span = span_of(document, "left")};
  left.object = phrase(document, "Kyiv", EntityId{2});
  left.polarity = Polarity::negated;
  left.modality = Modality::possible;
  left.attribution = AttributionId{0};
  Statement smiled{.sentence = span_of(document, "He smiled."), .subject = phrase(document, "He", EntityId{0})};
  smiled.predicate = {.lemma = "smile", .text = "smiled", .span = span_of(document, "smiled")};
  result.statements = {said, left, smiled};
  result.attributions = {{.source = EntityId{0},
                          .source_spans = {span_of(document, "Émile")},
                          .cue_lemma = "say",
                          .cue_spans = {span_of(document, "said")},
                          .content_spans = {span_of(document, "Ångström left Kyiv")},
                          .parent = AttributionId{1},
                          .denies = true},
                         {.cue_lemma = "reportedly", .cue_spans = {span_of(document, "on August 6")}}};
  result.warnings = {"nothing serious"};
  return result;
}

}  // namespace relata::testing_samples
