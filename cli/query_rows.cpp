#include <relata/cli/query_rows.h>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include <rapidjson/memorystream.h>
#include <rapidjson/prettywriter.h>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <relata/cli/table.h>
#include <relata/query/value_text.h>

namespace relata::cli {
namespace {

using query::Answer;
using query::PropertyGraph;
using query::Value;

/// Writes values with one of RapidJSON's writers, which have no common base.
template <typename Writer>
class ValueWriter {
 public:
  ValueWriter(const PropertyGraph& graph, Writer& writer) : graph_(graph), writer_(writer) {}

  void write(const Value& value) {
    std::visit([this](const auto& content) { put(content); }, value.data());
  }

  void write_row(const Answer& answer, const std::vector<Value>& row) {
    writer_.StartObject();
    for (std::size_t column = 0; column < row.size(); ++column) {
      key(answer.columns[column]);
      write(row[column]);
    }
    writer_.EndObject();
  }

 private:
  void key(std::string_view name) { writer_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size())); }

  void put(query::Null) { writer_.Null(); }
  void put(bool truth) { writer_.Bool(truth); }
  void put(std::int64_t number) { writer_.Int64(number); }
  void put(double number) { std::isfinite(number) ? writer_.Double(number) : writer_.Null(); }
  void put(std::string_view text) { writer_.String(text.data(), static_cast<rapidjson::SizeType>(text.size())); }
  void put(const std::string& text) { put(std::string_view(text)); }

  void put(const query::List& items) {
    writer_.StartArray();
    for (const Value& item : items) write(item);
    writer_.EndArray();
  }

  void put(query::Node node) {
    writer_.StartObject();
    key("id");
    write(graph_.read(query::NodeProperty{}, node.id));
    key("labels");
    writer_.StartArray();
    for (const std::string_view label : graph_.labels(node.id)) put(label);
    writer_.EndArray();
    put_properties(PropertyGraph::node_property_names(), [&](std::string_view name) {
      return graph_.read(*PropertyGraph::find_node_property(name), node.id);
    });
    writer_.EndObject();
  }

  void put(query::Relationship relationship) {
    writer_.StartObject();
    key("id");
    write(graph_.read(query::RelationshipProperty{}, relationship.id));
    key("type");
    put(graph_.types()[static_cast<std::size_t>(graph_.type(relationship.id))]);
    key("start");
    write(graph_.read(query::NodeProperty{}, graph_.start(relationship.id)));
    key("end");
    write(graph_.read(query::NodeProperty{}, graph_.end(relationship.id)));
    put_properties(PropertyGraph::relationship_property_names(), [&](std::string_view name) {
      return graph_.read(*PropertyGraph::find_relationship_property(name), relationship.id);
    });
    writer_.EndObject();
  }

  void put(const query::Path& path) {
    writer_.StartObject();
    key("nodes");
    writer_.StartArray();
    for (const ActorId node : path.nodes) put(query::Node{node});
    writer_.EndArray();
    key("relationships");
    writer_.StartArray();
    for (const RelationId relationship : path.relationships) put(query::Relationship{relationship});
    writer_.EndArray();
    writer_.EndObject();
  }

  template <typename Read>
  void put_properties(const std::vector<std::string_view>& names, Read read) {
    key("properties");
    writer_.StartObject();
    for (const std::string_view name : names) {
      const Value value = name == "id" ? Value() : read(name);
      if (value.is_null()) continue;
      key(name);
      write(value);
    }
    writer_.EndObject();
  }

  const PropertyGraph& graph_;
  Writer& writer_;
};

std::string text_of(const rapidjson::StringBuffer& buffer) {
  return {buffer.GetString(), buffer.GetSize()};
}

std::string json_of(const PropertyGraph& graph, const Value& value) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  ValueWriter(graph, writer).write(value);
  return text_of(buffer);
}

std::string format_json(const PropertyGraph& graph, const Answer& answer) {
  rapidjson::StringBuffer buffer;
  rapidjson::PrettyWriter<rapidjson::StringBuffer> writer(buffer);
  writer.SetIndent(' ', 2);
  writer.StartArray();
  for (const auto& row : answer.rows) ValueWriter(graph, writer).write_row(answer, row);
  writer.EndArray();
  return text_of(buffer) + "\n";
}

std::string format_json_lines(const PropertyGraph& graph, const Answer& answer) {
  std::string lines;
  for (const auto& row : answer.rows) {
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
    ValueWriter(graph, writer).write_row(answer, row);
    lines += text_of(buffer) + "\n";
  }
  return lines;
}

std::string csv_field(const PropertyGraph& graph, const Value& value) {
  const bool is_object = value.get_if<query::List>() || value.get_if<query::Node>() ||
                         value.get_if<query::Relationship>() || value.get_if<query::Path>();
  if (value.is_null()) return "";
  return is_object ? json_of(graph, value) : query::to_text(value);
}

/// A cell of one line.
std::string table_cell(const PropertyGraph& graph, const Value& value) {
  if (value.is_null()) return "";
  const auto* node = value.get_if<query::Node>();
  std::string text = node ? graph.graph().actor(node->id).name : query::readable(graph, value);
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return text;
}

}  // namespace

std::string format_answer(const PropertyGraph& graph, const Answer& answer, RowFormat format) {
  if (format == RowFormat::json) return format_json(graph, answer);
  if (format == RowFormat::jsonl) return format_json_lines(graph, answer);
  Table table{answer.columns, {}};
  for (const auto& row : answer.rows) {
    auto& cells = table.rows.emplace_back();
    for (const Value& value : row) {
      cells.push_back(format == RowFormat::csv ? csv_field(graph, value) : table_cell(graph, value));
    }
  }
  return format_table(table, format == RowFormat::csv ? TableFormat::csv : TableFormat::table);
}

std::string on_one_line(std::string_view json) {
  rapidjson::MemoryStream input(json.data(), json.size());
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  rapidjson::Reader().Parse<rapidjson::kParseFullPrecisionFlag>(input, writer);
  return text_of(buffer) + "\n";
}

}  // namespace relata::cli
