#include <relata/export/number_text.h>
#include <relata/export/svg.h>
#include <relata/export/xml_escape.h>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace relata {
namespace {

constexpr double margin = 60;
constexpr std::size_t longest_name = 40;  ///< Bytes; longer names end with an ellipsis and are whole in the title.

std::string shortened(std::string_view name) {
  if (name.size() <= longest_name) return std::string(name);
  std::size_t end = longest_name;
  while ((static_cast<unsigned char>(name[end]) & 0xC0) == 0x80) --end;
  return std::string(name.substr(0, end)) + "…";
}

/// Vertices are kept until the edges are written, since later elements cover earlier ones.
class SvgFormat final : public NetworkFormat {
 public:
  explicit SvgFormat(Sink& sink) : sink_(sink) {}

  void begin(const Columns& columns) override {
    for (std::size_t i = 0; i < columns.edges.size(); ++i) {
      if (columns.edges[i].name == "claimant") claimant_ = i;
      if (columns.edges[i].name == "quotation") quotation_ = i;
    }
  }

  void write_vertex(const NetworkVertex& vertex) override {
    const auto& [place, size] = vertex.look;
    low_ = {std::min(low_.x, place.x - size), std::min(low_.y, -place.y - size)};
    high_ = {std::max(high_.x, place.x + size), std::max(high_.y, -place.y + size)};
    vertices_.emplace(vertex.key, vertex.look);
    discs_ += "<g><title>";
    append_xml_text(vertex.label, discs_);
    discs_ += "</title><circle";
    append_attribute("cx", place.x, discs_);
    append_attribute("cy", -place.y, discs_);
    append_attribute("r", size / 2, discs_);
    discs_.append(" fill=\"").append(vertex.colour).append("\"/><text");
    append_attribute("x", place.x + size / 2 + 3, discs_);
    append_attribute("y", -place.y + 4, discs_);
    discs_ += '>';
    append_xml_text(shortened(vertex.label), discs_);
    discs_ += "</text></g>\n";
  }

  void begin_edges() override {
    text_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"";
    for (const double number :
         {low_.x - margin, low_.y - margin, high_.x - low_.x + 4 * margin, high_.y - low_.y + 2 * margin}) {
      if (text_.back() != '"') text_ += ' ';
      append_fixed(number, 1, text_);
    }
    text_ +=
        "\" role=\"img\">\n<title>Who said and did what to whom</title>\n<defs><marker id=\"arrow\" viewBox=\"0 0 10 "
        "10\""
        " refX=\"10\" refY=\"5\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\"><path d=\"M0 0L10 5L0 10z\""
        " fill=\"#95a5a6\"/></marker></defs>\n"
        "<g fill=\"none\" stroke-opacity=\"0.6\" marker-end=\"url(#arrow)\">\n";
    flush();
  }

  void write_edge(const NetworkEdge& edge) override {
    text_.append("<path stroke=\"").append(edge.colour).append("\"");
    append_attribute("stroke-width", 1 + std::log2(std::max(edge.weight, 1.0)), text_);
    text_ += " d=\"";
    append_path(vertices_.at(edge.source), vertices_.at(edge.target), edge.source == edge.target);
    text_ += "\"><title>";
    append_xml_text(edge.label, text_);
    append_part("according to: ", edge.cells[claimant_]);
    append_part("", edge.cells[quotation_]);
    text_ += "</title></path>\n";
    flush();
  }

  void end() override {
    text_ =
        "</g>\n<g font-family=\"sans-serif\" font-size=\"11\" fill=\"#2c3e50\" stroke=\"#ffffff\" stroke-width=\"3\""
        " paint-order=\"stroke\">\n";
    flush();
    sink_.write(discs_);
    sink_.write("</g>\n</svg>\n");
  }

 private:
  void append_attribute(std::string_view name, double value, std::string& out) const {
    out.append(" ").append(name).append("=\"");
    append_fixed(value, 2, out);
    out += '"';
  }

  void append_part(std::string_view before, const Cell& cell) {
    const auto* part = std::get_if<std::string>(&cell);
    if (!part) return;
    text_.append("\n").append(before);
    append_xml_text(*part, text_);
  }

  /// A curve that bends to the left, so that edges both ways stay apart; a loop above its vertex.
  void append_path(const VertexLook& source, const VertexLook& target, bool is_loop) {
    const Point from{source.place.x, -source.place.y};
    const Point to{target.place.x, -target.place.y};
    if (is_loop) {
      const double r = source.size / 2;
      return append_numbers('M', {from.x - r, from.y}, {from.x - 3 * r, from.y - 4 * r},
                            {from.x + 3 * r, from.y - 4 * r}, {from.x + r, from.y});
    }
    const double length = std::max(std::hypot(to.x - from.x, to.y - from.y), 1.0);
    const Point along{(to.x - from.x) / length, (to.y - from.y) / length};
    const double bend = 0.12 * length;
    const Point middle{(from.x + to.x) / 2 + bend * along.y, (from.y + to.y) / 2 - bend * along.x};
    const double gap = target.size / 2 + 2;
    append_numbers('M', from, middle, middle, {to.x - gap * along.x, to.y - gap * along.y});
  }

  void append_numbers(char command, Point from, Point first, Point second, Point to) {
    text_ += command;
    append_point(from);
    text_ += 'C';
    append_point(first);
    text_ += ' ';
    append_point(second);
    text_ += ' ';
    append_point(to);
  }

  void append_point(Point point) {
    append_fixed(point.x, 1, text_);
    text_ += ',';
    append_fixed(point.y, 1, text_);
  }

  void flush() {
    sink_.write(text_);
    text_.clear();
  }

  Sink& sink_;
  std::size_t claimant_ = 0;
  std::size_t quotation_ = 0;
  Point low_, high_;
  std::unordered_map<std::string, VertexLook> vertices_;  ///< Looked up, never walked.
  std::string discs_;
  std::string text_;
};

}  // namespace

ExportReport write_svg(const KnowledgeGraph& graph, Sink& sink, const NetworkOptions& options) {
  SvgFormat format(sink);
  return write_network(graph, format, options);
}

}  // namespace relata
