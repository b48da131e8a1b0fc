#include <relata/graph/extraction_check.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <relata/extract/document/input_error.h>

namespace relata {
namespace {

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
      check_spans(attribution.source_spans, "an attribution's source");
      check_spans(attribution.cue_spans, "an attribution's cue");
      check_spans(attribution.content_spans, "an attribution's content");
      check_id(attribution.source, extraction_.entities, "an attribution's source");
      check_id(attribution.parent, extraction_.attributions, "an attribution's parent");
    }
  }

 private:
  void check(const Statement& statement) const {
    check_span(statement.sentence, "a sentence");
    check_span(statement.predicate.span, "a predicate");
    if (statement.time) check_span(statement.time->span, "a time");
    check(statement.subject);
    if (statement.object) check(*statement.object);
    for (const Argument& argument : statement.arguments) check(argument.phrase);
    check_id(statement.attribution, extraction_.attributions, "a statement's attribution");
    check_id(statement.place, extraction_.entities, "a statement's place");
  }

  void check(const Phrase& phrase) const {
    check_span(phrase.span, "a phrase");
    check_id(phrase.entity, extraction_.entities, "a phrase's entity");
    check_id(phrase.statement, extraction_.statements, "a phrase's statement");
  }

  void check_spans(const std::vector<Span>& spans, std::string_view what) const {
    for (const Span span : spans) check_span(span, what);
  }

  void check_span(Span span, std::string_view what) const {
    if (span.begin > span.end || span.end > document_.text.size()) {
      throw InputError(document_.id + ": the span of " + std::string(what) + " lies outside the text");
    }
  }

  template <typename Id, typename Values>
  void check_id(const std::optional<Id>& id, const Values& values, std::string_view what) const {
    if (id && static_cast<std::size_t>(*id) >= values.size()) {
      throw InputError(document_.id + ": " + std::string(what) + " does not exist");
    }
  }
  template <typename Id, typename Values>
  void check_id(Id id, const Values& values, std::string_view what) const {
    check_id(std::optional(id), values, what);
  }

  const Document& document_;
  const Extraction& extraction_;
};

}  // namespace

void check_extraction(const Document& document, const Extraction& extraction) {
  ExtractionChecker(document, extraction).check();
}

}  // namespace relata
