/// The text of a document put together from pieces of it. Internal to extract/interchange.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <relata/extract/document/span.h>

namespace relata::interchange {

/// Collects pieces by their place, counted in code points, and builds the shortest text that has them there.
class RebuiltText {
 public:
  /// A place without a text makes the result long enough to hold it.
  void reserve(Span code_points);

  /// Puts `piece` at its place, where nothing was put before. A piece whose length is not that of its place (the words
  /// of a broken phrase) only reserves it.
  void put(Span code_points, std::string_view piece);

  /// UTF-8; code points that no piece covers are blanks.
  [[nodiscard]] std::string text() const;

 private:
  std::vector<char32_t> code_points_;
};

}  // namespace relata::interchange
