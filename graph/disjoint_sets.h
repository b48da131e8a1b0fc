/// Sets that only ever grow together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace relata {

/// Elements 0 to size - 1, each in a set of its own at first. The least element stands for its set.
/// Nearly linear. Source: path halving, Tarjan and van Leeuwen, "Worst-case analysis of set union algorithms", JACM
/// 1984.
class DisjointSets {
 public:
  explicit DisjointSets(std::size_t size) : parents_(size), count_(size) {
    std::iota(parents_.begin(), parents_.end(), std::uint32_t{0});
  }

  void join(std::uint32_t one, std::uint32_t other) {
    one = find(one);
    other = find(other);
    if (one == other) return;
    parents_[one < other ? other : one] = one < other ? one : other;
    --count_;
  }

  [[nodiscard]] std::uint32_t find(std::uint32_t element) {
    while (parents_[element] != element) element = parents_[element] = parents_[parents_[element]];
    return element;
  }

  [[nodiscard]] std::size_t count() const { return count_; }  ///< Of sets.

 private:
  std::vector<std::uint32_t> parents_;
  std::size_t count_;
};

}  // namespace relata
