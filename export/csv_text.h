/// Fields of comma-separated values.
#pragma once

#include <string>
#include <string_view>

namespace relata {

/// Appends the text between quotes, quotes inside doubled. Source: RFC 4180.
void append_csv_field(std::string_view text, std::string& out);

/// The text such that a spreadsheet takes it for text: with ' before it where it begins, after blanks and quotes, with
/// a character that begins a formula (= + - @, also in their full-width forms, a tab or a line break).
/// Source: https://owasp.org/www-community/attacks/CSV_Injection
[[nodiscard]] std::string spreadsheet_text(std::string_view text);

}  // namespace relata
