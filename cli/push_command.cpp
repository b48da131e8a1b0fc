#include <cstdlib>
#include <string>

#include <fmt/core.h>

#include <relata/cli/commands.h>
#include <relata/cli/count_bar.h>
#include <relata/cli/neo4j_push.h>
#include <relata/cli/query_options.h>

namespace relata::cli {
namespace {

struct PushCommandOptions {
  std::string target;
  std::string project;
  PushOptions push;
  bool quiet = false;
};

void run(PushCommandOptions& options) {
  PushOptions& push = options.push;
  if (options.target != "neo4j") throw UsageError(fmt::format("'{}': only 'neo4j' can be pushed to", options.target));
  if (push.batch == 0) throw UsageError("--batch must be at least 1");
  if (!push.url.starts_with("http://") && !push.url.starts_with("https://")) {
    throw UsageError(
        fmt::format("'{}': the address must begin with http:// or https://, e.g. http://localhost:7474", push.url));
  }
  const char* password = std::getenv("NEO4J_PASSWORD");
  if (push.login.password.empty() && password) push.login.password = password;
  const KnowledgeGraph graph = load_graph(options.project);
  PushResult result;
  {
    CountBar bar("rows", options.quiet);
    result = push_to_neo4j(graph, push, [&](std::size_t done, std::size_t all) { bar.show(done, all); });
  }
  std::string text = fmt::format("{}: {} vertices, {} edges\n", push.url, result.vertices, result.edges);
  if (result.skipped > 0)
    text += fmt::format("  {} were there already, from a push that was interrupted\n", result.skipped);
  print(text);
}

void declare(Arguments& arguments, PushCommandOptions& options) {
  arguments.required("TARGET", options.target, "neo4j");
  arguments.required("URL", options.push.url, "Its HTTP address: http://localhost:7474");
  arguments.required("PROJECT", options.project, "A .relata file");
  arguments.optional("--user", options.push.login.user, "Who logs in; nobody by default");
  arguments.optional("--password", options.push.login.password, "Better in the environment, as NEO4J_PASSWORD");
  arguments.optional("--database", options.push.database, "Which of the server's databases (neo4j)");
  arguments.optional("--batch", options.push.batch, "Rows in one transaction");
  arguments.probability("--min-confidence", options.push.min_confidence, "Leave relations out that are less probable");
  arguments.flag("-q,--quiet", options.quiet, "No progress bar");
}

constexpr const char* notes =
    "Merges the graph into what is there: pushing again changes nothing, and a push that was interrupted goes on where "
    "it\n"
    "stopped. docs/neo4j.md has the model and queries.\n"
    "Example: NEO4J_PASSWORD=... relata push neo4j http://localhost:7474 kursk.relata --user neo4j";

}  // namespace

Command make_push_command() {
  return make_command("push", "Bring a project's graph into a running Neo4j", notes, declare, run);
}

}  // namespace relata::cli
