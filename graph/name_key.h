/// Texts and names levelled for comparison.
#pragma once

#include <string>
#include <string_view>

namespace relata {

/// The words of `text` in lower case, without diacritics and punctuation, joined by single spaces. Apostrophes and full
/// stops vanish rather than separate ("U.S." is "us"). `text` is UTF-8; linear.
[[nodiscard]] std::string folded_words(std::string_view text);

/// What two spellings of one name have in common: folded_words() without a leading "the" and a possessive ending, and
/// with the variants of transliteration from Cyrillic levelled ("Zelensky", "Zelenskyy" and "Zelenskiy" are one).
/// Falls back to `name` itself where no word is left.
[[nodiscard]] std::string name_key(std::string_view name);

/// name_key() with transliterations as they are: "Zelensky" and "Zelenskyy" differ.
[[nodiscard]] std::string plain_name_key(std::string_view name);

/// `name` without the honorifics before it: "Mr. King" is "King". Nothing is taken from "Mr. right" or "Dr.".
[[nodiscard]] std::string_view without_honorific(std::string_view name);

/// Whether `key` is how `full_key` ends, from a word's begin on: a surname ("bin salman" of "mohammed bin salman").
[[nodiscard]] bool is_last_name_of(std::string_view key, std::string_view full_key);

}  // namespace relata
