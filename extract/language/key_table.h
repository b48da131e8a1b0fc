/// Look-up of 64-bit keys in a model file.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include <relata/extract/language/model_file.h>

namespace relata {

/// Finds the row of a key in an open-addressing hash table that is read in place.
class KeyTable {
 public:
  /// Arrays "<name>.slots" (row numbers, 0 where free; a power of two of them) and "<name>.keys" (of each row; row 0
  /// has none). @throws InputError if they don't fit together
  KeyTable(const ModelFile& model, const std::string& name);

  /// The row of `key`, 0 where it is unknown.
  [[nodiscard]] std::uint32_t find(std::uint64_t key) const {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t slot = key & mask;; slot = (slot + 1) & mask) {
      const std::uint32_t row = slots_[slot];
      if (row == 0 || keys_[row] == key) return row;
    }
  }

  /// Rows, row 0 included.
  [[nodiscard]] std::size_t rows() const { return keys_.size(); }

 private:
  std::span<const std::uint32_t> slots_;
  std::span<const std::uint64_t> keys_;
};

}  // namespace relata
