/// Code points and letter case as the language layer needs them: small, exact, and the same in training.
#pragma once

#include <string>
#include <string_view>

namespace relata {

/// Lower case of the letters of Latin-1, Latin Extended-A, Greek and Cyrillic; other code points are kept.
[[nodiscard]] char32_t lower_letter(char32_t c);
[[nodiscard]] inline bool is_upper_letter(char32_t c) {
  return lower_letter(c) != c;
}

/// The code point at `position`, which is moved past it. Bytes that are no UTF-8 count as a code point each.
[[nodiscard]] char32_t next_code_point(std::string_view text, std::size_t& position);

void append_utf8(char32_t c, std::string& out);
[[nodiscard]] std::u32string to_code_points(std::string_view text);
[[nodiscard]] std::string to_utf8(std::u32string_view text);
[[nodiscard]] std::u32string lower_letters(std::u32string_view text);

}  // namespace relata
