/// Look-up in a big TSV lexicon without loading it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace relata {

/// A TSV lexicon whose rows are sorted by the bytes of their first column, searched where it lies. Comments ('#') and
/// one header line come first. Making one reads the keys once, for a Bloom filter (Bloom 1970) of 16 bits a row, which
/// turns nearly all keys away that are not there; a look-up is a binary search over the text.
class SortedTable {
 public:
  /// `text` must outlive the table.
  explicit SortedTable(std::string_view text);

  /// The cells of the row with this key, the key itself first; nothing if there is none.
  [[nodiscard]] std::optional<std::vector<std::string_view>> find(std::string_view key) const;

  [[nodiscard]] bool has(std::string_view key) const { return !line_of(key).empty(); }

 private:
  [[nodiscard]] std::string_view line_of(std::string_view key) const;
  void fill_filter();
  [[nodiscard]] bool may_have(std::string_view key) const;

  std::string_view rows_;
  std::vector<std::uint64_t> filter_;  ///< Their number is a power of two.
};

}  // namespace relata
