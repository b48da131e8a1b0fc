/// The lines of a gazetteer file.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace relata {

/// Walks over the lines of a text, counted from 1; a byte order mark at its beginning is passed over.
class GazetteerLines {
 public:
  explicit GazetteerLines(std::string_view text);

  /// The next line that is not blank, without its end ("\n" or "\r\n"); nothing at the end of the text.
  [[nodiscard]] std::optional<std::string_view> next();
  [[nodiscard]] std::size_t number() const { return number_; }  ///< Of the line that next() gave last.

 private:
  std::string_view rest_;
  std::size_t number_ = 0;
};

/// The parts of `text` between separators, into `parts`, whose memory is used again.
void split_cells(std::string_view text, char separator, std::vector<std::string_view>& parts);

[[nodiscard]] bool is_utf8(std::string_view bytes);

}  // namespace relata
