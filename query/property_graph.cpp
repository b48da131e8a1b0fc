#include <relata/query/property_graph.h>

#include <algorithm>

namespace relata::query {
namespace {

constexpr std::string_view common_label = "Actor";
constexpr std::string_view id_name = "id";

template <typename Row>
std::optional<PropertyOf<Row>> find_property(std::span<const Column<Row>> columns, std::string_view name) {
  if (name == id_name) return PropertyOf<Row>{};
  const auto found = std::find_if(columns.begin(), columns.end(), [name](const auto& one) { return one.name == name; });
  return found == columns.end() ? std::nullopt : std::optional(PropertyOf<Row>{&*found});
}

template <typename Row>
std::vector<std::string_view> property_names(std::span<const Column<Row>> columns) {
  std::vector<std::string_view> names{id_name};
  for (const auto& column : columns) names.push_back(column.name);
  return names;
}

struct CellReader {
  Value operator()(std::monostate) const { return {}; }
  Value operator()(std::vector<std::string>&& texts) const {
    List items;
    items.reserve(texts.size());
    for (std::string& text : texts) items.emplace_back(std::move(text));
    return items;
  }
  template <typename T>
  Value operator()(T&& content) const {
    return std::forward<T>(content);
  }
};

Value to_value(Cell cell) {
  return std::visit(CellReader{}, std::move(cell));
}

}  // namespace

PropertyGraph::PropertyGraph(const KnowledgeGraph& graph, double min_confidence)
    : graph_(graph), selection_(graph, min_confidence), label_counts_(static_cast<std::size_t>(EntityType::other) + 1) {
  add_nodes();
  add_relationships();
}

void PropertyGraph::add_nodes() {
  for (const Actor& actor : graph_.actors()) {
    if (!selection_.has(actor.id)) continue;
    nodes_.push_back(actor.id);
    ids_.emplace(actor_key(actor), actor.id);
    ++label_counts_[static_cast<std::size_t>(actor.type)];
  }
}

void PropertyGraph::add_relationships() {
  edges_.resize(graph_.relations().size());
  for (const Relation& relation : graph_.relations()) {
    if (!is_edge(relation) || !selection_.has(relation)) continue;
    edges_[index(relation.id)] = {*relation.subject.actor, *relation.object->actor, type_of(relation), true};
    ++relationship_count_;
  }
}

TypeId PropertyGraph::type_of(const Relation& relation) {
  std::string name = relation_kind(relation);
  const auto next = static_cast<TypeId>(types_.size());
  const auto [found, is_new] = type_ids_.try_emplace(name, next);
  if (is_new) types_.push_back(std::move(name));
  return found->second;
}

std::span<const ActorId> PropertyGraph::nodes_named(std::string_view name) const {
  struct ByName {
    const KnowledgeGraph& graph;
    bool operator()(ActorId a, std::string_view b) const { return graph.actor(a).name < b; }
    bool operator()(std::string_view a, ActorId b) const { return a < graph.actor(b).name; }
  };
  const auto [first, last] = std::equal_range(nodes_.begin(), nodes_.end(), name, ByName{graph_});
  return {first, last};
}

std::optional<ActorId> PropertyGraph::node_with_id(std::string_view id) const {
  const auto found = ids_.find(std::string(id));
  return found == ids_.end() ? std::nullopt : std::optional(found->second);
}

bool PropertyGraph::is_label(std::string_view label) {
  return label == common_label || entity_type_from(label).has_value();
}

bool PropertyGraph::has_label(ActorId node, std::string_view label) const {
  return label == common_label || to_string(graph_.actor(node).type) == label;
}

std::vector<std::string_view> PropertyGraph::labels(ActorId node) const {
  return {common_label, to_string(graph_.actor(node).type)};
}

std::size_t PropertyGraph::count_with_label(std::string_view label) const {
  if (label == common_label) return nodes_.size();
  const auto type = entity_type_from(label);
  return type ? label_counts_[static_cast<std::size_t>(*type)] : 0;
}

std::optional<TypeId> PropertyGraph::find_type(std::string_view name) const {
  const auto found = type_ids_.find(std::string(name));
  return found == type_ids_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<NodeProperty> PropertyGraph::find_node_property(std::string_view name) {
  return find_property(actor_columns(), name);
}
std::optional<RelationshipProperty> PropertyGraph::find_relationship_property(std::string_view name) {
  return find_property(relation_columns(), name);
}
std::vector<std::string_view> PropertyGraph::node_property_names() {
  return property_names(actor_columns());
}
std::vector<std::string_view> PropertyGraph::relationship_property_names() {
  return property_names(relation_columns());
}

Value PropertyGraph::read(NodeProperty property, ActorId node) const {
  const Actor& actor = graph_.actor(node);
  return property.column ? to_value(property.column->read(context_, actor)) : Value(actor_key(actor));
}

Value PropertyGraph::read(RelationshipProperty property, RelationId relationship) const {
  const Relation& relation = graph_.relation(relationship);
  const Relation* one = &relation;
  return property.column ? to_value(property.column->read(context_, RelationGroup(&one, 1)))
                         : Value(relation_key(relation));
}

}  // namespace relata::query
