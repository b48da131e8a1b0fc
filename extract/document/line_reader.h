/// Lines of a stream, none longer than a limit.
#pragma once

#include <cstddef>
#include <istream>
#include <optional>
#include <string>

namespace relata {

struct Line {
  std::string text;        ///< Without its end ("\n" or "\r\n"). What fits of it where it is too long.
  std::size_t number = 0;  ///< From 1.
  bool is_too_long = false;
};

/// Reads a stream line by line; memory is bounded by `max_bytes`, whatever the stream holds.
class LineReader {
 public:
  /// `lines_before` is the number of lines that were read by other means. The stream must outlive the reader.
  LineReader(std::istream& input, std::size_t max_bytes, std::size_t lines_before = 0);

  [[nodiscard]] std::optional<Line> next();

 private:
  std::istream& input_;
  std::size_t max_bytes_;
  std::size_t number_;
};

}  // namespace relata
