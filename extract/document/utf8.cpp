#include <relata/extract/document/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/utf8.h>

namespace relata {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

struct ByteOrderMark {
  std::string_view bytes;
  const char* encoding;
};
// UTF-32's mark begins like UTF-16's: the longer comes first.
constexpr std::array<ByteOrderMark, 5> byte_order_marks{{{std::string_view("\xFF\xFE\0\0", 4), "UTF-32LE"},
                                                         {std::string_view("\0\0\xFE\xFF", 4), "UTF-32BE"},
                                                         {"\xEF\xBB\xBF", "UTF-8"},
                                                         {"\xFF\xFE", "UTF-16LE"},
                                                         {"\xFE\xFF", "UTF-16BE"}}};

const ByteOrderMark* find_byte_order_mark(std::string_view bytes) {
  for (const ByteOrderMark& mark : byte_order_marks) {
    if (bytes.starts_with(mark.bytes)) return &mark;
  }
  return nullptr;
}

/// Position after the code point or ill-formed part at `at`.
std::size_t next_code_point(std::string_view text, std::size_t at, bool& valid) {
  const std::size_t window = std::min<std::size_t>(text.size() - at, U8_MAX_LENGTH);
  std::int32_t offset = 0;
  UChar32 code_point = 0;
  U8_NEXT(text.data() + at, offset, static_cast<std::int32_t>(window), code_point);
  valid = code_point >= 0;
  return at + static_cast<std::size_t>(offset);
}

std::size_t skip_ascii(std::string_view text, std::size_t at) {
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

/// First position at or after `at` that is not valid UTF-8; the size if there is none.
std::size_t find_invalid(std::string_view text, std::size_t at) {
  for (at = skip_ascii(text, at); at < text.size(); at = skip_ascii(text, at)) {
    bool valid = true;
    const std::size_t next = next_code_point(text, at, valid);
    if (!valid) return at;
    at = next;
  }
  return text.size();
}

DecodedText replace_invalid(std::string bytes) {
  const std::size_t first = find_invalid(bytes, 0);
  if (first == bytes.size()) return {std::move(bytes), {}};
  DecodedText result;
  std::size_t count = 0;
  std::size_t begin = 0;
  for (std::size_t bad = first; bad < bytes.size(); bad = find_invalid(bytes, begin)) {
    bool valid = true;
    result.text.append(bytes, begin, bad - begin).append(replacement);
    begin = next_code_point(bytes, bad, valid);
    ++count;
  }
  result.text.append(bytes, begin);
  result.warnings.push_back(fmt::format("{} invalid UTF-8 sequence{} replaced by U+FFFD, the first at byte {}", count,
                                        count == 1 ? "" : "s", first));
  return result;
}

struct ConverterCloser {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, ConverterCloser>;

Converter open_converter(const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(encoding.c_str(), &status));
  return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

/// All of `bytes` by way of UTF-16; ICU puts U+FFFD where they make no sense.
std::string convert(UConverter& from, std::string_view bytes) {
  const Converter utf8 = open_converter("UTF-8");
  std::string result;
  std::array<UChar, 2048> pivot;
  UChar* pivot_begin = pivot.data();
  UChar* pivot_end = pivot.data();
  std::array<char, 8192> chunk;
  const char* source = bytes.data();
  UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
  bool first = true;
  while (status == U_BUFFER_OVERFLOW_ERROR) {
    status = U_ZERO_ERROR;
    char* target = chunk.data();
    ucnv_convertEx(utf8.get(), &from, &target, target + chunk.size(), &source, bytes.data() + bytes.size(),
                   pivot.data(), &pivot_begin, &pivot_end, pivot.data() + pivot.size(), first, true, &status);
    result.append(chunk.data(), static_cast<std::size_t>(target - chunk.data()));
    first = false;
  }
  return result;
}

std::size_t count_replacements(std::string_view text) {
  std::size_t count = 0;
  for (auto at = text.find(replacement); at != std::string_view::npos; at = text.find(replacement, at + 3)) ++count;
  return count;
}

std::optional<DecodedText> convert_from(const std::string& encoding, std::string_view bytes) {
  const Converter from = open_converter(encoding);
  if (!from) return std::nullopt;
  DecodedText result{convert(*from, bytes), {}};
  if (const std::size_t count = count_replacements(result.text); count > 0) {
    result.warnings.push_back(fmt::format("{} U+FFFD after conversion from {}, the first at byte {} of the text", count,
                                          encoding, result.text.find(replacement)));
  }
  return result;
}

}  // namespace

DecodedText decode_text(std::string bytes) {
  const ByteOrderMark* const mark = find_byte_order_mark(bytes);
  if (!mark) return replace_invalid(std::move(bytes));
  if (std::string_view(mark->encoding) == "UTF-8") return replace_invalid(bytes.substr(mark->bytes.size()));
  return *convert_from(mark->encoding, std::string_view(bytes).substr(mark->bytes.size()));
}

DecodedText decode_text(std::string bytes, std::string_view encoding) {
  if (find_byte_order_mark(bytes) || encoding.empty()) return decode_text(std::move(bytes));
  auto converted = convert_from(std::string(encoding), bytes);
  return converted ? std::move(*converted) : decode_text(std::move(bytes));
}

}  // namespace relata
