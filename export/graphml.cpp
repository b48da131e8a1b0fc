#include <relata/export/columns.h>
#include <relata/export/graphml.h>
#include <relata/export/json_text.h>
#include <relata/export/number_text.h>
#include <relata/export/picture.h>
#include <relata/export/xml_escape.h>

#include <algorithm>
#include <tuple>

namespace relata {
namespace {

std::string_view xml_type(ColumnType type) {
  switch (type) {
    case ColumnType::integer:
      return "int";
    case ColumnType::real:
      return "double";
    case ColumnType::text:
    case ColumnType::list:
      break;
  }
  return "string";
}

/// Columns that say how something looks. Gephi takes them by their names.
struct LookColumn {
  std::string_view name, type;
};
constexpr LookColumn vertex_look_columns[] = {
    {"x", "double"}, {"y", "double"}, {"size", "double"}, {"color", "string"}};
constexpr LookColumn edge_look_columns[] = {{"color", "string"}};

/// What two relations must share to be one aggregated edge.
auto group_key(const Relation& relation) {
  return std::tuple(*relation.subject.actor, relation.name, *relation.object->actor, relation.role, relation.polarity);
}

class GraphmlWriter {
 public:
  GraphmlWriter(const KnowledgeGraph& graph, Sink& sink, const GraphmlOptions& options)
      : graph_(graph), sink_(sink), options_(options), selection_(graph, options.min_confidence) {}

  ExportReport write() {
    write_head();
    write_vertices();
    write_edges();
    sink_.write("</graph>\n</graphml>\n");
    report_left_out();
    return std::move(report_);
  }

 private:
  void write_head() {
    text_ =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\""
        " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
        " xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns"
        " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";
    for (const auto& column : actor_columns()) append_key('n', column.name, xml_type(column.type), column.type);
    for (const auto& look : vertex_look_columns) append_key('n', look.name, look.type, ColumnType::text);
    for (const auto& column : relation_columns()) append_key('e', column.name, xml_type(column.type), column.type);
    for (const auto& look : edge_look_columns) append_key('e', look.name, look.type, ColumnType::text);
    text_ += "<graph id=\"relata\" edgedefault=\"directed\">\n";
    flush();
  }

  void append_key(char domain, std::string_view name, std::string_view type, ColumnType column_type) {
    text_.append("<key id=\"").append(1, domain).append("_").append(name);
    text_.append(domain == 'n' ? "\" for=\"node\"" : "\" for=\"edge\"");
    text_.append(" attr.name=\"").append(name).append("\" attr.type=\"").append(type).append("\"");
    if (column_type == ColumnType::list && !options_.strict) text_ += " attr.list=\"string\"";
    text_ += "/>\n";
  }

  void write_vertices() {
    const std::vector<VertexLook> looks = draw(graph_, selection_);
    for (const Actor& actor : graph_.actors()) {
      if (!selection_.has(actor.id)) continue;
      write_vertex(actor, looks[static_cast<std::size_t>(actor.id)]);
      ++report_.vertices;
    }
  }

  void write_vertex(const Actor& actor, const VertexLook& look) {
    text_.append("<node id=\"").append(actor_key(actor)).append("\"");
    if (!options_.strict) text_.append(" labels=\":Actor:").append(to_string(actor.type)).append("\"");
    text_ += ">\n";
    for (const auto& column : actor_columns()) append_data('n', column.name, column.read(context_, actor));
    const auto append_coordinate = [this](std::string_view name, double value) {
      open_data('n', name);
      append_fixed(value, 2, text_);
      text_ += "</data>\n";
    };
    append_coordinate("x", look.place.x);
    append_coordinate("y", look.place.y);
    append_coordinate("size", look.size);
    append_data('n', "color", std::string(colour_of(actor.type)));
    text_ += "</node>\n";
    flush();
  }

  void write_edges() {
    std::vector<const Relation*> group;
    const auto relations = graph_.relations();
    for (std::size_t begin = 0, end = 0; begin < relations.size(); begin = end) {
      group.clear();
      for (; end < relations.size() && belongs_with(relations[begin], relations[end]); ++end) {
        if (is_edge(relations[end]) && selection_.has(relations[end])) group.push_back(&relations[end]);
      }
      write_edges_of(group);
    }
  }

  /// Relations come by subject, name and object.
  bool belongs_with(const Relation& first, const Relation& other) const {
    if (&first == &other) return true;
    return options_.edges == GraphmlEdges::aggregated && is_edge(first) && is_edge(other) &&
           first.subject.actor == other.subject.actor && first.name == other.name &&
           first.object->actor == other.object->actor;
  }

  void write_edges_of(std::vector<const Relation*>& relations) {
    std::stable_sort(relations.begin(), relations.end(),
                     [](const Relation* a, const Relation* b) { return group_key(*a) < group_key(*b); });
    for (auto first = relations.begin(); first != relations.end();) {
      const auto end = std::find_if(first, relations.end(),
                                    [&](const Relation* other) { return group_key(**first) != group_key(*other); });
      write_edge(RelationGroup(first, end));
      first = end;
    }
  }

  void write_edge(RelationGroup group) {
    const Relation& first = *group.front();
    text_.append("<edge id=\"").append(relation_key(first));
    text_.append("\" source=\"").append(actor_key(graph_.actor(*first.subject.actor)));
    text_.append("\" target=\"").append(actor_key(graph_.actor(*first.object->actor))).append("\"");
    if (!options_.strict) {
      text_ += " label=\"";
      replaced_characters_ += append_xml_attribute(relation_kind(first), text_);
      text_ += '"';
    }
    text_ += ">\n";
    for (const auto& column : relation_columns()) append_data('e', column.name, column.read(context_, group));
    append_data('e', "color", std::string(colour_of(first)));
    text_ += "</edge>\n";
    ++report_.edges;
    flush();
  }

  void open_data(char domain, std::string_view name) {
    text_.append("<data key=\"").append(1, domain).append("_").append(name).append("\">");
  }

  void append_data(char domain, std::string_view name, const Cell& cell) {
    if (std::holds_alternative<std::monostate>(cell)) return;
    open_data(domain, name);
    if (const auto* text = std::get_if<std::string>(&cell)) {
      replaced_characters_ += append_xml_text(*text, text_);
    } else if (const auto* integer = std::get_if<std::int64_t>(&cell)) {
      append_number(*integer, text_);
    } else if (const auto* real = std::get_if<double>(&cell)) {
      append_number(*real, text_);
    } else if (const auto* list = std::get_if<std::vector<std::string>>(&cell)) {
      std::string json;
      append_json_array(*list, json);
      replaced_characters_ += append_xml_text(json, text_);
    }
    text_ += "</data>\n";
  }

  void flush() {
    sink_.write(text_);
    text_.clear();
  }

  void report_left_out() {
    selection_.report_relations(report_);
    selection_.report_actors(report_);
    report_.leave_out(selection_.homeless_count(), "relations in which no actor takes part");
    report_.leave_out(replaced_characters_, "characters that XML can't hold, written as U+FFFD");
    report_.relations = selection_.relation_count() - selection_.homeless_count();
  }

  const KnowledgeGraph& graph_;
  Sink& sink_;
  GraphmlOptions options_;
  Selection selection_;
  RelationLabels labels_;
  ColumnContext context_{graph_, selection_, labels_};
  ExportReport report_;
  std::size_t replaced_characters_ = 0;
  std::string text_;  ///< The element being written.
};

}  // namespace

ExportReport write_graphml(const KnowledgeGraph& graph, Sink& sink, const GraphmlOptions& options) {
  return GraphmlWriter(graph, sink, options).write();
}

}  // namespace relata
