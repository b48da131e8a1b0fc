#include <map>
#include <string>
#include <string_view>

#include <relata/cli/commands.h>
#include <relata/cli/query_options.h>

namespace relata::cli {
namespace {

struct SourcesOptions {
  QueryOptions query;
  bool documents = false;
};

struct OutletCounts {
  std::size_t documents = 0;
  std::size_t shared = 0;  ///< Relations that another outlet has too.
  std::size_t alone = 0;
};

Table list_outlets(const KnowledgeGraph& graph, double min_confidence) {
  std::map<std::string_view, OutletCounts> outlets;
  for (const DocumentRecord& document : graph.documents()) ++outlets[document.source].documents;
  for (const Relation& relation : graph.relations()) {
    if (relation.confidence < min_confidence) continue;
    const auto names = graph.outlets(relation);
    for (const std::string_view name : names) ++(names.size() > 1 ? outlets[name].shared : outlets[name].alone);
  }
  Table table{{"outlet", "documents", "relations shared", "relations alone"}, {}};
  for (const auto& [name, counts] : outlets) {
    table.rows.push_back({name.empty() ? "(unknown)" : std::string(name), std::to_string(counts.documents),
                          std::to_string(counts.shared), std::to_string(counts.alone)});
  }
  return table;
}

Table list_documents(const KnowledgeGraph& graph) {
  Table table{{"id", "outlet", "published", "title"}, {}};
  for (const DocumentRecord& document : graph.documents()) {
    table.rows.push_back({std::string(document.id), std::string(document.source), std::string(document.published),
                          std::string(document.title)});
  }
  return table;
}

void run(SourcesOptions& options) {
  const KnowledgeGraph graph = load_graph(options.query.project);
  const Table table = options.documents ? list_documents(graph) : list_outlets(graph, options.query.min_confidence);
  print(format_table(table, options.query.format));
}

void declare(Arguments& arguments, SourcesOptions& options) {
  declare_query_options(arguments, options.query, Formats::table_json_and_csv);
  arguments.flag("--documents", options.documents, "List the documents instead of the outlets");
}

}  // namespace

Command make_sources_command() {
  return make_command("sources", "List outlets with what they share and where they stand alone",
                      "Example: relata sources kursk.relata", declare, run);
}

}  // namespace relata::cli
