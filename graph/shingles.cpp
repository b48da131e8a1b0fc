#include <relata/graph/shingles.h>

#include <algorithm>
#include <array>
#include <limits>

namespace relata {
namespace {

constexpr std::size_t words_a_shingle = 3;
constexpr std::size_t rows_a_band = 3;

/// Source: the finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014).
constexpr std::uint64_t mix(std::uint64_t number) {
  number = (number ^ (number >> 30)) * 0xbf58476d1ce4e5b9;
  number = (number ^ (number >> 27)) * 0x94d049bb133111eb;
  return number ^ (number >> 31);
}

std::uint64_t hash_of(std::string_view word) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char byte : word) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
  return mix(hash);
}

struct Permutation {
  std::uint64_t factor = 0;
  std::uint64_t summand = 0;
  [[nodiscard]] std::uint32_t operator()(std::uint32_t shingle) const {
    return static_cast<std::uint32_t>((factor * shingle + summand) >> 32);
  }
};

constexpr auto make_permutations() {
  std::array<Permutation, band_count * rows_a_band> permutations;
  std::uint64_t seed = 0;
  for (Permutation& permutation : permutations) {
    permutation.factor = mix(seed += 0x9e3779b97f4a7c15) | 1;
    permutation.summand = mix(seed += 0x9e3779b97f4a7c15);
  }
  return permutations;
}

constexpr auto permutations = make_permutations();

}  // namespace

Shingles make_shingles(std::string_view words) {
  Shingles shingles;
  std::array<std::uint64_t, words_a_shingle> last{};  // Hashes of the words before, the oldest first.
  for (std::size_t count = 1; !words.empty(); ++count) {
    const auto space = std::min(words.find(' '), words.size());
    std::rotate(last.begin(), last.begin() + 1, last.end());
    last.back() = hash_of(words.substr(0, space));
    words.remove_prefix(std::min(space + 1, words.size()));
    if (count < words_a_shingle) continue;
    std::uint64_t hash = 0;
    for (const std::uint64_t word : last) hash = mix(hash + word);
    shingles.push_back(static_cast<std::uint32_t>(hash >> 32));
  }
  std::sort(shingles.begin(), shingles.end());
  shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
  return shingles;
}

double resemblance(const Shingles& one, const Shingles& other) {
  std::size_t common = 0;
  for (auto a = one.begin(), b = other.begin(); a != one.end() && b != other.end();) {
    common += *a == *b ? 1 : 0;
    const bool advance_both = *a == *b;
    const bool advance_one = *a < *b;
    if (advance_both || advance_one) ++a;
    if (advance_both || !advance_one) ++b;
  }
  const std::size_t all = one.size() + other.size() - common;
  return all == 0 ? 1.0 : static_cast<double>(common) / static_cast<double>(all);
}

std::uint64_t band_key(const Shingles& shingles, std::size_t band) {
  std::uint64_t key = 0;
  for (std::size_t row = band * rows_a_band; row < (band + 1) * rows_a_band; ++row) {
    std::uint32_t least = std::numeric_limits<std::uint32_t>::max();
    for (const std::uint32_t shingle : shingles) least = std::min(least, permutations[row](shingle));
    key = mix(key + least + 1);
  }
  return key;
}

}  // namespace relata
