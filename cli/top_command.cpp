#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <relata/cli/commands.h>
#include <relata/cli/query_options.h>
#include <relata/cli/terminal_page.h>

namespace relata::cli {
namespace {

enum class Measure : std::uint8_t { relations, claims, mentions };

struct TopOptions {
  QueryOptions query;
  Measure by = Measure::relations;
  std::size_t limit = 20;
};

struct Counts {
  const Actor* actor = nullptr;
  std::size_t as_subject = 0, as_object = 0, claims = 0;
};

std::size_t value_of(const Counts& counts, Measure measure) {
  switch (measure) {
    case Measure::claims:
      return counts.claims;
    case Measure::mentions:
      return counts.actor->mentions;
    case Measure::relations:
      break;
  }
  return counts.as_subject + counts.as_object;
}

std::vector<Counts> count_all(const KnowledgeGraph& graph, double min_confidence) {
  const auto count = [&](std::span<const RelationId> ids) {
    return static_cast<std::size_t>(std::count_if(
        ids.begin(), ids.end(), [&](RelationId id) { return graph.relation(id).confidence >= min_confidence; }));
  };
  std::vector<Counts> all;
  for (const Actor& actor : graph.actors()) {
    all.push_back({&actor, count(graph.relations_from(actor.id)), count(graph.relations_to(actor.id)),
                   count(graph.relations_claimed_by(actor.id))});
  }
  return all;
}

void run(TopOptions& options) {
  const KnowledgeGraph graph = load_graph(options.query.project);
  std::vector<Counts> all = count_all(graph, options.query.min_confidence);
  std::stable_sort(all.begin(), all.end(),
                   [&](const Counts& a, const Counts& b) { return value_of(a, options.by) > value_of(b, options.by); });
  Table table{{"actor", "type", "as subject", "as object", "claims", "mentions"}, {}};
  for (const Counts& counts : all) {
    if (table.rows.size() == options.limit) break;
    table.rows.push_back({counts.actor->name, std::string(to_string(counts.actor->type)),
                          std::to_string(counts.as_subject), std::to_string(counts.as_object),
                          std::to_string(counts.claims), std::to_string(counts.actor->mentions)});
  }
  table.numbers = {"as subject", "as object", "claims", "mentions"};
  print_table(table, options.query.format);
}

void declare(Arguments& arguments, TopOptions& options) {
  declare_query_options(arguments, options.query, Formats::table_json_and_csv);
  arguments.choice("--by", options.by,
                   {{"relations", Measure::relations}, {"claims", Measure::claims}, {"mentions", Measure::mentions}},
                   "What makes an actor come first");
  arguments.optional("--limit", options.limit, "How many actors");
}

}  // namespace

Command make_top_command() {
  return make_command("top", "List the actors that most is said of, or that say most",
                      "Example: relata top kursk.relata --by claims --limit 5", declare, run);
}

}  // namespace relata::cli
