#include <optional>
#include <string>
#include <vector>

#include <relata/cli/commands.h>
#include <relata/cli/graph_exports.h>
#include <relata/cli/query_options.h>

namespace relata::cli {
namespace {

struct ExportCommandOptions {
  std::string project;
  std::vector<std::string> outputs;
  std::optional<ExportFormat> format;
  ExportOptions output;
  GraphOptions graph;
};

std::vector<ExportTarget> make_targets(const ExportCommandOptions& options) {
  if (options.outputs.empty()) throw UsageError("-o is missing: say where to write, e.g. -o graph.graphml");
  std::vector<ExportTarget> targets;
  for (const std::string& path : options.outputs) {
    if (path == "-" && !options.format) throw UsageError("-o - needs --format");
    if (path == "-" && has_several_files(*options.format))
      throw UsageError("this format has several files: -o - can't hold them");
    targets.push_back(options.format ? ExportTarget{path, *options.format} : make_export_target(path));
  }
  return targets;
}

void run(ExportCommandOptions& options) {
  const std::vector<ExportTarget> targets = make_targets(options);
  const KnowledgeGraph graph = load_graph(options.project, options.graph);
  for (const ExportTarget& target : targets) print(write_export(graph, target, options.output));
}

void declare(Arguments& arguments, ExportCommandOptions& options) {
  std::vector<std::pair<std::string, std::optional<ExportFormat>>> formats;
  for (const ExportFormatInfo& format : export_formats()) {
    formats.emplace_back(format.extension.substr(1), format.format);
  }
  arguments.required("PROJECT", options.project, "A .relata file");
  arguments.optional("-o,--output", options.outputs, "Where to write; the extension says the format; may be repeated");
  arguments.choice("--format", options.format, std::move(formats), "Format, whatever the extension");
  declare_export_options(arguments, options.output);
  declare_graph_options(arguments, options.graph);
}

std::string make_notes() {
  std::string notes = "Formats:\n";
  for (const ExportFormatInfo& format : export_formats()) {
    notes += "  " + std::string(format.extension) + "  " + std::string(format.description) + "\n";
  }
  return notes + "Example: relata export kursk.relata -o kursk.graphml -o kursk.jsonld";
}

}  // namespace

Command make_export_command() {
  return make_command("export", "Write a project's graph in other programs' formats", make_notes(), declare, run);
}

}  // namespace relata::cli
