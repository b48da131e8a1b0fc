#include <relata/export/network.h>
#include <relata/export/statement_links.h>

#include <algorithm>
#include <array>
#include <utility>

namespace relata {
namespace {

constexpr std::string_view loose_statements = "statements";

/// Where the columns of one kind of row stand in a table of several kinds.
template <typename Row>
struct PlacedColumn {
  std::size_t place;
  Cell (*read)(const ColumnContext& context, const Row& row);
};

std::size_t place_of(std::string_view name, ColumnType type, std::vector<NetworkColumn>& columns) {
  const auto found =
      std::find_if(columns.begin(), columns.end(), [&](const NetworkColumn& column) { return column.name == name; });
  if (found != columns.end()) return static_cast<std::size_t>(found - columns.begin());
  columns.push_back({name, type});
  return columns.size() - 1;
}

class NetworkWriter {
 public:
  NetworkWriter(const KnowledgeGraph& graph, NetworkFormat& format, const NetworkOptions& options)
      : graph_(graph), format_(format), options_(options), selection_(graph, options.min_confidence) {
    place_columns();
  }

  ExportReport write() {
    format_.begin(columns_);
    write_vertices();
    format_.begin_edges();
    for_each_edge(graph_, selection_, options_.statements, [this](RelationGroup group) { write_edge(group); });
    if (statements_are_vertices()) {
      selection_.for_each_relation([this](const Relation& relation) { write_links(relation); });
    }
    format_.end();
    report_left_out();
    return std::move(report_);
  }

 private:
  bool statements_are_vertices() const { return options_.statements == StatementShape::nodes; }

  void place_columns() {
    for (const auto& column : actor_columns()) {
      if (column.name == loose_statements && statements_are_vertices()) continue;
      actor_columns_.push_back({place_of(column.name, column.type, columns_.vertices), column.read});
    }
    for (const auto& column : relation_columns()) {
      edge_columns_.push_back({place_of(column.name, column.type, columns_.edges), column.read});
    }
    if (!statements_are_vertices()) return;
    const auto place = [this](const Column<RelationGroup>& column) {
      statement_columns_.push_back({place_of(column.name, column.type, columns_.vertices), column.read});
    };
    for (const auto& column : statement_columns()) place(column);
    for (const auto& column : relation_columns().subspan(1)) place(column);
  }

  /// Valid until the next call.
  template <typename Row>
  std::span<const Cell> read(const std::vector<PlacedColumn<Row>>& columns, const Row& row, std::size_t width) {
    cells_.assign(width, Cell{});
    for (const auto& [place, read_cell] : columns) cells_[place] = read_cell(context_, row);
    return cells_;
  }

  void write_vertices() {
    const Picture picture =
        draw(graph_, selection_, {.statements = statements_are_vertices(), .layout = options_.layout});
    selection_.for_each_actor(
        [&](const Actor& actor) { write_actor(actor, picture.actors[static_cast<std::size_t>(actor.id)]); });
    if (!statements_are_vertices()) return;
    selection_.for_each_relation([&](const Relation& relation) {
      write_statement(relation, picture.statements[static_cast<std::size_t>(relation.id)]);
    });
  }

  void write_actor(const Actor& actor, const VertexLook& look) {
    format_.write_vertex({.key = actor_key(actor),
                          .labels = ":Actor:" + std::string(to_string(actor.type)),
                          .label = actor.name,
                          .look = look,
                          .colour = colour_of(actor.type),
                          .cells = read(actor_columns_, actor, columns_.vertices.size()),
                          .actor = &actor});
    ++report_.vertices;
  }

  void write_statement(const Relation& relation, const VertexLook& look) {
    const std::array row{&relation};
    const std::string sentence = relation_sentence(graph_, relation, context_.evidence(relation));
    format_.write_vertex({.key = relation_key(relation),
                          .labels = ":Statement",
                          .label = sentence,
                          .look = look,
                          .colour = colour_of(row),
                          .cells = read(statement_columns_, RelationGroup(row), columns_.vertices.size()),
                          .statement = &relation});
    ++report_.vertices;
  }

  void write_edge(RelationGroup group) {
    const Relation& first = *group.front();
    const bool is_single = options_.statements == StatementShape::edges;
    const auto cells = read(edge_columns_, group, columns_.edges.size());
    format_.write_edge({.key = is_single ? relation_key(first) : edge_key(graph_, first),
                        .source = actor_key(graph_.key(*first.subject.actor)),
                        .target = actor_key(graph_.key(*first.object->actor)),
                        .kind = relation_kind(first),
                        .label = std::get<std::string>(cells[label_place_]),
                        .weight = std::get<double>(cells[weight_place_]),
                        .colour = colour_of(group),
                        .cells = cells,
                        .relations = group});
    ++report_.edges;
  }

  void write_links(const Relation& relation) {
    const std::array row{&relation};
    const std::string key = relation_key(relation);
    for (const StatementLink& link : statement_links(selection_, relation)) {
      const std::string kind(link.kind);
      cells_.assign(columns_.edges.size(), Cell{});
      cells_[label_place_] = cells_[kind_place_] = kind;
      cells_[weight_place_] = static_cast<double>(relation.origins);
      format_.write_edge({.key = key + "_" + kind,
                          .source = key,
                          .target = target_key(graph_, link),
                          .kind = kind,
                          .label = kind,
                          .weight = static_cast<double>(relation.origins),
                          .colour = colour_of(row),
                          .cells = cells_,
                          .relations = row});
      ++report_.edges;
    }
  }

  void report_left_out() {
    selection_.report_relations(report_);
    selection_.report_actors(report_);
    const std::size_t homeless = statements_are_vertices() ? 0 : selection_.homeless_count();
    report_.leave_out(homeless, "relations in which no actor takes part");
    report_.relations = selection_.relation_count() - homeless;
    format_.report(report_);
  }

  const KnowledgeGraph& graph_;
  NetworkFormat& format_;
  NetworkOptions options_;
  Selection selection_;
  RelationLabels labels_;
  EvidenceWindow window_{graph_};
  ColumnContext context_{graph_, selection_, labels_, &window_};
  NetworkFormat::Columns columns_;
  std::vector<PlacedColumn<Actor>> actor_columns_;
  std::vector<PlacedColumn<RelationGroup>> statement_columns_;
  std::vector<PlacedColumn<RelationGroup>> edge_columns_;
  /// Of the columns that every edge has.
  std::size_t label_place_ = place_of("label", ColumnType::text, columns_.edges);
  std::size_t kind_place_ = place_of("interaction", ColumnType::text, columns_.edges);
  std::size_t weight_place_ = place_of("weight", ColumnType::real, columns_.edges);
  std::vector<Cell> cells_;
  ExportReport report_;
};

}  // namespace

ExportReport write_network(const KnowledgeGraph& graph, NetworkFormat& format, const NetworkOptions& options) {
  return NetworkWriter(graph, format, options).write();
}

}  // namespace relata
