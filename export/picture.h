/// How the vertices of a graph look: places, sizes and colours, the same in every format that has them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <relata/export/barnes_hut.h>
#include <relata/export/relation_groups.h>
#include <relata/export/selection.h>
#include <relata/graph/knowledge_graph.h>

namespace relata {

struct VertexLook {
  Point place;
  double size = 0;  ///< Diameter, in the unit of `place`: grows with the root of the weight of its edges.
};

struct PictureOptions {
  bool statements = false;  ///< Statements are vertices between the actors, rather than edges.
  bool layout = true;       ///< Without it all places are (0, 0).
};

/// Looks by id; what `selection` has not stays at (0, 0) and has no size.
struct Picture {
  std::vector<VertexLook> actors;
  std::vector<VertexLook> statements;  ///< Of relations, where they are vertices.
};

[[nodiscard]] Picture draw(const KnowledgeGraph& graph, const Selection& selection, const PictureOptions& options);

/// One look for each actor of the graph, with relations as edges.
[[nodiscard]] std::vector<VertexLook> draw(const KnowledgeGraph& graph, const Selection& selection);

/// "#4e79a7": a colour for each type of actor.
[[nodiscard]] std::string_view colour_of(EntityType type);

/// A colour for each kind of assertion: the documents' own, attributed to others alone, negated.
[[nodiscard]] std::string_view colour_of(RelationGroup group);

}  // namespace relata
