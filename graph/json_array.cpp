#include <relata/graph/json_array.h>

#include <array>
#include <charconv>

namespace relata {
namespace {

constexpr std::string_view digits = "0123456789abcdef";

bool needs_escape(char c) {
  return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
}

}  // namespace

void JsonArrayWriter::add(std::uint64_t number) {
  separate();
  std::array<char, 20> buffer;
  const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
  text_.append(buffer.data(), result.ptr);
}

void JsonArrayWriter::add(std::string_view text) {
  separate();
  text_ += '"';
  for (const char c : text) {
    if (!needs_escape(c)) {
      text_ += c;
    } else if (c == '"' || c == '\\') {
      (text_ += '\\') += c;
    } else {
      const auto code = static_cast<unsigned char>(c);
      ((text_ += "\\u00") += digits[code >> 4]) += digits[code & 15];
    }
  }
  text_ += '"';
}

void JsonArrayReader::enter() {
  if (!skip("[")) fail();
}

bool JsonArrayReader::at_end() {
  if (is_bad_) return true;
  if (!skip("]")) return false;
  skip_separator();
  return true;
}

std::uint32_t JsonArrayReader::number() {
  std::uint32_t number = 0;
  const auto result = std::from_chars(rest_.data(), rest_.data() + rest_.size(), number);
  if (result.ec != std::errc()) {
    fail();
    return 0;
  }
  rest_.remove_prefix(static_cast<std::size_t>(result.ptr - rest_.data()));
  skip_separator();
  return number;
}

std::string JsonArrayReader::text() {
  std::string text;
  if (!skip("\"")) fail();
  while (!rest_.empty() && rest_.front() != '"') {
    if (rest_.front() == '\\') {
      read_escape(text);
    } else {
      text += rest_.front();
      rest_.remove_prefix(1);
    }
  }
  if (!skip("\"")) fail();
  skip_separator();
  return is_bad_ ? std::string() : text;
}

void JsonArrayReader::read_escape(std::string& text) {
  if (skip("\\\"")) {
    text += '"';
  } else if (skip("\\\\")) {
    text += '\\';
  } else if (skip("\\u00") && rest_.size() >= 2) {
    unsigned int code = 0;
    std::from_chars(rest_.data(), rest_.data() + 2, code, 16);
    text += static_cast<char>(code);
    rest_.remove_prefix(2);
  } else {
    fail();
  }
}

bool JsonArrayReader::skip(std::string_view what) {
  if (!rest_.starts_with(what)) return false;
  rest_.remove_prefix(what.size());
  if (what == "null") skip_separator();
  return true;
}

void JsonArrayReader::fail() {
  is_bad_ = true;
  rest_ = {};
}

}  // namespace relata
