/// The values of one row in SQLite's record format. Internal to the project file.
/// Source: https://www.sqlite.org/fileformat2.html#record_format
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>
#include <vector>

namespace relata::sqlite {

/// How many bytes write_varint() writes: 1 to 9.
[[nodiscard]] std::size_t varint_size(std::uint64_t number);

/// A number in SQLite's variable length, seven bits a byte, the most significant first. Gives back what comes after it.
char* write_varint(char* at, std::uint64_t number);

/// Collects the values of a row from left to right: numbers, enumerators, texts, nulls and optionals of these. Makes
/// one row after the other in the same memory; up to 32 columns.
class RecordWriter {
 public:
  void clear() {
    types_size_ = 0;
    values_size_ = 0;
  }

  template <typename Number>
  requires std::integral<Number> || std::is_enum_v<Number>
  void add(Number number) { add_number(static_cast<std::int64_t>(number)); }
  void add(double number);
  void add(std::string_view text);
  void add(std::nullopt_t) { add_type(0); }
  template <typename Value>
  void add(const std::optional<Value>& value) {
    if (value) return add(*value);
    add(std::nullopt);
  }

  [[nodiscard]] std::size_t size() const { return header_size() + values_size_; }  ///< Unit: bytes.

  /// Writes the size() bytes of the record.
  void copy_to(char* at) const;

 private:
  static constexpr std::size_t most_columns = 32;
  static constexpr std::size_t longest_varint = 9;

  void add_number(std::int64_t number);
  void add_type(std::uint64_t type);
  [[nodiscard]] std::size_t header_size() const;

  /// Makes room for so many bytes more; where they belong.
  char* extend(std::size_t size);

  std::array<char, most_columns * longest_varint> types_{};
  std::vector<char> values_;  ///< Only values_size_ of them count.
  std::size_t types_size_ = 0, values_size_ = 0;
};

}  // namespace relata::sqlite
