#include <relata/cli/query_options.h>

#include <relata/export/sink.h>
#include <relata/graph/project_file.h>

namespace relata::cli {

void declare_query_options(Arguments& arguments, QueryOptions& options, Formats formats) {
  std::vector<std::pair<std::string, TableFormat>> choices{{"table", TableFormat::table}, {"json", TableFormat::json}};
  if (formats == Formats::table_json_and_csv) choices.emplace_back("csv", TableFormat::csv);
  arguments.required("PROJECT", options.project, "A .relata file");
  arguments.probability("--min-confidence", options.min_confidence, "Leave out relations that are less probable");
  arguments.choice("--format", options.format, std::move(choices), "How to print the answer");
}

KnowledgeGraph load_graph(const std::string& project, const GraphOptions& options) {
  return open_graph(project, options);
}

void print(std::string_view text) {
  StandardOutputSink output;
  output.write(text);
  output.close();
}

}  // namespace relata::cli
