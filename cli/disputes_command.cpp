#include <string>
#include <vector>

#include <fmt/core.h>

#include <relata/cli/commands.h>
#include <relata/cli/query_options.h>
#include <relata/cli/relation_json.h>
#include <relata/cli/relation_text.h>
#include <relata/cli/text_layout.h>
#include <relata/graph/disputes.h>

namespace relata::cli {
namespace {

std::string format_side(const KnowledgeGraph& graph, const Relation& relation) {
  const Evidence& evidence = best_evidence(graph, relation);
  const std::string chain = chain_text(graph, evidence);
  const std::string who = chain.empty() ? source_text(graph.document(evidence.document)) : chain;
  return wrap(fmt::format("{}: {}", who, arrow_text(graph, relation)), 2) + quotation_text(graph, evidence, 6);
}

std::string format_as_text(const KnowledgeGraph& graph, const std::vector<Dispute>& disputes) {
  std::string text;
  for (const Dispute& dispute : disputes) {
    if (!text.empty()) text += '\n';
    const Relation& affirmed = graph.relation(dispute.affirmed);
    text += wrap(fmt::format("{} ({})", arrow_text(graph, affirmed), to_string(dispute.reason)), 0);
    text += format_side(graph, affirmed) + format_side(graph, graph.relation(dispute.negated));
  }
  return text;
}

std::string format_as_json(const KnowledgeGraph& graph, const std::vector<Dispute>& disputes) {
  JsonText json;
  json.begin_array();
  for (const Dispute& dispute : disputes) {
    json.begin_object();
    json.field("reason", to_string(dispute.reason));
    json.key("affirmed");
    write_relation(graph, graph.relation(dispute.affirmed), json);
    json.key("negated");
    write_relation(graph, graph.relation(dispute.negated), json);
    json.end_object();
  }
  json.end_array();
  return json.text();
}

void run(QueryOptions& options) {
  const KnowledgeGraph graph = load_graph(options.project);
  const std::vector<Dispute> disputes = find_disputes(graph, {.min_confidence = options.min_confidence});
  if (options.format == TableFormat::json) return print(format_as_json(graph, disputes));
  print(disputes.empty() ? "No disputes.\n" : format_as_text(graph, disputes));
}

void declare(Arguments& arguments, QueryOptions& options) {
  declare_query_options(arguments, options);
}

}  // namespace

Command make_disputes_command() {
  return make_command("disputes", "List what different sources contradict each other on",
                      "Example: relata disputes kursk.relata", declare, run);
}

}  // namespace relata::cli
