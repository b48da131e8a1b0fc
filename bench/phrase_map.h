/// What one would write without a gazetteer: a hash map of phrases. A peer to measure against.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace relata::bench {

/// Longest match of whole words, compared in lower case (ASCII), from left to right.
class PhraseMap {
 public:
  explicit PhraseMap(const std::vector<std::string>& names);

  /// How many names are in `text`, not overlapping.
  [[nodiscard]] std::size_t count_in(std::string_view text) const;

 private:
  std::unordered_map<std::string, std::uint32_t> names_;
  std::unordered_map<std::string, std::size_t> longest_;  ///< The most words of a name that begins with this word.
};

}  // namespace relata::bench
