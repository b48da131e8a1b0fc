#include "network_table.h"

#include <unordered_map>
#include <utility>

#include <relata/export/json_text.h>
#include <relata/export/number_text.h>
#include <relata/export/sink.h>

namespace relata::bench {
namespace {

class Collector final : public NetworkFormat {
 public:
  void begin(const Columns& columns) override {
    table_.vertex_columns = columns.vertices;
    table_.edge_columns = columns.edges;
  }
  void write_vertex(const NetworkVertex& vertex) override {
    places_.emplace(vertex.key, table_.vertices.size());
    table_.vertices.push_back({std::string(vertex.key), 0, 0, {vertex.cells.begin(), vertex.cells.end()}});
  }
  void write_edge(const NetworkEdge& edge) override {
    table_.edges.push_back({std::string(edge.key),
                            places_.at(std::string(edge.source)),
                            places_.at(std::string(edge.target)),
                            {edge.cells.begin(), edge.cells.end()}});
  }
  void end() override {}
  [[nodiscard]] NetworkTable take() && { return std::move(table_); }

 private:
  NetworkTable table_;
  std::unordered_map<std::string, std::size_t> places_;
};

void append_json(const Cell& cell, std::string& line) {
  if (std::holds_alternative<std::monostate>(cell)) {
    line += "null";
  } else if (std::holds_alternative<std::int64_t>(cell) || std::holds_alternative<double>(cell)) {
    line += text_of(cell);
  } else {
    append_json_string(text_of(cell), line);
  }
}

void append_row(const NetworkRow& row, std::string& line) {
  append_json_string(row.key, line);
  for (const Cell& cell : row.cells) append_json(cell, line += ',');
  line += "]\n";
}

void append_names(const std::vector<NetworkColumn>& columns, std::string& line) {
  for (const NetworkColumn& column : columns) {
    append_json_string(column.name, line += line.ends_with('[') ? "" : ",");
  }
  line += ']';
}

}  // namespace

NetworkTable read_network(const KnowledgeGraph& graph) {
  Collector collector;
  write_network(graph, collector, {.min_confidence = 0.0, .layout = false});
  return std::move(collector).take();
}

std::string text_of(const Cell& cell) {
  std::string text;
  if (const auto* string = std::get_if<std::string>(&cell)) return *string;
  if (const auto* integer = std::get_if<std::int64_t>(&cell)) append_number(*integer, text);
  if (const auto* real = std::get_if<double>(&cell)) append_number(*real, text);
  if (const auto* list = std::get_if<std::vector<std::string>>(&cell)) append_json_array(*list, text);
  return text;
}

void write_json_lines(const NetworkTable& table, const std::string& path) {
  FileSink sink(path);
  std::string line = "[[";
  append_names(table.vertex_columns, line);
  append_names(table.edge_columns, line += ",[");
  sink.write(line += "]\n");
  for (const NetworkRow& row : table.vertices) {
    append_row(row, line = "[");
    sink.write(line);
  }
  for (const NetworkRow& row : table.edges) {
    line = "[";
    append_number(row.source, line);
    append_number(row.target, line += ',');
    append_row(row, line += ',');
    sink.write(line);
  }
  sink.close();
}

}  // namespace relata::bench
