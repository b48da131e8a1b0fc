/// Shortest paths, many of them in one graph.
///
///     PathSearch search(graph, {.directed = true});
///     for (const auto& [one, other] : pairs) lengths.push_back(search.distance(one, other));
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <relata/graph/query.h>

namespace relata {

struct PathOptions {
  bool directed = false;        ///< Follow edges from subject to object only.
  std::size_t max_length = 16;  ///< Edges; longer paths are not looked for.
};

/// Searches breadth-first from both ends (Pohl, 1971), next where fewer edges lead on: time linear in the edges that
/// are met. Keeps its memory, 24 bytes an actor, from one search to the next; one for each thread. The graph must
/// outlive it.
class PathSearch {
 public:
  /// Over all edges, or those that a pattern lets pass.
  explicit PathSearch(const KnowledgeGraph& graph, const PathOptions& options = {});
  explicit PathSearch(const RelationPattern& pattern, const PathOptions& options = {});

  /// The number of edges on a shortest path; nothing if there is none of at most max_length.
  [[nodiscard]] std::optional<std::size_t> distance(ActorId start, ActorId end);

  /// The actors on a shortest path, both ends among them; empty if there is none. Where there are several the one whose
  /// actors have the smaller ids, nearest the start first.
  [[nodiscard]] std::vector<ActorId> find(ActorId start, ActorId end);

  /// As find(), but over none of `closed` and not from the start straight to one of `closed_next`.
  [[nodiscard]] std::vector<ActorId> find_around(ActorId start, ActorId end, std::span<const ActorId> closed,
                                                 std::span<const ActorId> closed_next);

  /// Of the edges that lead from one actor to the next on a path: that with the most origins, then with the smaller id.
  [[nodiscard]] RelationId best_edge(ActorId from, ActorId to) const;

 private:
  enum class Side : std::uint8_t { start, end };

  /// What is known of an actor in this round; older notes don't count.
  struct Note {
    std::uint32_t round = 0;
    std::uint32_t depth = 0;
  };
  struct Notes {
    Note from_start, from_end;
    std::uint32_t closed = 0, closed_next = 0;  ///< The last round in which it was.
  };
  struct Front {
    std::vector<ActorId> actors;  ///< All at `depth`.
    std::uint32_t depth = 0;
    std::size_t edges = 0;  ///< That lead on from them.
  };

  void begin(ActorId start, ActorId end);
  bool meet(ActorId start, ActorId end, bool stop_at_once);
  bool advance(Side side, bool stop_at_once);
  void keep_meeting_points();
  void walk_back();
  [[nodiscard]] std::vector<ActorId> trace(ActorId start, ActorId end) const;
  [[nodiscard]] bool leads_on(ActorId at, ActorId next) const;
  [[nodiscard]] std::size_t edges_at(ActorId actor, Side side) const;

  template <typename Visit>
  void for_each_neighbour(ActorId actor, Side side, Visit visit) const;
  [[nodiscard]] bool passes(RelationId edge) const;
  [[nodiscard]] bool may_walk(ActorId from, ActorId to) const;

  Notes& notes(ActorId actor) { return notes_[static_cast<std::size_t>(actor)]; }
  [[nodiscard]] const Notes& notes(ActorId actor) const { return notes_[static_cast<std::size_t>(actor)]; }

  const KnowledgeGraph* graph_;
  const Topology* topology_;
  std::optional<RelationPattern> pattern_;
  PathOptions options_;
  std::vector<Notes> notes_;
  std::vector<std::uint32_t>
      on_path_;  ///< The last round in which an actor nearer to the start lay on a shortest path.
  std::uint32_t round_ = 0;
  bool has_closed_ = false;
  ActorId start_{};
  Front from_start_, from_end_;
  std::vector<ActorId> next_;
};

}  // namespace relata
