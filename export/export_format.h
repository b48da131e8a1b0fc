/// All formats behind one function: what the command calls.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <relata/export/export_report.h>
#include <relata/export/iri.h>
#include <relata/export/relation_groups.h>
#include <relata/export/sink.h>
#include <relata/export/sink_folder.h>
#include <relata/graph/knowledge_graph.h>

namespace relata {

enum class ExportFormat : std::uint8_t {
  graphml,
  gexf,
  neo4j,
  cypher,
  csv,
  dot,
  svg,
  follow_the_money,
  json_ld,
  n_quads,
  trig,
  turtle,
  html,
};

struct ExportFormatInfo {
  ExportFormat format;
  std::string_view extension;      ///< With its point: ".graphml".
  std::string_view description;    ///< One line for a help text.
  bool has_several_files = false;  ///< Needs a path: standard output can't hold it.
};

/// All formats, in the order in which a help text shows them.
[[nodiscard]] std::span<const ExportFormatInfo> export_formats();

/// The format of a file name by its extension ("out/kursk.graphml"), or of an extension alone, with or without its
/// point ("graphml"). Case does not matter. Nothing for any other.
[[nodiscard]] std::optional<ExportFormat> export_format_from(std::string_view name);

/// What a user may choose, for whichever format it means something to.
struct ExportOptions {
  double min_confidence = default_min_confidence;          ///< Probability in [0, 1].
  StatementShape statements = StatementShape::aggregated;  ///< GraphML, GEXF.
  bool no_layout = false;                                  ///< No places for vertices, in formats that have them.
  bool strict = false;                                     ///< GraphML: valid against graphml.xsd.
  bool yed = false;                                        ///< GraphML: with what yEd shows.
  std::string base_iri{default_base_iri};                  ///< RDF: see RdfOptions.
  std::string graph_iri;                                   ///< RDF: see RdfOptions.
  bool rdf11 = false;                                      ///< Turtle: without reifiers, which RDF 1.1 has not.
  std::string title;                                       ///< HTML; empty: the name of the file.
};

/// Writes and closes. Not for formats of several files. @throws WriteError
ExportReport write_graph(const KnowledgeGraph& graph, Sink& sink, ExportFormat format,
                         const ExportOptions& options = {});

/// The same for a format that has several files.
ExportReport write_graph(const KnowledgeGraph& graph, SinkFolder& folder, ExportFormat format,
                         const ExportOptions& options = {});

[[nodiscard]] bool has_several_files(ExportFormat format);

/// The same into files, each of which appears whole or not at all; "-" is standard output.
ExportReport write_graph(const KnowledgeGraph& graph, const std::filesystem::path& path, ExportFormat format,
                         const ExportOptions& options = {});

}  // namespace relata
