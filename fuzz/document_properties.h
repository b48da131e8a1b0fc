/// What holds of every document that a reader gives.
#pragma once

#include <relata/extract/document/document.h>
#include <relata/extract/document/text_position.h>
#include <relata/extract/document/utf8.h>
#include <relata/fuzz/require.h>

namespace relata::fuzz {

inline bool is_valid(const std::string& text) {
  return decode_text("\xEF\xBB\xBF" + text).warnings.empty();
}

/// Texts are valid UTF-8, and positions count the same in bytes and in code points.
inline void check_document(const Document& document) {
  for (const std::string* text : {&document.id, &document.text, &document.title, &document.source, &document.url,
                                  &document.published, &document.language}) {
    require(is_valid(*text), "every text of a document is valid UTF-8");
  }
  const CodePointIndex positions(document.text);
  const auto size = static_cast<std::uint32_t>(document.text.size());
  for (std::uint32_t byte = 0; byte < size; byte += 61) {
    std::uint32_t start = byte;
    while ((static_cast<unsigned char>(document.text[start]) & 0xC0) == 0x80) --start;
    require(positions.byte_at(positions.code_point_at(start)) == start, "a position in code points leads back");
  }
}

}  // namespace relata::fuzz
