/// What the network sees of a word: a pure function of its form. The same in training/word_features.py.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace relata {

/// The tables that a word is looked up in, in the order of the model file.
constexpr std::array<std::string_view, 11> word_tables{"word",    "cased",   "prefix1", "prefix2", "prefix3", "suffix1",
                                                       "suffix2", "suffix3", "suffix4", "shape",   "lexicon"};
constexpr std::uint32_t ngram_buckets = 16384;

struct WordFeatures {
  std::array<std::uint64_t, word_tables.size()> keys;  ///< Hashes; 0 for "no such feature".
  std::vector<std::uint32_t> ngrams;                   ///< Buckets of its character n-grams; never empty.
};

/// Any UTF-8; the middle of words of more than 40 code points is left out. Writes into `features` to reuse its memory.
void read_word_features(std::string_view form, WordFeatures& features);

/// FNV-1a, 64 bits.
[[nodiscard]] constexpr std::uint64_t hash_bytes(std::string_view bytes) {
  std::uint64_t hash = 0xCBF29CE484222325u;
  for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3u;
  return hash;
}

}  // namespace relata
