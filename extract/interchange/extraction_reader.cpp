#include <relata/extract/interchange/extraction_reader.h>

#include <algorithm>
#include <istream>
#include <unordered_map>

#include <fmt/format.h>
#include <rapidjson/error/en.h>

#include <relata/extract/document/input_error.h>
#include <relata/extract/document/json_fields.h>
#include <relata/extract/document/surrogate_escapes.h>
#include <relata/extract/document/text_position.h>
#include <relata/extract/interchange/rebuilt_text.h>
#include <relata/extract/interchange/span_walk.h>

namespace relata {
namespace {

/// Looks up the ids of one section: "e1" is the entity with index 0, whatever it is called.
template <typename Id>
class IdTable {
 public:
  void add(const JsonFields& item) {
    const auto id = item.required_string("id");
    if (!index_.try_emplace(std::string(id), static_cast<std::uint32_t>(index_.size())).second) {
      item.fail(fmt::format("the id \"{}\" is used twice", id));
    }
  }

  std::optional<Id> find(const JsonFields& item, const char* field) const {
    const auto id = item.string(field);
    if (id.empty()) return std::nullopt;
    const auto found = index_.find(std::string(id));
    if (found == index_.end()) item.fail(fmt::format("\"{}\" names \"{}\", which is not there", field, id));
    return Id{found->second};
  }

 private:
  std::unordered_map<std::string, std::uint32_t> index_;
};

/// Reads one line; spans are code points until the text is rebuilt at the end.
class ExtractionLine {
 public:
  explicit ExtractionLine(const JsonFields& line) : line_(line) {}

  ExtractedDocument read() {
    read_document();
    line_.for_each_object("entities", [&](const JsonFields& item) { entities_.add(item); });
    line_.for_each_object("statements", [&](const JsonFields& item) { statements_.add(item); });
    line_.for_each_object("attributions", [&](const JsonFields& item) { attributions_.add(item); });
    line_.for_each_object("statements", [&](const JsonFields& item) { read_statement(item); });
    line_.for_each_object("entities", [&](const JsonFields& item) { read_entity(item); });
    line_.for_each_object("attributions", [&](const JsonFields& item) { read_attribution(item); });
    line_.for_each("warnings",
                   [&](const auto& value) { result_.extraction.warnings.emplace_back(line_.string_from(value)); });
    check_parents();
    settle_text();
    return std::move(result_);
  }

 private:
  void read_document() {
    const auto fields = line_.object("document");
    Document& document = result_.document;
    document.id = fields.required_string("id");
    if (document.id.empty()) fields.fail("\"id\" is empty");
    if (const auto error = line_.string("error"); !error.empty()) {
      line_.fail(fmt::format("the document \"{}\" could not be read: {}", document.id, error));
    }
    document.title = fields.string("title");
    document.source = fields.string("source");
    document.url = fields.string("url");
    document.published = fields.string("published");
    document.language = fields.string("language");
  }

  void read_entity(const JsonFields& item) {
    const EntityId id{static_cast<std::uint32_t>(result_.extraction.entities.size())};
    Entity& entity = result_.extraction.entities.emplace_back();
    entity.name = item.required_string("name");
    entity.type = enumerator(item, "type", entity_type_from, EntityType::other);
    entity.iri = item.string("iri");
    entity.country = item.string("country");
    entity.unnamed = item.boolean("unnamed");
    item.for_each("aliases", [&](const auto& value) { entity.aliases.emplace_back(item.string_from(value)); });
    item.for_each("offices", [&](const auto& value) { entity.offices.emplace_back(item.string_from(value)); });
    item.for_each_object("mentions", [&](const JsonFields& mention) { read_mention(mention, id); });
  }

  void read_mention(const JsonFields& item, EntityId entity) {
    const auto span = item.span();
    if (!span) item.fail("\"begin\" and \"end\" are missing");
    text_.put(*span, item.string("text"));
    result_.extraction.mentions.push_back(
        {.span = *span, .kind = enumerator(item, "kind", mention_kind_from, MentionKind::name), .entity = entity});
  }

  void read_statement(const JsonFields& item) {
    Statement statement;
    if (const auto sentence = item.optional_object("sentence")) {
      statement.sentence = placed(*sentence, sentence->string("text"));
    }
    statement.subject = phrase(item.object("subject"));
    statement.predicate = predicate(item.object("predicate"));
    if (const auto object = item.optional_object("object")) statement.object = phrase(*object);
    item.for_each_object("arguments", [&](const JsonFields& argument) {
      statement.arguments.push_back({std::string(argument.string("role")), phrase(argument)});
    });
    statement.polarity = enumerator(item, "polarity", polarity_from, Polarity::affirmed);
    statement.modality = enumerator(item, "modality", modality_from, Modality::asserted);
    statement.attribution = attributions_.find(item, "attribution");
    if (const auto time = item.optional_object("time")) statement.time = time_expression(*time);
    if (const auto place = item.optional_object("place")) statement.place = entities_.find(*place, "entity");
    statement.confidence = confidence(item);
    result_.extraction.statements.push_back(std::move(statement));
  }

  Phrase phrase(const JsonFields& item) {
    Phrase result;
    result.text = item.string("text");
    result.span = placed(item, result.text);
    result.entity = entities_.find(item, "entity");
    result.statement = statements_.find(item, "statement");
    return result;
  }

  Predicate predicate(const JsonFields& item) {
    Predicate result;
    result.lemma = item.required_string("lemma");
    result.text = item.string("text");
    result.span = placed(item, result.text);
    result.type = item.string("type");
    result.cameo = item.string("cameo");
    return result;
  }

  TimeExpression time_expression(const JsonFields& item) {
    TimeExpression result;
    result.value = item.string("value");
    result.text = item.string("text");
    result.span = placed(item, result.text);
    return result;
  }

  static double confidence(const JsonFields& item) {
    const double value = item.number("confidence").value_or(1.0);
    if (value < 0 || value > 1) item.fail("\"confidence\" is not in [0, 1]");
    return value;
  }

  void read_attribution(const JsonFields& item) {
    Attribution attribution;
    if (const auto source = item.optional_object("source")) {
      attribution.source = entities_.find(*source, "entity");
      attribution.source_spans = spans(*source);
    }
    if (const auto cue = item.optional_object("cue")) {
      attribution.cue_lemma = cue->string("lemma");
      attribution.cue_spans = spans(*cue);
    }
    if (const auto content = item.optional_object("content")) attribution.content_spans = spans(*content);
    attribution.parent = attributions_.find(item, "parent");
    attribution.denies = item.boolean("denies");
    result_.extraction.attributions.push_back(std::move(attribution));
  }

  std::vector<Span> spans(const JsonFields& item) {
    std::vector<Span> result;
    item.for_each("spans", [&](const auto& pair) {
      result.push_back(item.span_from(pair));
      text_.reserve(result.back());
    });
    return result;
  }

  /// The span of `item`, with `text` put there; an empty one where it has none.
  Span placed(const JsonFields& item, std::string_view text) {
    const auto span = item.span();
    if (!span) return {};
    text_.put(*span, text);
    return *span;
  }

  template <typename Enum>
  static Enum enumerator(const JsonFields& item, const char* field, std::optional<Enum> (*from)(std::string_view),
                         Enum otherwise) {
    const auto name = item.string(field);
    if (name.empty()) return otherwise;
    const auto value = from(name);
    if (!value) item.fail(fmt::format("\"{}\" is of an unknown kind: \"{}\"", field, name));
    return *value;
  }

  /// A chain of parents that runs in a circle would never end for whoever follows it.
  void check_parents() const {
    const auto& attributions = result_.extraction.attributions;
    for (const Attribution& start : attributions) {
      std::size_t steps = 0;
      for (auto parent = start.parent; parent; parent = attributions[static_cast<std::uint32_t>(*parent)].parent) {
        if (++steps > attributions.size()) line_.fail("the parents of an attribution run in a circle");
      }
    }
  }

  void settle_text() {
    Extraction& extraction = result_.extraction;
    result_.document.text = text_.text();
    const CodePointIndex positions(result_.document.text);
    interchange::for_each_span(extraction, [&](Span& span) { span = positions.to_bytes(span); });
    std::stable_sort(extraction.mentions.begin(), extraction.mentions.end(), [](const Mention& a, const Mention& b) {
      return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
  }

  const JsonFields& line_;
  ExtractedDocument result_;
  interchange::RebuiltText text_;
  IdTable<EntityId> entities_;
  IdTable<StatementId> statements_;
  IdTable<AttributionId> attributions_;
};

}  // namespace

ExtractedDocument read_extraction(std::string_view line) {
  std::string text(line);
  replace_lone_surrogates(text);
  rapidjson::Document json;
  json.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseFullPrecisionFlag |
             rapidjson::kParseValidateEncodingFlag>(text.data(), text.size());
  if (json.HasParseError()) {
    throw InputError(fmt::format("not JSON at byte {}: {}", json.GetErrorOffset(),
                                 rapidjson::GetParseError_En(json.GetParseError())));
  }
  return ExtractionLine(JsonFields(json, "")).read();
}

ExtractionReader::ExtractionReader(std::istream& input, std::string name)
    : lines_(input, max_line), name_(std::move(name)) {}

std::optional<ExtractedDocument> ExtractionReader::next() {
  while (const std::optional<Line> line = lines_.next()) {
    if (line->is_too_long) throw InputError(name_, line->number, fmt::format("longer than {} bytes", max_line));
    if (line->text.find_first_not_of(" \t\r") == std::string::npos) continue;
    try {
      return read_extraction(line->text);
    } catch (const InputError& error) {
      throw InputError(name_, line->number, error.what());
    }
  }
  return std::nullopt;
}

}  // namespace relata
