/// Text fitted to a page of fixed width. Unit of all widths: code points.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace relata::cli {

constexpr std::size_t page_width = 80;

/// Number of code points of UTF-8 text.
[[nodiscard]] std::size_t width_of(std::string_view text);

/// Lines of at most `width`, each behind `indent` blanks, broken between words; a longer word has a line of its own.
/// Runs of white space become one blank. Ends with a newline unless there are no words.
[[nodiscard]] std::string wrap(std::string_view text, std::size_t indent, std::size_t width = page_width);

/// `text` on one line, cut after at most `width` code points, the last of which is then an ellipsis.
[[nodiscard]] std::string shorten(std::string_view text, std::size_t width);

}  // namespace relata::cli
