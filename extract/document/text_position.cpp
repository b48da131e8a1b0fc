#include <relata/extract/document/text_position.h>

#include <algorithm>
#include <cassert>

namespace relata {
namespace {

bool starts_code_point(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

std::uint32_t count_code_points(std::string_view bytes) {
  return static_cast<std::uint32_t>(std::count_if(bytes.begin(), bytes.end(), starts_code_point));
}

}  // namespace

CodePointIndex::CodePointIndex(std::string_view text) : text_(text) {
  code_points_before_block_.reserve(text.size() / block + 1);
  std::uint32_t count = 0;
  for (std::size_t begin = 0; begin <= text.size(); begin += block) {
    code_points_before_block_.push_back(count);
    count += count_code_points(text.substr(begin, block));
  }
}

std::uint32_t CodePointIndex::code_point_at(std::uint32_t byte) const {
  assert(byte <= text_.size());
  const std::uint32_t start = byte / block * block;
  return code_points_before_block_[byte / block] + count_code_points(text_.substr(start, byte - start));
}

std::uint32_t CodePointIndex::byte_at(std::uint32_t code_point) const {
  const auto after = std::upper_bound(code_points_before_block_.begin(), code_points_before_block_.end(), code_point);
  const auto index = static_cast<std::uint32_t>(after - code_points_before_block_.begin() - 1);
  std::uint32_t count = code_points_before_block_[index];
  std::uint32_t byte = index * block;
  for (; byte < text_.size(); ++byte) {
    if (!starts_code_point(text_[byte])) continue;
    if (count == code_point) return byte;
    ++count;
  }
  return static_cast<std::uint32_t>(text_.size());
}

Span CodePointIndex::to_code_points(Span bytes) const {
  return {code_point_at(bytes.begin), code_point_at(bytes.end)};
}

Span CodePointIndex::to_bytes(Span code_points) const {
  return {byte_at(code_points.begin), byte_at(code_points.end)};
}

}  // namespace relata
