/// The elements of one GraphML file, written as they come.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include <relata/export/columns.h>
#include <relata/export/picture.h>
#include <relata/export/sink.h>

namespace relata {

struct GraphmlDialect {
  bool strict = false;  ///< Nothing that graphml.xsd lacks: no attributes `labels`, `label` and `attr.list`.
  bool yed = false;     ///< Shapes and lines of yEd beside the data.
};

/// What an element of a GraphML file is told of: one <key>, and the <data> that refer to it.
class GraphmlKey {
 public:
  enum class Domain : std::uint8_t { node, edge };
  GraphmlKey(Domain domain, std::string_view name, ColumnType type);

  [[nodiscard]] std::string declaration(const GraphmlDialect& dialect) const;
  [[nodiscard]] const std::string& opening() const { return opening_; }  ///< <data key="n_label">

 private:
  Domain domain_;
  std::string name_;
  ColumnType type_;
  std::string opening_;
};

/// Calls must come in the order of a file: begin(), key() for each, begin_graph(); nodes before edges, each begun,
/// given data and ended; end().
class GraphmlDocument {
 public:
  /// The sink must outlive it.
  GraphmlDocument(Sink& sink, GraphmlDialect dialect) : sink_(sink), dialect_(dialect) {}

  void begin();
  void key(const GraphmlKey& key) { text_ += key.declaration(dialect_); }
  void begin_graph();
  void begin_node(std::string_view id, std::string_view labels);  ///< `labels`: ":Actor:Person".
  void begin_edge(std::string_view id, std::string_view source, std::string_view target, std::string_view kind);
  void data(const GraphmlKey& key, const Cell& cell);  ///< Nothing for an empty cell.
  void text(const GraphmlKey& key, std::string_view value);
  void coordinate(const GraphmlKey& key, double value);  ///< With two digits behind the point.

  /// What yEd shows; nothing in other dialects.
  void node_shape(std::string_view label, const VertexLook& look, std::string_view colour);
  void edge_line(std::string_view label, std::string_view colour);

  void end_node();
  void end_edge();
  void end();

  [[nodiscard]] std::size_t replaced_characters() const { return replaced_characters_; }

 private:
  void append_text(std::string_view text);
  void append_attribute(std::string_view name, std::string_view value);
  void flush();

  Sink& sink_;
  GraphmlDialect dialect_;
  std::string text_;  ///< The element being written.
  std::string json_;
  std::size_t replaced_characters_ = 0;
};

}  // namespace relata
