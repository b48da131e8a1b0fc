/// The edges of a statement that is a vertex itself.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <relata/export/selection.h>
#include <relata/graph/knowledge_graph.h>

namespace relata {

struct StatementLink {
  std::string_view kind;  ///< "SUBJECT", "OBJECT" or "CLAIMANT"; at most one of each.
  std::variant<ActorId, RelationId> target;
};

/// From `relation` to its subject, its object and who claims it, where these are vertices: actors, or statements of the
/// selection.
[[nodiscard]] std::vector<StatementLink> statement_links(const Selection& selection, const Relation& relation);

/// The key of what a link leads to.
[[nodiscard]] std::string target_key(const KnowledgeGraph& graph, const StatementLink& link);

}  // namespace relata
