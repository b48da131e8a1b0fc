/// Camps: groups of actors who have more to do with each other than with the rest.
#pragma once

#include <cstddef>
#include <span>

#include <relata/graph/algorithms/components.h>
#include <relata/graph/algorithms/csr_graph.h>

namespace relata {

struct CommunityOptions {
  double resolution = 1.0;  ///< Above 0: the higher, the smaller the communities.
  bool by_origins = false;  ///< Edges weigh as many independent origins as they have; else 1.
};

/// Communities of high modularity; the direction of edges doesn't count. Every community hangs together. The same graph
/// gives the same communities. Nearly linear in practice.
/// Source: Blondel, Guillaume, Lambiotte, Lefebvre, "Fast unfolding of communities in large networks", 2008; parts that
/// fall apart are separated, as Traag, Waltman and van Eck (2019) ask.
[[nodiscard]] Partition communities(const KnowledgeGraph& graph, const CommunityOptions& options = {});
[[nodiscard]] Partition communities(const RelationPattern& pattern, const CommunityOptions& options = {});
[[nodiscard]] Partition communities(std::size_t vertices, std::span<const Arc> edges, double resolution = 1.0);

/// How much more weight lies within the parts than chance would put there: in [-1/2, 1]. Source: Newman, 2004.
[[nodiscard]] double modularity(std::size_t vertices, std::span<const Arc> edges, const Partition& partition,
                                double resolution = 1.0);

}  // namespace relata
