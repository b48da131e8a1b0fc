#include <relata/graph/project_writer.h>

#include <array>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <relata/extract/document/input_error.h>
#include <relata/extract/document/text_position.h>
#include <relata/graph/json_array.h>

namespace relata {
namespace {

/// Spans are stored in code points: what SQLite's substr() counts.
class DocumentInserter {
 public:
  DocumentInserter(sqlite::Database& database, sqlite::Image& image, std::int64_t number, const Document& document,
                   const Extraction& extraction)
      : database_(database),
        image_(image),
        number_(number),
        first_row_(rows_of_document(number).first),
        document_(document),
        extraction_(extraction),
        positions_(document.text) {}

  void insert_document(const DocumentHashes& hashes) const;
  void insert_warnings() const;
  void insert_entities(sqlite::Image::Table table);
  void insert_statements(sqlite::Image::Table table);
  void insert_attributions(sqlite::Image::Table table);

 private:
  void list_mentions_by_entity();
  void insert_statement(sqlite::Image::Table table, std::uint32_t number);

  /// `values` are those after the numbers of document and row.
  template <typename... Values>
  void insert_row(sqlite::Image::Table table, std::uint32_t number, const Values&... values) {
    image_.add_row(table, first_row_ + number, number_, number, values...);
  }

  /// Each view is valid until its writer is used again.
  static std::string_view list(JsonArrayWriter& json, const std::vector<std::string>& texts);
  std::string_view list(JsonArrayWriter& json, const std::vector<Span>& spans) const;
  std::string_view list(JsonArrayWriter& json, const std::vector<Argument>& arguments) const;
  std::string_view list_mentions(JsonArrayWriter& json, std::span<const std::uint32_t> mentions) const;
  void add(JsonArrayWriter& json, Span span) const;

  sqlite::Database& database_;
  sqlite::Image& image_;
  std::int64_t number_, first_row_;
  const Document& document_;
  const Extraction& extraction_;
  CodePointIndex positions_;
  std::array<JsonArrayWriter, 3> lists_;                 ///< Of one row.
  std::vector<std::uint32_t> first_mention_, mentions_;  ///< Of each entity, and one more; their numbers.
};

void DocumentInserter::insert_document(const DocumentHashes& hashes) const {
  const Document& d = document_;
  database_
      .query(
          "INSERT OR FAIL INTO document (number, id, title, source, url, published, language, text, content_hash,"
          " extraction_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .bind(number_, d.id, d.title, d.source, d.url, d.published, d.language, d.text, hashes.content, hashes.extraction)
      .run();
}

void DocumentInserter::insert_warnings() const {
  if (document_.warnings.empty() && extraction_.warnings.empty()) return;
  sqlite::Query& query = database_.query("INSERT INTO warning VALUES (?, ?, ?, ?)");
  int number = 0;
  for (const std::string& text : document_.warnings) query.bind(number_, number++, "read", text).run();
  for (const std::string& text : extraction_.warnings) query.bind(number_, number++, "extract", text).run();
}

void DocumentInserter::insert_entities(sqlite::Image::Table table) {
  list_mentions_by_entity();
  for (std::uint32_t i = 0; i < extraction_.entities.size(); ++i) {
    const Entity& entity = extraction_.entities[i];
    const auto mentions = std::span(mentions_).subspan(first_mention_[i], first_mention_[i + 1] - first_mention_[i]);
    insert_row(table, i, to_string(entity.type), entity.name, entity.iri, entity.country, entity.unnamed,
               list(lists_[0], entity.aliases), list(lists_[1], entity.offices), list_mentions(lists_[2], mentions));
  }
}

/// Counts, then places from the back, so that each entity has its mentions in their order.
void DocumentInserter::list_mentions_by_entity() {
  first_mention_.assign(extraction_.entities.size() + 1, 0);
  mentions_.resize(extraction_.mentions.size());
  for (const Mention& mention : extraction_.mentions) ++first_mention_[static_cast<std::size_t>(mention.entity)];
  std::partial_sum(first_mention_.begin(), first_mention_.end(), first_mention_.begin());
  for (auto i = static_cast<std::uint32_t>(mentions_.size()); i-- > 0;) {
    mentions_[--first_mention_[static_cast<std::size_t>(extraction_.mentions[i].entity)]] = i;
  }
}

void DocumentInserter::insert_statements(sqlite::Image::Table table) {
  for (std::uint32_t i = 0; i < extraction_.statements.size(); ++i) insert_statement(table, i);
}

void DocumentInserter::insert_statement(sqlite::Image::Table table, std::uint32_t number) {
  const Statement& s = extraction_.statements[number];
  const Span sentence = positions_.to_code_points(s.sentence);
  const Span subject = positions_.to_code_points(s.subject.span);
  const Span predicate = positions_.to_code_points(s.predicate.span);
  const std::optional<Span> object = s.object ? std::optional(positions_.to_code_points(s.object->span)) : std::nullopt;
  const std::optional<Span> time = s.time ? std::optional(positions_.to_code_points(s.time->span)) : std::nullopt;
  const auto begin = [](const std::optional<Span>& span) { return span ? std::optional(span->begin) : std::nullopt; };
  const auto end = [](const std::optional<Span>& span) { return span ? std::optional(span->end) : std::nullopt; };
  using Text = std::optional<std::string_view>;
  insert_row(table, number, sentence.begin, sentence.end, subject.begin, subject.end, s.subject.text, s.subject.entity,
             s.subject.statement, predicate.begin, predicate.end, s.predicate.text, s.predicate.lemma, s.predicate.type,
             s.predicate.cameo, begin(object), end(object), s.object ? Text(s.object->text) : std::nullopt,
             s.object ? s.object->entity : std::nullopt, s.object ? s.object->statement : std::nullopt,
             to_string(s.polarity), to_string(s.modality), s.attribution, s.time ? Text(s.time->value) : std::nullopt,
             s.time ? Text(s.time->text) : std::nullopt, begin(time), end(time), s.place, s.confidence,
             list(lists_[0], s.arguments));
}

void DocumentInserter::insert_attributions(sqlite::Image::Table table) {
  for (std::uint32_t i = 0; i < extraction_.attributions.size(); ++i) {
    const Attribution& attribution = extraction_.attributions[i];
    insert_row(table, i, attribution.source, attribution.cue_lemma, attribution.parent, attribution.denies,
               list(lists_[0], attribution.source_spans), list(lists_[1], attribution.cue_spans),
               list(lists_[2], attribution.content_spans));
  }
}

std::string_view DocumentInserter::list(JsonArrayWriter& json, const std::vector<std::string>& texts) {
  if (texts.empty()) return "[]";
  json.clear();
  json.begin();
  for (const std::string& text : texts) json.add(text);
  json.end();
  return json.text();
}

std::string_view DocumentInserter::list(JsonArrayWriter& json, const std::vector<Span>& spans) const {
  if (spans.empty()) return "[]";
  json.clear();
  json.begin();
  for (const Span span : spans) {
    json.begin();
    add(json, span);
    json.end();
  }
  json.end();
  return json.text();
}

std::string_view DocumentInserter::list(JsonArrayWriter& json, const std::vector<Argument>& arguments) const {
  if (arguments.empty()) return "[]";
  json.clear();
  json.begin();
  for (const Argument& argument : arguments) {
    json.begin();
    json.add(argument.role);
    add(json, argument.phrase.span);
    json.add(argument.phrase.text);
    json.add(argument.phrase.entity);
    json.add(argument.phrase.statement);
    json.end();
  }
  json.end();
  return json.text();
}

std::string_view DocumentInserter::list_mentions(JsonArrayWriter& json, std::span<const std::uint32_t> mentions) const {
  if (mentions.empty()) return "[]";
  json.clear();
  json.begin();
  for (const std::uint32_t number : mentions) {
    const Mention& mention = extraction_.mentions[number];
    json.begin();
    json.add(number);
    add(json, mention.span);
    json.add(mention.sentence);
    json.add(mention.head);
    json.add(to_string(mention.kind));
    json.end();
  }
  json.end();
  return json.text();
}

void DocumentInserter::add(JsonArrayWriter& json, Span span) const {
  const Span code_points = positions_.to_code_points(span);
  json.add(code_points.begin);
  json.add(code_points.end);
}

void delete_rows(sqlite::Database& database, std::int64_t document) {
  const auto [first, last] = rows_of_document(document);
  for (const char* sql :
       {"DELETE FROM entity WHERE row BETWEEN ? AND ?", "DELETE FROM statement WHERE row BETWEEN ? AND ?",
        "DELETE FROM attribution WHERE row BETWEEN ? AND ?"}) {
    database.query(sql).bind(first, last).run();
  }
}

sqlite::Image::Table add_table(sqlite::Image& image, sqlite::Database& database, std::string_view name) {
  sqlite::Query& row = database.query("SELECT sql FROM main.sqlite_schema WHERE name = ?").bind(name);
  if (!row.next()) throw InputError(database.path().string() + ": is damaged: a table is missing");
  const auto table = image.add_table(std::string(name), std::string(row.text(0)));
  row.reset();
  return table;
}

}  // namespace

std::pair<std::int64_t, std::int64_t> rows_of_document(std::int64_t number) {
  const std::uint64_t first = static_cast<std::uint64_t>(number) << 32U;
  return {static_cast<std::int64_t>(first), static_cast<std::int64_t>(first | 0xFFFFFFFFU)};
}

ProjectWriter::ProjectWriter(sqlite::Database& database)
    : database_(database),
      entities_(add_table(image_, database, "entity")),
      statements_(add_table(image_, database, "statement")),
      attributions_(add_table(image_, database, "attribution")) {}

void ProjectWriter::begin_batch() {
  image_.clear();
  removed_.clear();
  first_number_ = next_number_ = database_.number("SELECT max(number) + 1 FROM document");
}

void ProjectWriter::insert(const Document& document, const Extraction& extraction, const DocumentHashes& hashes) {
  DocumentInserter inserter(database_, image_, next_number_++, document, extraction);
  inserter.insert_document(hashes);
  inserter.insert_warnings();
  inserter.insert_entities(entities_);
  inserter.insert_statements(statements_);
  inserter.insert_attributions(attributions_);
}

void ProjectWriter::remove(std::int64_t number) {
  delete_document(database_, number);
  if (number >= first_number_) removed_.push_back(number);
}

void ProjectWriter::finish_batch(sqlite::Attachment& batch) {
  if (image_.is_empty()) return;
  batch.load(image_.finish());
  database_.execute(
      "INSERT OR ROLLBACK INTO main.entity SELECT * FROM batch.entity;"
      "INSERT OR ROLLBACK INTO main.statement SELECT * FROM batch.statement;"
      "INSERT OR ROLLBACK INTO main.attribution SELECT * FROM batch.attribution");
  for (const std::int64_t number : removed_) delete_rows(database_, number);
}

void delete_document(sqlite::Database& database, std::int64_t number) {
  database.query("DELETE FROM document WHERE number = ?").bind(number).run();  // A trigger deletes all the rest.
}

}  // namespace relata
