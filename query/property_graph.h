/// A knowledge graph as queries see it: actors are nodes, relations between two actors are relationships, and both have
/// the properties that exported files have, under the same names and with the same values (docs/formats.md).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <relata/export/columns.h>
#include <relata/graph/knowledge_graph.h>
#include <relata/query/value.h>

namespace relata::query {

/// Index into PropertyGraph::types().
enum class TypeId : std::uint32_t {};

/// One property of nodes or of relationships. `Row` is Actor or RelationGroup; a null column stands for "id".
template <typename Row>
struct PropertyOf {
  const Column<Row>* column = nullptr;
};
using NodeProperty = PropertyOf<Actor>;
using RelationshipProperty = PropertyOf<RelationGroup>;

/// A relationship as seen from one of its ends.
struct Neighbour {
  RelationId relationship{};
  ActorId node{};  ///< At its other end.
};

/// What an export with the same `min_confidence` would hold: the relations that are sure enough, and the actors that
/// take part in them. Uses nothing but KnowledgeGraph's public interface. Safe to read from many threads.
class PropertyGraph {
 public:
  /// Linear in actors and relations. The graph must outlive it.
  PropertyGraph(const KnowledgeGraph& graph, double min_confidence);
  PropertyGraph(const PropertyGraph&) = delete;
  PropertyGraph& operator=(const PropertyGraph&) = delete;

  [[nodiscard]] const KnowledgeGraph& graph() const { return graph_; }
  [[nodiscard]] std::span<const ActorId> nodes() const { return nodes_; }  ///< By id, hence by name.
  [[nodiscard]] std::size_t relationship_count() const { return relationship_count_; }

  /// Nodes whose name is exactly this. Logarithmic.
  [[nodiscard]] std::span<const ActorId> nodes_named(std::string_view name) const;
  /// The node that exports call by this id. Constant.
  [[nodiscard]] std::optional<ActorId> node_with_id(std::string_view id) const;

  /// "Actor", which every node has, or the name of an entity type.
  [[nodiscard]] static bool is_label(std::string_view label);
  [[nodiscard]] bool has_label(ActorId node, std::string_view label) const;
  [[nodiscard]] std::vector<std::string_view> labels(ActorId node) const;
  [[nodiscard]] std::size_t count_with_label(std::string_view label) const;

  /// Types of relationships, in the order in which relations have them: ACCUSE, NOT_ACCUSE, ADVANCE_INTO, …
  [[nodiscard]] std::span<const std::string> types() const { return types_; }
  [[nodiscard]] std::optional<TypeId> find_type(std::string_view name) const;
  [[nodiscard]] TypeId type(RelationId relationship) const { return edges_[index(relationship)].type; }
  [[nodiscard]] ActorId start(RelationId relationship) const { return edges_[index(relationship)].start; }
  [[nodiscard]] ActorId end(RelationId relationship) const { return edges_[index(relationship)].end; }
  [[nodiscard]] bool has(RelationId relationship) const { return edges_[index(relationship)].is_sure; }

  /// Candidates for the relationships that begin, or end, at the node; `has` says which of them are sure enough.
  [[nodiscard]] std::span<const RelationId> starting_at(ActorId node) const { return graph_.edges_from(node); }
  [[nodiscard]] std::span<const RelationId> ending_at(ActorId node) const { return graph_.edges_to(node); }

  [[nodiscard]] static std::optional<NodeProperty> find_node_property(std::string_view name);
  [[nodiscard]] static std::optional<RelationshipProperty> find_relationship_property(std::string_view name);
  [[nodiscard]] static std::vector<std::string_view> node_property_names();
  [[nodiscard]] static std::vector<std::string_view> relationship_property_names();

  [[nodiscard]] Value read(NodeProperty property, ActorId node) const;
  [[nodiscard]] Value read(RelationshipProperty property, RelationId relationship) const;

 private:
  struct Edge {
    ActorId start{}, end{};
    TypeId type{};
    bool is_sure = false;
  };

  static std::size_t index(RelationId id) { return static_cast<std::size_t>(id); }
  void add_nodes();
  void add_relationships();
  TypeId type_of(const Relation& relation);

  const KnowledgeGraph& graph_;
  Selection selection_;
  RelationLabels labels_;
  ColumnContext context_{graph_, selection_, labels_};
  std::vector<ActorId> nodes_;
  std::unordered_map<std::string, ActorId> ids_;
  std::vector<std::size_t> label_counts_;  ///< By EntityType.
  std::vector<Edge> edges_;                ///< By RelationId; only those between actors are filled in.
  std::vector<std::string> types_;
  std::unordered_map<std::string, TypeId> type_ids_;
  std::size_t relationship_count_ = 0;
};

}  // namespace relata::query
