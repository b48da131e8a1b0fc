/// What a page must not exceed, because the parser's time would grow with the square of it.
#pragma once

#include <cstddef>
#include <string_view>

namespace relata::html {

inline constexpr int max_depth = 2000;               ///< Elements inside each other. Browsers stop at 512.
inline constexpr std::size_t max_attributes = 2000;  ///< Of one element.

/// Whether an element has more attributes than that. Looks at tags alone: not into comments, scripts and styles.
/// Linear.
[[nodiscard]] bool has_too_many_attributes(std::string_view page);

}  // namespace relata::html
