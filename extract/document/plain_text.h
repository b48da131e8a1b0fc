/// Documents that are plain text.
#pragma once

#include <string>
#include <string_view>

#include <relata/extract/document/document.h>

namespace relata {

/// Makes a document of a text; the text stays whole and byte for byte. What else is known is read off it:
/// the title is the first line if it looks like one (at most 150 code points, followed by more text, not ended like a
/// sentence); date and outlet come from a dateline after title and author, "KYIV, Aug 16, 2024 (Example Wire) — ";
/// else the date may come from `file_name`, "kursk-2024-08-16.txt".
/// `text` must be valid UTF-8; `file_name` may be empty. The id is left to the caller.
[[nodiscard]] Document read_plain_text(std::string text, std::string_view file_name);

}  // namespace relata
