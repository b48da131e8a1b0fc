#include <relata/graph/document_digest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include <relata/extract/document/text_position.h>
#include <relata/graph/acts_for.h>
#include <relata/graph/extraction_check.h>
#include <relata/graph/fingerprint.h>

namespace relata {
namespace {

bool has_capital(std::string_view name) {
  return std::any_of(name.begin(), name.end(),
                     [](char c) { return (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; });
}

std::vector<EntityUse> count_uses(const Extraction& extraction) {
  std::vector<EntityUse> uses(extraction.entities.size());
  std::vector<bool> is_named(uses.size()), is_described(uses.size());
  for (const Mention& mention : extraction.mentions) {
    const auto entity = static_cast<std::size_t>(mention.entity);
    EntityUse& use = uses[entity];
    use.position = use.mentions == 0 ? mention.span.begin : std::min(use.position, mention.span.begin);
    ++use.mentions;
    if (mention.kind == MentionKind::name) is_named[entity] = true;
    if (mention.kind != MentionKind::pronoun) is_described[entity] = true;
  }
  for (std::size_t i = 0; i < uses.size(); ++i) {
    const Entity& entity = extraction.entities[i];
    const bool is_literal = entity.type == EntityType::date || entity.type == EntityType::quantity;
    uses[i].is_vertex = !is_literal && !entity.name.empty() && (is_described[i] || uses[i].mentions == 0);
    uses[i].described_only = uses[i].mentions > 0 && !is_named[i] && entity.iri.empty() && !has_capital(entity.name);
  }
  return uses;
}

Document without_text(const Document& document) {
  return {.id = document.id,
          .title = document.title,
          .source = document.source,
          .url = document.url,
          .published = document.published,
          .language = document.language,
          .text = {},
          .warnings = {}};
}

Quotation quote(const Document& document, const CodePointIndex& positions, Span sentence) {
  return {.bytes = sentence,
          .code_points = positions.to_code_points(sentence),
          .text = std::string(text_at(document, sentence)),
          .origin = {}};
}

/// Read once: digests are made for every document.
const StateActors& known_state_actors() {
  static const StateActors states = StateActors::load_default();
  return states;
}

void quote_sentences(DocumentDigest& result, const Document& document) {
  const CodePointIndex positions(document.text);
  std::map<Span, std::uint32_t> index;
  for (const Statement& statement : result.statements) index.emplace(statement.sentence, 0);
  for (auto& [sentence, number] : index) {
    number = static_cast<std::uint32_t>(result.quotations.size());
    result.quotations.push_back(quote(document, positions, sentence));
  }
  for (const Statement& statement : result.statements) {
    result.quotation_of.push_back(index.at(statement.sentence));
    result.predicate_positions.push_back(positions.to_code_points(statement.predicate.span));
  }
}

}  // namespace

DocumentDigest digest(const Document& document, const Extraction& extraction) {
  check_extraction(document, extraction);
  DocumentDigest result{.document = without_text(document),
                        .content = content_id({to_string(fingerprint(document)), to_string(fingerprint(extraction))}),
                        .entities = extraction.entities,
                        .uses = count_uses(extraction),
                        .statements = extraction.statements,
                        .attributions = extraction.attributions,
                        .quotations = {},
                        .quotation_of = {},
                        .predicate_positions = {}};
  for (Statement& statement : find_acts_for(document, extraction, known_state_actors())) {
    result.statements.push_back(std::move(statement));
  }
  quote_sentences(result, document);
  return result;
}

}  // namespace relata
