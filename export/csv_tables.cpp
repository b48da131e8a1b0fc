#include <relata/export/csv_tables.h>
#include <relata/export/csv_text.h>
#include <relata/export/neo4j_model.h>
#include <relata/export/number_text.h>

#include <memory>
#include <optional>

namespace relata {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t longest_cell = 32'000;  // bytes, hence no more characters

/// The part of the text that fits; whole characters.
std::string_view shortened(std::string_view text) {
  if (text.size() <= longest_cell) return text;
  std::size_t end = longest_cell;
  while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end);
}

std::string cell_text(const Cell& cell) {
  std::string text;
  if (const auto* string = std::get_if<std::string>(&cell)) {
    text = *string;
  } else if (const auto* integer = std::get_if<std::int64_t>(&cell)) {
    append_number(*integer, text);
  } else if (const auto* real = std::get_if<double>(&cell)) {
    append_number(*real, text);
  } else if (const auto* list = std::get_if<std::vector<std::string>>(&cell)) {
    for (const std::string& item : *list) text.append(&item == list->data() ? "" : "; ").append(item);
  }
  return text;
}

/// One file, row by row.
class Table {
 public:
  Table(SinkFolder& folder, std::string_view name) : sink_(folder.open(name)) { sink_->write(byte_order_mark); }

  void add(std::string_view text) {
    separate();
    const std::string_view part = shortened(text);
    cut_ += part.size() < text.size();
    append_csv_field(spreadsheet_text(part), line_);
  }

  void add(std::span<const Cell> cells) {
    for (const Cell& cell : cells) {
      if (std::holds_alternative<std::string>(cell) || std::holds_alternative<std::vector<std::string>>(cell)) {
        add(cell_text(cell));
      } else {
        separate();
        line_ += cell_text(cell);
      }
    }
  }

  void add(std::span<const NetworkColumn> columns) {
    for (const NetworkColumn& column : columns) add(column.name);
  }

  void end_row() {
    sink_->write(line_ += "\r\n");
    line_.clear();
    is_first_ = true;
  }

  std::size_t close() {
    sink_->close();
    return cut_;
  }

 private:
  void separate() {
    if (!is_first_) line_ += ',';
    is_first_ = false;
  }

  std::unique_ptr<Sink> sink_;
  std::string line_;
  bool is_first_ = true;
  std::size_t cut_ = 0;
};

/// nodes.csv and edges.csv.
class CsvNetwork final : public NetworkFormat {
 public:
  explicit CsvNetwork(SinkFolder& folder) : folder_(folder) {}

  void begin(const Columns& columns) override {
    edge_columns_ = columns.edges;
    table_.emplace(folder_, "nodes.csv");
    table_->add("id");
    table_->add(columns.vertices);
    table_->end_row();
  }

  void write_vertex(const NetworkVertex& vertex) override {
    table_->add(vertex.key);
    table_->add(vertex.cells);
    table_->end_row();
  }

  void begin_edges() override {
    cut_ += table_->close();
    table_.emplace(folder_, "edges.csv");
    for (const std::string_view name : {"id", "source", "target"}) table_->add(name);
    table_->add(edge_columns_);
    table_->end_row();
  }

  void write_edge(const NetworkEdge& edge) override {
    for (const std::string& key : {edge.key, edge.source, edge.target}) table_->add(key);
    table_->add(edge.cells);
    table_->end_row();
  }

  void end() override { cut_ += table_->close(); }

  [[nodiscard]] std::size_t cut() const { return cut_; }

 private:
  SinkFolder& folder_;
  std::vector<NetworkColumn> edge_columns_;
  std::optional<Table> table_;
  std::size_t cut_ = 0;
};

std::size_t write_table(const Neo4jModel& model, Neo4jTable kind, std::string_view name, SinkFolder& folder) {
  Table table(folder, name);
  table.add("id");
  if (kind == Neo4jTable::evidence) {
    table.add("statement");
    table.add("document");
  }
  table.add(Neo4jModel::columns(kind));
  table.end_row();
  model.for_each_row(kind, [&](const Neo4jRow& row) {
    table.add(row.key);
    if (kind == Neo4jTable::evidence) {
      table.add(row.start);
      table.add(row.end_name);
    }
    table.add(row.cells);
    table.end_row();
  });
  return table.close();
}

}  // namespace

ExportReport write_csv_tables(const KnowledgeGraph& graph, SinkFolder& folder, double min_confidence) {
  CsvNetwork network(folder);
  ExportReport report = write_network(graph, network, {.min_confidence = min_confidence, .layout = false});
  const Selection selection(graph, min_confidence);
  const Neo4jModel model(graph, selection);
  std::size_t cut = network.cut();
  cut += write_table(model, Neo4jTable::statements, "statements.csv", folder);
  cut += write_table(model, Neo4jTable::evidence, "evidence.csv", folder);
  report.leave_out(cut, "ends of cells that are longer than a spreadsheet can hold");
  return report;
}

}  // namespace relata
