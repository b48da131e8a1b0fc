#include <relata/extract/interchange/rebuilt_text.h>

#include <algorithm>

#include <unicode/utf8.h>

namespace relata::interchange {
namespace {

constexpr char32_t nothing = 0xFFFFFFFF;

std::vector<char32_t> decode(std::string_view text) {
  std::vector<char32_t> result;
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 code_point = 0;
    U8_NEXT_OR_FFFD(text.data(), at, size, code_point);
    result.push_back(static_cast<char32_t>(code_point));
  }
  return result;
}

void append(std::string& text, char32_t code_point) {
  char bytes[U8_MAX_LENGTH];
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, code_point);
  text.append(bytes, static_cast<std::size_t>(length));
}

}  // namespace

void RebuiltText::reserve(Span code_points) {
  if (code_points.end > code_points_.size()) code_points_.resize(code_points.end, nothing);
}

void RebuiltText::put(Span code_points, std::string_view piece) {
  reserve(code_points);
  const auto decoded = decode(piece);
  if (decoded.size() != length(code_points)) return;
  for (std::size_t index = 0; index < decoded.size(); ++index) {
    char32_t& place = code_points_[code_points.begin + index];
    if (place == nothing) place = decoded[index];
  }
}

std::string RebuiltText::text() const {
  std::string result;
  result.reserve(code_points_.size());
  for (const char32_t code_point : code_points_) append(result, code_point == nothing ? U' ' : code_point);
  return result;
}

}  // namespace relata::interchange
