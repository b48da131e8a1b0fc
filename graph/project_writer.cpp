#include <relata/graph/project_writer.h>

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

/// Spans are stored in code points: what SQLite's substr() counts.
class DocumentInserter {
 public:
  DocumentInserter(sqlite::Database& database, const Document& document, const Extraction& extraction)
      : database_(database), document_(document), extraction_(extraction), positions_(document.text) {}

  void insert(const DocumentHashes& hashes) {
    insert_document(hashes);
    insert_warnings();
    insert_entities();
    for (std::size_t i = 0; i < extraction_.statements.size(); ++i) insert_statement(i, extraction_.statements[i]);
    for (std::size_t i = 0; i < extraction_.attributions.size(); ++i) {
      insert_attribution(i, extraction_.attributions[i]);
    }
  }

 private:
  void insert_document(const DocumentHashes& hashes);
  void insert_warnings();
  void insert_entities();
  void list_mentions_by_entity();
  void insert_statement(std::size_t number, const Statement& statement);
  void insert_attribution(std::size_t number, const Attribution& attribution);

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
  JsonArrayWriter first_list_, second_list_, third_list_;
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
  sqlite::Query& query = database_.query("INSERT INTO entity VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  for (std::size_t i = 0; i < extraction_.entities.size(); ++i) {
    const Entity& entity = extraction_.entities[i];
    const auto mentions = std::span(mentions_).subspan(first_mention_[i], first_mention_[i + 1] - first_mention_[i]);
    query
        .bind(number_, i, to_string(entity.type), entity.name, entity.iri, entity.country, entity.unnamed,
              list(first_list_, entity.aliases), list(second_list_, entity.offices),
              list_mentions(third_list_, mentions))
        .run();
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
          " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .bind(number_, number, sentence.begin, sentence.end, subject.begin, subject.end, s.subject.text, s.subject.entity,
            s.subject.statement, predicate.begin, predicate.end, s.predicate.text, s.predicate.lemma, s.predicate.type,
            s.predicate.cameo, begin(object), end(object), s.object ? Text(s.object->text) : std::nullopt,
            s.object ? s.object->entity : std::nullopt, s.object ? s.object->statement : std::nullopt,
            to_string(s.polarity), to_string(s.modality), s.attribution, s.time ? Text(s.time->value) : std::nullopt,
            s.time ? Text(s.time->text) : std::nullopt, begin(time), end(time), s.place, s.confidence,
            list(first_list_, s.arguments))
      .run();
}

void DocumentInserter::insert_attribution(std::size_t number, const Attribution& attribution) {
  database_.query("INSERT INTO attribution VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .bind(number_, number, attribution.source, attribution.cue_lemma, attribution.parent, attribution.denies,
            list(first_list_, attribution.source_spans), list(second_list_, attribution.cue_spans),
            list(third_list_, attribution.content_spans))
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
