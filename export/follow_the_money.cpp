#include <relata/export/calendar_date.h>
#include <relata/export/follow_the_money.h>
#include <relata/export/json_text.h>
#include <relata/export/relation_groups.h>
#include <relata/export/relation_labels.h>

#include <algorithm>
#include <set>
#include <span>

namespace relata {
namespace {

/// Empty where the schema has no place for it.
std::string_view schema_of(EntityType type) {
  switch (type) {
    case EntityType::person:
      return "Person";
    case EntityType::organization:
      return "Organization";
    case EntityType::country:
      return "PublicBody";
    case EntityType::place:
      return "Address";
    case EntityType::group:
      return "LegalEntity";
    case EntityType::event:
      return "Event";
    default:
      return "";
  }
}

bool is_legal_entity(EntityType type) {
  return type == EntityType::person || type == EntityType::organization || type == EntityType::country ||
         type == EntityType::group;
}

bool is_organization(EntityType type) {
  return type == EntityType::organization || type == EntityType::country;
}

/// A schema of links and what its ends are called.
struct LinkSchema {
  std::string_view name, subject, object;
};

LinkSchema link_schema(const Relation& relation, EntityType subject, EntityType object) {
  const bool is_plain = relation.polarity == Polarity::affirmed && relation.modality == Modality::asserted;
  if (is_plain && relation.name == "MEMBER_OF" && is_legal_entity(subject) && is_organization(object)) {
    return {"Membership", "member", "organization"};
  }
  if (is_plain && relation.name == "HOLDS_POSITION" && subject == EntityType::person && is_organization(object)) {
    return {"Employment", "employee", "employer"};
  }
  return {"UnknownLink", "subject", "object"};
}

/// "Q212" of "http://www.wikidata.org/entity/Q212".
std::string_view wikidata_id(std::string_view iri) {
  const auto id = iri.substr(iri.rfind('/') + 1);
  const bool is_id = iri.find("wikidata.org/entity/") != std::string_view::npos && id.size() > 1 && id[0] == 'Q' &&
                     id.find_first_not_of("0123456789", 1) == std::string_view::npos;
  return is_id ? id : std::string_view();
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return lower;
}

/// One line of the file.
class FtmEntity {
 public:
  FtmEntity(std::string_view id, std::string_view schema) {
    line_.append("{\"id\":\"").append(id).append("\",\"schema\":\"").append(schema).append("\",\"properties\":{");
  }

  void add(std::string_view name, std::span<const std::string> values) {
    const bool has_any = std::any_of(values.begin(), values.end(), [](const auto& value) { return !value.empty(); });
    if (!has_any) return;
    if (line_.back() != '{') line_ += ',';
    append_json_string(name, line_);
    line_ += ":[";
    for (const std::string& value : values) {
      if (value.empty()) continue;
      if (line_.back() != '[') line_ += ',';
      append_json_string(value, line_);
    }
    line_ += ']';
  }

  void add(std::string_view name, std::string_view value) {
    const std::string values[] = {std::string(value)};
    add(name, values);
  }

  std::string finish() && { return std::move(line_) + "}}\n"; }

 private:
  std::string line_;
};

class FtmWriter {
 public:
  FtmWriter(const KnowledgeGraph& graph, Sink& sink, double min_confidence)
      : graph_(graph), sink_(sink), selection_(graph, min_confidence) {}

  ExportReport write() {
    selection_.for_each_actor([this](const Actor& actor) { write_actor(actor); });
    for (std::size_t i = 0; i < graph_.document_count(); ++i) {
      write_document(graph_.peek(DocumentIndex{static_cast<std::uint32_t>(i)}));
    }
    selection_.for_each_relation([this](const Relation& relation) { write_relation(relation); });
    selection_.report_relations(report_);
    selection_.report_actors(report_);
    report_.leave_out(placeless_actors_, "works, artifacts and other things, which the schema has no place for");
    report_.leave_out(placeless_relations_, "relations whose ends are not both in the file");
    return std::move(report_);
  }

 private:
  static std::string document_key(const DocumentRecord& document) { return "d" + to_string(content_id({document.id})); }

  void write_actor(const Actor& actor) {
    const std::string_view schema = schema_of(actor.type);
    if (schema.empty()) {
      ++placeless_actors_;
      return;
    }
    FtmEntity entity(actor_key(actor), schema);
    entity.add("name", actor.name);
    if (actor.type == EntityType::place) entity.add("full", actor.name);
    entity.add("alias", actor.aliases);
    entity.add("wikidataId", wikidata_id(actor.iri));
    entity.add("country", lower_case(actor.country));
    if (actor.type == EntityType::person) entity.add("position", actor.offices);
    if (actor.unnamed) entity.add("description", "known by description alone");
    sink_.write(std::move(entity).finish());
    ++report_.vertices;
  }

  void write_document(const DocumentRecord& document) {
    FtmEntity entity(document_key(document), "Article");
    entity.add("title", document.title.empty() ? document.id : document.title);
    entity.add("publisher", document.source);
    entity.add("sourceUrl", document.url);
    entity.add("publishedAt", calendar_date(document.published).value_or(""));
    sink_.write(std::move(entity).finish());
    ++report_.vertices;
  }

  void write_relation(const Relation& relation) {
    Actor subject_room, object_room;
    const Actor* subject = is_edge(relation) ? &graph_.peek(*relation.subject.actor, subject_room) : nullptr;
    const Actor* object = is_edge(relation) ? &graph_.peek(*relation.object->actor, object_room) : nullptr;
    if (!subject || schema_of(subject->type).empty() || schema_of(object->type).empty()) {
      ++placeless_relations_;
      return;
    }
    const LinkSchema schema = link_schema(relation, subject->type, object->type);
    FtmEntity entity(relation_key(relation), schema.name);
    entity.add(schema.subject, actor_key(*subject));
    entity.add(schema.object, actor_key(*object));
    entity.add("role", labels_.readable(relation));
    add_evidence(relation, entity);
    sink_.write(std::move(entity).finish());
    ++report_.edges;
    ++report_.relations;
  }

  void add_evidence(const Relation& relation, FtmEntity& entity) {
    graph_.peek_evidence(relation.id, evidence_);
    std::set<std::string> dates, documents, outlets, urls;
    for (const Evidence& evidence : evidence_) {
      const DocumentRecord document = graph_.peek(evidence.document);
      if (const auto date = calendar_date(evidence.time)) dates.insert(*date);
      documents.insert(document_key(document));
      outlets.emplace(document.source);
      urls.emplace(document.url);
    }
    const auto add = [&](std::string_view name, const std::set<std::string>& values) {
      entity.add(name, std::vector<std::string>(values.begin(), values.end()));
    };
    add("date", dates);
    entity.add("summary", best_evidence(evidence_).sentence.text);
    entity.add("description", "according to: " + std::string(claimant_name(graph_, relation.claimant)));
    add("publisher", outlets);
    add("sourceUrl", urls);
    add("proof", documents);
  }

  const KnowledgeGraph& graph_;
  Sink& sink_;
  Selection selection_;
  RelationLabels labels_;
  std::vector<Evidence> evidence_;  ///< Of the relation at hand.
  std::size_t placeless_actors_ = 0;
  std::size_t placeless_relations_ = 0;
  ExportReport report_;
};

}  // namespace

ExportReport write_follow_the_money(const KnowledgeGraph& graph, Sink& sink, double min_confidence) {
  return FtmWriter(graph, sink, min_confidence).write();
}

}  // namespace relata
