/// Which sentences are not English, and what they are instead.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <relata/extract/language/sentence.h>

namespace relata {

/// Tells languages by their commonest words (data/lexicon/function_words.tsv) and by script. Immutable once loaded.
class LanguageFinder {
 public:
  explicit LanguageFinder(std::string_view function_words_tsv);
  [[nodiscard]] static LanguageFinder load_default();

  /// For each sentence the ISO 639-1 code of its language, "und" where only the script tells that it is not English.
  /// A sentence that says nothing of it is what the sentences around it are; names and quotations of some words do not
  /// make an English text foreign. Linear.
  [[nodiscard]] std::vector<std::string_view> find(std::span<const Sentence> sentences) const;

 private:
  using Counts = std::vector<std::uint32_t>;  ///< By language.

  [[nodiscard]] Counts count_words(const Sentence& sentence) const;

  std::vector<std::string_view> languages_;  ///< English first.
  std::unordered_map<std::string, std::vector<std::uint32_t>> languages_of_;
};

}  // namespace relata
