#include <relata/graph/project_reader.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <relata/extract/document/input_error.h>
#include <relata/extract/document/text_position.h>

namespace relata {
namespace {

/// Reads the columns of one row from left to right.
class RowReader {
 public:
  RowReader(const sqlite::Database& database, const sqlite::Query& row, const CodePointIndex& positions)
      : database_(database), row_(row), positions_(positions) {}

  std::uint32_t number() { return static_cast<std::uint32_t>(row_.number(column_++)); }
  bool flag() { return row_.number(column_++) != 0; }
  double real() { return row_.real(column_++); }
  std::string text() { return std::string(row_.text(column_++)); }
  bool next_is_null() const { return row_.is_null(column_); }
  void skip(int columns) { column_ += columns; }

  template <typename Id>
  std::optional<Id> id() {
    return row_.id<Id>(column_++);
  }

  Span span() {
    const std::uint32_t begin = number();
    return positions_.to_bytes({begin, number()});
  }

  Phrase phrase() {
    Phrase phrase;
    phrase.span = span();
    phrase.text = text();
    phrase.entity = id<EntityId>();
    phrase.statement = id<StatementId>();
    return phrase;
  }

  /// An enumerator by its name.
  template <typename FromName>
  auto enumerator(FromName from_name) {
    const std::string_view name = row_.text(column_++);
    const auto value = from_name(name);
    if (!value) throw InputError(database_.path().string() + ": is damaged: unknown name '" + std::string(name) + "'");
    return *value;
  }

 private:
  const sqlite::Database& database_;
  const sqlite::Query& row_;
  const CodePointIndex& positions_;
  int column_ = 0;
};

class ExtractionReader {
 public:
  ExtractionReader(sqlite::Database& database, std::int64_t number, const Document& document)
      : database_(database), number_(number), positions_(document.text) {}

  Extraction read() {
    read_entities();
    read_labels();
    read_mentions();
    read_statements();
    read_arguments();
    read_attributions();
    read_spans();
    return std::move(extraction_);
  }

 private:
  /// Calls `read(row)` for each row of the document.
  template <typename Read>
  void for_each_row(const char* sql, Read read) {
    sqlite::Query& query = database_.query(sql).bind(number_);
    while (query.next()) read(RowReader(database_, query, positions_));
  }

  template <typename Values>
  auto& at(Values& values, std::uint32_t index) const {
    if (index >= values.size()) throw InputError(database_.path().string() + ": is damaged: a row is missing");
    return values[index];
  }

  void read_entities();
  void read_labels();
  void read_mentions();
  void read_statements();
  void read_arguments();
  void read_attributions();
  void read_spans();

  sqlite::Database& database_;
  std::int64_t number_;
  CodePointIndex positions_;
  Extraction extraction_;
};

void ExtractionReader::read_entities() {
  for_each_row("SELECT type, name, iri, country, unnamed FROM entity WHERE document = ? ORDER BY number",
               [this](RowReader row) {
                 Entity entity;
                 entity.type = row.enumerator(entity_type_from);
                 entity.name = row.text();
                 entity.iri = row.text();
                 entity.country = row.text();
                 entity.unnamed = row.flag();
                 extraction_.entities.push_back(std::move(entity));
               });
}

void ExtractionReader::read_labels() {
  for_each_row("SELECT entity, kind = 'alias', text FROM entity_label WHERE document = ? ORDER BY entity, kind, number",
               [this](RowReader row) {
                 Entity& entity = at(extraction_.entities, row.number());
                 auto& labels = row.flag() ? entity.aliases : entity.offices;
                 labels.push_back(row.text());
               });
}

void ExtractionReader::read_mentions() {
  for_each_row(
      "SELECT \"begin\", \"end\", sentence, head, kind, entity FROM mention WHERE document = ? ORDER BY number",
      [this](RowReader row) {
        Mention mention;
        mention.span = row.span();
        mention.sentence = row.number();
        mention.head = row.number();
        mention.kind = row.enumerator(mention_kind_from);
        mention.entity = EntityId{row.number()};
        extraction_.mentions.push_back(mention);
      });
}

std::optional<Phrase> read_object(RowReader& row) {
  if (!row.next_is_null()) return row.phrase();
  row.skip(5);
  return std::nullopt;
}

std::optional<TimeExpression> read_time(RowReader& row) {
  if (row.next_is_null()) {
    row.skip(4);
    return std::nullopt;
  }
  TimeExpression time;
  time.value = row.text();
  time.text = row.text();
  time.span = row.span();
  return time;
}

void ExtractionReader::read_statements() {
  for_each_row(
      "SELECT sentence_begin, sentence_end, subject_begin, subject_end, subject_text, subject_entity,"
      " subject_statement, predicate_begin, predicate_end, predicate_text, lemma, type, cameo, object_begin,"
      " object_end, object_text, object_entity, object_statement, polarity, modality, attribution, time_value,"
      " time_text, time_begin, time_end, place, confidence FROM statement WHERE document = ? ORDER BY number",
      [this](RowReader row) {
        Statement statement;
        statement.sentence = row.span();
        statement.subject = row.phrase();
        statement.predicate.span = row.span();
        statement.predicate.text = row.text();
        statement.predicate.lemma = row.text();
        statement.predicate.type = row.text();
        statement.predicate.cameo = row.text();
        statement.object = read_object(row);
        statement.polarity = row.enumerator(polarity_from);
        statement.modality = row.enumerator(modality_from);
        statement.attribution = row.id<AttributionId>();
        statement.time = read_time(row);
        statement.place = row.id<EntityId>();
        statement.confidence = row.real();
        extraction_.statements.push_back(std::move(statement));
      });
}

void ExtractionReader::read_arguments() {
  for_each_row(
      "SELECT statement, role, \"begin\", \"end\", text, entity, proposition FROM argument WHERE document = ?"
      " ORDER BY statement, number",
      [this](RowReader row) {
        Statement& statement = at(extraction_.statements, row.number());
        std::string role = row.text();
        statement.arguments.push_back({std::move(role), row.phrase()});
      });
}

void ExtractionReader::read_attributions() {
  for_each_row("SELECT source, cue_lemma, parent, denies FROM attribution WHERE document = ? ORDER BY number",
               [this](RowReader row) {
                 Attribution attribution;
                 attribution.source = row.id<EntityId>();
                 attribution.cue_lemma = row.text();
                 attribution.parent = row.id<AttributionId>();
                 attribution.denies = row.flag();
                 extraction_.attributions.push_back(std::move(attribution));
               });
}

void ExtractionReader::read_spans() {
  for_each_row(
      "SELECT attribution, part, \"begin\", \"end\" FROM attribution_span WHERE document = ?"
      " ORDER BY attribution, part, number",
      [this](RowReader row) {
        Attribution& attribution = at(extraction_.attributions, row.number());
        const std::string part = row.text();
        auto& spans = part == "source" ? attribution.source_spans
                      : part == "cue"  ? attribution.cue_spans
                                       : attribution.content_spans;
        spans.push_back(row.span());
      });
}

Document read_metadata(sqlite::Database& database, std::int64_t number) {
  sqlite::Query& row =
      database.query("SELECT id, title, source, url, published, language, text FROM document WHERE number = ?")
          .bind(number);
  if (!row.next()) throw InputError(database.path().string() + ": is damaged: a document is missing");
  Document document;
  int column = 0;
  for (std::string* field : {&document.id, &document.title, &document.source, &document.url, &document.published,
                             &document.language, &document.text}) {
    *field = row.text(column++);
  }
  row.reset();
  return document;
}

}  // namespace

ExtractedDocument read_document(sqlite::Database& database, std::int64_t number) {
  ExtractedDocument result;
  result.document = read_metadata(database, number);
  result.extraction = ExtractionReader(database, number, result.document).read();
  sqlite::Query& row =
      database.query("SELECT stage = 'read', text FROM warning WHERE document = ? ORDER BY number").bind(number);
  while (row.next()) {
    auto& warnings = row.number(0) != 0 ? result.document.warnings : result.extraction.warnings;
    warnings.emplace_back(row.text(1));
  }
  return result;
}

}  // namespace relata
