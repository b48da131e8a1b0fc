/// How a compiled gazetteer lies in memory and in a cache file. Internal to gazetteer.cpp and gazetteer_builder.cpp.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace relata {

/// Numbers are in the byte order of the machine: an image is made and read on the same one, and another byte order
/// shows in the version. Behind the header follow, each aligned to 8 bytes: slots, the filter of first pieces, the
/// filter of longer runs (all std::uint64_t), entries (ImageEntry), name records, texts of entries.
///
/// A slot stands for a run of pieces that begins some name. It is found by open addressing from the low bits of the
/// run's hash; its upper half is the upper half of the hash, its lower half says whether longer names go on from here
/// (highest bit) and where the record of the name that ends here lies (in units of 8 bytes, plus 1; 0: no name ends).
struct ImageHeader {
  static constexpr std::array<char, 8> expected_magic{'R', 'E', 'L', 'A', 'T', 'A', 'G', 'Z'};
  static constexpr std::uint32_t expected_version = 2;

  std::array<char, 8> magic = expected_magic;
  std::uint32_t version = expected_version;
  std::uint32_t names = 0;
  std::uint64_t checksum = 0;    ///< Of all bytes behind the header.
  std::uint64_t slots = 0;       ///< A power of two.
  std::uint64_t run_filter = 0;  ///< Words of the filter of longer runs; a power of two.
  std::uint64_t entries = 0;
  std::uint64_t record_bytes = 0;
  std::uint64_t text_bytes = 0;
};
static_assert(sizeof(ImageHeader) == 64);

struct ImageEntry {
  std::uint64_t text = 0;  ///< Offset of its name; iri, family follow.
  std::uint16_t name_size = 0;
  std::uint16_t iri_size = 0;
  std::uint8_t family_size = 0;
  std::uint8_t country_size = 0;
  std::uint8_t type = 0;
  std::uint8_t gender = 0;
};
static_assert(sizeof(ImageEntry) == 16);

/// Followed by the name's key.
struct ImageRecord {
  std::uint32_t entry = 0;
  std::uint16_t key_size = 0;
  std::uint8_t form = 0;
  std::uint8_t acronym = 0;
};
static_assert(sizeof(ImageRecord) == 8);

constexpr std::uint32_t image_continues = 0x80000000u;

/// The filter of first pieces has a bit for each of 2^21 classes, so that it stays in a core's cache: 256 KiB.
constexpr std::size_t image_filter_bits = 21;
constexpr std::size_t image_filter_words = (std::size_t{1} << image_filter_bits) / 64;

[[nodiscard]] inline std::size_t image_filter_bit(std::uint64_t hash) {
  return hash >> (64 - image_filter_bits);
}

/// The filter of longer runs is a Bloom filter with two bits in one word: with some eight bits a run, it lets one in
/// twenty of other runs through.
[[nodiscard]] inline std::uint64_t image_run_bits(std::uint64_t hash) {
  return std::uint64_t{1} << (hash >> 58) | std::uint64_t{1} << (hash >> 52 & 63);
}
[[nodiscard]] inline std::size_t image_run_word(std::uint64_t hash, std::size_t words) {
  return hash >> 20 & (words - 1);
}

[[nodiscard]] constexpr std::size_t image_padded(std::size_t bytes) {
  return (bytes + 7) & ~std::size_t{7};
}

/// Of any bytes, a word at a time; another seed gives an independent sum.
[[nodiscard]] inline std::uint64_t image_checksum(std::string_view bytes, std::uint64_t seed = 0) {
  std::uint64_t sums[4] = {seed + 1, seed + 2, seed + 3, seed + 4};
  std::size_t i = 0;
  const auto add = [&](std::size_t lane, std::uint64_t word) {
    sums[lane] = std::rotl((sums[lane] ^ word) * 0x9E3779B97F4A7C15u, 29);
  };
  for (; i + 32 <= bytes.size(); i += 32) {
    std::uint64_t words[4];
    std::memcpy(words, bytes.data() + i, 32);
    for (std::size_t lane = 0; lane < 4; ++lane) add(lane, words[lane]);
  }
  for (; i < bytes.size(); ++i) add(i % 4, static_cast<unsigned char>(bytes[i]));
  add(0, bytes.size());
  for (std::size_t lane = 1; lane < 4; ++lane) add(0, sums[lane]);
  return sums[0] ^ (sums[0] >> 32);
}

}  // namespace relata
