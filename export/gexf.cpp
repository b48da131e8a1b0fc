#include <relata/export/calendar_date.h>
#include <relata/export/gexf.h>
#include <relata/export/number_text.h>
#include <relata/export/xml_escape.h>

#include <algorithm>
#include <array>
#include <set>

namespace relata {
namespace {

constexpr std::array<std::string_view, 4> gexf_types{"string", "integer", "double", "liststring"};  ///< By ColumnType.

constexpr std::string_view head =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3/viz\" version=\"1.3\">\n"
    "<meta>\n<creator>relata</creator>\n"
    "<description>Who said and did what to whom, according to whom</description>\n</meta>\n"
    "<graph defaultedgetype=\"directed\" idtype=\"string\" mode=\"dynamic\" timeformat=\"date\""
    " timerepresentation=\"timestamp\">\n";

constexpr std::string_view weight_column = "<attribute id=\"weight\" title=\"weight\" type=\"double\"/>\n";

/// Columns that are attributes of the elements themselves.
bool is_built_in(std::string_view name) {
  return name == "label" || name == "weight";
}

/// The day of each origin and the days of all evidence.
struct History {
  std::vector<std::string> days;           ///< Sorted, unique.
  std::vector<std::string> origin_begins;  ///< Sorted: the first day of each independent origin.
};

std::optional<std::string> day_of(const KnowledgeGraph& graph, const Evidence& evidence) {
  return calendar_date(graph.peek(evidence.document).published);
}

History history_of(const KnowledgeGraph& graph, EvidenceWindow& window, RelationGroup group) {
  std::set<std::string> days;
  std::vector<std::pair<ContentId, std::string>> origins;
  for (const Relation* relation : group) {
    for (const Evidence& evidence : window.of(relation->id)) {
      const auto day = day_of(graph, evidence);
      if (day) days.insert(*day);
      origins.emplace_back(evidence.origin, day.value_or(""));
    }
  }
  History history{{days.begin(), days.end()}, {}};
  std::sort(origins.begin(), origins.end());
  for (std::size_t i = 0; i < origins.size(); ++i) {
    if (i == 0 || origins[i].first != origins[i - 1].first) history.origin_begins.push_back(origins[i].second);
  }
  std::sort(history.origin_begins.begin(), history.origin_begins.end());
  return history;
}

class GexfFormat final : public NetworkFormat {
 public:
  GexfFormat(const KnowledgeGraph& graph, Sink& sink, double min_confidence)
      : graph_(graph), sink_(sink), selection_(graph, min_confidence) {}

  void begin(const Columns& columns) override {
    columns_ = columns;
    text_ += head;
    begin_columns("node", "static");
    append_columns(columns.vertices);
    begin_columns("edge", "dynamic");
    text_ += weight_column;
    text_ += "</attributes>\n";
    begin_columns("edge", "static");
    text_ += weight_column;  // again: graphology knows the last table of a class only
    append_columns(columns.edges);
    text_ += "<nodes>\n";
    flush();
  }

  void write_vertex(const NetworkVertex& vertex) override {
    text_.append("<node id=\"").append(vertex.key).append("\"");
    append_attribute("label", vertex.label);
    append_timestamps(days_of(vertex));
    text_ += ">\n<attvalues>\n";
    append_cells(columns_.vertices, vertex.cells);
    text_ += "</attvalues>\n<viz:size value=\"";
    append_fixed(vertex.look.size, 2, text_);
    text_ += "\"/>\n<viz:position x=\"";
    append_fixed(vertex.look.place.x, 2, text_);
    text_ += "\" y=\"";
    append_fixed(vertex.look.place.y, 2, text_);
    text_ += "\"/>\n";
    append_colour(vertex.colour);
    text_ += "</node>\n";
    flush();
  }

  void begin_edges() override { text_ += "</nodes>\n<edges>\n"; }

  void write_edge(const NetworkEdge& edge) override {
    const History history = history_of(graph_, window_, edge.relations);
    text_.append("<edge id=\"").append(edge.key).append("\" source=\"").append(edge.source);
    text_.append("\" target=\"").append(edge.target).append("\"");
    append_attribute("kind", edge.kind);
    append_attribute("label", edge.label);
    text_ += " weight=\"";
    append_number(edge.weight, text_);
    text_ += '"';
    append_timestamps(history.days);
    text_ += ">\n<attvalues>\n";
    append_cells(columns_.edges, edge.cells);
    append_weights(history);
    text_ += "</attvalues>\n";
    append_colour(edge.colour);
    text_ += "</edge>\n";
    flush();
    undated_ += history.days.empty();
  }

  void end() override {
    text_ += "</edges>\n</graph>\n</gexf>\n";
    flush();
  }

  void report(ExportReport& report) const override {
    report.leave_out(undated_, "dates of edges, which no document gives: they are there at all times");
    report.leave_out(replaced_characters_, "characters that XML can't hold, written as U+FFFD");
  }

 private:
  void begin_columns(std::string_view of, std::string_view mode) {
    text_.append("<attributes class=\"").append(of).append("\" mode=\"").append(mode).append("\">\n");
  }

  void append_columns(std::span<const NetworkColumn> columns) {
    for (const auto& [name, type] : columns) {
      if (is_built_in(name)) continue;
      text_.append("<attribute id=\"").append(name).append("\" title=\"").append(name);
      text_.append("\" type=\"").append(gexf_types[static_cast<std::size_t>(type)]).append("\"/>\n");
    }
    text_ += "</attributes>\n";
  }

  void append_cells(std::span<const NetworkColumn> columns, std::span<const Cell> cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (std::holds_alternative<std::monostate>(cells[i]) || is_built_in(columns[i].name)) continue;
      text_.append("<attvalue for=\"").append(columns[i].name).append("\" value=\"");
      append_value(cells[i]);
      text_ += "\"/>\n";
    }
  }

  void append_value(const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) {
      replaced_characters_ += append_xml_attribute(*text, text_);
    } else if (const auto* integer = std::get_if<std::int64_t>(&cell)) {
      append_number(*integer, text_);
    } else if (const auto* real = std::get_if<double>(&cell)) {
      append_number(*real, text_);
    } else if (const auto* list = std::get_if<std::vector<std::string>>(&cell)) {
      append_list(*list);
    }
  }

  /// ["a","b"]: JSON but for control characters, whose escapes Gephi does not know.
  void append_list(std::span<const std::string> items) {
    std::string list;
    for (const std::string& item : items) {
      list += list.empty() ? "[\"" : ",\"";
      for (const char c : item) {
        if (c == '"' || c == '\\') list += '\\';
        list += c;
      }
      list += '"';
    }
    replaced_characters_ += append_xml_attribute(list + "]", text_);
  }

  /// The days of all relations in which an actor takes part.
  std::vector<std::string> days_of(const NetworkVertex& vertex) {
    std::set<std::string> days;
    const auto add = [&](RelationId relation) {
      if (!selection_.has(relation)) return;
      for (const Evidence& evidence : window_.of(relation)) {
        if (auto day = day_of(graph_, evidence)) days.insert(std::move(*day));
      }
    };
    if (vertex.statement) add(vertex.statement->id);
    if (vertex.actor) {
      const ActorId id = vertex.actor->id;
      for (const RelationId relation : graph_.topology().from(id)) add(relation);
      for (const RelationId relation : graph_.topology().to(id)) add(relation);
      for (const RelationId relation : graph_.relations_claimed_by(id)) add(relation);
    }
    return {days.begin(), days.end()};
  }

  void append_timestamps(const std::vector<std::string>& days) {
    if (days.empty()) return;
    text_ += " timestamps=\"&lt;[";
    for (const std::string& day : days) text_.append(&day == days.data() ? "" : ", ").append(day);
    text_ += "]&gt;\"";
  }

  /// For each day, how many origins there are up to it; those without a date have always been there.
  void append_weights(const History& history) {
    for (const std::string& day : history.days) {
      const auto after = std::upper_bound(history.origin_begins.begin(), history.origin_begins.end(), day);
      text_ += "<attvalue for=\"weight\" value=\"";
      append_number(after - history.origin_begins.begin(), text_);
      text_.append("\" timestamp=\"").append(day).append("\"/>\n");
    }
  }

  void append_colour(std::string_view hex) {
    text_ += "<viz:color";
    for (std::size_t channel = 0; channel < 3; ++channel) {
      text_.append(" ").append(1, "rgb"[channel]).append("=\"");
      append_number(std::stoi(std::string(hex.substr(1 + 2 * channel, 2)), nullptr, 16), text_);
      text_ += '"';
    }
    text_ += "/>\n";
  }

  void append_attribute(std::string_view name, std::string_view value) {
    text_.append(" ").append(name).append("=\"");
    replaced_characters_ += append_xml_attribute(value, text_);
    text_ += '"';
  }

  void flush() {
    sink_.write(text_);
    text_.clear();
  }

  const KnowledgeGraph& graph_;
  Sink& sink_;
  Selection selection_;
  EvidenceWindow window_{graph_};
  Columns columns_;
  std::string text_;  ///< The element being written.
  std::size_t undated_ = 0;
  std::size_t replaced_characters_ = 0;
};

}  // namespace

ExportReport write_gexf(const KnowledgeGraph& graph, Sink& sink, const NetworkOptions& options) {
  GexfFormat format(graph, sink, options.min_confidence);
  return write_network(graph, format, options);
}

}  // namespace relata
