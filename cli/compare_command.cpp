#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include <relata/cli/commands.h>
#include <relata/cli/outlets.h>
#include <relata/cli/query_options.h>
#include <relata/cli/relation_json.h>
#include <relata/cli/relation_text.h>
#include <relata/cli/terminal_page.h>
#include <relata/cli/text_layout.h>
#include <relata/graph/disputes.h>

namespace relata::cli {
namespace {

struct CompareOptions {
  QueryOptions query;
  std::string one;
  std::string other;
  std::size_t limit = 10;
};

using Relations = std::vector<const Relation*>;

/// What two outlets say, whoever they say it of. The same is said where topic and polarity agree.
struct Comparison {
  std::array<std::string_view, 2> outlets;
  std::array<std::size_t, 2> documents{};
  std::array<Relations, 2> only;  ///< What one says and the other does not.
  Relations both;
  std::vector<Dispute> disputes;  ///< Between the two.
};

std::string_view outlet_of(const KnowledgeGraph& graph, const Evidence& evidence) {
  return graph.document(evidence.document).source;
}

void put_weightiest_first(Relations& relations) {
  std::stable_sort(relations.begin(), relations.end(), [](const Relation* a, const Relation* b) {
    return std::tie(a->origins, a->confidence) > std::tie(b->origins, b->confidence);
  });
}

bool is_between(const KnowledgeGraph& graph, const Dispute& dispute, const std::array<std::string_view, 2>& outlets) {
  const std::array sides{outlet_of(graph, *dispute.claim_evidence), outlet_of(graph, *dispute.counterclaim_evidence)};
  return sides == outlets || (sides[0] == outlets[1] && sides[1] == outlets[0]);
}

Comparison compare(const KnowledgeGraph& graph, std::array<std::string_view, 2> outlets, double min_confidence) {
  Comparison result{.outlets = outlets, .documents = {}, .only = {}, .both = {}, .disputes = {}};
  std::array<Relations, 2> said;
  std::array<std::set<std::pair<ContentId, Polarity>>, 2> topics;
  for (const Relation& relation : graph.relations()) {
    if (relation.confidence < min_confidence) continue;
    const auto names = graph.outlets(relation);
    for (std::size_t i = 0; i < 2; ++i) {
      if (!std::binary_search(names.begin(), names.end(), outlets[i])) continue;
      said[i].push_back(&relation);
      topics[i].emplace(relation.topic, relation.polarity);
    }
  }
  for (std::size_t i = 0; i < 2; ++i) {
    for (const DocumentRecord& document : graph.documents()) result.documents[i] += document.source == outlets[i];
    for (const Relation* relation : said[i]) {
      const bool is_shared = topics[1 - i].contains({relation->topic, relation->polarity});
      if (!is_shared) result.only[i].push_back(relation);
      if (is_shared && i == 0) result.both.push_back(relation);
    }
    put_weightiest_first(result.only[i]);
  }
  put_weightiest_first(result.both);
  result.disputes = find_disputes(graph);
  std::erase_if(result.disputes, [&](const Dispute& dispute) { return !is_between(graph, dispute, outlets); });
  return result;
}

/// The surest evidence that is from `outlet`.
const Evidence& evidence_from(const KnowledgeGraph& graph, const Relation& relation, std::string_view outlet) {
  const Evidence* best = nullptr;
  for (const Evidence& evidence : graph.evidence(relation)) {
    if (outlet_of(graph, evidence) != outlet) continue;
    if (!best || evidence.confidence > best->confidence) best = &evidence;
  }
  return best ? *best : best_evidence(graph, relation);
}

std::string format_relation(const KnowledgeGraph& graph, const Relation& relation, std::string_view outlet) {
  const Evidence& evidence = evidence_from(graph, relation, outlet);
  std::string line = arrow_text(graph, relation);
  if (const std::string chain = chain_text(graph, evidence); !chain.empty()) line += "; according to " + chain;
  return wrap(line, 2) + quotation_text(graph, evidence, 6);
}

std::string format_section(const KnowledgeGraph& graph, const std::string& title, const Relations& relations,
                           std::string_view outlet, std::size_t limit) {
  std::string text = fmt::format("\n{} ({})\n", title, relations.size());
  const std::size_t shown = limit == 0 ? relations.size() : std::min(limit, relations.size());
  for (std::size_t i = 0; i < shown; ++i) text += format_relation(graph, *relations[i], outlet);
  if (shown < relations.size()) text += fmt::format("  … and {} more; --limit 0 shows all\n", relations.size() - shown);
  return text;
}

std::string format_as_text(const KnowledgeGraph& graph, const Comparison& comparison, std::size_t limit) {
  const auto& [one, other] = comparison.outlets;
  std::string text = wrap(fmt::format("{} ({} documents) and {} ({} documents)", one, comparison.documents[0], other,
                                      comparison.documents[1]),
                          0);
  text += format_section(graph, fmt::format("Only {}", one), comparison.only[0], one, limit);
  text += format_section(graph, fmt::format("Only {}", other), comparison.only[1], other, limit);
  text += format_section(graph, "Both", comparison.both, one, limit);
  if (comparison.disputes.empty()) return text;
  text += fmt::format("\nDisputed between them ({})\n", comparison.disputes.size());
  for (const Dispute& dispute : comparison.disputes) {
    text += wrap(arrow_text(graph, graph.relation(dispute.claim)), 2);
    text += quotation_text(graph, *dispute.claim_evidence, 6);
    text += quotation_text(graph, *dispute.counterclaim_evidence, 6);
  }
  return text;
}

void write_relations(const KnowledgeGraph& graph, std::string_view name, const Relations& relations, JsonText& json) {
  json.key(name);
  json.begin_array();
  for (const Relation* relation : relations) write_relation(graph, *relation, json);
  json.end_array();
}

std::string format_as_json(const KnowledgeGraph& graph, const Comparison& comparison) {
  JsonText json;
  json.begin_object();
  json.key("outlets");
  json.begin_array();
  for (std::size_t i = 0; i < 2; ++i) {
    json.begin_object();
    json.field("name", comparison.outlets[i]);
    json.field("documents", comparison.documents[i]);
    write_relations(graph, "only", comparison.only[i], json);
    json.end_object();
  }
  json.end_array();
  write_relations(graph, "both", comparison.both, json);
  json.key("disputes");
  json.begin_array();
  for (const Dispute& dispute : comparison.disputes) {
    json.begin_object();
    json.field("reason", to_string(dispute.reason));
    json.key("claim");
    write_relation(graph, graph.relation(dispute.claim), json);
    json.key("counterclaim");
    write_relation(graph, graph.relation(dispute.counterclaim), json);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.text();
}

void run(CompareOptions& options) {
  const KnowledgeGraph graph = load_graph(options.query.project);
  const std::array outlets{find_outlet(graph, options.one), find_outlet(graph, options.other)};
  if (outlets[0] == outlets[1]) throw UsageError("these are one outlet");
  const Comparison comparison = compare(graph, outlets, options.query.min_confidence);
  if (options.query.format == TableFormat::json) return print(format_as_json(graph, comparison));
  print_page(format_as_text(graph, comparison, options.limit));
}

void declare(Arguments& arguments, CompareOptions& options) {
  declare_query_options(arguments, options.query);
  arguments.required("OUTLET", options.one, "An outlet, as 'relata sources' lists them, or a part of its name");
  arguments.required("OTHER", options.other, "Likewise");
  arguments.optional("--limit", options.limit, "Relations in each section; 0 for all");
}

}  // namespace

Command make_compare_command() {
  return make_command("compare", "Print what one outlet says that the other does not, and the other way round",
                      "Example: relata compare kursk.relata TASS Reuters", declare, run);
}

}  // namespace relata::cli
