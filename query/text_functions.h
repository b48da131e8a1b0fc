/// What functions of queries do with strings. Characters are Unicode code points; case is that of Unicode, whatever the
/// locale.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace relata::query {

[[nodiscard]] std::size_t count_characters(std::string_view text);

/// `count` characters from the character `begin` on; fewer where the text ends.
[[nodiscard]] std::string part_of_text(std::string_view text, std::size_t begin, std::size_t count);
[[nodiscard]] std::string reversed_text(std::string_view text);

[[nodiscard]] std::string lower_case(const std::string& text);
[[nodiscard]] std::string upper_case(const std::string& text);

/// Without ASCII blanks at the ends.
[[nodiscard]] std::string trimmed(const std::string& text);
[[nodiscard]] std::string trimmed_left(const std::string& text);
[[nodiscard]] std::string trimmed_right(const std::string& text);

[[nodiscard]] std::string replaced_text(std::string_view text, std::string_view old, std::string_view replacement);

/// The parts between the separators; all characters where the separator is empty.
[[nodiscard]] std::vector<std::string> split_text(std::string_view text, std::string_view separator);

}  // namespace relata::query
