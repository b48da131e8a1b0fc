#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <relata/cli/commands.h>
#include <relata/cli/query_options.h>
#include <relata/cli/terminal_page.h>
#include <relata/graph/origins.h>

namespace relata::cli {
namespace {

struct SourcesOptions {
  QueryOptions query;
  bool documents = false;
  bool pairs = false;
};

/// In relations.
struct OutletCounts {
  std::size_t documents = 0;
  std::size_t confirmed = 0;  ///< Another outlet has them too, and not from the same text.
  std::size_t copied = 0;     ///< Another outlet has them, but all of it goes back to one text.
  std::size_t alone = 0;
};

struct PairCounts {
  std::size_t confirmed = 0;
  std::size_t copied = 0;
};

/// Whether all that these two outlets have of it goes back to one text.
bool is_copied(const KnowledgeGraph& graph, const Relation& relation, std::string_view one, std::string_view other) {
  std::vector<Evidence> evidence;
  for (const Evidence& piece : graph.evidence(relation)) {
    const std::string_view outlet = graph.document(piece.document).source;
    if (outlet == one || outlet == other) evidence.push_back(piece);
  }
  return count_origins(evidence) == 1;
}

Table tabulate_outlets(const KnowledgeGraph& graph, double min_confidence) {
  std::map<std::string_view, OutletCounts> outlets;
  for (const DocumentRecord& document : graph.documents()) ++outlets[document.source].documents;
  for (const Relation& relation : graph.relations()) {
    if (relation.confidence < min_confidence) continue;
    const auto names = graph.outlets(relation);
    for (const std::string_view name : names) {
      OutletCounts& counts = outlets[name];
      ++(names.size() == 1 ? counts.alone : relation.origins == 1 ? counts.copied : counts.confirmed);
    }
  }
  Table table{
      {"outlet", "documents", "confirmed", "copied", "alone"}, {}, {"documents", "confirmed", "copied", "alone"}};
  for (const auto& [name, counts] : outlets) {
    table.rows.push_back({name.empty() ? "(unknown)" : std::string(name), std::to_string(counts.documents),
                          std::to_string(counts.confirmed), std::to_string(counts.copied),
                          std::to_string(counts.alone)});
  }
  return table;
}

Table tabulate_pairs(const KnowledgeGraph& graph, double min_confidence) {
  std::map<std::pair<std::string_view, std::string_view>, PairCounts> pairs;
  for (const Relation& relation : graph.relations()) {
    if (relation.confidence < min_confidence) continue;
    const auto names = graph.outlets(relation);
    for (std::size_t i = 0; i < names.size(); ++i) {
      for (std::size_t j = i + 1; j < names.size(); ++j) {
        PairCounts& counts = pairs[{names[i], names[j]}];
        ++(is_copied(graph, relation, names[i], names[j]) ? counts.copied : counts.confirmed);
      }
    }
  }
  Table table{{"outlet", "other outlet", "confirmed", "copied"}, {}, {"confirmed", "copied"}};
  for (const auto& [names, counts] : pairs) {
    table.rows.push_back({std::string(names.first), std::string(names.second), std::to_string(counts.confirmed),
                          std::to_string(counts.copied)});
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

Table make_table(const KnowledgeGraph& graph, const SourcesOptions& options) {
  if (options.documents) return list_documents(graph);
  if (options.pairs) return tabulate_pairs(graph, options.query.min_confidence);
  return tabulate_outlets(graph, options.query.min_confidence);
}

void run(SourcesOptions& options) {
  if (options.documents && options.pairs) throw UsageError("--documents and --pairs are two lists; choose one");
  print_table(make_table(load_graph(options.query.project), options), options.query.format);
}

void declare(Arguments& arguments, SourcesOptions& options) {
  declare_query_options(arguments, options.query, Formats::table_json_and_csv);
  arguments.flag("--pairs", options.pairs, "List pairs of outlets with what they share");
  arguments.flag("--documents", options.documents, "List the documents instead of the outlets");
}

constexpr const char* notes =
    "Counts are of relations. confirmed: another outlet has it as well, of an origin of its own; copied: others have "
    "it,\n"
    "but all goes back to one text, such as a wire story; alone: no other outlet has it. 'relata compare' shows "
    "which.\n"
    "Example: relata sources kursk.relata";

}  // namespace

Command make_sources_command() {
  return make_command("sources", "List outlets with what they share and where they stand alone", notes, declare, run);
}

}  // namespace relata::cli
