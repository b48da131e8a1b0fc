#include <relata/export/layout.h>
#include <relata/export/picture.h>

#include <cmath>
#include <utility>

namespace relata {
namespace {

/// Positions in the layout of the actors that are drawn.
struct Drawn {
  std::vector<std::uint32_t> vertex_of_actor;
  std::vector<std::uint32_t> actors;
};

Drawn number_actors(const KnowledgeGraph& graph, const Selection& selection) {
  Drawn drawn{std::vector<std::uint32_t>(graph.actors().size()), {}};
  for (const Actor& actor : graph.actors()) {
    if (!selection.has(actor.id)) continue;
    drawn.vertex_of_actor[static_cast<std::size_t>(actor.id)] = static_cast<std::uint32_t>(drawn.actors.size());
    drawn.actors.push_back(static_cast<std::uint32_t>(actor.id));
  }
  return drawn;
}

}  // namespace

std::vector<VertexLook> draw(const KnowledgeGraph& graph, const Selection& selection) {
  const Drawn drawn = number_actors(graph, selection);
  std::vector<LayoutEdge> edges;
  std::vector<double> weights(drawn.actors.size());
  for (const Relation& relation : graph.relations()) {
    if (!is_edge(relation) || !selection.has(relation)) continue;
    const auto source = drawn.vertex_of_actor[static_cast<std::size_t>(*relation.subject.actor)];
    const auto target = drawn.vertex_of_actor[static_cast<std::size_t>(*relation.object->actor)];
    const double origins = relation.origins;
    edges.push_back({source, target, 1 + std::log(std::max(origins, 1.0))});
    weights[source] += origins;
    weights[target] += origins;
  }
  const std::vector<Point> places = lay_out(drawn.actors.size(), edges);
  std::vector<VertexLook> looks(graph.actors().size());
  for (std::size_t i = 0; i < drawn.actors.size(); ++i) {
    looks[drawn.actors[i]] = {places[i], 12 + 6 * std::sqrt(weights[i])};
  }
  return looks;
}

std::string_view colour_of(EntityType type) {
  switch (type) {
    case EntityType::person:
      return "#4e79a7";
    case EntityType::organization:
      return "#f28e2b";
    case EntityType::country:
      return "#59a14f";
    case EntityType::place:
      return "#8cd17d";
    case EntityType::group:
      return "#b07aa1";
    case EntityType::event:
      return "#e15759";
    case EntityType::work:
      return "#9c755f";
    case EntityType::artifact:
      return "#76b7b2";
    case EntityType::date:
    case EntityType::quantity:
    case EntityType::other:
      break;
  }
  return "#79706e";
}

std::string_view colour_of(const Relation& relation) {
  if (relation.polarity == Polarity::negated) return "#c0392b";
  return is_own_voice(relation.claimant) ? "#7f8c8d" : "#d68910";
}

}  // namespace relata
