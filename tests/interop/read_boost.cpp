// Prints what Boost's read_graphml() finds in GraphML files, a JSON object a line for each: {"nodes": […], "edges":
// […]} in the order of the file, an edge as [place of source, place of target, properties]. Boost drops ids. read_boost
// FILE...
#include <cstdio>
#include <fstream>
#include <iostream>
#include <limits>
#include <stdexcept>
#include <string>
#include <unordered_map>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphml.hpp>
#include <boost/make_shared.hpp>
#include <boost/property_map/dynamic_property_map.hpp>
#include <boost/version.hpp>

namespace {

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, boost::no_property, std::size_t>;
using Vertex = Graph::vertex_descriptor;
using Edge = Graph::edge_descriptor;

std::size_t place_of(Vertex vertex) {
  return vertex;
}
std::size_t place_of(const Edge& edge) {
  return reinterpret_cast<std::size_t>(edge.get_property());
}

template <typename Key, typename Value>
class Column final : public boost::dynamic_property_map {
 public:
  boost::any get(const boost::any& key) override { return values_[place_of(boost::any_cast<Key>(key))]; }
  std::string get_string(const boost::any&) override { throw std::logic_error("not asked for"); }
  void put(const boost::any& key, const boost::any& value) override {
    values_[place_of(boost::any_cast<Key>(key))] = boost::any_cast<Value>(value);
  }
  const std::type_info& key() const override { return typeid(Key); }
  const std::type_info& value() const override { return typeid(Value); }

 private:
  std::unordered_map<std::size_t, Value> values_;
};

template <typename Key>
boost::shared_ptr<boost::dynamic_property_map> make_column(const boost::any& value) {
  if (value.type() == typeid(int)) return boost::make_shared<Column<Key, int>>();
  if (value.type() == typeid(double)) return boost::make_shared<Column<Key, double>>();
  if (value.type() == typeid(std::string)) return boost::make_shared<Column<Key, std::string>>();
  throw std::runtime_error(std::string("a column of type ") + value.type().name());
}

// Called by Boost for a name that it meets for the first time.
boost::shared_ptr<boost::dynamic_property_map> add_column(const std::string&, const boost::any& key,
                                                          const boost::any& value) {
  if (key.type() == typeid(Vertex)) return make_column<Vertex>(value);
  if (key.type() == typeid(Edge)) return make_column<Edge>(value);
  throw std::runtime_error("a property of the graph");
}

void print_text(const std::string& text) {
  std::cout << '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    char escape[8];
    std::snprintf(escape, sizeof escape, "\\u%04x", byte);
    if (byte < 0x20 || c == '"' || c == '\\') {
      std::cout << escape;
    } else {
      std::cout << c;
    }
  }
  std::cout << '"';
}

void print_value(const boost::any& value) {
  if (const auto* text = boost::any_cast<std::string>(&value)) {
    print_text(*text);
  } else if (const auto* integer = boost::any_cast<int>(&value)) {
    std::cout << *integer;
  } else {
    std::cout << boost::any_cast<double>(value);
  }
}

template <typename Key>
void print_properties(const boost::dynamic_properties& properties, const Key& key) {
  const char* separator = "{";
  for (const auto& [name, column] : properties) {
    if (column->key() != typeid(Key)) continue;
    std::cout << separator;
    print_text(name);
    std::cout << ':';
    print_value(column->get(key));
    separator = ",";
  }
  std::cout << '}';
}

void print(const Graph& graph, const boost::dynamic_properties& properties) {
  std::cout << "{\"boost\":\"" BOOST_LIB_VERSION "\",\"nodes\":[";
  for (Vertex vertex = 0; vertex < num_vertices(graph); ++vertex) {
    if (vertex > 0) std::cout << ',';
    print_properties(properties, vertex);
  }
  std::cout << "],\"edges\":[";
  const char* separator = "";
  for (auto [edge, end] = edges(graph); edge != end; ++edge) {
    std::cout << separator << '[' << source(*edge, graph) << ',' << target(*edge, graph) << ',';
    print_properties(properties, *edge);
    std::cout << ']';
    separator = ",";
  }
  std::cout << "]}\n";
}

}  // namespace

int main(int argument_count, char** arguments) {
  std::cout.precision(std::numeric_limits<double>::max_digits10);
  for (int i = 1; i < argument_count; ++i) {
    std::ifstream file(arguments[i]);
    Graph graph;
    boost::dynamic_properties properties{boost::dynamic_properties::generate_fn_type(add_column)};
    read_graphml(file, graph, properties);
    print(graph, properties);
  }
}
