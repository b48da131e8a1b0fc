/// How KnowledgeGraph keeps its parts. Internal: included by the graph's own sources only.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <relata/graph/knowledge_graph.h>
#include <relata/graph/string_pool.h>

namespace relata {

/// For each actor the ids of its relations, one after the other.
struct Adjacency {
  std::vector<std::uint32_t> first;  ///< One more than there are actors, or empty.
  std::vector<RelationId> relations;

  [[nodiscard]] std::span<const RelationId> of(ActorId actor) const {
    const auto index = static_cast<std::size_t>(actor);
    return std::span(relations).subspan(first[index], first[index + 1] - first[index]);
  }
};

/// A name or alias under which an actor is found.
struct NameEntry {
  std::string key;  ///< name_key() of the name.
  std::string_view name;
  ActorId actor{};
  bool is_alias = false;
};

struct GraphStorage {
  StringPool strings;
  std::vector<Actor> actors;
  std::vector<DocumentRecord> documents;
  std::vector<Relation> relations;
  std::vector<Evidence> evidence;
  std::vector<std::uint32_t> first_evidence;  ///< One more than there are relations.
  std::vector<RelationArgument> arguments;
  std::vector<Claimant> sources;
  Adjacency from, to, claimed_by, edges_from, edges_to;
  std::vector<NameEntry> names;  ///< By key, then names before aliases, then by actor.
};

}  // namespace relata
