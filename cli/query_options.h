/// What the commands that ask a graph have in common.
#pragma once

#include <string>
#include <string_view>

#include <relata/cli/command.h>
#include <relata/cli/table.h>
#include <relata/graph/graph_options.h>
#include <relata/graph/knowledge_graph.h>

namespace relata::cli {

struct QueryOptions {
  std::string project;
  double min_confidence = default_min_confidence;
  TableFormat format = TableFormat::table;
};

enum class Formats { table_and_json, table_json_and_csv };

/// Declares PROJECT, --min-confidence and --format.
void declare_query_options(Arguments& arguments, QueryOptions& options, Formats formats = Formats::table_and_json);

/// The graph of a project file. @throws InputError
[[nodiscard]] KnowledgeGraph load_graph(const std::string& project, const GraphOptions& options = {});

/// Writes to standard output. @throws WriteError
void print(std::string_view text);

}  // namespace relata::cli
