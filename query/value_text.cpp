#include <relata/query/value_text.h>

#include <relata/export/number_text.h>
#include <relata/query/value_error.h>

namespace relata::query {
namespace {

std::string real_text(double number) {
  std::string text;
  append_number(number, text);
  if (text.find_first_not_of("-0123456789") == std::string::npos) text += ".0";
  return text;
}

std::string node_text(const PropertyGraph& graph, ActorId node) {
  return "(" + graph.graph().actor(node).name + ")";
}

const std::string& type_text(const PropertyGraph& graph, RelationId relationship) {
  return graph.types()[static_cast<std::size_t>(graph.type(relationship))];
}

std::string path_text(const PropertyGraph& graph, const Path& path) {
  std::string text = node_text(graph, path.nodes.front());
  for (std::size_t i = 0; i < path.relationships.size(); ++i) {
    const RelationId relationship = path.relationships[i];
    const bool forwards = graph.start(relationship) == path.nodes[i] && graph.end(relationship) == path.nodes[i + 1];
    text += (forwards ? "-[" : "<-[") + type_text(graph, relationship) + (forwards ? "]->" : "]-");
    text += node_text(graph, path.nodes[i + 1]);
  }
  return text;
}

std::string quoted(const std::string& text) {
  std::string result = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') result += '\\';
    result += c;
  }
  return result + "'";
}

std::string list_text(const PropertyGraph& graph, const List& items) {
  std::string text = "[";
  for (const Value& item : items) {
    if (text.size() > 1) text += ", ";
    const auto* string = item.get_if<std::string>();
    text += string ? quoted(*string) : readable(graph, item);
  }
  return text + "]";
}

}  // namespace

std::string to_text(const Value& value) {
  if (const auto* text = value.get_if<std::string>()) return *text;
  if (const auto* truth = value.get_if<bool>()) return *truth ? "true" : "false";
  if (const auto* integer = value.get_if<std::int64_t>()) return std::to_string(*integer);
  if (const auto* real = value.get_if<double>()) return real_text(*real);
  throw ValueError("can't make a string of " + std::string(kind_of(value)));
}

std::string readable(const PropertyGraph& graph, const Value& value) {
  if (value.is_null()) return "null";
  if (const auto* list = value.get_if<List>()) return list_text(graph, *list);
  if (const auto* node = value.get_if<Node>()) return node_text(graph, node->id);
  if (const auto* path = value.get_if<Path>()) return path_text(graph, *path);
  if (const auto* relationship = value.get_if<Relationship>()) return "[" + type_text(graph, relationship->id) + "]";
  return to_text(value);
}

}  // namespace relata::query
