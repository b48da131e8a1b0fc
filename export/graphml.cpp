#include <relata/export/columns.h>
#include <relata/export/graphml.h>
#include <relata/export/picture.h>
#include <relata/export/statement_links.h>

#include <array>
#include <set>
#include <utility>
#include <vector>

namespace relata {
namespace {

using Domain = GraphmlKey::Domain;

/// The columns of one kind of element, each with its key.
template <typename Row>
struct KeyedColumn {
  GraphmlKey key;
  Cell (*read)(const ColumnContext& context, const Row& row);
};

class GraphmlWriter {
 public:
  GraphmlWriter(const KnowledgeGraph& graph, Sink& sink, const GraphmlOptions& options)
      : graph_(graph), options_(options), selection_(graph, options.min_confidence), document_(sink, options.dialect) {}

  ExportReport write() {
    declare_columns();
    const Picture picture = draw(graph_, selection_, {.statements = statements_are_nodes(), .layout = options_.layout});
    for (const Actor& actor : graph_.actors()) {
      if (selection_.has(actor.id)) write_actor(actor, picture.actors[static_cast<std::size_t>(actor.id)]);
    }
    if (statements_are_nodes()) write_statements(picture);
    for_each_edge(graph_, selection_, options_.statements, [this](RelationGroup group) { write_edge(group); });
    if (statements_are_nodes()) write_statement_edges();
    document_.end();
    report_left_out();
    return std::move(report_);
  }

 private:
  bool statements_are_nodes() const { return options_.statements == StatementShape::nodes; }

  void declare_columns() {
    document_.begin();
    std::set<std::string_view> node_names;
    for (const auto& column : actor_columns()) {
      if (column.name == "statements" && statements_are_nodes()) continue;
      if (node_names.insert(column.name).second) document_.key({Domain::node, column.name, column.type});
      actor_columns_.push_back({{Domain::node, column.name, column.type}, column.read});
    }
    if (statements_are_nodes()) {
      const auto declare = [&](const Column<RelationGroup>& column) {
        if (node_names.insert(column.name).second) document_.key({Domain::node, column.name, column.type});
        statement_columns_.push_back({{Domain::node, column.name, column.type}, column.read});
      };
      for (const auto& column : statement_columns()) declare(column);
      for (const auto& column : relation_columns().subspan(1)) declare(column);
    }
    for (const auto& key : {x_, y_, size_, node_colour_}) document_.key(key);
    for (const auto& column : relation_columns()) {
      edge_columns_.push_back({{Domain::edge, column.name, column.type}, column.read});
      document_.key(edge_columns_.back().key);
    }
    document_.key(edge_colour_);
    document_.begin_graph();
  }

  void write_look(std::string_view label, const VertexLook& look, std::string_view colour) {
    document_.coordinate(x_, look.place.x);
    document_.coordinate(y_, look.place.y);
    document_.coordinate(size_, look.size);
    document_.text(node_colour_, colour);
    document_.node_shape(label, look, colour);
  }

  void write_actor(const Actor& actor, const VertexLook& look) {
    document_.begin_node(actor_key(actor), ":Actor:" + std::string(to_string(actor.type)));
    for (const auto& [key, read] : actor_columns_) document_.data(key, read(context_, actor));
    write_look(actor.name, look, colour_of(actor.type));
    document_.end_node();
    ++report_.vertices;
  }

  void write_statements(const Picture& picture) {
    for (const Relation& relation : graph_.relations()) {
      if (!selection_.has(relation)) continue;
      const Relation* const row[] = {&relation};
      document_.begin_node(relation_key(relation), ":Statement");
      for (const auto& [key, read] : statement_columns_) document_.data(key, read(context_, row));
      write_look(relation_kind(relation), picture.statements[static_cast<std::size_t>(relation.id)], colour_of(row));
      document_.end_node();
      ++report_.vertices;
    }
  }

  void write_edge(RelationGroup group) {
    const Relation& first = *group.front();
    const std::string id = options_.statements == StatementShape::edges ? relation_key(first) : edge_key(graph_, first);
    document_.begin_edge(id, actor_key(graph_.actor(*first.subject.actor)),
                         actor_key(graph_.actor(*first.object->actor)), relation_kind(first));
    for (const auto& [key, read] : edge_columns_) document_.data(key, read(context_, group));
    document_.text(edge_colour_, colour_of(group));
    document_.edge_line(labels_.readable(first), colour_of(group));
    document_.end_edge();
    ++report_.edges;
  }

  void write_statement_edges() {
    for (const Relation& relation : graph_.relations()) {
      if (!selection_.has(relation)) continue;
      for (const StatementLink& link : statement_links(graph_, selection_, relation)) write_link(relation, link);
    }
  }

  void write_link(const Relation& relation, const StatementLink& link) {
    const std::string key = relation_key(relation);
    document_.begin_edge(key + "_" + std::string(link.kind), key, target_key(graph_, link), link.kind);
    document_.text(edge_label_, link.kind);
    document_.text(edge_kind_, link.kind);
    document_.edge_line(link.kind, colour_of(std::array{&relation}));
    document_.end_edge();
    ++report_.edges;
  }

  void report_left_out() {
    selection_.report_relations(report_);
    selection_.report_actors(report_);
    const std::size_t homeless = statements_are_nodes() ? 0 : selection_.homeless_count();
    report_.leave_out(homeless, "relations in which no actor takes part");
    report_.leave_out(document_.replaced_characters(), "characters that XML can't hold, written as U+FFFD");
    report_.relations = selection_.relation_count() - homeless;
  }

  const KnowledgeGraph& graph_;
  GraphmlOptions options_;
  Selection selection_;
  GraphmlDocument document_;
  RelationLabels labels_;
  ColumnContext context_{graph_, selection_, labels_};
  ExportReport report_;
  std::vector<KeyedColumn<Actor>> actor_columns_;
  std::vector<KeyedColumn<RelationGroup>> statement_columns_;
  std::vector<KeyedColumn<RelationGroup>> edge_columns_;
  GraphmlKey x_{Domain::node, "x", ColumnType::real};
  GraphmlKey y_{Domain::node, "y", ColumnType::real};
  GraphmlKey size_{Domain::node, "size", ColumnType::real};
  GraphmlKey node_colour_{Domain::node, "color", ColumnType::text};
  GraphmlKey edge_label_{Domain::edge, "label", ColumnType::text};
  GraphmlKey edge_kind_{Domain::edge, "interaction", ColumnType::text};
  GraphmlKey edge_colour_{Domain::edge, "color", ColumnType::text};
};

}  // namespace

ExportReport write_graphml(const KnowledgeGraph& graph, Sink& sink, const GraphmlOptions& options) {
  return GraphmlWriter(graph, sink, options).write();
}

}  // namespace relata
