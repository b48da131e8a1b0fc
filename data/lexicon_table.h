/// Reads the TSV lexicons under data/lexicon/.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace relata {

/// A lexicon's rows with columns known by name. Lines that begin with '#' are comments, the first other line names the
/// columns, blank lines are skipped; a row that is too short has empty cells at its end. Cells are views of the text
/// given, which must outlive the table.
class LexiconTable {
 public:
  explicit LexiconTable(std::string_view text);

  /// The text of a table that is linked into the program: "lexicon/predicates.tsv".
  /// @throws std::logic_error if there is none of this path
  [[nodiscard]] static std::string_view embedded_text(std::string_view path);

  /// @throws std::logic_error if there is no such column
  [[nodiscard]] std::size_t column(std::string_view name) const;

  [[nodiscard]] std::size_t row_count() const { return columns_.empty() ? 0 : cells_.size() / columns_.size(); }
  [[nodiscard]] std::string_view cell(std::size_t row, std::size_t column) const {
    return cells_[row * columns_.size() + column];
  }

 private:
  void add_row(std::string_view line, std::size_t rows_at_most);

  std::vector<std::string_view> columns_;
  std::vector<std::string_view> cells_;
};

}  // namespace relata
