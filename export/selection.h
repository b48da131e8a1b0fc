/// Which part of a graph goes into a file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include <relata/export/export_report.h>
#include <relata/graph/knowledge_graph.h>

namespace relata {

/// Relations that are sure enough, and the actors that take part in them as subject, object or claimant.
class Selection {
 public:
  /// `min_confidence` is a probability in [0, 1]. Keeps a view of the graph, which must outlive it.
  Selection(const KnowledgeGraph& graph, double min_confidence);

  [[nodiscard]] bool has(const Relation& relation) const { return relation.confidence >= min_confidence_; }
  [[nodiscard]] bool has(RelationId relation) const { return graph_->confidence(relation) >= min_confidence_; }
  [[nodiscard]] bool has(ActorId actor) const { return actors_[static_cast<std::size_t>(actor)]; }

  /// Calls `visit` with each Relation, or Actor, by id. It is valid during the call: the graph does not keep it.
  template <typename Visit>
  void for_each_relation(Visit visit) const {
    const std::size_t count = graph_->topology().relations();
    for (std::uint32_t i = 0; i < count; ++i) {
      if (i + 1 < count) graph_->prefetch(RelationId{i + 1});
      if (has(RelationId{i})) visit(graph_->peek(RelationId{i}));
    }
  }
  template <typename Visit>
  void for_each_actor(Visit visit) const {
    Actor room;
    for (std::size_t i = 0; i < actors_.size(); ++i) {
      if (actors_[i]) visit(graph_->peek(ActorId{static_cast<std::uint32_t>(i)}, room));
    }
  }

  /// Relations with this actor that are no edges: a literal or a proposition is at one end. Each relation of the
  /// selection that is no edge stands with exactly one actor: its subject, else its object, else its claimant; with
  /// none where none of these is an actor (see `homeless`). By id.
  [[nodiscard]] std::vector<RelationId> loose_relations(ActorId actor) const;

  [[nodiscard]] std::size_t relation_count() const { return relation_count_; }
  [[nodiscard]] std::size_t actor_count() const { return actor_count_; }
  [[nodiscard]] std::size_t homeless_count() const { return homeless_count_; }

  void report_relations(ExportReport& report) const;  ///< Adds the count of unsure relations.
  void report_actors(ExportReport& report) const;     ///< Adds the count of actors without a relation.

 private:
  [[nodiscard]] std::optional<ActorId> home_of(RelationId relation) const;

  const KnowledgeGraph* graph_;
  double min_confidence_;
  std::vector<bool> actors_;
  std::size_t relation_count_ = 0;
  std::size_t actor_count_ = 0;
  std::size_t loose_count_ = 0;  ///< Relations that are no edges.
  std::size_t homeless_count_ = 0;
};

}  // namespace relata
