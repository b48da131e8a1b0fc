/// How two actors hang together.
#pragma once

#include <vector>

#include <relata/graph/query.h>

namespace relata {

struct PathOptions {
  bool directed = false;        ///< Follow edges from subject to object only.
  std::size_t max_length = 16;  ///< Edges; longer paths are not looked for.
};

/// One edge on a path. Walked from object to subject where `backwards`.
struct PathStep {
  const Relation* relation = nullptr;
  bool backwards = false;
};

/// A shortest path over the edges that `pattern` lets pass, from `start` to `end`; empty if there is none, or if both
/// are the same actor. Where there are several the one whose actors have the smaller ids, nearest the start first; of
/// parallel edges the one with the most independent origins, then the smaller id.
/// Breadth-first from both ends (Pohl, 1971): time linear in the edges that are met. @throws NameError
[[nodiscard]] std::vector<PathStep> shortest_path(const KnowledgeGraph& graph, const ActorReference& start,
                                                  const ActorReference& end, const RelationPattern& pattern,
                                                  const PathOptions& options = {});
[[nodiscard]] std::vector<PathStep> shortest_path(const KnowledgeGraph& graph, const ActorReference& start,
                                                  const ActorReference& end, const PathOptions& options = {});

}  // namespace relata
