#include <relata/export/graphml_document.h>
#include <relata/export/json_text.h>
#include <relata/export/number_text.h>
#include <relata/export/xml_escape.h>

namespace relata {
namespace {

/// The types that every reader knows: Boost has no use for true and false, APOC none for 0 and 1.
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

constexpr std::string_view head =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\""
    " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";
constexpr std::string_view schema_location =
    " xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns"
    " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";

}  // namespace

GraphmlKey::GraphmlKey(Domain domain, std::string_view name, ColumnType type)
    : domain_(domain), name_(name), type_(type), opening_("<data key=\"") {
  opening_.append(domain == Domain::node ? "n_" : "e_").append(name).append("\">");
}

std::string GraphmlKey::declaration(const GraphmlDialect& dialect) const {
  const bool is_node = domain_ == Domain::node;
  std::string text = is_node ? "<key id=\"n_" : "<key id=\"e_";
  text.append(name_).append(is_node ? "\" for=\"node\"" : "\" for=\"edge\"");
  text.append(" attr.name=\"").append(name_).append("\" attr.type=\"").append(xml_type(type_)).append("\"");
  if (type_ == ColumnType::list && !dialect.strict) text += " attr.list=\"string\"";
  return text + "/>\n";
}

void GraphmlDocument::begin() {
  text_ += head;
  if (dialect_.yed) text_ += " xmlns:y=\"http://www.yworks.com/xml/graphml\"";
  text_ += schema_location;
}

void GraphmlDocument::begin_graph() {
  if (dialect_.yed) {
    text_ +=
        "<key id=\"n_yed\" for=\"node\" yfiles.type=\"nodegraphics\"/>\n"
        "<key id=\"e_yed\" for=\"edge\" yfiles.type=\"edgegraphics\"/>\n";
  }
  text_ += "<graph id=\"relata\" edgedefault=\"directed\">\n";
  flush();
}

void GraphmlDocument::begin_node(std::string_view id, std::string_view labels) {
  text_.append("<node id=\"").append(id).append("\"");
  if (!dialect_.strict) append_attribute("labels", labels);
  text_ += ">\n";
}

void GraphmlDocument::begin_edge(std::string_view id, std::string_view source, std::string_view target,
                                 std::string_view kind) {
  text_.append("<edge id=\"").append(id);
  text_.append("\" source=\"").append(source).append("\" target=\"").append(target).append("\"");
  if (!dialect_.strict) append_attribute("label", kind);
  text_ += ">\n";
}

void GraphmlDocument::data(const GraphmlKey& key, const Cell& cell) {
  if (std::holds_alternative<std::monostate>(cell)) return;
  if (const auto* string = std::get_if<std::string>(&cell)) return text(key, *string);
  text_ += key.opening();
  if (const auto* integer = std::get_if<std::int64_t>(&cell)) {
    append_number(*integer, text_);
  } else if (const auto* real = std::get_if<double>(&cell)) {
    append_number(*real, text_);
  } else if (const auto* list = std::get_if<std::vector<std::string>>(&cell)) {
    json_.clear();
    append_json_array(*list, json_);
    append_text(json_);
  }
  text_ += "</data>\n";
}

void GraphmlDocument::text(const GraphmlKey& key, std::string_view value) {
  text_ += key.opening();
  append_text(value);
  text_ += "</data>\n";
}

void GraphmlDocument::coordinate(const GraphmlKey& key, double value) {
  text_ += key.opening();
  append_fixed(value, 2, text_);
  text_ += "</data>\n";
}

void GraphmlDocument::node_shape(std::string_view label, const VertexLook& look, std::string_view colour) {
  if (!dialect_.yed) return;
  const auto attribute = [this](std::string_view name, double value) {
    text_.append(" ").append(name).append("=\"");
    append_fixed(value, 2, text_);
    text_ += '"';
  };
  text_ += "<data key=\"n_yed\"><y:ShapeNode><y:Geometry";
  attribute("x", look.place.x - look.size / 2);  // the upper left corner; y grows downwards
  attribute("y", -look.place.y - look.size / 2);
  attribute("width", look.size);
  attribute("height", look.size);
  text_.append("/><y:Fill color=\"").append(colour).append("\"/><y:BorderStyle hasColor=\"false\"/>");
  text_ += "<y:NodeLabel modelName=\"sides\" modelPosition=\"e\">";
  append_text(label);
  text_ += "</y:NodeLabel><y:Shape type=\"ellipse\"/></y:ShapeNode></data>\n";
}

void GraphmlDocument::edge_line(std::string_view label, std::string_view colour) {
  if (!dialect_.yed) return;
  text_.append("<data key=\"e_yed\"><y:PolyLineEdge><y:LineStyle color=\"").append(colour);
  text_ += "\" type=\"line\" width=\"1.0\"/><y:Arrows source=\"none\" target=\"standard\"/><y:EdgeLabel>";
  append_text(label);
  text_ += "</y:EdgeLabel></y:PolyLineEdge></data>\n";
}

void GraphmlDocument::end_node() {
  text_ += "</node>\n";
  flush();
}

void GraphmlDocument::end_edge() {
  text_ += "</edge>\n";
  flush();
}

void GraphmlDocument::end() {
  text_ += "</graph>\n</graphml>\n";
  flush();
}

void GraphmlDocument::append_text(std::string_view text) {
  replaced_characters_ += append_xml_text(text, text_);
}

void GraphmlDocument::append_attribute(std::string_view name, std::string_view value) {
  text_.append(" ").append(name).append("=\"");
  replaced_characters_ += append_xml_attribute(value, text_);
  text_ += '"';
}

void GraphmlDocument::flush() {
  sink_.write(text_);
  text_.clear();
}

}  // namespace relata
