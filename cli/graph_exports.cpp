#include <relata/cli/graph_exports.h>

#include <filesystem>
#include <optional>

#include <fmt/core.h>

#include <relata/export/html_page.h>

namespace relata::cli {

ExportTarget make_export_target(const std::string& path) {
  const std::string extension = std::filesystem::path(path).extension().string();
  const std::optional<ExportFormat> format = extension.empty() ? std::nullopt : export_format_from(extension);
  if (format == ExportFormat::html && !has_explorer_page())
    throw UsageError(path + ": this relata was built without npm, and so without the explorer page");
  if (format) return {path, *format};
  throw UsageError(
      fmt::format("{}: '{}' is no format that can be written; there are{}", path, extension, export_extensions()));
}

void declare_export_options(Arguments& arguments, ExportOptions& options) {
  arguments.probability("--min-confidence", options.min_confidence, "Leave relations out that are less probable");
  arguments.choice(
      "--statements", options.statements,
      {{"aggregated", StatementShape::aggregated}, {"edges", StatementShape::edges}, {"nodes", StatementShape::nodes}},
      "GraphML, GEXF: one edge for all statements of one kind, one for each, or vertices as well");
  arguments.flag("--strict", options.strict, "GraphML: valid against graphml.xsd, without what Gephi and APOC add");
  arguments.flag("--yed", options.yed, "GraphML: with shapes and labels for yEd");
  arguments.flag("--no-layout", options.no_layout, "Leave vertices without places, which is quicker");
  arguments.optional("--base-iri", options.base_iri, "RDF: what the IRIs of actors and statements begin with");
  arguments.optional("--graph-iri", options.graph_iri, "RDF: the named graph to write; else the default graph");
  arguments.flag("--rdf11", options.rdf11, "Turtle: without the reifiers of RDF 1.2, for older readers");
}

void declare_graph_options(Arguments& arguments, GraphOptions& options) {
  arguments.flag("--fold-metonyms", options.fold_metonyms,
                 "Make one vertex of a country, its government's names and its capital where that acts");
}

std::string export_extensions() {
  std::string extensions;
  for (const ExportFormatInfo& format : export_formats()) extensions += fmt::format(" {}", format.extension);
  return extensions;
}

std::string write_export(const KnowledgeGraph& graph, const ExportTarget& target, const ExportOptions& options) {
  if (options.strict && options.yed) throw UsageError("--strict and --yed exclude each other");
  const ExportReport report = write_graph(graph, target.path, target.format, options);
  if (target.path == "-") return {};
  std::string text = fmt::format("{}: {} vertices, {} edges, {} relations\n", target.path, report.vertices,
                                 report.edges, report.relations);
  for (const LeftOut& left_out : report.left_out)
    text += fmt::format("  left out: {} {}\n", left_out.count, left_out.what);
  return text;
}

}  // namespace relata::cli
