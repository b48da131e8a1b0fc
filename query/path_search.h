/// Walking along relationships, and shortest paths.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include <relata/query/property_graph.h>
#include <relata/query/syntax.h>

namespace relata::query {

[[nodiscard]] constexpr Direction reversed(Direction direction) {
  if (direction == Direction::either) return direction;
  return direction == Direction::left ? Direction::right : Direction::left;
}

/// How many relationships a step from the node has to look at.
[[nodiscard]] inline std::size_t degree(const PropertyGraph& graph, ActorId node, Direction direction) {
  return (direction == Direction::left ? 0 : graph.starting_at(node).size()) +
         (direction == Direction::right ? 0 : graph.ending_at(node).size());
}

/// Calls `visit(relationship, node at its other end)`, first for those that begin at the node, then for those that end
/// there, until it returns false; false if it did. Loops come once. Some may not be sure enough: see
/// PropertyGraph::has.
template <typename Visit>
bool for_each_neighbour(const PropertyGraph& graph, ActorId node, Direction direction, Visit visit) {
  if (direction != Direction::left) {
    for (const RelationId id : graph.starting_at(node)) {
      if (graph.has(id) && !visit(id, graph.end(id))) return false;
    }
  }
  if (direction != Direction::right) {
    for (const RelationId id : graph.ending_at(node)) {
      const bool came_before = direction == Direction::either && graph.start(id) == node;
      if (graph.has(id) && !came_before && !visit(id, graph.start(id))) return false;
    }
  }
  return true;
}

struct ShortestPathSearch {
  const PropertyGraph& graph;
  ActorId start{};
  std::optional<ActorId> end;  ///< None: every node that can be reached is one.
  Direction direction = Direction::either;
  LengthRange length;                       ///< `least` is 0 or 1.
  std::function<bool(RelationId)> accepts;  ///< Which relationships may be used.
};

/// Takes a node and the relationships that lead there from the start; false: no more are wanted.
using PathVisitor = std::function<bool(ActorId end, const std::vector<RelationId>& path)>;

/// Calls `visit` with one shortest path to each end or with all, until it returns false; false if it did. From a node
/// to itself there is the path of length 0 where that is long enough, and no other. Near ends come first; of several
/// paths the order is that of the ids. Breadth-first: linear in the relationships that are met.
bool for_each_shortest_path(const ShortestPathSearch& search, bool all, const PathVisitor& visit);

}  // namespace relata::query
