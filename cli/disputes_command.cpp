#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/core.h>

#include <relata/cli/commands.h>
#include <relata/cli/query_options.h>
#include <relata/cli/relation_json.h>
#include <relata/cli/relation_text.h>
#include <relata/cli/terminal_page.h>
#include <relata/cli/text_layout.h>
#include <relata/graph/disputes.h>

namespace relata::cli {
namespace {

struct DisputesOptions {
  QueryOptions query;
  DisputeOptions disputes;
};

/// "opposite polarity": in words.
std::string reason_text(DisputeReason reason) {
  std::string text(to_string(reason));
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

std::string format_side(const KnowledgeGraph& graph, RelationId id, const Evidence& evidence) {
  const Relation& relation = graph.relation(id);
  const std::string chain = chain_text(graph, evidence);
  const std::string who = chain.empty() ? source_text(graph.document(evidence.document)) : chain;
  return wrap(fmt::format("{}: {}", who, arrow_text(graph, relation)), 2) + quotation_text(graph, evidence, 6);
}

std::string format_as_text(const KnowledgeGraph& graph, const std::vector<Dispute>& disputes) {
  std::string text;
  for (const Dispute& dispute : disputes) {
    if (!text.empty()) text += '\n';
    text +=
        wrap(fmt::format("{} ({})", arrow_text(graph, graph.relation(dispute.claim)), reason_text(dispute.reason)), 0);
    text += format_side(graph, dispute.claim, *dispute.claim_evidence);
    text += format_side(graph, dispute.counterclaim, *dispute.counterclaim_evidence);
  }
  return text;
}

void write_side(const KnowledgeGraph& graph, std::string_view name, RelationId id, const Evidence& evidence,
                JsonText& json) {
  json.key(name);
  json.begin_object();
  json.key("relation");
  write_relation(graph, graph.relation(id), json);
  json.key("evidence");
  write_evidence(graph, evidence, json);
  json.end_object();
}

std::string format_as_json(const KnowledgeGraph& graph, const std::vector<Dispute>& disputes) {
  JsonText json;
  json.begin_array();
  for (const Dispute& dispute : disputes) {
    json.begin_object();
    json.field("reason", to_string(dispute.reason));
    json.field("score", dispute.score);
    write_side(graph, "claim", dispute.claim, *dispute.claim_evidence, json);
    write_side(graph, "counterclaim", dispute.counterclaim, *dispute.counterclaim_evidence, json);
    json.end_object();
  }
  json.end_array();
  return json.text();
}

void run(DisputesOptions& options) {
  const KnowledgeGraph graph = load_graph(options.query.project);
  options.disputes.min_confidence = options.query.min_confidence;
  const std::vector<Dispute> disputes = find_disputes(graph, options.disputes);
  if (options.query.format == TableFormat::json) return print(format_as_json(graph, disputes));
  print_page(disputes.empty() ? "No disputes.\n" : format_as_text(graph, disputes));
}

void declare(Arguments& arguments, DisputesOptions& options) {
  options.query.min_confidence = options.disputes.min_confidence;
  declare_query_options(arguments, options.query);
  arguments.probability("--min-score", options.disputes.min_score,
                        "How sure it must be that both sides speak of the same");
}

}  // namespace

Command make_disputes_command() {
  return make_command("disputes", "List what different sources contradict each other on",
                      "Example: relata disputes kursk.relata", declare, run);
}

}  // namespace relata::cli
