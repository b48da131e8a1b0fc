#include <relata/graph/project_writer.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <relata/extract/document/text_position.h>
#include <relata/graph/fingerprint.h>

namespace relata {
namespace {

/// Spans are stored in code points: what SQLite's substr() counts.
class DocumentInserter {
 public:
  DocumentInserter(sqlite::Database& database, const Document& document, const Extraction& extraction)
      : database_(database), document_(document), extraction_(extraction), positions_(document.text) {}

  void insert() {
    insert_document();
    insert_warnings();
    for (std::size_t i = 0; i < extraction_.entities.size(); ++i) insert_entity(i, extraction_.entities[i]);
    for (std::size_t i = 0; i < extraction_.mentions.size(); ++i) insert_mention(i, extraction_.mentions[i]);
    for (std::size_t i = 0; i < extraction_.statements.size(); ++i) insert_statement(i, extraction_.statements[i]);
    for (std::size_t i = 0; i < extraction_.attributions.size(); ++i) {
      insert_attribution(i, extraction_.attributions[i]);
    }
  }

 private:
  void insert_document();
  void insert_warnings();
  void insert_entity(std::size_t number, const Entity& entity);
  void insert_labels(std::size_t entity, std::string_view kind, const std::vector<std::string>& labels);
  void insert_mention(std::size_t number, const Mention& mention);
  void insert_statement(std::size_t number, const Statement& statement);
  void insert_arguments(std::size_t statement, const std::vector<Argument>& arguments);
  void insert_attribution(std::size_t number, const Attribution& attribution);
  void insert_spans(std::size_t attribution, std::string_view part, const std::vector<Span>& spans);

  sqlite::Database& database_;
  const Document& document_;
  const Extraction& extraction_;
  CodePointIndex positions_;
  std::int64_t number_ = 0;  ///< The document's.
};

void DocumentInserter::insert_document() {
  const std::string content = to_string(fingerprint(document_));
  const std::string extraction = to_string(fingerprint(extraction_));
  const Document& d = document_;
  database_
      .query(
          "INSERT INTO document (id, title, source, url, published, language, text, content_hash, extraction_hash)"
          " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .bind(d.id, d.title, d.source, d.url, d.published, d.language, d.text, content, extraction)
      .run();
  number_ = database_.last_insert_id();
}

void DocumentInserter::insert_warnings() {
  sqlite::Query& query = database_.query("INSERT INTO warning VALUES (?, ?, ?, ?)");
  int number = 0;
  for (const std::string& text : document_.warnings) query.bind(number_, number++, "read", text).run();
  for (const std::string& text : extraction_.warnings) query.bind(number_, number++, "extract", text).run();
}

void DocumentInserter::insert_entity(std::size_t number, const Entity& entity) {
  database_.query("INSERT INTO entity VALUES (?, ?, ?, ?, ?, ?, ?)")
      .bind(number_, number, to_string(entity.type), entity.name, entity.iri, entity.country, entity.unnamed)
      .run();
  insert_labels(number, "alias", entity.aliases);
  insert_labels(number, "office", entity.offices);
}

void DocumentInserter::insert_labels(std::size_t entity, std::string_view kind,
                                     const std::vector<std::string>& labels) {
  sqlite::Query& query = database_.query("INSERT INTO entity_label VALUES (?, ?, ?, ?, ?)");
  for (std::size_t i = 0; i < labels.size(); ++i) query.bind(number_, entity, kind, i, labels[i]).run();
}

void DocumentInserter::insert_mention(std::size_t number, const Mention& mention) {
  const Span span = positions_.to_code_points(mention.span);
  database_.query("INSERT INTO mention VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
      .bind(number_, number, span.begin, span.end, mention.sentence, mention.head, to_string(mention.kind),
            mention.entity)
      .run();
}

void DocumentInserter::insert_statement(std::size_t number, const Statement& s) {
  const Span sentence = positions_.to_code_points(s.sentence);
  const Span subject = positions_.to_code_points(s.subject.span);
  const Span predicate = positions_.to_code_points(s.predicate.span);
  const std::optional<Span> object = s.object ? std::optional(positions_.to_code_points(s.object->span)) : std::nullopt;
  const std::optional<Span> time = s.time ? std::optional(positions_.to_code_points(s.time->span)) : std::nullopt;
  const auto begin = [](const std::optional<Span>& span) { return span ? std::optional(span->begin) : std::nullopt; };
  const auto end = [](const std::optional<Span>& span) { return span ? std::optional(span->end) : std::nullopt; };
  using Text = std::optional<std::string_view>;
  database_
      .query(
          "INSERT INTO statement VALUES"
          " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .bind(number_, number, sentence.begin, sentence.end, subject.begin, subject.end, s.subject.text, s.subject.entity,
            s.subject.statement, predicate.begin, predicate.end, s.predicate.text, s.predicate.lemma, s.predicate.type,
            s.predicate.cameo, begin(object), end(object), s.object ? Text(s.object->text) : std::nullopt,
            s.object ? s.object->entity : std::nullopt, s.object ? s.object->statement : std::nullopt,
            to_string(s.polarity), to_string(s.modality), s.attribution, s.time ? Text(s.time->value) : std::nullopt,
            s.time ? Text(s.time->text) : std::nullopt, begin(time), end(time), s.place, s.confidence)
      .run();
  insert_arguments(number, s.arguments);
}

void DocumentInserter::insert_arguments(std::size_t statement, const std::vector<Argument>& arguments) {
  sqlite::Query& query = database_.query("INSERT INTO argument VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const Phrase& phrase = arguments[i].phrase;
    const Span span = positions_.to_code_points(phrase.span);
    query
        .bind(number_, statement, i, arguments[i].role, span.begin, span.end, phrase.text, phrase.entity,
              phrase.statement)
        .run();
  }
}

void DocumentInserter::insert_attribution(std::size_t number, const Attribution& attribution) {
  database_.query("INSERT INTO attribution VALUES (?, ?, ?, ?, ?, ?)")
      .bind(number_, number, attribution.source, attribution.cue_lemma, attribution.parent, attribution.denies)
      .run();
  insert_spans(number, "source", attribution.source_spans);
  insert_spans(number, "cue", attribution.cue_spans);
  insert_spans(number, "content", attribution.content_spans);
}

void DocumentInserter::insert_spans(std::size_t attribution, std::string_view part, const std::vector<Span>& spans) {
  sqlite::Query& query = database_.query("INSERT INTO attribution_span VALUES (?, ?, ?, ?, ?, ?)");
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const Span span = positions_.to_code_points(spans[i]);
    query.bind(number_, attribution, part, i, span.begin, span.end).run();
  }
}

}  // namespace

void insert_document(sqlite::Database& database, const Document& document, const Extraction& extraction) {
  DocumentInserter(database, document, extraction).insert();
}

}  // namespace relata
