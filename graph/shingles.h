/// How alike two passages are, by the runs of words that they have in common.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace relata {

/// Hashes of all runs of three words; sorted, unique. Empty for less than three words.
/// Source: Broder, "On the resemblance and containment of documents", SEQUENCES 1997.
using Shingles = std::vector<std::uint32_t>;

/// `words` are joined by single spaces: what folded_words() gives.
[[nodiscard]] Shingles make_shingles(std::string_view words);

/// What both have of what either has: the Jaccard coefficient, in [0, 1].
[[nodiscard]] double resemblance(const Shingles& one, const Shingles& other);

/// Number of bands that a passage has keys for.
inline constexpr std::size_t band_count = 16;

/// A key that two passages of resemblance r share with probability r³; so two of them share one of their keys with
/// 0.88 at a resemblance of 0.5, with 0.98 at 0.6 and with 0.01 at 0.1. `shingles` must not be empty.
/// Source: MinHash (Broder, Charikar, Frieze, Mitzenmacher, "Min-wise independent permutations", STOC 1998) with three
/// rows a band (Indyk and Motwani, "Approximate nearest neighbors", STOC 1998); multiply-shift hashing (Dietzfelbinger
/// and others, "A reliable randomized algorithm for the closest-pair problem", J. Algorithms 1997).
[[nodiscard]] std::uint64_t band_key(const Shingles& shingles, std::size_t band);

}  // namespace relata
