#include <relata/graph/graph_assembler.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include <relata/graph/actor_table.h>
#include <relata/graph/graph_storage.h>
#include <relata/graph/name_key.h>
#include <relata/graph/relation_merger.h>

namespace relata {
namespace {

DocumentRecord make_record(const Document& document, StringPool& strings) {
  return {.id = strings.intern(document.id),
          .title = strings.intern(document.title),
          .source = strings.intern(document.source),
          .url = strings.intern(document.url),
          .published = strings.intern(document.published),
          .language = strings.intern(document.language)};
}

/// Relations by the actor that `actor_of` finds in them; those of one actor in the order of ids.
template <typename ActorOf>
Adjacency make_adjacency(const GraphStorage& storage, ActorOf actor_of) {
  Adjacency adjacency;
  adjacency.first.assign(storage.actors.size() + 1, 0);
  for (const Relation& relation : storage.relations) {
    if (const std::optional<ActorId> actor = actor_of(relation))
      ++adjacency.first[static_cast<std::size_t>(*actor) + 1];
  }
  for (std::size_t i = 1; i < adjacency.first.size(); ++i) adjacency.first[i] += adjacency.first[i - 1];
  adjacency.relations.resize(adjacency.first.back());
  std::vector<std::uint32_t> next = adjacency.first;
  for (const Relation& relation : storage.relations) {
    if (const std::optional<ActorId> actor = actor_of(relation)) {
      adjacency.relations[next[static_cast<std::size_t>(*actor)]++] = relation.id;
    }
  }
  return adjacency;
}

/// Ids ascend by subject first; those of one object shall ascend by name first.
void sort_by_name(Adjacency& adjacency, const std::vector<Relation>& relations) {
  const auto order = [&](RelationId id) { return std::tuple(relations[static_cast<std::size_t>(id)].name, id); };
  for (std::size_t i = 0; i + 1 < adjacency.first.size(); ++i) {
    const auto begin = adjacency.relations.begin();
    std::sort(begin + adjacency.first[i], begin + adjacency.first[i + 1],
              [&](RelationId a, RelationId b) { return order(a) < order(b); });
  }
}

void index_relations(GraphStorage& storage) {
  const auto subject = [](const Relation& relation) { return relation.subject.actor; };
  const auto edge_subject = [](const Relation& relation) {
    return is_edge(relation) ? relation.subject.actor : std::nullopt;
  };
  const auto edge_object = [](const Relation& relation) {
    return is_edge(relation) ? relation.object->actor : std::nullopt;
  };
  storage.from = make_adjacency(storage, subject);
  storage.to = make_adjacency(storage, [](const Relation& relation) { return object_actor(relation); });
  storage.claimed_by = make_adjacency(storage, [](const Relation& relation) { return actor_of(relation.claimant); });
  storage.edges_from = make_adjacency(storage, edge_subject);
  storage.edges_to = make_adjacency(storage, edge_object);
  for (Adjacency* adjacency : {&storage.to, &storage.claimed_by, &storage.edges_to}) {
    sort_by_name(*adjacency, storage.relations);
  }
}

void index_names(GraphStorage& storage) {
  for (const Actor& actor : storage.actors) {
    storage.names.push_back({name_key(actor.name), actor.name, actor.id, false});
    for (const std::string& alias : actor.aliases) storage.names.push_back({name_key(alias), alias, actor.id, true});
  }
  std::sort(storage.names.begin(), storage.names.end(), [](const NameEntry& a, const NameEntry& b) {
    return std::tie(a.key, a.is_alias, a.actor, a.name) < std::tie(b.key, b.is_alias, b.actor, b.name);
  });
}

}  // namespace

KnowledgeGraph GraphAssembler::assemble(std::span<const DocumentDigest* const> documents,
                                        std::span<const Decision> decisions, const GraphOptions& options) {
  auto storage = std::make_unique<GraphStorage>();
  for (const DocumentDigest* document : documents) {
    storage->documents.push_back(make_record(document->document, storage->strings));
  }
  ActorTable actors = make_actors(documents, decisions, options);
  merge_relations(documents, actors, *storage);
  storage->actors = std::move(actors.actors);
  index_relations(*storage);
  index_names(*storage);
  KnowledgeGraph graph;
  graph.storage_ = std::move(storage);
  return graph;
}

}  // namespace relata
