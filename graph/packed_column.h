/// A column of a table that takes only the bytes which its values need.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <vector>

#include <relata/graph/hash_index.h>
#include <relata/graph/narrow_numbers.h>

namespace relata {

template <typename Archive>
class SnapshotTransfer;  // Writes and reads them as they are: graph_snapshot.cpp.

/// Immutable. A value that is the same in all rows is kept once; few values are kept in a dictionary, with one or two
/// bytes a row; small numbers take the bytes of the greatest. `Value` is a number or an enumeration of up to 8 bytes.
/// A default one has `Value{}` in every row.
template <typename Value>
class PackedColumn {
 public:
  PackedColumn() = default;

  /// `at(row)` is the value of a row; it is called more than once and must give the same each time.
  template <typename At>
  PackedColumn(std::size_t rows, At at) {
    if (pack_constant(rows, at) || pack_small(rows, at) || pack_few(rows, at)) return;
    values_.resize(rows);
    for (std::size_t row = 0; row < rows; ++row) values_[row] = at(row);
    layout_ = Layout::plain;
  }

  [[nodiscard]] Value operator[](std::size_t row) const {
    switch (layout_) {
      case Layout::plain:
        return values_[row];
      case Layout::dictionary:
        return values_[codes_[row]];
      case Layout::numbers:
        return from_bits(codes_[row]);
      default:
        return constant_;
    }
  }

 private:
  template <typename Archive>
  friend class SnapshotTransfer;
  enum class Layout : std::uint8_t { constant, numbers, dictionary, plain };
  static constexpr std::size_t most_codes = 1U << 16U;

  static std::uint64_t bits(Value value) {
    if constexpr (std::is_floating_point_v<Value>) {
      return std::bit_cast<std::uint64_t>(value);
    } else {
      return static_cast<std::uint64_t>(value);
    }
  }
  static Value from_bits(std::uint32_t number) { return static_cast<Value>(number); }

  template <typename At>
  bool pack_constant(std::size_t rows, At& at) {
    if (rows == 0) return true;
    constant_ = at(0);
    for (std::size_t row = 1; row < rows; ++row) {
      if (bits(at(row)) != bits(constant_)) return false;
    }
    return true;
  }

  template <typename At>
  bool pack_small(std::size_t rows, At& at) {
    if (std::is_floating_point_v<Value>) return false;
    for (std::size_t row = 0; row < rows; ++row) {
      if (bits(at(row)) >= most_codes) return false;
    }
    codes_ = NarrowNumbers(rows, [&](std::size_t row) { return bits(at(row)); });
    layout_ = Layout::numbers;
    return true;
  }

  template <typename At>
  bool pack_few(std::size_t rows, At& at) {
    HashIndex index;
    std::vector<Value> values;
    std::vector<std::uint16_t> codes(rows);
    for (std::size_t row = 0; row < rows; ++row) {
      const Value value = at(row);
      const auto is_meant = [&](std::uint32_t code) { return bits(values[code]) == bits(value); };
      const auto next = static_cast<std::uint32_t>(values.size());
      const auto [code, is_new] = index.find_or_add(mix(bits(value)), next, is_meant);
      if (is_new && values.size() == most_codes) return false;
      if (is_new) values.push_back(value);
      codes[row] = static_cast<std::uint16_t>(code);
    }
    if (values.size() * sizeof(Value) + rows * 2 >= rows * sizeof(Value)) return false;
    values.shrink_to_fit();
    values_ = std::move(values);
    codes_ = NarrowNumbers(rows, [&](std::size_t row) { return codes[row]; });
    layout_ = Layout::dictionary;
    return true;
  }

  Layout layout_ = Layout::constant;
  Value constant_{};
  std::vector<Value> values_;  ///< The dictionary, or the column itself.
  NarrowNumbers codes_;
};

}  // namespace relata
