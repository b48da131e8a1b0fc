#include <relata/graph/document_digest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include <relata/extract/document/input_error.h>
#include <relata/extract/document/text_position.h>
#include <relata/graph/fingerprint.h>
#include <relata/graph/name_key.h>

namespace relata {
namespace {

/// Refuses what points outside, so that everything after it may rely on spans and ids.
class ExtractionChecker {
 public:
  ExtractionChecker(const Document& document, const Extraction& extraction)
      : document_(document), extraction_(extraction) {}

  void check() const {
    for (const Mention& mention : extraction_.mentions) {
      check_span(mention.span, "a mention");
      check_id(mention.entity, extraction_.entities, "a mention's entity");
    }
    for (const Statement& statement : extraction_.statements) check(statement);
    for (const Attribution& attribution : extraction_.attributions) {
      check_id(attribution.source, extraction_.entities, "an attribution's source");
      check_id(attribution.parent, extraction_.attributions, "an attribution's parent");
    }
  }

 private:
  void check(const Statement& statement) const {
    check_span(statement.sentence, "a sentence");
    check_span(statement.predicate.span, "a predicate");
    check(statement.subject);
    if (statement.object) check(*statement.object);
    for (const Argument& argument : statement.arguments) check(argument.phrase);
    check_id(statement.attribution, extraction_.attributions, "a statement's attribution");
    check_id(statement.place, extraction_.entities, "a statement's place");
  }

  void check(const Phrase& phrase) const {
    check_id(phrase.entity, extraction_.entities, "a phrase's entity");
    check_id(phrase.statement, extraction_.statements, "a phrase's statement");
  }

  void check_span(Span span, std::string_view what) const {
    if (span.begin > span.end || span.end > document_.text.size()) {
      throw InputError(document_.id, 0, "the span of " + std::string(what) + " lies outside the text");
    }
  }

  template <typename Id, typename Values>
  void check_id(const std::optional<Id>& id, const Values& values, std::string_view what) const {
    if (id && static_cast<std::size_t>(*id) >= values.size()) {
      throw InputError(document_.id, 0, std::string(what) + " does not exist");
    }
  }
  template <typename Id, typename Values>
  void check_id(Id id, const Values& values, std::string_view what) const {
    check_id(std::optional(id), values, what);
  }

  const Document& document_;
  const Extraction& extraction_;
};

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
  const std::string_view text = text_at(document, sentence);
  const std::string words = folded_words(text);
  return {.bytes = sentence,
          .code_points = positions.to_code_points(sentence),
          .text = std::string(text),
          .origin = words.empty() ? content_id({"document", document.id}) : content_id({"sentence", words})};
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
  ExtractionChecker(document, extraction).check();
  DocumentDigest result{.document = without_text(document),
                        .content = content_id({to_string(fingerprint(document)), to_string(fingerprint(extraction))}),
                        .entities = extraction.entities,
                        .uses = count_uses(extraction),
                        .statements = extraction.statements,
                        .attributions = extraction.attributions,
                        .quotations = {},
                        .quotation_of = {},
                        .predicate_positions = {}};
  quote_sentences(result, document);
  return result;
}

}  // namespace relata
