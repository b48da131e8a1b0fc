/// Positions in a document's text.
#pragma once

#include <compare>
#include <cstdint>

namespace relata {

/// A half-open range [begin, end) in the UTF-8 text of one Document.
/// Unit: bytes. What leaves the program counts Unicode code points instead; see text_position.h.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  friend constexpr auto operator<=>(const Span&, const Span&) = default;  ///< Text order; then the shorter first.
};

constexpr std::uint32_t length(Span span) {
  return span.end - span.begin;
}
constexpr bool is_empty(Span span) {
  return span.begin == span.end;
}
constexpr bool overlaps(Span a, Span b) {
  return a.begin < b.end && b.begin < a.end;
}
constexpr bool contains(Span outer, Span inner) {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}

/// The smallest span that holds both.
constexpr Span hull(Span a, Span b) {
  return {a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end};
}

}  // namespace relata
