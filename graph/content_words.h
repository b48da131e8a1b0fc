/// The words of a phrase that carry its meaning, levelled for comparison.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace relata {

/// A phrase as a set of words. "the 74 small villages near the border": head "village", others "small" and "border".
struct ContentWords {
  std::string head;                  ///< Stem of the last word before the first preposition; empty: no content word.
  std::vector<std::string> others;   ///< Stems of all other content words; sorted, unique.
  std::vector<std::string> numbers;  ///< Words that begin with a digit; sorted, unique.
};

[[nodiscard]] ContentWords content_words(std::string_view phrase);

/// What the forms of one English word have in common, roughly: "violates", "violated" and "violation" meet. Expects a
/// word of folded_words(). For comparison only: the result need not be a word.
[[nodiscard]] std::string word_stem(std::string_view word);

/// The stems of all content words of `text`, in the order of the text.
[[nodiscard]] std::vector<std::string> content_stems(std::string_view text);

/// Whether a folded word is a function word: an article, a preposition, a pronoun, an auxiliary.
[[nodiscard]] bool is_function_word(std::string_view word);

}  // namespace relata
