/// Kinds of characters, as tokenising needs them.
#pragma once

#include <cstdint>

namespace relata {

enum class CharacterClass : std::uint8_t {
  letter,
  upper,
  digit,
  apostrophe,
  quote,
  dash,
  bracket,
  mark,
  symbol,
  space
};

/// Letters are what is nothing else; `upper` are those that have a lower case.
[[nodiscard]] CharacterClass character_class(char32_t c);

[[nodiscard]] inline bool is_letter_class(CharacterClass kind) {
  return kind == CharacterClass::letter || kind == CharacterClass::upper;
}
[[nodiscard]] inline bool is_word_class(CharacterClass kind) {
  return is_letter_class(kind) || kind == CharacterClass::digit;
}

}  // namespace relata
