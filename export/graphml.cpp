#include <relata/export/graphml.h>
#include <relata/export/json_text.h>
#include <relata/export/number_text.h>
#include <relata/export/xml_escape.h>

#include <array>

namespace relata {
namespace {

/// By ColumnType. All readers know these: Boost has no use for true and false, APOC none for 0 and 1.
constexpr std::array<std::string_view, 4> xml_types{"string", "int", "double", "string"};

constexpr std::string_view head =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\""
    " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";
constexpr std::string_view schema_location =
    " xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns"
    " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";
constexpr std::string_view yed_keys =
    "<key id=\"n_yed\" for=\"node\" yfiles.type=\"nodegraphics\"/>\n"
    "<key id=\"e_yed\" for=\"edge\" yfiles.type=\"edgegraphics\"/>\n";

/// Columns that say how something looks. Gephi takes them by their names.
constexpr NetworkColumn vertex_look_columns[] = {
    {"x", ColumnType::real}, {"y", ColumnType::real}, {"size", ColumnType::real}, {"color", ColumnType::text}};
constexpr NetworkColumn edge_look_columns[] = {{"color", ColumnType::text}};

/// What begins the <data> elements of each column.
using Openings = std::vector<std::string>;

class GraphmlFormat final : public NetworkFormat {
 public:
  GraphmlFormat(Sink& sink, const GraphmlOptions& options) : sink_(sink), options_(options) {}

  void begin(const Columns& columns) override {
    text_ += head;
    if (options_.yed) text_ += " xmlns:y=\"http://www.yworks.com/xml/graphml\"";
    text_ += schema_location;
    vertex_openings_ = append_keys("node", columns.vertices);
    append_keys("node", vertex_look_columns);
    edge_openings_ = append_keys("edge", columns.edges);
    append_keys("edge", edge_look_columns);
    if (options_.yed) text_ += yed_keys;
    text_ += "<graph id=\"relata\" edgedefault=\"directed\">\n";
    flush();
  }

  void write_vertex(const NetworkVertex& vertex) override {
    text_.append("<node id=\"").append(vertex.key).append("\"");
    if (!options_.strict) append_attribute("labels", vertex.labels);
    text_ += ">\n";
    append_cells(vertex_openings_, vertex.cells);
    append_coordinate("x", vertex.look.place.x);
    append_coordinate("y", vertex.look.place.y);
    append_coordinate("size", vertex.look.size);
    text_.append("<data key=\"n_color\">").append(vertex.colour).append("</data>\n");
    if (options_.yed) append_shape(vertex);
    text_ += "</node>\n";
    flush();
  }

  void write_edge(const NetworkEdge& edge) override {
    text_.append("<edge id=\"").append(edge.key).append("\" source=\"").append(edge.source);
    text_.append("\" target=\"").append(edge.target).append("\"");
    if (!options_.strict) append_attribute("label", edge.kind);
    text_ += ">\n";
    append_cells(edge_openings_, edge.cells);
    text_.append("<data key=\"e_color\">").append(edge.colour).append("</data>\n");
    if (options_.yed) append_line(edge);
    text_ += "</edge>\n";
    flush();
  }

  void end() override {
    text_ += "</graph>\n</graphml>\n";
    flush();
  }

  void report(ExportReport& report) const override {
    report.leave_out(replaced_characters_, "characters that XML can't hold, written as U+FFFD");
  }

 private:
  Openings append_keys(std::string_view domain, std::span<const NetworkColumn> columns) {
    Openings openings;
    for (const auto& [name, type] : columns) {
      const std::string id = std::string(domain, 0, 1) + "_" + std::string(name);
      text_.append("<key id=\"").append(id).append("\" for=\"").append(domain);
      text_.append("\" attr.name=\"")
          .append(name)
          .append("\" attr.type=\"")
          .append(xml_types[static_cast<std::size_t>(type)])
          .append("\"");
      if (type == ColumnType::list && !options_.strict) text_ += " attr.list=\"string\"";
      text_ += "/>\n";
      openings.push_back("<data key=\"" + id + "\">");
    }
    return openings;
  }

  void append_cells(const Openings& openings, std::span<const Cell> cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (std::holds_alternative<std::monostate>(cells[i])) continue;
      text_ += openings[i];
      append_value(cells[i]);
      text_ += "</data>\n";
    }
  }

  void append_value(const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) {
      append_text(*text);
    } else if (const auto* integer = std::get_if<std::int64_t>(&cell)) {
      append_number(*integer, text_);
    } else if (const auto* real = std::get_if<double>(&cell)) {
      append_number(*real, text_);
    } else if (const auto* list = std::get_if<std::vector<std::string>>(&cell)) {
      json_.clear();
      append_json_array(*list, json_);
      append_text(json_);
    }
  }

  void append_coordinate(std::string_view name, double value) {
    text_.append("<data key=\"n_").append(name).append("\">");
    append_fixed(value, 2, text_);
    text_ += "</data>\n";
  }

  void append_shape(const NetworkVertex& vertex) {
    const auto attribute = [this](std::string_view name, double value) {
      text_.append(" ").append(name).append("=\"");
      append_fixed(value, 2, text_);
      text_ += '"';
    };
    const auto& [place, size] = vertex.look;
    text_ += "<data key=\"n_yed\"><y:ShapeNode><y:Geometry";
    attribute("x", place.x - size / 2);  // the upper left corner; y grows downwards
    attribute("y", -place.y - size / 2);
    attribute("width", size);
    attribute("height", size);
    text_.append("/><y:Fill color=\"").append(vertex.colour).append("\"/><y:BorderStyle hasColor=\"false\"/>");
    text_ += "<y:NodeLabel modelName=\"sides\" modelPosition=\"e\">";
    append_text(vertex.label);
    text_ += "</y:NodeLabel><y:Shape type=\"ellipse\"/></y:ShapeNode></data>\n";
  }

  void append_line(const NetworkEdge& edge) {
    text_.append("<data key=\"e_yed\"><y:PolyLineEdge><y:LineStyle color=\"").append(edge.colour);
    text_ += "\" type=\"line\" width=\"1.0\"/><y:Arrows source=\"none\" target=\"standard\"/><y:EdgeLabel>";
    append_text(edge.label);
    text_ += "</y:EdgeLabel></y:PolyLineEdge></data>\n";
  }

  void append_text(std::string_view text) { replaced_characters_ += append_xml_text(text, text_); }

  void append_attribute(std::string_view name, std::string_view value) {
    text_.append(" ").append(name).append("=\"");
    replaced_characters_ += append_xml_attribute(value, text_);
    text_ += '"';
  }

  void flush() {
    sink_.write(text_);
    text_.clear();
  }

  Sink& sink_;
  GraphmlOptions options_;
  Openings vertex_openings_, edge_openings_;
  std::string text_;  ///< The element being written.
  std::string json_;
  std::size_t replaced_characters_ = 0;
};

}  // namespace

ExportReport write_graphml(const KnowledgeGraph& graph, Sink& sink, const GraphmlOptions& options) {
  GraphmlFormat format(sink, options);
  return write_network(graph, format, options.network);
}

}  // namespace relata
