#include <relata/graph/project_reader.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <relata/extract/document/input_error.h>
#include <relata/extract/document/text_position.h>
#include <relata/graph/json_array.h>
#include <relata/graph/project_writer.h>

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
    return named(row_.text(column_++), from_name);
  }

  std::vector<std::string> texts() {
    std::vector<std::string> texts;
    for_each_item([&](JsonArrayReader& item) { texts.push_back(item.text()); });
    return texts;
  }

  std::vector<Span> spans() {
    std::vector<Span> spans;
    for_each_tuple([&](JsonArrayReader& item) { spans.push_back(span(item)); });
    return spans;
  }

  std::vector<Argument> arguments() {
    std::vector<Argument> arguments;
    for_each_tuple([&](JsonArrayReader& item) {
      Argument& argument = arguments.emplace_back();
      argument.role = item.text();
      argument.phrase.span = span(item);
      argument.phrase.text = item.text();
      argument.phrase.entity = item.id<EntityId>();
      argument.phrase.statement = item.id<StatementId>();
    });
    return arguments;
  }

  /// Calls `take(number, mention)` for each mention of `entity`.
  template <typename Take>
  void mentions(EntityId entity, Take take) {
    for_each_tuple([&](JsonArrayReader& item) {
      const std::uint32_t number = item.number();
      Mention mention;
      mention.span = span(item);
      mention.sentence = item.number();
      mention.head = item.number();
      const std::string kind = item.text();
      check(item);
      mention.kind = named(kind, mention_kind_from);
      mention.entity = entity;
      take(number, mention);
    });
  }

 private:
  template <typename FromName>
  auto named(std::string_view name, FromName from_name) const {
    const auto value = from_name(name);
    if (!value) throw InputError(database_.path().string() + ": is damaged: unknown name '" + std::string(name) + "'");
    return *value;
  }

  Span span(JsonArrayReader& item) const {
    const std::uint32_t begin = item.number();
    return positions_.to_bytes({begin, item.number()});
  }

  void check(const JsonArrayReader& reader) const {
    if (reader.is_bad()) throw InputError(database_.path().string() + ": is damaged: a list can't be read");
  }

  template <typename Read>
  void for_each_item(Read read) {
    JsonArrayReader reader(row_.text(column_++));
    reader.enter();
    while (!reader.at_end()) read(reader);
    check(reader);
  }

  /// Items that are arrays themselves.
  template <typename Read>
  void for_each_tuple(Read read) {
    for_each_item([&](JsonArrayReader& item) {
      item.enter();
      read(item);
      if (!item.at_end()) throw InputError(database_.path().string() + ": is damaged: a list is too long");
    });
  }

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
    read_statements();
    read_attributions();
    return std::move(extraction_);
  }

 private:
  /// Calls `read(row)` for each row of the document.
  template <typename Read>
  void for_each_row(const char* sql, Read read) {
    const auto [first, last] = rows_of_document(number_);
    sqlite::Query& query = database_.query(sql).bind(first, last);
    while (query.next()) read(RowReader(database_, query, positions_));
  }

  void read_entities();
  void read_statements();
  void read_attributions();
  void put(std::uint32_t number, const Mention& mention);

  sqlite::Database& database_;
  std::int64_t number_;
  CodePointIndex positions_;
  Extraction extraction_;
};

void ExtractionReader::read_entities() {
  for_each_row(
      "SELECT type, name, iri, country, unnamed, aliases, offices, mentions FROM entity"
      " WHERE row BETWEEN ? AND ? ORDER BY row",
      [this](RowReader row) {
        Entity entity;
        entity.type = row.enumerator(entity_type_from);
        entity.name = row.text();
        entity.iri = row.text();
        entity.country = row.text();
        entity.unnamed = row.flag();
        entity.aliases = row.texts();
        entity.offices = row.texts();
        const EntityId id{static_cast<std::uint32_t>(extraction_.entities.size())};
        extraction_.entities.push_back(std::move(entity));
        row.mentions(id, [&](std::uint32_t number, const Mention& mention) { put(number, mention); });
      });
}

void ExtractionReader::put(std::uint32_t number, const Mention& mention) {
  constexpr std::uint32_t max_mentions = 1U
                                         << 28;  // Far more than a text of 4 GB has, far less than is left in memory.
  if (number >= max_mentions) throw InputError(database_.path().string() + ": is damaged: a number is too large");
  if (number >= extraction_.mentions.size()) extraction_.mentions.resize(number + 1);
  extraction_.mentions[number] = mention;
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
      " time_text, time_begin, time_end, place, confidence, arguments FROM statement WHERE row BETWEEN ? AND ? ORDER BY"
      " row",
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
        statement.arguments = row.arguments();
        extraction_.statements.push_back(std::move(statement));
      });
}

void ExtractionReader::read_attributions() {
  for_each_row(
      "SELECT source, cue_lemma, parent, denies, source_spans, cue_spans, content_spans"
      " FROM attribution WHERE row BETWEEN ? AND ? ORDER BY row",
      [this](RowReader row) {
        Attribution attribution;
        attribution.source = row.id<EntityId>();
        attribution.cue_lemma = row.text();
        attribution.parent = row.id<AttributionId>();
        attribution.denies = row.flag();
        attribution.source_spans = row.spans();
        attribution.cue_spans = row.spans();
        attribution.content_spans = row.spans();
        extraction_.attributions.push_back(std::move(attribution));
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

void read_documents(sqlite::Database& database, const std::function<void(const Document&, const Extraction&)>& visit) {
  std::vector<std::int64_t> numbers;
  sqlite::Query& row = database.query("SELECT number FROM document ORDER BY id");
  while (row.next()) numbers.push_back(row.number(0));
  for (const std::int64_t number : numbers) {
    const ExtractedDocument one = read_document(database, number);
    visit(one.document, one.extraction);
  }
}

std::vector<Decision> read_decisions(sqlite::Database& database) {
  std::vector<Decision> decisions;
  sqlite::Query& row = database.query("SELECT one, one_type, verdict, other, other_type, note FROM decision");
  while (row.next()) {
    const auto verdict = verdict_from(row.text(2));
    if (!verdict) throw InputError(database.path().string() + ": is damaged: a decision has no verdict");
    put(decisions, {.one = {std::string(row.text(0)), entity_type_from(row.text(1))},
                    .other = {std::string(row.text(3)), entity_type_from(row.text(4))},
                    .verdict = *verdict,
                    .note = std::string(row.text(5))});
  }
  return decisions;
}

}  // namespace relata
