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

  /// Goes on until the end is found or nothing is left. False if it can't be reached in time.
  bool reach_end() {
    level_of_.emplace(search_.start, 0);
    std::vector<ActorId> frontier{search_.start};
    for (std::uint32_t level = 1; !frontier.empty(); ++level) {
      if (search_.length.most && level > *search_.length.most) return false;
      frontier = next_level(frontier, level);
      if (level_of_.contains(search_.end)) return true;
    }
    return false;
  }

  /// Calls `visit` with the paths that lead from the start to the end, which must have been reached.
  bool for_each_path(const std::function<bool(const std::vector<RelationId>&)>& visit) {
    path_.assign(level_of_.at(search_.end), RelationId{});
    return walk_back(search_.end, visit);
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

  bool walk_back(ActorId node, const std::function<bool(const std::vector<RelationId>&)>& visit) {
    const std::uint32_t level = level_of_.at(node);
    if (level == 0) return visit(path_);
    return for_each_neighbour(search_.graph, node, reversed(search_.direction), [&](RelationId id, ActorId other) {
      const auto before = level_of_.find(other);
      if (before == level_of_.end() || before->second + 1 != level || !search_.accepts(id)) return true;
      path_[level - 1] = id;
      return walk_back(other, visit);
    });
  }

  const ShortestPathSearch& search_;
  std::unordered_map<ActorId, std::uint32_t> level_of_;
  std::vector<RelationId> path_;
};

}  // namespace

bool for_each_shortest_path(const ShortestPathSearch& search, bool all,
                            const std::function<bool(const std::vector<RelationId>&)>& visit) {
  if (search.start == search.end) return search.length.least == 0 ? visit({}) : true;
  Levels levels(search);
  if (!levels.reach_end()) return true;
  if (all) return levels.for_each_path(visit);
  bool wants_more = true;
  levels.for_each_path([&](const std::vector<RelationId>& path) {
    wants_more = visit(path);
    return false;
  });
  return wants_more;
}

}  // namespace relata::query
