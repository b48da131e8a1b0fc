#include <relata/export/layout.h>
#include <relata/export/picture.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace relata {
namespace {

constexpr std::uint32_t not_drawn = std::numeric_limits<std::uint32_t>::max();

/// The graph as the layout has it: vertices by number.
class Drawing {
 public:
  Drawing(const KnowledgeGraph& graph, const Selection& selection, bool has_layout)
      : graph_(graph), selection_(selection), has_layout_(has_layout), actors_(graph.topology().actors(), not_drawn) {
    for (std::size_t i = 0; i < actors_.size(); ++i) {
      if (selection.has(ActorId{static_cast<std::uint32_t>(i)})) actors_[i] = add_vertex();
    }
  }

  void add_edges() {
    const Topology& topology = graph_.topology();
    for (const RelationId id : topology.all()) {
      if (!topology.is_edge(id) || !selection_.has(id)) continue;
      add_edge(vertex(topology.subject(id)), vertex(topology.object(id)), graph_.origins(id));
    }
  }

  void add_statements() {
    statements_.assign(graph_.topology().relations(), not_drawn);
    for (const RelationId id : graph_.topology().all()) {
      if (selection_.has(id)) statements_[index(id)] = add_vertex();
    }
    selection_.for_each_relation([this](const Relation& relation) { add_edges_of(relation); });
  }

  Picture finish() const {
    const std::vector<Point> places =
        has_layout_ ? lay_out(weights_.size(), edges_) : std::vector<Point>(weights_.size());
    const auto look = [&](std::uint32_t vertex, double size, double growth) {
      return vertex == not_drawn ? VertexLook{}
                                 : VertexLook{places[vertex], size + growth * std::sqrt(weights_[vertex])};
    };
    Picture picture;
    for (const std::uint32_t vertex : actors_) picture.actors.push_back(look(vertex, 12, 6));
    for (const std::uint32_t vertex : statements_) picture.statements.push_back(look(vertex, 6, 2));
    return picture;
  }

 private:
  template <typename Id>
  static std::size_t index(Id id) {
    return static_cast<std::size_t>(id);
  }

  std::uint32_t vertex(ActorId id) const { return actors_[index(id)]; }

  std::uint32_t add_vertex() {
    weights_.push_back(0);
    return static_cast<std::uint32_t>(weights_.size() - 1);
  }

  void add_edge(std::uint32_t source, std::uint32_t target, double origins) {
    if (has_layout_) edges_.push_back({source, target, 1 + std::log(std::max(origins, 1.0))});
    weights_[source] += origins;
    weights_[target] += origins;
  }

  void add_edges_of(const Relation& relation) {
    const std::uint32_t statement = statements_[index(relation.id)];
    for (const auto actor : {relation.subject.actor, object_actor(relation), actor_of(relation.claimant)}) {
      if (actor) add_edge(statement, vertex(*actor), relation.origins);
    }
    const auto proposition = relation.object ? relation.object->relation : std::nullopt;
    if (proposition && statements_[index(*proposition)] != not_drawn) {
      add_edge(statement, statements_[index(*proposition)], relation.origins);
    }
  }

  const KnowledgeGraph& graph_;
  const Selection& selection_;
  bool has_layout_;
  std::vector<std::uint32_t> actors_, statements_;  ///< Vertex of each, by id.
  std::vector<double> weights_;                     ///< Of each vertex: origins of its edges.
  std::vector<LayoutEdge> edges_;
};

}  // namespace

Picture draw(const KnowledgeGraph& graph, const Selection& selection, const PictureOptions& options) {
  Drawing drawing(graph, selection, options.layout);
  if (options.statements) {
    drawing.add_statements();
  } else {
    drawing.add_edges();
  }
  return drawing.finish();
}

std::vector<VertexLook> draw(const KnowledgeGraph& graph, const Selection& selection) {
  return draw(graph, selection, PictureOptions{}).actors;
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

std::string_view colour_of(RelationGroup group) {
  if (group.front()->polarity == Polarity::negated) return "#c0392b";
  return voice_of(group) == Voice::attributed ? "#d68910" : "#7f8c8d";
}

}  // namespace relata
