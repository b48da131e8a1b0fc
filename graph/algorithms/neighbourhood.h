/// Around one actor, and between two.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <relata/graph/query.h>

namespace relata {

/// Who is near an actor, and all edges among them.
struct EgoNetwork {
  struct Member {
    ActorId actor{};
    std::uint32_t distance = 0;  ///< From the centre, edges walked either way.
  };
  std::vector<Member> members;    ///< By distance, then by id; the centre first.
  std::vector<RelationId> edges;  ///< By id.
};

/// All within `radius` edges, over edges that `pattern` lets pass. @throws NameError
[[nodiscard]] EgoNetwork ego_network(const RelationPattern& pattern, const ActorReference& centre,
                                     std::size_t radius = 1);
[[nodiscard]] EgoNetwork ego_network(const KnowledgeGraph& graph, const ActorReference& centre, std::size_t radius = 1);

/// One who is next to two others.
struct CommonNeighbour {
  ActorId actor{};
  std::vector<RelationId> with_one, with_other;  ///< Edges, either way, by id.
  double weight = 0.0;  ///< In (0, 1.5): 1 / ln of its number of neighbours. Who knows few tells much.
};

/// What links two actors, the heaviest first, then by id; without these two. @throws NameError
/// Source of the weight: Adamic, Adar, "Friends and neighbors on the web", 2003.
[[nodiscard]] std::vector<CommonNeighbour> common_neighbours(const RelationPattern& pattern, const ActorReference& one,
                                                             const ActorReference& other);
[[nodiscard]] std::vector<CommonNeighbour> common_neighbours(const KnowledgeGraph& graph, const ActorReference& one,
                                                             const ActorReference& other);

}  // namespace relata
