/// Bytes in memory, Unicode code points in everything that leaves the program.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <relata/extract/document/span.h>

namespace relata {

/// Converts byte offsets of one UTF-8 text to code points and back. Construction is linear in the text; a conversion
/// is constant time plus at most one block of 64 bytes. Keeps a view of the text, which must outlive it.
class CodePointIndex {
 public:
  explicit CodePointIndex(std::string_view text);

  /// Number of code points before `byte`; `byte` in [0, size], at the start of a code point.
  [[nodiscard]] std::uint32_t code_point_at(std::uint32_t byte) const;

  /// First byte of the code point with this number; numbers past the end give the size of the text.
  [[nodiscard]] std::uint32_t byte_at(std::uint32_t code_point) const;

  [[nodiscard]] Span to_code_points(Span bytes) const;  ///< Unit of the result: code points.
  [[nodiscard]] Span to_bytes(Span code_points) const;

 private:
  static constexpr std::uint32_t block = 64;
  std::string_view text_;
  std::vector<std::uint32_t> code_points_before_block_;
};

}  // namespace relata
