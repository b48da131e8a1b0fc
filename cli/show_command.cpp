#include <string>

#include <relata/cli/commands.h>
#include <relata/cli/dossier.h>
#include <relata/cli/query_options.h>
#include <relata/cli/relation_json.h>
#include <relata/cli/terminal_page.h>
#include <relata/graph/query.h>

namespace relata::cli {
namespace {

struct ShowOptions {
  QueryOptions query;
  std::string name;
  DossierOptions dossier;
};

std::string format_as_json(const KnowledgeGraph& graph, ActorId actor, double min_confidence, bool why) {
  JsonText json;
  const auto relations = [&](std::string_view name, const RelationPattern& pattern) {
    json.key(name);
    json.begin_array();
    for (const Relation* relation : pattern.min_confidence(min_confidence).relations()) {
      write_relation(graph, *relation, json);
    }
    json.end_array();
  };
  json.begin_object();
  json.key("actor");
  write_actor(graph.actor(actor), json);
  if (why) write_identifications(graph.actor(actor), json);
  relations("as_subject", match(graph).from(actor));
  relations("as_object", match(graph).to(actor));
  relations("as_claimant", match(graph).claimed_by(actor));
  json.end_object();
  return json.text();
}

void run(ShowOptions& options) {
  const KnowledgeGraph graph = load_graph(options.query.project);
  const ActorId actor = resolve_actor(graph, options.name);
  options.dossier.min_confidence = options.query.min_confidence;
  if (options.query.format == TableFormat::json) {
    return print(format_as_json(graph, actor, options.query.min_confidence, options.dossier.why));
  }
  print_page(format_dossier(graph, actor, options.dossier));
}

void declare(Arguments& arguments, ShowOptions& options) {
  declare_query_options(arguments, options.query);
  arguments.required("NAME", options.name, "Name, alias, IRI or key of the actor");
  arguments.optional("--limit", options.dossier.max_relations, "Relations in each section; 0 for all");
  arguments.flag("--why", options.dossier.why,
                 "Also say which names were taken for one actor, in which documents, by which rule");
}

}  // namespace

Command make_show_command() {
  return make_command("show", "Print what is known of one actor, with quotations and sources",
                      "Example: relata show kursk.relata Zelensky", declare, run);
}

}  // namespace relata::cli
