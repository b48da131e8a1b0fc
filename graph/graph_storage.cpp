#include <relata/graph/graph_storage.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include <relata/graph/label_keys.h>
#include <relata/graph/name_key.h>

namespace relata {

GraphStorage::GraphStorage(GraphParts parts)
    : parts_(std::move(parts)),
      actors_(parts_.labels.names.size()),
      relations_(parts_.topology.relations()),
      evidence_(parts_.evidence.size),
      documents_(parts_.documents.id.size()),
      arguments_(parts_.evidence.arguments.size()) {
  parts_.strings.trim();
  make_label_keys();
}

void GraphStorage::make_label_keys() {
  constexpr std::size_t ahead = 8;
  const std::vector<StringId>& names = parts_.labels.names;
  label_keys_.reserve(names.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    parts_.strings.prefetch(names[std::min(i + ahead, names.size() - 1)]);
    label_keys_.push_back(label_key(parts_.strings[names[i]]));
  }
}

std::size_t GraphStorage::actor_count() const {
  return parts_.actors.empty() ? parts_.labels.names.size() : parts_.actors.size();
}

std::size_t GraphStorage::first_evidence(std::size_t relation) const {
  const auto& first = parts_.evidence.first_of_relation;
  return first.empty() ? relation : first[relation];
}

std::span<const Actor> GraphStorage::actors(std::size_t first, std::size_t count) const {
  if (!parts_.actors.empty()) return std::span(parts_.actors).subspan(first, count);
  return actors_.get(first, count, [this](std::size_t i) { return labelled_actor(i); });
}

std::span<const Relation> GraphStorage::relations(std::size_t first, std::size_t count) const {
  return relations_.get(first, count, [this](std::size_t i) { return relation(i); });
}

std::span<const Evidence> GraphStorage::evidence(RelationId relation) const {
  const auto index = static_cast<std::size_t>(relation);
  const std::size_t first = first_evidence(index);
  return evidence_.get(first, first_evidence(index + 1) - first, [this](std::size_t i) { return one_evidence(i); });
}

std::span<const DocumentRecord> GraphStorage::documents(std::size_t first, std::size_t count) const {
  return documents_.get(first, count, [this](std::size_t i) { return document(i); });
}

std::span<const RelationArgument> GraphStorage::arguments(std::size_t first, std::size_t count) const {
  return arguments_.get(first, count, [this](std::size_t i) { return argument(i); });
}

std::string_view GraphStorage::name_of(ActorId actor) const {
  const auto index = static_cast<std::size_t>(actor);
  return parts_.actors.empty() ? parts_.strings[parts_.labels.names[index]] : parts_.actors[index].name;
}

ContentId GraphStorage::key_of(ActorId actor) const {
  const auto index = static_cast<std::size_t>(actor);
  return parts_.actors.empty() ? label_keys_[index] : parts_.actors[index].key;
}

std::string_view GraphStorage::id_of(DocumentIndex document) const {
  return parts_.strings[parts_.documents.id[static_cast<std::size_t>(document)]];
}

/// The strings of its first evidence; columns are read in order, which the processor foresees.
void GraphStorage::prefetch(RelationId relation) const {
  constexpr std::size_t usual_sentence = 192;
  const std::size_t first = first_evidence(static_cast<std::size_t>(relation));
  if (first >= parts_.evidence.size) return;
  parts_.strings.prefetch(parts_.evidence.sentence.text[first], usual_sentence);
  parts_.strings.prefetch(parts_.documents.id[parts_.evidence.document[first]]);
  if (const ActorId object = parts_.topology.object(relation); object != Topology::no_actor) prefetch(object);
}

void GraphStorage::prefetch(ActorId actor) const {
  if (parts_.actors.empty()) parts_.strings.prefetch(parts_.labels.names[static_cast<std::size_t>(actor)]);
}

Term GraphStorage::end(ActorId actor, StringId text, OptionalIndex relation) const {
  if (actor != Topology::no_actor) return {.text = name_of(actor), .actor = actor, .relation = std::nullopt};
  return {.text = parts_.strings[text], .actor = std::nullopt, .relation = from_optional_index<RelationId>(relation)};
}

Actor GraphStorage::labelled_actor(std::size_t index) const {
  Actor actor;
  actor.id = ActorId{static_cast<std::uint32_t>(index)};
  actor.name = name_of(actor.id);
  actor.key = label_keys_[index];
  actor.mentions = parts_.labels.mentions[index];
  actor.documents = parts_.labels.documents[index];
  return actor;
}

DocumentRecord GraphStorage::document(std::size_t index) const {
  const DocumentColumns& columns = parts_.documents;
  const StringArena& strings = parts_.strings;
  return {.id = strings[columns.id[index]],
          .title = strings[columns.title[index]],
          .source = strings[columns.source[index]],
          .url = strings[columns.url[index]],
          .published = strings[columns.published[index]],
          .language = strings[columns.language[index]]};
}

RelationArgument GraphStorage::argument(std::size_t index) const {
  const ArgumentRecord& record = parts_.evidence.arguments[index];
  return {.role = parts_.strings[record.role],
          .term = {.text = parts_.strings[record.term.text],
                   .actor = from_optional_index<ActorId>(record.term.actor),
                   .relation = from_optional_index<RelationId>(record.term.relation)}};
}

Relation GraphStorage::relation(std::size_t index) const {
  Relation relation = relation_without_keys(index);
  make_keys(relation);
  return relation;
}

Relation GraphStorage::relation_without_keys(std::size_t index) const {
  const RelationColumns& columns = parts_.relations;
  const StringArena& strings = parts_.strings;
  const PredicateRecord& predicate = columns.predicates[columns.predicate[index]];
  Relation relation;
  relation.id = RelationId{static_cast<std::uint32_t>(index)};
  const ActorId subject = parts_.topology.subject(relation.id), object = parts_.topology.object(relation.id);
  relation.subject = end(subject, columns.subject_text[index], columns.subject_relation[index]);
  if (!columns.lacks_object[index]) {
    relation.object = end(object, columns.object_text[index], columns.object_relation[index]);
  }
  relation.name = strings[predicate.name];
  relation.type = strings[predicate.type];
  relation.lemma = strings[predicate.lemma];
  relation.cameo = strings[predicate.cameo];
  relation.role = strings[predicate.role];
  relation.polarity = predicate.polarity;
  relation.modality = predicate.modality;
  relation.claimant = claimant_from(columns.claimant[index]);
  relation.mentions = columns.mentions[index];
  relation.documents = columns.documents[index];
  relation.origins = columns.origins[index];
  relation.first_date = strings[columns.first_date[index]];
  relation.last_date = strings[columns.last_date[index]];
  relation.confidence = columns.confidence[index];
  return relation;
}

void GraphStorage::make_keys(Relation& relation) const {
  const auto index = static_cast<std::size_t>(relation.id);
  if (!parts_.relations.keys.empty()) {
    relation.key = parts_.relations.keys[index];
    relation.topic = parts_.relations.topics[index];
    return;
  }
  relation.topic = topic_key(key_of(*relation.subject.actor), relation.name, key_of(*relation.object->actor));
  relation.key = own_voice_key(relation.topic);
}

Evidence GraphStorage::one_evidence(std::size_t index) const {
  Evidence evidence = unpack_evidence(parts_.evidence, index, parts_.strings);
  if (parts_.evidence.origins.empty()) {
    evidence.origin = origin_key(id_of(evidence.document), evidence.sentence.text);
  }
  return evidence;
}

const RelationLists& GraphStorage::claims() const {
  std::call_once(claims_made_, [this] {
    claims_ = RelationLists(actor_count(), parts_.topology.by_name(), [this](RelationId relation) {
      const std::uint32_t number = parts_.relations.claimant[static_cast<std::size_t>(relation)];
      return actor_of(claimant_from(number)).value_or(Topology::no_actor);
    });
  });
  return claims_;
}

std::span<const NameEntry> GraphStorage::names() const {
  std::call_once(names_made_, [this] {
    for (const Actor& actor : actors(0, actor_count())) {
      names_.push_back({name_key(actor.name), actor.name, actor.id, false});
      for (const std::string& alias : actor.aliases) names_.push_back({name_key(alias), alias, actor.id, true});
    }
    std::ranges::sort(names_, [](const NameEntry& a, const NameEntry& b) {
      return std::tie(a.key, a.is_alias, a.actor, a.name) < std::tie(b.key, b.is_alias, b.actor, b.name);
    });
  });
  return names_;
}

}  // namespace relata
