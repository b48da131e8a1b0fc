/// How two actors hang together.
#pragma once

#include <cstddef>
#include <vector>

#include <relata/graph/path_search.h>
#include <relata/graph/query.h>

namespace relata {

/// One edge on a path. Walked from object to subject where `backwards`.
struct PathStep {
  const Relation* relation = nullptr;
  bool backwards = false;
};

/// A shortest path over the edges that `pattern` lets pass, from `start` to `end`; empty if there is none, or if both
/// are the same actor. Where there are several the one whose actors have the smaller ids, nearest the start first; of
/// parallel edges the one with the most independent origins, then the smaller id.
/// For many paths in one graph see path_search.h. @throws NameError
[[nodiscard]] std::vector<PathStep> shortest_path(const KnowledgeGraph& graph, const ActorReference& start,
                                                  const ActorReference& end, const RelationPattern& pattern,
                                                  const PathOptions& options = {});
[[nodiscard]] std::vector<PathStep> shortest_path(const KnowledgeGraph& graph, const ActorReference& start,
                                                  const ActorReference& end, const PathOptions& options = {});

/// The `count` shortest paths that meet no actor twice, or as many as there are; no two over the same actors. The
/// shorter first, then as above. Time `count` times length times that of one search.
/// Source: Yen, "Finding the k shortest loopless paths in a network", 1971. @throws NameError
[[nodiscard]] std::vector<std::vector<PathStep>> k_shortest_paths(const KnowledgeGraph& graph,
                                                                  const ActorReference& start,
                                                                  const ActorReference& end, std::size_t count,
                                                                  const RelationPattern& pattern,
                                                                  const PathOptions& options = {});
[[nodiscard]] std::vector<std::vector<PathStep>> k_shortest_paths(const KnowledgeGraph& graph,
                                                                  const ActorReference& start,
                                                                  const ActorReference& end, std::size_t count,
                                                                  const PathOptions& options = {});

}  // namespace relata
