#include <relata/extract/interchange/extraction_writer.h>

#include <charconv>
#include <span>
#include <vector>

#include <relata/extract/document/text_position.h>
#include <relata/extract/interchange/json_line.h>

namespace relata {
namespace {

using interchange::JsonLine;

/// "e1" for index 0.
template <typename Id>
std::string id_text(char letter, Id id) {
  return letter + std::to_string(static_cast<std::uint32_t>(id) + 1);
}

std::string id_of(EntityId id) {
  return id_text('e', id);
}
std::string id_of(StatementId id) {
  return id_text('s', id);
}
std::string id_of(AttributionId id) {
  return id_text('a', id);
}

/// Writes the parts of one line, each into the value that is open.
class ExtractionJson {
 public:
  ExtractionJson(const Document& document, const Extraction& extraction, std::string& out)
      : document_(document), extraction_(extraction), positions_(document.text), json_(out) {}

  void write() {
    json_.begin_object();
    write_document();
    write_entities();
    write_statements();
    write_attributions();
    write_warnings();
    json_.end_object();
  }

 private:
  void write_document() {
    json_.key("document");
    json_.begin_object();
    json_.field("id", document_.id);
    json_.field_if_known("title", document_.title);
    json_.field_if_known("source", document_.source);
    json_.field_if_known("published", document_.published);
    json_.field_if_known("url", document_.url);
    json_.field_if_known("language", document_.language);
    json_.end_object();
  }

  void write_entities() {
    const auto mentions = mentions_by_entity();
    json_.key("entities");
    json_.begin_array();
    for (std::uint32_t index = 0; index < extraction_.entities.size(); ++index) {
      write_entity(EntityId{index}, mentions[index]);
    }
    json_.end_array();
  }

  std::vector<std::vector<const Mention*>> mentions_by_entity() const {
    std::vector<std::vector<const Mention*>> result(extraction_.entities.size());
    for (const Mention& mention : extraction_.mentions) {
      result[static_cast<std::uint32_t>(mention.entity)].push_back(&mention);
    }
    return result;
  }

  void write_entity(EntityId id, std::span<const Mention* const> mentions) {
    const Entity& entity = extraction_.entities[static_cast<std::uint32_t>(id)];
    json_.begin_object();
    json_.field("id", id_of(id));
    json_.field("name", entity.name);
    json_.field("type", to_string(entity.type));
    json_.field_if_known("iri", entity.iri);
    json_.strings("aliases", entity.aliases);
    json_.field_if_known("country", entity.country);
    if (!entity.offices.empty()) json_.strings("offices", entity.offices);
    if (entity.unnamed) json_.field("unnamed", true);
    json_.key("mentions");
    json_.begin_array();
    for (const Mention* mention : mentions) write_mention(*mention);
    json_.end_array();
    json_.end_object();
  }

  void write_mention(const Mention& mention) {
    json_.begin_object();
    write_position(mention.span);
    json_.field("text", text_at(document_, mention.span));
    json_.field("kind", to_string(mention.kind));
    json_.end_object();
  }

  void write_statements() {
    json_.key("statements");
    json_.begin_array();
    for (std::uint32_t index = 0; index < extraction_.statements.size(); ++index) write_statement(StatementId{index});
    json_.end_array();
  }

  void write_statement(StatementId id) {
    const Statement& statement = extraction_.statements[static_cast<std::uint32_t>(id)];
    json_.begin_object();
    json_.field("id", id_of(id));
    write_sentence(statement.sentence);
    json_.key("subject");
    write_phrase(statement.subject);
    write_predicate(statement.predicate);
    write_object(statement.object);
    write_arguments(statement.arguments);
    json_.field("polarity", to_string(statement.polarity));
    json_.field("modality", to_string(statement.modality));
    write_reference("attribution", statement.attribution);
    if (statement.time) write_time(*statement.time);
    if (statement.place) write_place(*statement.place);
    json_.field("confidence", statement.confidence);
    json_.end_object();
  }

  void write_sentence(Span sentence) {
    json_.key("sentence");
    json_.begin_object();
    write_position(sentence);
    json_.field("text", text_at(document_, sentence));
    json_.end_object();
  }

  void write_phrase(const Phrase& phrase) {
    json_.begin_object();
    write_phrase_fields(phrase);
    json_.end_object();
  }

  void write_phrase_fields(const Phrase& phrase) {
    if (phrase.entity) json_.field("entity", id_of(*phrase.entity));
    json_.field("text", phrase.text);
    write_position(phrase.span);
    if (phrase.statement) json_.field("statement", id_of(*phrase.statement));
  }

  void write_predicate(const Predicate& predicate) {
    json_.key("predicate");
    json_.begin_object();
    json_.field("lemma", predicate.lemma);
    json_.field("text", predicate.text);
    json_.field("type", predicate.type);
    json_.field_if_known("cameo", predicate.cameo);
    write_position(predicate.span);
    json_.end_object();
  }

  void write_object(const std::optional<Phrase>& object) {
    json_.key("object");
    if (object) {
      write_phrase(*object);
    } else {
      json_.null();
    }
  }

  void write_arguments(std::span<const Argument> arguments) {
    json_.key("arguments");
    json_.begin_array();
    for (const Argument& argument : arguments) {
      json_.begin_object();
      json_.field("role", argument.role);
      write_phrase_fields(argument.phrase);
      json_.end_object();
    }
    json_.end_array();
  }

  void write_time(const TimeExpression& time) {
    json_.key("time");
    json_.begin_object();
    json_.field_if_known("value", time.value);
    json_.field("text", time.text);
    write_position(time.span);
    json_.end_object();
  }

  void write_place(EntityId place) {
    json_.key("place");
    json_.begin_object();
    json_.field("entity", id_of(place));
    json_.end_object();
  }

  void write_attributions() {
    json_.key("attributions");
    json_.begin_array();
    for (std::uint32_t index = 0; index < extraction_.attributions.size(); ++index) {
      write_attribution(AttributionId{index});
    }
    json_.end_array();
  }

  void write_attribution(AttributionId id) {
    const Attribution& attribution = extraction_.attributions[static_cast<std::uint32_t>(id)];
    json_.begin_object();
    json_.field("id", id_of(id));
    json_.key("source");
    json_.begin_object();
    if (attribution.source) json_.field("entity", id_of(*attribution.source));
    write_spans(attribution.source_spans);
    json_.end_object();
    json_.key("cue");
    json_.begin_object();
    json_.field("lemma", attribution.cue_lemma);
    write_spans(attribution.cue_spans);
    json_.end_object();
    json_.key("content");
    json_.begin_object();
    write_spans(attribution.content_spans);
    json_.end_object();
    write_reference("parent", attribution.parent);
    if (attribution.denies) json_.field("denies", true);
    json_.end_object();
  }

  void write_spans(std::span<const Span> spans) {
    json_.key("spans");
    json_.begin_array();
    for (const Span bytes : spans) {
      const Span span = positions_.to_code_points(bytes);
      json_.begin_array();
      json_.value(span.begin);
      json_.value(span.end);
      json_.end_array();
    }
    json_.end_array();
  }

  void write_warnings() {
    json_.key("warnings");
    json_.begin_array();
    for (const std::string& warning : document_.warnings) json_.value(std::string_view(warning));
    for (const std::string& warning : extraction_.warnings) json_.value(std::string_view(warning));
    json_.end_array();
  }

  void write_position(Span bytes) {
    const Span span = positions_.to_code_points(bytes);
    json_.field("begin", span.begin);
    json_.field("end", span.end);
  }

  void write_reference(std::string_view name, std::optional<AttributionId> id) {
    json_.key(name);
    if (id) {
      json_.value(std::string_view(id_of(*id)));
    } else {
      json_.null();
    }
  }

  const Document& document_;
  const Extraction& extraction_;
  CodePointIndex positions_;
  JsonLine json_;
};

}  // namespace

void write_extraction(const Document& document, const Extraction& extraction, std::string& out) {
  ExtractionJson(document, extraction, out).write();
  out.push_back('\n');
}

void write_extraction_error(std::string_view id, std::string_view message, std::string& out) {
  JsonLine json(out);
  json.begin_object();
  json.key("document");
  json.begin_object();
  json.field("id", id);
  json.end_object();
  json.field("error", message);
  json.end_object();
  out.push_back('\n');
}

}  // namespace relata
