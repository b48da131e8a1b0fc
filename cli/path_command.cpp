#include <string>
#include <vector>

#include <fmt/core.h>

#include <relata/cli/commands.h>
#include <relata/cli/query_options.h>
#include <relata/cli/relation_json.h>
#include <relata/cli/relation_text.h>
#include <relata/cli/terminal_page.h>
#include <relata/cli/text_layout.h>
#include <relata/graph/paths.h>

namespace relata::cli {
namespace {

struct PathCommandOptions {
  QueryOptions query;
  std::string start, end;
  PathOptions path;
};

std::string format_as_text(const KnowledgeGraph& graph, const std::vector<PathStep>& path) {
  std::string text;
  for (const PathStep& step : path) {
    const Evidence& evidence = best_evidence(graph, *step.relation);
    std::string line = arrow_text(graph, *step.relation);
    if (const std::string chain = chain_text(graph, evidence); !chain.empty()) line += "; according to " + chain;
    text += wrap(line, 0) + quotation_text(graph, evidence, 4);
  }
  return text;
}

std::string format_as_json(const KnowledgeGraph& graph, const std::vector<PathStep>& path) {
  JsonText json;
  json.begin_array();
  for (const PathStep& step : path) {
    json.begin_object();
    json.field("backwards", step.backwards);
    json.key("relation");
    write_relation(graph, *step.relation, json);
    json.end_object();
  }
  json.end_array();
  return json.text();
}

void run(PathCommandOptions& options) {
  const KnowledgeGraph graph = load_graph(options.query.project);
  const RelationPattern pattern = match(graph).min_confidence(options.query.min_confidence);
  const ActorId start = resolve_actor(graph, options.start);
  const ActorId end = resolve_actor(graph, options.end);
  const std::vector<PathStep> path = shortest_path(graph, start, end, pattern, options.path);
  if (options.query.format == TableFormat::json) return print(format_as_json(graph, path));
  if (!path.empty()) return print_page(format_as_text(graph, path));
  print(fmt::format("No path between {} and {}.\n", graph.actor(start).name, graph.actor(end).name));
}

void declare(Arguments& arguments, PathCommandOptions& options) {
  declare_query_options(arguments, options.query);
  arguments.required("START", options.start, "Name, alias, IRI or key of an actor");
  arguments.required("END", options.end, "Likewise");
  arguments.flag("--directed", options.path.directed, "Follow relations from subject to object only");
  arguments.optional("--max-length", options.path.max_length, "Longest chain to look for");
}

}  // namespace

Command make_path_command() {
  return make_command("path", "Find a shortest chain of relations between two actors",
                      "Example: relata path kursk.relata Bloomberg Putin", declare, run);
}

}  // namespace relata::cli
