#include "extract/statements/reading.h"

#include <relata/extract/extractor.h>

namespace relata::testing {
namespace {

const Extractor& extractor() {
  static const auto instance = make_default_extractor();
  return *instance;
}

Document make_document(std::string_view text, std::string_view published) {
  Document document;
  document.id = "test";
  document.text = text;
  document.published = published;
  return document;
}

std::string join(const Document& document, const std::vector<Span>& spans) {
  std::string text;
  for (const Span span : spans) {
    if (!text.empty()) text += " … ";
    text += text_at(document, span);
  }
  return text.empty() ? "-" : text;
}

std::string name_of(const std::optional<EntityId>& entity, const Extraction& extraction) {
  return entity ? extraction.entities[static_cast<std::size_t>(*entity)].name : "?";
}

}  // namespace

Extraction extract(std::string_view text, std::string_view published) {
  return extractor().extract(make_document(text, published));
}

std::string render(const Statement& statement, const Extraction& extraction) {
  std::string line = statement.subject.text.empty() ? "-" : statement.subject.text;
  line += " | " + statement.predicate.lemma;
  line += " | " + (statement.object ? statement.object->text : "-");
  if (statement.polarity == Polarity::negated) line += " | negated";
  if (statement.modality != Modality::asserted) line += " | " + std::string(to_string(statement.modality));
  if (statement.attribution) {
    const Attribution& attribution = extraction.attributions[static_cast<std::size_t>(*statement.attribution)];
    line += " | @" + name_of(attribution.source, extraction);
  }
  return line;
}

std::vector<std::string> statements_of(std::string_view text) {
  const Extraction extraction = extract(text);
  std::vector<std::string> lines;
  for (const Statement& statement : extraction.statements) lines.push_back(render(statement, extraction));
  return lines;
}

std::vector<std::string> attributions_of(std::string_view text) {
  const Document document = make_document(text, "2024-08-16");
  std::vector<std::string> lines;
  for (const Attribution& attribution : extractor().extract(document).attributions) {
    lines.push_back(join(document, attribution.source_spans) + " | " + attribution.cue_lemma + " | " +
                    join(document, attribution.content_spans));
  }
  return lines;
}

}  // namespace relata::testing
