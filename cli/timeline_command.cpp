#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include <relata/cli/commands.h>
#include <relata/cli/query_options.h>
#include <relata/cli/relation_text.h>
#include <relata/cli/terminal_page.h>
#include <relata/graph/query.h>

namespace relata::cli {
namespace {

struct TimelineOptions {
  QueryOptions query;
  std::string name;
};

/// What happened when; the date is that of the happening where the text gives one.
struct Entry {
  std::string_view date;
  bool is_publication = false;  ///< Nothing better is known.
  const Relation* relation = nullptr;
  const Evidence* evidence = nullptr;
};

std::vector<Entry> collect(const KnowledgeGraph& graph, const RelationPattern& pattern) {
  std::vector<Entry> entries;
  for (const Relation* relation : pattern.relations()) {
    const Evidence* dated = &best_evidence(graph, *relation);
    for (const Evidence& evidence : graph.evidence(*relation)) {
      if (dated->time.empty() && !evidence.time.empty()) dated = &evidence;
    }
    const bool is_publication = dated->time.empty();
    const std::string_view date = is_publication ? relation->first_date.substr(0, 10) : dated->time;
    if (!date.empty()) entries.push_back({date, is_publication, relation, dated});
  }
  std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    return std::tie(a.date, a.is_publication) < std::tie(b.date, b.is_publication);
  });
  return entries;
}

void run(TimelineOptions& options) {
  const KnowledgeGraph graph = load_graph(options.query.project);
  RelationPattern pattern = match(graph).min_confidence(options.query.min_confidence);
  if (!options.name.empty()) pattern = pattern.with(options.name);
  Table table{{"date", "of", "relation", "according to", "source"}, {}};
  for (const Entry& entry : collect(graph, pattern)) {
    const std::string chain = chain_text(graph, *entry.evidence);
    table.rows.push_back({std::string(entry.date), entry.is_publication ? "publication" : "event",
                          arrow_text(graph, *entry.relation), chain.empty() ? "own voice" : chain,
                          source_text(graph.document(entry.evidence->document))});
  }
  print_table(table, options.query.format);
}

void declare(Arguments& arguments, TimelineOptions& options) {
  declare_query_options(arguments, options.query, Formats::table_json_and_csv);
  arguments.optional("NAME", options.name, "Only what this actor takes part in");
}

}  // namespace

Command make_timeline_command() {
  return make_command("timeline", "List what happened when, or else when it was published",
                      "Example: relata timeline kursk.relata 'Kursk region'", declare, run);
}

}  // namespace relata::cli
