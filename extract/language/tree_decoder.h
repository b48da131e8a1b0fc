/// The best dependency tree for a matrix of arc scores.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace relata {

/// `scores` has words x (1 + words) entries: the score of each word's having the root (column 0) or word j
/// (column 1 + j) as its head. Returns each word's head, -1 for the root; exactly one word has the root, and the heads
/// form the tree with the highest sum of scores among those (up to rounding). Quadratic where every word's best head
/// already makes a tree, cubic at worst. Source: Chu and Liu 1965, Edmonds 1967.
[[nodiscard]] std::vector<std::int32_t> decode_tree(std::span<const float> scores, std::uint32_t words);

}  // namespace relata
