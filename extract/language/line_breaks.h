/// Which line breaks of a text end a paragraph.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace relata {

/// Bytes of the line breaks that end a paragraph, in order. A break before a blank line always does; a single one does
/// unless the text is wrapped at a fixed width (its lines are of like length, and the next line's first word would not
/// have fitted) and this line is full.
[[nodiscard]] std::vector<std::uint32_t> find_paragraph_ends(std::string_view text);

}  // namespace relata
