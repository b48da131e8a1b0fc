/// The graph as a table of vertices and a table of edges: what GraphML, GEXF and CSV have in common.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <relata/export/columns.h>
#include <relata/export/export_report.h>
#include <relata/export/picture.h>

namespace relata {

struct NetworkColumn {
  std::string_view name;  ///< Unique in its table even without regard to case.
  ColumnType type;
};

/// An actor, or a statement where statements are vertices. Views are valid during the call.
struct NetworkVertex {
  std::string key;
  std::string labels;  ///< ":Actor:Person", ":Statement".
  std::string_view label;
  VertexLook look;
  std::string_view colour;
  std::span<const Cell> cells;  ///< One for each column of vertices.
  const Actor* actor = nullptr;
  const Relation* statement = nullptr;
};

/// What is said to hold between two actors, or what joins a statement to its parts.
struct NetworkEdge {
  std::string key, source, target;
  std::string kind;   ///< "ACCUSE", "NOT_ACCUSE", "SUBJECT".
  std::string label;  ///< "accuses"
  double weight = 1;  ///< Independent origins.
  std::string_view colour;
  std::span<const Cell> cells;  ///< One for each column of edges.
  RelationGroup relations;
};

/// Writes one file format. Calls come in this order: begin(), all vertices, all edges, end().
class NetworkFormat {
 public:
  struct Columns {
    std::vector<NetworkColumn> vertices, edges;
  };

  virtual ~NetworkFormat() = default;
  virtual void begin(const Columns& columns) = 0;
  virtual void write_vertex(const NetworkVertex& vertex) = 0;
  virtual void begin_edges() {}
  virtual void write_edge(const NetworkEdge& edge) = 0;
  virtual void end() = 0;
  virtual void report(ExportReport&) const {}  ///< Adds what could not be written.
};

struct NetworkOptions {
  double min_confidence = default_min_confidence;  ///< Probability in [0, 1]; relations below it are left out.
  StatementShape statements = StatementShape::aggregated;
  bool layout = true;  ///< Places for vertices: costs more than all the rest in a large graph.
};

/// Actors by id, then statements by id; edges by subject, name and object, then those of statements. Relations with a
/// literal or a proposition at one end are kept as text in the column `statements` of their actor, unless statements
/// are vertices. Streams. @throws WriteError
ExportReport write_network(const KnowledgeGraph& graph, NetworkFormat& format, const NetworkOptions& options);

}  // namespace relata
