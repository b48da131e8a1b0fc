/// Which relations share an edge of a file.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include <relata/export/selection.h>
#include <relata/graph/knowledge_graph.h>

namespace relata {

/// The relations behind one edge of a file, by id; at least one. They agree on subject, name, role, polarity and
/// object.
using RelationGroup = std::span<const Relation* const>;

/// How statements become edges.
enum class StatementShape : std::uint8_t {
  aggregated,  ///< One edge for each subject, kind of relation and object; claimants and modalities are joined.
  edges,       ///< One edge for each relation: who claims what stays apart.
  nodes        ///< As aggregated, and each statement is a vertex beside, joined to subject, object and claimant.
};

/// Calls `visit` with the relations of each edge between two actors, ordered by subject, name and object. The group is
/// valid during the call. Memory: the largest group.
void for_each_edge(const KnowledgeGraph& graph, const Selection& selection, StatementShape shape,
                   const std::function<void(RelationGroup)>& visit);

/// Who asserts what an edge stands for.
enum class Voice : std::uint8_t {
  own,         ///< The documents themselves, and nobody else.
  attributed,  ///< Only sources that the documents name or hint at: a claim, not a fact.
  both
};
[[nodiscard]] Voice voice_of(RelationGroup group);
[[nodiscard]] std::string_view to_string(Voice voice);  ///< "own", …; lives as long as the program.

/// "a", "r" or "e" and sixteen hexadecimal digits: fit for an XML id, the same in every export of the same content.
[[nodiscard]] std::string actor_key(ContentId key);
[[nodiscard]] std::string actor_key(const Actor& actor);
[[nodiscard]] std::string relation_key(const Relation& relation);

/// Of an aggregated edge: it stays the same when more is said of the same subject, kind and object.
[[nodiscard]] std::string edge_key(const KnowledgeGraph& graph, const Relation& relation);

}  // namespace relata
