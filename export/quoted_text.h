/// Text between double quotes, as JSON and the RDF syntaxes want it escaped.
#pragma once

#include <cstddef>
#include <string_view>

#include <relata/export/text_buffer.h>

namespace relata {

/// How many bytes of `text` from its beginning on need no escape in JSON, N-Quads and Turtle: none of them is a
/// quotation mark, a backslash, a control character below U+0020, or U+007F. Reads eight bytes at a time.
[[nodiscard]] std::size_t unescaped_length(std::string_view text);

/// Copies `text` to `at`, escaped, and returns the end of the copy. A byte may take `longest_escape`.
inline constexpr std::size_t longest_escape = 6;
[[nodiscard]] char* put_escaped(std::string_view text, char* at);

/// Appends `text` (UTF-8) between double quotes. The syntaxes have the same escapes, so one form does for all: the
/// canonical one of N-Quads, which is also JSON.
/// Source: RFC 8259 section 7; https://www.w3.org/TR/rdf12-n-quads/, canonical form.
void append_quoted(std::string_view text, TextBuffer& out);

}  // namespace relata
