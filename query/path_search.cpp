#include <relata/query/path_search.h>

#include <algorithm>
#include <cstdint>
#include <unordered_map>

namespace relata::query {
namespace {

/// How far nodes are from the start, one level after the other.
class Levels {
 public:
  explicit Levels(const ShortestPathSearch& search) : search_(search) {}

  /// Goes on until the end is found, or all nodes are where there is none.
  void explore() {
    level_of_.emplace(search_.start, 0);
    std::vector<ActorId> frontier{search_.start};
    for (std::uint32_t level = 1; !frontier.empty(); ++level) {
      if (search_.length.most && level > *search_.length.most) return;
      frontier = next_level(frontier, level);
      reached_.insert(reached_.end(), frontier.begin(), frontier.end());
      if (search_.end && level_of_.contains(*search_.end)) return;
    }
  }

  [[nodiscard]] bool has_reached(ActorId node) const { return level_of_.contains(node); }
  [[nodiscard]] const std::vector<ActorId>& reached() const { return reached_; }  ///< Without the start.

  /// Calls `visit` with the paths that lead from the start to a node that was reached.
  bool for_each_path(ActorId end, const PathVisitor& visit) {
    path_.assign(level_of_.at(end), RelationId{});
    return walk_back(end, end, visit);
  }

 private:
  std::vector<ActorId> next_level(const std::vector<ActorId>& frontier, std::uint32_t level) {
    std::vector<ActorId> next;
    for (const ActorId node : frontier) {
      for_each_neighbour(search_.graph, node, search_.direction, [&](RelationId id, ActorId other) {
        if (!level_of_.contains(other) && search_.accepts(id)) {
          level_of_.emplace(other, level);
          next.push_back(other);
        }
        return true;
      });
    }
    return next;
  }

  bool walk_back(ActorId node, ActorId end, const PathVisitor& visit) {
    const std::uint32_t level = level_of_.at(node);
    if (level == 0) return visit(end, path_);
    return for_each_neighbour(search_.graph, node, reversed(search_.direction), [&](RelationId id, ActorId other) {
      const auto before = level_of_.find(other);
      if (before == level_of_.end() || before->second + 1 != level || !search_.accepts(id)) return true;
      path_[level - 1] = id;
      return walk_back(other, end, visit);
    });
  }

  const ShortestPathSearch& search_;
  std::unordered_map<ActorId, std::uint32_t> level_of_;
  std::vector<ActorId> reached_;
  std::vector<RelationId> path_;
};

/// The first path alone.
bool visit_one_path(Levels& levels, ActorId end, const PathVisitor& visit) {
  bool wants_more = true;
  levels.for_each_path(end, [&](ActorId node, const std::vector<RelationId>& path) {
    wants_more = visit(node, path);
    return false;
  });
  return wants_more;
}

}  // namespace

bool for_each_shortest_path(const ShortestPathSearch& search, bool all, const PathVisitor& visit) {
  const bool may_stay = search.length.least == 0 && search.end.value_or(search.start) == search.start;
  if (may_stay && !visit(search.start, {})) return false;
  if (search.end == search.start) return true;
  Levels levels(search);
  levels.explore();
  const auto visit_end = [&](ActorId end) {
    return all ? levels.for_each_path(end, visit) : visit_one_path(levels, end, visit);
  };
  if (search.end) return levels.has_reached(*search.end) ? visit_end(*search.end) : true;
  return std::all_of(levels.reached().begin(), levels.reached().end(), visit_end);
}

}  // namespace relata::query
