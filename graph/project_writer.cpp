#include <relata/graph/project_writer.h>

#include <array>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <relata/extract/document/text_position.h>
#include <relata/graph/json_array.h>

namespace relata {
namespace {

/// How many rows go into one INSERT, most first: with short rows most of the time is spent on beginning and ending it.
constexpr std::array<std::size_t, 3> rows_at_once{16, 4, 1};

/// The texts of these INSERTs for a table.
class Inserts {
 public:
  Inserts(std::string_view table, std::size_t columns) {
    for (std::size_t i = 0; i < rows_at_once.size(); ++i) {
      texts_[i].append("INSERT INTO ").append(table).append(" VALUES ");
      for (std::size_t row = 0; row < rows_at_once[i]; ++row) {
        texts_[i] += row == 0 ? "(?" : ", (?";
        for (std::size_t column = 1; column < columns; ++column) texts_[i] += ", ?";
        texts_[i] += ')';
      }
    }
  }
  [[nodiscard]] const char* text(std::size_t index) const { return texts_[index].c_str(); }

 private:
  std::array<std::string, rows_at_once.size()> texts_;
};

const Inserts& entity_inserts() {
  static const Inserts inserts("entity", 10);
  return inserts;
}
const Inserts& statement_inserts() {
  static const Inserts inserts("statement", 30);
  return inserts;
}

/// The lists of one row, until it is inserted.
struct RowLists {
  JsonArrayWriter first, second, third;
};

/// Spans are stored in code points: what SQLite's substr() counts.
class DocumentInserter {
 public:
  DocumentInserter(sqlite::Database& database, const Document& document, const Extraction& extraction)
      : database_(database), document_(document), extraction_(extraction), positions_(document.text) {}

  void insert(const DocumentHashes& hashes) {
    insert_document(hashes);
    insert_warnings();
    insert_entities();
    insert_statements();
    for (std::size_t i = 0; i < extraction_.attributions.size(); ++i) {
      insert_attribution(i, extraction_.attributions[i]);
    }
  }

 private:
  void insert_document(const DocumentHashes& hashes);
  void insert_warnings();
  void insert_entities();
  void list_mentions_by_entity();
  void insert_statements();
  void bind_statement(sqlite::Query& query, std::size_t number, RowLists& lists);
  void insert_attribution(std::size_t number, const Attribution& attribution);

  /// Inserts `count` rows; `bind_row(query, number, lists)` binds the next one.
  template <typename BindRow>
  void insert_rows(const Inserts& inserts, std::size_t count, BindRow bind_row) {
    std::size_t number = 0;
    for (std::size_t i = 0; i < rows_at_once.size(); ++i) {
      while (count - number >= rows_at_once[i]) {
        sqlite::Query& query = database_.query(inserts.text(i));
        query.start();
        for (std::size_t row = 0; row < rows_at_once[i]; ++row) bind_row(query, number++, lists_[row]);
        query.run();
      }
    }
  }

  /// Each view is valid until its writer is used again.
  std::string_view list(JsonArrayWriter& json, const std::vector<std::string>& texts) const;
  std::string_view list(JsonArrayWriter& json, const std::vector<Span>& spans) const;
  std::string_view list(JsonArrayWriter& json, const std::vector<Argument>& arguments) const;
  std::string_view list_mentions(JsonArrayWriter& json, std::span<const std::uint32_t> mentions) const;
  void add(JsonArrayWriter& json, Span span) const;

  sqlite::Database& database_;
  const Document& document_;
  const Extraction& extraction_;
  CodePointIndex positions_;
  std::int64_t number_ = 0;  ///< The document's.
  std::array<RowLists, rows_at_once.front()> lists_;
  std::vector<std::uint32_t> first_mention_, mentions_;  ///< Of each entity, and one more; their numbers.
};

void DocumentInserter::insert_document(const DocumentHashes& hashes) {
  const Document& d = document_;
  database_
      .query(
          "INSERT INTO document (id, title, source, url, published, language, text, content_hash, extraction_hash)"
          " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .bind(d.id, d.title, d.source, d.url, d.published, d.language, d.text, hashes.content, hashes.extraction)
      .run();
  number_ = database_.last_insert_id();
}

void DocumentInserter::insert_warnings() {
  if (document_.warnings.empty() && extraction_.warnings.empty()) return;
  sqlite::Query& query = database_.query("INSERT INTO warning VALUES (?, ?, ?, ?)");
  int number = 0;
  for (const std::string& text : document_.warnings) query.bind(number_, number++, "read", text).run();
  for (const std::string& text : extraction_.warnings) query.bind(number_, number++, "extract", text).run();
}

void DocumentInserter::insert_entities() {
  list_mentions_by_entity();
  insert_rows(entity_inserts(), extraction_.entities.size(),
              [this](sqlite::Query& query, std::size_t i, RowLists& lists) {
                const Entity& entity = extraction_.entities[i];
                const auto mentions =
                    std::span(mentions_).subspan(first_mention_[i], first_mention_[i + 1] - first_mention_[i]);
                query.bind_next(number_, i, to_string(entity.type), entity.name, entity.iri, entity.country,
                                entity.unnamed, list(lists.first, entity.aliases), list(lists.second, entity.offices),
                                list_mentions(lists.third, mentions));
              });
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

void DocumentInserter::insert_statements() {
  insert_rows(statement_inserts(), extraction_.statements.size(),
              [this](sqlite::Query& query, std::size_t i, RowLists& lists) { bind_statement(query, i, lists); });
}

void DocumentInserter::bind_statement(sqlite::Query& query, std::size_t number, RowLists& lists) {
  const Statement& s = extraction_.statements[number];
  const Span sentence = positions_.to_code_points(s.sentence);
  const Span subject = positions_.to_code_points(s.subject.span);
  const Span predicate = positions_.to_code_points(s.predicate.span);
  const std::optional<Span> object = s.object ? std::optional(positions_.to_code_points(s.object->span)) : std::nullopt;
  const std::optional<Span> time = s.time ? std::optional(positions_.to_code_points(s.time->span)) : std::nullopt;
  const auto begin = [](const std::optional<Span>& span) { return span ? std::optional(span->begin) : std::nullopt; };
  const auto end = [](const std::optional<Span>& span) { return span ? std::optional(span->end) : std::nullopt; };
  using Text = std::optional<std::string_view>;
  query.bind_next(number_, number, sentence.begin, sentence.end, subject.begin, subject.end, s.subject.text,
                  s.subject.entity, s.subject.statement, predicate.begin, predicate.end, s.predicate.text,
                  s.predicate.lemma, s.predicate.type, s.predicate.cameo, begin(object), end(object),
                  s.object ? Text(s.object->text) : std::nullopt, s.object ? s.object->entity : std::nullopt,
                  s.object ? s.object->statement : std::nullopt, to_string(s.polarity), to_string(s.modality),
                  s.attribution, s.time ? Text(s.time->value) : std::nullopt,
                  s.time ? Text(s.time->text) : std::nullopt, begin(time), end(time), s.place, s.confidence,
                  list(lists.first, s.arguments));
}

void DocumentInserter::insert_attribution(std::size_t number, const Attribution& attribution) {
  database_.query("INSERT INTO attribution VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .bind(number_, number, attribution.source, attribution.cue_lemma, attribution.parent, attribution.denies,
            list(lists_[0].first, attribution.source_spans), list(lists_[0].second, attribution.cue_spans),
            list(lists_[0].third, attribution.content_spans))
      .run();
}

std::string_view DocumentInserter::list(JsonArrayWriter& json, const std::vector<std::string>& texts) const {
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

}  // namespace

void insert_document(sqlite::Database& database, const Document& document, const Extraction& extraction,
                     const DocumentHashes& hashes) {
  DocumentInserter(database, document, extraction).insert(hashes);
}

void delete_document(sqlite::Database& database, std::int64_t number) {
  for (const char* sql : {"DELETE FROM warning WHERE document = ?", "DELETE FROM entity WHERE document = ?",
                          "DELETE FROM statement WHERE document = ?", "DELETE FROM attribution WHERE document = ?",
                          "DELETE FROM document WHERE number = ?"}) {
    database.query(sql).bind(number).run();
  }
}

}  // namespace relata
