#include <relata/export/dot.h>
#include <relata/export/number_text.h>

namespace relata {
namespace {

/// Graphviz reads strings of up to 16,384 bytes; a picture needs far less.
constexpr std::size_t longest = 4000;

/// The text or its beginning, whole code points.
std::string_view shorten(std::string_view text) {
  if (text.size() <= longest) return text;
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end);
}

/// Graphviz reads backslashes in labels, and can't hold NUL; other control characters break its output formats. Longer
/// texts are cut.
void append_quoted(std::string_view whole, std::string& out) {
  const std::string_view text = shorten(whole);
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out.append(1, '\\').append(1, c);
    } else if (c == '\n' || c == '\r') {
      out += "\\n";
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out += c == '\t' ? " " : "\uFFFD";
    } else {
      out += c;
    }
  }
  out += text.size() < whole.size() ? "…\"" : "\"";
}

class DotFormat final : public NetworkFormat {
 public:
  explicit DotFormat(Sink& sink) : sink_(sink) {}

  void begin(const Columns&) override {
    sink_.write(
        "digraph relata {\n"
        "graph [charset=\"UTF-8\", outputorder=edgesfirst, overlap=false]\n"
        "node [shape=circle, style=filled, fixedsize=true, fontname=\"Helvetica\", fontsize=10, penwidth=0]\n"
        "edge [fontname=\"Helvetica\", fontsize=8, arrowsize=0.6]\n");
  }

  void write_vertex(const NetworkVertex& vertex) override {
    constexpr double points_per_inch = 72;
    text_ += vertex.key;
    attribute(" [label=", vertex.label);
    attribute(", tooltip=", vertex.labels);
    attribute(", fillcolor=", vertex.colour);
    text_ += ", width=";
    append_fixed(vertex.look.size / points_per_inch, 3, text_);
    text_ += ", pos=\"";
    append_fixed(vertex.look.place.x, 2, text_);
    text_ += ',';
    append_fixed(vertex.look.place.y, 2, text_);
    text_ += "\"]\n";
    flush();
  }

  void write_edge(const NetworkEdge& edge) override {
    text_.append(edge.source).append(" -> ").append(edge.target);
    attribute(" [id=", edge.key);
    attribute(", label=", edge.label);
    attribute(", color=", edge.colour);
    text_ += ", weight=";
    append_number(static_cast<long>(edge.weight), text_);
    text_ += "]\n";
    flush();
  }

  void end() override { sink_.write("}\n"); }

 private:
  void attribute(std::string_view name, std::string_view value) {
    text_ += name;
    append_quoted(value, text_);
  }

  void flush() {
    sink_.write(text_);
    text_.clear();
  }

  Sink& sink_;
  std::string text_;
};

}  // namespace

ExportReport write_dot(const KnowledgeGraph& graph, Sink& sink, const NetworkOptions& options) {
  DotFormat format(sink);
  return write_network(graph, format, options);
}

}  // namespace relata
