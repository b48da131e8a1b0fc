#include <relata/export/csv_text.h>
#include <relata/export/neo4j_csv.h>
#include <relata/export/neo4j_cypher.h>
#include <relata/export/neo4j_model.h>
#include <relata/export/number_text.h>

namespace relata {
namespace {

constexpr char item_separator = '\x1F';

std::string_view type_suffix(ColumnType type) {
  switch (type) {
    case ColumnType::integer:
      return ":long";
    case ColumnType::real:
      return ":double";
    case ColumnType::list:
      return ":string[]";
    case ColumnType::text:
      break;
  }
  return "";
}

std::string header_of(Neo4jTable table) {
  const auto& [name, label, start, end, has_id] = info(table);
  std::string header;
  if (!label.empty()) {
    header.append("id:ID(").append(label).append(")");
  } else {
    header.append(":START_ID(").append(start).append("),:END_ID(").append(end).append("),:TYPE");
    if (has_id) header += ",id";
  }
  for (const auto& column : Neo4jModel::columns(table)) {
    header.append(",").append(column.name).append(type_suffix(column.type));
  }
  return header + (label.empty() ? "\n" : ",:LABEL\n");
}

/// Texts as fields of one line; counts what it has to change.
class FieldWriter {
 public:
  void append(const Cell& cell, std::string& row) {
    if (const auto* text = std::get_if<std::string>(&cell)) {
      append_csv_field(one_line(*text), row);
    } else if (const auto* integer = std::get_if<std::int64_t>(&cell)) {
      append_number(*integer, row);
    } else if (const auto* real = std::get_if<double>(&cell)) {
      append_number(*real, row);
    } else if (const auto* list = std::get_if<std::vector<std::string>>(&cell)) {
      std::string items;
      for (const std::string& item : *list)
        items.append(&item == list->data() ? 0 : 1, item_separator).append(one_line(item));
      append_csv_field(items, row);
    }
  }

  [[nodiscard]] std::size_t replaced() const { return replaced_; }

 private:
  std::string one_line(std::string_view text) {
    std::string line;
    for (const char c : text) {
      if (c == '\n' || c == '\r' || c == item_separator) {
        line += ' ';
      } else if (static_cast<unsigned char>(c) < 0x20 && c != '\t') {
        line += "\uFFFD";
      } else {
        line += c;
        continue;
      }
      ++replaced_;
    }
    return line;
  }

  std::size_t replaced_ = 0;
};

/// Returns how many rows there are.
std::size_t write_table(const Neo4jModel& model, Neo4jTable table, Sink& sink, FieldWriter& fields) {
  std::size_t rows = 0;
  const Neo4jTableInfo& table_info = info(table);
  sink.write(header_of(table));
  std::string line;
  model.for_each_row(table, [&](const Neo4jRow& row) {
    line.clear();
    if (table_info.label.empty()) {
      line.append(row.start).append(",").append(row.end).append(",").append(row.type);
      if (table_info.has_id) line.append(",").append(row.key);
    } else {
      line += row.key;
    }
    for (const Cell& cell : row.cells) {
      line += ',';
      fields.append(cell, line);
    }
    if (!table_info.label.empty()) {
      line.append(",").append(table_info.label);
      if (!row.type.empty()) line.append(1, item_separator).append(row.type);
    }
    sink.write(line += '\n');
    ++rows;
  });
  return rows;
}

std::string import_script() {
  std::string script =
      "#!/bin/sh\n"
      "# Makes a new Neo4j database of the files beside this script; the database must be empty or not there.\n"
      "#   import.sh [DATABASE] [OPTION...]    neo4j; options of 'neo4j-admin database import full'\n"
      "# Then, once the database runs: cypher-shell -f constraints.cypher\n"
      "set -eu\n"
      "cd \"$(dirname \"$0\")\"\n"
      "database=${1:-neo4j}\n"
      "if [ $# -gt 0 ]; then shift; fi\n"
      "exec ${NEO4J_ADMIN:-neo4j-admin} database import full \"$database\" --id-type=string --array-delimiter=U+001F "
      "\\\n";
  for (const Neo4jTable table : neo4j_tables) {
    const Neo4jTableInfo& table_info = info(table);
    script.append("  ").append(table_info.label.empty() ? "--relationships=" : "--nodes=");
    script.append(table_info.name).append(".csv \\\n");
  }
  return script + "  \"$@\"\n";
}

template <typename Write>
void write_file(SinkFolder& folder, const std::string& name, Write write) {
  const auto sink = folder.open(name);
  write(*sink);
  sink->close();
}

std::size_t& rows_of(Neo4jTable table, ExportReport& report) {
  return info(table).label.empty() ? report.edges : report.vertices;
}

}  // namespace

ExportReport write_neo4j_csv(const KnowledgeGraph& graph, SinkFolder& folder, double min_confidence) {
  const Selection selection(graph, min_confidence);
  const Neo4jModel model(graph, selection);
  FieldWriter fields;
  ExportReport report;
  for (const Neo4jTable table : neo4j_tables) {
    write_file(folder, std::string(info(table).name) + ".csv",
               [&](Sink& sink) { rows_of(table, report) += write_table(model, table, sink, fields); });
  }
  write_file(folder, "constraints.cypher", [](Sink& sink) {
    for (const std::string& constraint : neo4j_constraints()) sink.write(constraint + ";\n");
  });
  write_file(folder, "import.sh", [](Sink& sink) { sink.write(import_script()); });
  report_model(selection, report);
  report.leave_out(fields.replaced(), "line breaks and control characters, written as blanks or U+FFFD");
  return report;
}

}  // namespace relata
