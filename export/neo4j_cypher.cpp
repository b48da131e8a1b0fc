#include <relata/export/json_text.h>
#include <relata/export/neo4j_cypher.h>
#include <relata/export/number_text.h>

#include <map>
#include <utility>

namespace relata {
namespace {

constexpr std::size_t script_batch = 500;

void append_cypher_string(std::string_view text, std::string& out) {
  constexpr std::string_view hexadecimal = "0123456789ABCDEF";
  out += '\'';
  for (const char c : text) {
    if (c == '\'' || c == '\\') {
      out.append(1, '\\').append(1, c);
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      out.append("\\u00").append(1, hexadecimal[static_cast<unsigned char>(c) >> 4]).append(1, hexadecimal[c & 15]);
    } else {
      out += c;
    }
  }
  out += '\'';
}

/// Maps of literals, in JSON or in Cypher.
class LiteralWriter {
 public:
  explicit LiteralWriter(Neo4jNotation notation) : notation_(notation) {}

  void name(std::string_view name, std::string& out) const {
    const std::string_view quote = notation_ == Neo4jNotation::json ? "\"" : "";
    out.append(quote).append(name).append(quote).append(":");
  }

  void string(std::string_view text, std::string& out) const {
    if (notation_ == Neo4jNotation::json) return append_json_string(text, out);
    append_cypher_string(text, out);
  }

  void value(const Cell& cell, std::string& out) const {
    if (const auto* text = std::get_if<std::string>(&cell)) {
      string(*text, out);
    } else if (const auto* integer = std::get_if<std::int64_t>(&cell)) {
      append_number(*integer, out);
    } else if (const auto* real = std::get_if<double>(&cell)) {
      append_real(*real, out);
    } else if (const auto* list = std::get_if<std::vector<std::string>>(&cell)) {
      out += '[';
      for (const std::string& item : *list) {
        if (&item != list->data()) out += ',';
        string(item, out);
      }
      out += ']';
    } else {
      out += "null";  // takes a property away that was there
    }
  }

 private:
  /// With a point, so that a property has one type in all rows.
  static void append_real(double number, std::string& out) {
    const std::size_t begin = out.size();
    append_number(number, out);
    if (out.find_first_of(".en", begin) == std::string::npos) out += ".0";
  }

  Neo4jNotation notation_;
};

std::string row_text(const Neo4jRow& row, const Neo4jTableInfo& table, const std::vector<NetworkColumn>& columns,
                     const LiteralWriter& literals) {
  std::string text = "{";
  const auto add = [&](std::string_view name, std::string_view value) {
    if (text.size() > 1) text += ',';
    literals.name(name, text);
    literals.string(value, text);
  };
  if (table.has_id) add("id", row.key);
  if (table.label.empty()) {
    add("start", row.start);
    add("end", row.end);
  }
  text += ',';
  literals.name("properties", text);
  text += '{';
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (i > 0) text += ',';
    literals.name(columns[i].name, text);
    literals.value(row.cells[i], text);
  }
  return text + "}}";
}

/// What follows UNWIND … AS row.
std::string merge_clauses(const Neo4jTableInfo& table, const std::string& type) {
  if (!table.label.empty()) {
    std::string text = " MERGE (n:" + std::string(table.label) + " {id: row.id}) SET n += row.properties";
    return type.empty() ? text : text + ", n:`" + type + "`";
  }
  std::string text = " MATCH (a:" + std::string(table.start) + " {id: row.start}) MATCH (b:" + std::string(table.end) +
                     " {id: row.end}) MERGE (a)-[r:`" + type + "`";
  if (table.has_id) text += " {id: row.id}";
  return text + "]->(b) SET r += row.properties";
}

class Batches {
 public:
  Batches(Neo4jTable table, Neo4jNotation notation, std::size_t size,
          const std::function<void(const Neo4jBatch&)>& visit)
      : which_(table),
        table_(info(table)),
        columns_(Neo4jModel::columns(table)),
        literals_(notation),
        size_(size),
        visit_(visit) {}

  void add(const Neo4jRow& row) {
    Neo4jBatch& batch = by_type_[row.type];
    batch.rows += batch.rows.empty() ? "[" : ",";
    batch.rows += row_text(row, table_, columns_, literals_);
    if (++batch.count == size_) pass_on(row.type, batch);
  }

  void finish() {
    for (auto& [type, batch] : by_type_) {
      if (batch.count > 0) pass_on(type, batch);
    }
  }

 private:
  void pass_on(const std::string& type, Neo4jBatch& batch) {
    batch.table = which_;
    batch.statement = "UNWIND $rows AS row" + merge_clauses(table_, type);
    batch.rows += ']';
    visit_(batch);
    batch = {};
  }

  Neo4jTable which_;
  const Neo4jTableInfo& table_;
  std::vector<NetworkColumn> columns_;
  LiteralWriter literals_;
  std::size_t size_;
  const std::function<void(const Neo4jBatch&)>& visit_;
  std::map<std::string, Neo4jBatch> by_type_;
};

}  // namespace

std::vector<std::string> neo4j_constraints() {
  std::vector<std::string> constraints;
  for (const Neo4jTable table : neo4j_tables) {
    const std::string label(info(table).label);
    if (label.empty()) continue;
    constraints.push_back("CREATE CONSTRAINT relata_" + label + "_id IF NOT EXISTS FOR (n:" + label +
                          ") REQUIRE n.id IS UNIQUE");
  }
  return constraints;
}

void for_each_batch(const Neo4jModel& model, Neo4jNotation notation, std::size_t size,
                    const std::function<void(const Neo4jBatch&)>& visit) {
  for (const Neo4jTable table : neo4j_tables) {
    Batches batches(table, notation, size, visit);
    model.for_each_row(table, [&](const Neo4jRow& row) { batches.add(row); });
    batches.finish();
  }
}

ExportReport write_cypher(const KnowledgeGraph& graph, Sink& sink, double min_confidence) {
  const Selection selection(graph, min_confidence);
  const Neo4jModel model(graph, selection);
  ExportReport report;
  for (const std::string& constraint : neo4j_constraints()) sink.write(constraint + ";\n");
  for_each_batch(model, Neo4jNotation::cypher, script_batch, [&](const Neo4jBatch& batch) {
    constexpr std::string_view parameter = "$rows";
    const auto place = batch.statement.find(parameter);
    sink.write(batch.statement.substr(0, place));
    sink.write(batch.rows);
    sink.write(batch.statement.substr(place + parameter.size()));
    sink.write(";\n");
    (info(batch.table).label.empty() ? report.edges : report.vertices) += batch.count;
  });
  report_model(selection, report);
  return report;
}

}  // namespace relata
