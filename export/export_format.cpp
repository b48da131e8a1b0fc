#include <relata/export/csv_tables.h>
#include <relata/export/dot.h>
#include <relata/export/export_format.h>
#include <relata/export/follow_the_money.h>
#include <relata/export/gexf.h>
#include <relata/export/graphml.h>
#include <relata/export/html_page.h>
#include <relata/export/json_ld.h>
#include <relata/export/n_quads.h>
#include <relata/export/neo4j_csv.h>
#include <relata/export/neo4j_cypher.h>
#include <relata/export/svg.h>
#include <relata/export/turtle.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace relata {
namespace {

constexpr std::array formats{
    ExportFormatInfo{ExportFormat::graphml, ".graphml", "GraphML for Gephi, Cytoscape, Neo4j (APOC), NetworkX, igraph"},
    ExportFormatInfo{ExportFormat::gexf, ".gexf", "GEXF for Gephi: as GraphML, with time"},
    ExportFormatInfo{ExportFormat::neo4j, ".neo4j", "Neo4j: a folder of CSV files for its bulk importer", true},
    ExportFormatInfo{ExportFormat::cypher, ".cypher", "Neo4j: a script for a running server"},
    ExportFormatInfo{ExportFormat::csv, ".csv", "CSV for spreadsheets: nodes, edges, statements and evidence", true},
    ExportFormatInfo{ExportFormat::dot, ".dot", "DOT for Graphviz"},
    ExportFormatInfo{ExportFormat::svg, ".svg", "SVG: a picture"},
    ExportFormatInfo{ExportFormat::follow_the_money, ".ftm", "FollowTheMoney: JSON Lines of entities and links"},
    ExportFormatInfo{ExportFormat::json_ld, ".jsonld", "JSON-LD: linked data with claimants and all evidence"},
    ExportFormatInfo{ExportFormat::n_quads, ".nq", "N-Quads: the same, one quad a line"},
    ExportFormatInfo{ExportFormat::trig, ".trig", "TriG: the same, for people to read"},
    ExportFormatInfo{ExportFormat::turtle, ".ttl", "Turtle 1.2: the same, statements as reifiers of their triples"},
    ExportFormatInfo{ExportFormat::html, ".html", "A web page to explore the graph in, which needs no network"},
};

/// Extensions that mean a format beside its own.
struct OtherExtension {
  std::string_view extension;
  ExportFormat format;
};
constexpr std::array other_extensions{OtherExtension{".json", ExportFormat::json_ld},
                                      OtherExtension{".htm", ExportFormat::html},
                                      OtherExtension{".gv", ExportFormat::dot}};

std::string lower_case(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return lower;
}

/// ".graphml" of "out/kursk.graphml", "graphml" and ".graphml".
std::string extension_of(std::string_view name) {
  const auto point = name.find_last_of("./");
  if (point == std::string_view::npos) return "." + lower_case(name);
  return name[point] == '.' ? lower_case(name.substr(point)) : std::string();
}

RdfOptions rdf_options(const ExportOptions& options) {
  return {.min_confidence = options.min_confidence, .base_iri = options.base_iri, .graph_iri = options.graph_iri};
}

NetworkOptions network_options(const ExportOptions& options) {
  return {.min_confidence = options.min_confidence, .statements = options.statements, .layout = !options.no_layout};
}

}  // namespace

std::span<const ExportFormatInfo> export_formats() {
  return formats;
}

std::optional<ExportFormat> export_format_from(std::string_view name) {
  const std::string extension = extension_of(name);
  for (const ExportFormatInfo& info : formats) {
    if (info.extension == extension) return info.format;
  }
  for (const OtherExtension& other : other_extensions) {
    if (other.extension == extension) return other.format;
  }
  return std::nullopt;
}

ExportReport write_graph(const KnowledgeGraph& graph, Sink& sink, ExportFormat format, const ExportOptions& options) {
  ExportReport report;
  switch (format) {
    case ExportFormat::graphml:
      report = write_graphml(graph, sink,
                             {.network = network_options(options), .strict = options.strict, .yed = options.yed});
      break;
    case ExportFormat::gexf:
      report = write_gexf(graph, sink, network_options(options));
      break;
    case ExportFormat::cypher:
      report = write_cypher(graph, sink, options.min_confidence);
      break;
    case ExportFormat::dot:
      report = write_dot(graph, sink, network_options(options));
      break;
    case ExportFormat::svg:
      report = write_svg(graph, sink, network_options(options));
      break;
    case ExportFormat::follow_the_money:
      report = write_follow_the_money(graph, sink, options.min_confidence);
      break;
    case ExportFormat::neo4j:
    case ExportFormat::csv:
      throw std::invalid_argument("this format has several files");
    case ExportFormat::json_ld:
      report = write_json_ld(graph, sink, rdf_options(options));
      break;
    case ExportFormat::n_quads:
      report = write_n_quads(graph, sink, rdf_options(options));
      break;
    case ExportFormat::trig:
      report = write_trig(graph, sink, rdf_options(options));
      break;
    case ExportFormat::turtle:
      report =
          write_turtle(graph, sink, rdf_options(options), options.rdf11 ? TurtleVersion::rdf11 : TurtleVersion::rdf12);
      break;
    case ExportFormat::html:
      report = write_html_page(graph, sink, {.min_confidence = options.min_confidence, .title = options.title});
      break;
  }
  sink.close();
  return report;
}

ExportReport write_graph(const KnowledgeGraph& graph, SinkFolder& folder, ExportFormat format,
                         const ExportOptions& options) {
  if (format == ExportFormat::neo4j) return write_neo4j_csv(graph, folder, options.min_confidence);
  if (format == ExportFormat::csv) return write_csv_tables(graph, folder, options.min_confidence);
  throw std::invalid_argument("this format has one file");
}

bool has_several_files(ExportFormat format) {
  return std::any_of(formats.begin(), formats.end(),
                     [&](const ExportFormatInfo& info) { return info.format == format && info.has_several_files; });
}

ExportReport write_graph(const KnowledgeGraph& graph, const std::filesystem::path& path, ExportFormat format,
                         const ExportOptions& options) {
  if (path == "-") {
    StandardOutputSink sink;
    return write_graph(graph, sink, format, options);
  }
  if (format == ExportFormat::neo4j) {
    DirectorySinks folder(path);
    return write_graph(graph, folder, format, options);
  }
  if (format == ExportFormat::csv) {
    SiblingSinks folder(path);
    return write_graph(graph, folder, format, options);
  }
  FileSink sink(path);
  ExportOptions titled = options;
  if (titled.title.empty()) titled.title = path.stem().string();
  return write_graph(graph, sink, format, titled);
}

}  // namespace relata
