/// Names and text to measure with, made from the words of the lexicons: the same on every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace relata::bench {

/// Numbers that look random: xorshift64*. Source: S. Vigna, "An experimental exploration of Marsaglia's xorshift
/// generators, scrambled", ACM TOMS 42 (2016).
class RandomNumbers {
 public:
  explicit RandomNumbers(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next();
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>((next() >> 32) * bound >> 32); }

 private:
  std::uint64_t state_;
};

/// Different names: of persons, institutions, companies, places, acronyms, in the proportions of a news gazetteer.
[[nodiscard]] std::vector<std::string> make_names(std::size_t count, RandomNumbers& random);

/// A gazetteer file of `names`: every third row begins with a name of its own, the others are its aliases.
[[nodiscard]] std::string make_gazetteer(const std::vector<std::string>& names);

/// Running text of at least `bytes`: sentences of common words, frequent ones more often (Zipf), with a name in every
/// ten words; half of these are `names`, the others are made like them.
[[nodiscard]] std::string make_text(std::size_t bytes, const std::vector<std::string>& names, RandomNumbers& random);

}  // namespace relata::bench
