#include <relata/graph/algorithms/components.h>

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace relata {
namespace {

constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// Tarjan's algorithm with a stack of its own, so that long chains don't exhaust the program's.
class StrongComponents {
 public:
  explicit StrongComponents(const CsrGraph& graph)
      : graph_(graph), index_(graph.vertices(), none), lowest_(graph.vertices()), part_of_(graph.vertices(), none) {}

  std::vector<std::uint32_t> find() {
    for (std::uint32_t vertex = 0; vertex < graph_.vertices(); ++vertex) {
      if (index_[vertex] == none) search_from(vertex);
    }
    return std::move(part_of_);
  }

 private:
  struct Visit {
    std::uint32_t vertex = 0, next_arc = 0;
  };

  void search_from(std::uint32_t root) {
    enter(root);
    while (!visits_.empty()) {
      Visit& visit = visits_.back();
      const auto arcs = graph_.out(visit.vertex);
      if (visit.next_arc == arcs.size()) {
        leave();
      } else {
        follow(visit.vertex, arcs[visit.next_arc++]);
      }
    }
  }

  void enter(std::uint32_t vertex) {
    index_[vertex] = lowest_[vertex] = entered_++;
    open_.push_back(vertex);
    visits_.push_back({vertex, 0});
  }

  void follow(std::uint32_t from, std::uint32_t to) {
    if (index_[to] == none) {
      enter(to);
    } else if (part_of_[to] == none) {
      lowest_[from] = std::min(lowest_[from], index_[to]);
    }
  }

  void leave() {
    const std::uint32_t vertex = visits_.back().vertex;
    visits_.pop_back();
    if (!visits_.empty()) {
      std::uint32_t& above = lowest_[visits_.back().vertex];
      above = std::min(above, lowest_[vertex]);
    }
    if (lowest_[vertex] == index_[vertex]) close(vertex);
  }

  void close(std::uint32_t root) {
    while (part_of_[root] == none) {
      part_of_[open_.back()] = parts_;
      open_.pop_back();
    }
    ++parts_;
  }

  const CsrGraph& graph_;
  std::vector<std::uint32_t> index_, lowest_, part_of_;
  std::vector<std::uint32_t> open_;  ///< Entered, and not yet in a part.
  std::vector<Visit> visits_;
  std::uint32_t entered_ = 0, parts_ = 0;
};

}  // namespace

Partition connected_components(const CsrGraph& graph) {
  std::vector<std::uint32_t> parents(graph.vertices());
  std::iota(parents.begin(), parents.end(), 0U);
  const auto root_of = [&](std::uint32_t vertex) {
    while (parents[vertex] != vertex) vertex = parents[vertex] = parents[parents[vertex]];
    return vertex;
  };
  for (std::uint32_t vertex = 0; vertex < graph.vertices(); ++vertex) {
    for (const std::uint32_t other : graph.out(vertex)) {
      const std::uint32_t one = root_of(vertex), two = root_of(other);
      parents[std::max(one, two)] = std::min(one, two);
    }
  }
  for (std::uint32_t vertex = 0; vertex < graph.vertices(); ++vertex) parents[vertex] = root_of(vertex);
  return make_partition(std::move(parents));
}

Partition strong_components(const CsrGraph& graph) {
  return make_partition(StrongComponents(graph).find());
}

Partition make_partition(std::vector<std::uint32_t> part_of) {
  std::vector<std::uint32_t> sizes(part_of.size(), 0), first(part_of.size(), none);
  for (std::uint32_t vertex = 0; vertex < part_of.size(); ++vertex) {
    ++sizes[part_of[vertex]];
    first[part_of[vertex]] = std::min(first[part_of[vertex]], vertex);
  }
  std::vector<std::uint32_t> order;
  for (std::uint32_t part = 0; part < sizes.size(); ++part) {
    if (sizes[part] > 0) order.push_back(part);
  }
  std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
    return sizes[a] != sizes[b] ? sizes[a] > sizes[b] : first[a] < first[b];
  });
  std::vector<std::uint32_t> number(sizes.size(), none);
  Partition partition;
  for (const std::uint32_t part : order) {
    number[part] = static_cast<std::uint32_t>(partition.sizes.size());
    partition.sizes.push_back(sizes[part]);
  }
  for (std::uint32_t& part : part_of) part = number[part];
  partition.part_of = std::move(part_of);
  return partition;
}

}  // namespace relata
