/// Asking a graph in a small language of patterns (docs/query.md):
///
///     const PropertyGraph graph(knowledge_graph, default_min_confidence);
///     const Query query = parse_query("MATCH (a {name: $who})-[r:ACCUSE]->(b) RETURN b.name, r.origins");
///     const Answer answer = run_query(graph, query, {.parameters = {{"who", "SVR"}}});
///     for (const auto& row : answer.rows) …
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <relata/query/compile_context.h>
#include <relata/query/property_graph.h>
#include <relata/query/syntax.h>

namespace relata::query {

struct RunOptions {
  Parameters parameters;                   ///< Values of $name.
  std::uint64_t most_steps = 500'000'000;  ///< Nodes and relationships that may be looked at before it gives up.
};

struct Answer {
  std::vector<std::string> columns;
  std::vector<std::vector<Value>> rows;  ///< Each as long as `columns`. In the same order in every run.
  std::vector<std::string> warnings;     ///< "line 1, column 13: no relation has the type 'ACUSE'; …"
};

/// @throws QueryError for names that do not exist, values that do not fit, or too many steps
[[nodiscard]] Answer run_query(const PropertyGraph& graph, const Query& query, const RunOptions& options = {});

}  // namespace relata::query
