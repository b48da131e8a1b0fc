/// How the vertices of a graph look: places, sizes and colours, the same in every format that has them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <relata/export/barnes_hut.h>
#include <relata/export/selection.h>
#include <relata/graph/knowledge_graph.h>

namespace relata {

struct VertexLook {
  Point place;
  double size = 0;  ///< Diameter, in the unit of `place`: grows with the root of the weight of its edges.
};

/// One look for each actor of the graph, by id; those that `selection` has not stay at (0, 0).
[[nodiscard]] std::vector<VertexLook> draw(const KnowledgeGraph& graph, const Selection& selection);

/// "#4e79a7": a colour for each type of actor.
[[nodiscard]] std::string_view colour_of(EntityType type);

/// A colour for each kind of assertion: the documents' own, attributed, negated.
[[nodiscard]] std::string_view colour_of(const Relation& relation);

}  // namespace relata
