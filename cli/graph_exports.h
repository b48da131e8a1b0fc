/// Files that a graph is exported to.
#pragma once

#include <string>
#include <vector>

#include <relata/cli/command.h>
#include <relata/export/export_format.h>
#include <relata/graph/graph_options.h>

namespace relata::cli {

struct ExportTarget {
  std::string path;  ///< "-" for standard output.
  ExportFormat format{};
};

/// The format is that of the path's extension. @throws UsageError naming the extensions that are known
[[nodiscard]] ExportTarget make_export_target(const std::string& path);

/// Declares --min-confidence and the options that single formats have.
void declare_export_options(Arguments& arguments, ExportOptions& options);

/// Declares --fold-metonyms.
void declare_graph_options(Arguments& arguments, GraphOptions& options);

/// ".graphml .jsonld": for help texts.
[[nodiscard]] std::string export_extensions();

/// Writes one file and returns what to tell of it: its path, what is in it, and what was left out. Empty for "-".
/// @throws WriteError
[[nodiscard]] std::string write_export(const KnowledgeGraph& graph, const ExportTarget& target,
                                       const ExportOptions& options);

}  // namespace relata::cli
