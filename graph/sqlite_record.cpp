#include <relata/graph/sqlite_record.h>

#include <bit>
#include <cassert>
#include <cstring>

namespace relata::sqlite {
namespace {

/// How an integer is stored that needs so many bytes: type and size.
struct IntegerType {
  std::uint8_t type = 0, size = 0;
};
constexpr std::array<IntegerType, 9> integer_types{
    {{0, 0}, {1, 1}, {2, 2}, {3, 3}, {4, 4}, {5, 6}, {5, 6}, {6, 8}, {6, 8}}};

constexpr std::uint64_t type_of_real = 7;
constexpr std::uint64_t type_of_zero = 8;  // and the next one that of 1: they take no bytes
constexpr std::uint64_t type_of_empty_text = 13;
constexpr std::size_t smallest_capacity = 1024;

void write_big_endian(char* at, std::uint64_t number, std::size_t size) {
  for (; size > 0; number >>= 8U) at[--size] = static_cast<char>(number);
}

}  // namespace

std::size_t varint_size(std::uint64_t number) {
  const auto bits = static_cast<std::size_t>(std::bit_width(number | 1U));
  return bits > 56 ? 9 : (bits + 6) / 7;
}

char* write_varint(char* at, std::uint64_t number) {
  const std::size_t size = varint_size(number);
  std::size_t left = size;
  if (size == 9) {  // The last of nine bytes has eight bits.
    at[--left] = static_cast<char>(number);
    number >>= 8U;
  } else {
    at[--left] = static_cast<char>(number & 0x7FU);
    number >>= 7U;
  }
  for (; left > 0; number >>= 7U) at[--left] = static_cast<char>(number | 0x80U);
  return at + size;
}

void RecordWriter::add_number(std::int64_t number) {
  const auto bits = static_cast<std::uint64_t>(number);
  if (bits <= 1) return add_type(type_of_zero + bits);
  const auto magnitude = number < 0 ? ~bits : bits;
  const auto bytes = static_cast<std::size_t>(std::bit_width(magnitude)) / 8 + 1;  // One bit more, for the sign.
  const auto [type, size] = integer_types[bytes];
  add_type(type);
  write_big_endian(extend(size), bits, size);
}

void RecordWriter::add(double number) {
  add_type(type_of_real);
  write_big_endian(extend(sizeof number), std::bit_cast<std::uint64_t>(number), sizeof number);
}

void RecordWriter::add(std::string_view text) {
  add_type(type_of_empty_text + 2 * text.size());
  if (!text.empty()) std::memcpy(extend(text.size()), text.data(), text.size());
}

void RecordWriter::add_type(std::uint64_t type) {
  assert(types_size_ + longest_varint <= types_.size());
  char* const at = types_.data() + types_size_;
  if (type < 0x80) {
    *at = static_cast<char>(type);
    ++types_size_;
  } else {
    types_size_ += static_cast<std::size_t>(write_varint(at, type) - at);
  }
}

/// It counts itself.
std::size_t RecordWriter::header_size() const {
  return types_size_ + (types_size_ < 0x7F ? 1 : 2);
}

char* RecordWriter::extend(std::size_t size) {
  if (values_size_ + size > values_.size()) values_.resize(2 * (values_size_ + size) + smallest_capacity);
  char* const at = values_.data() + values_size_;
  values_size_ += size;
  return at;
}

void RecordWriter::copy_to(char* at) const {
  at = write_varint(at, header_size());
  std::memcpy(at, types_.data(), types_size_);
  if (values_size_ > 0) std::memcpy(at + types_size_, values_.data(), values_size_);
}

}  // namespace relata::sqlite
