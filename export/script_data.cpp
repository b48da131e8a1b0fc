#include <relata/export/script_data.h>

namespace relata {
namespace {

constexpr std::string_view separator_begin = "\xE2\x80";  // of U+2028 and U+2029, and of much punctuation

std::string_view escape_of(char c) {
  switch (c) {
    case '<':
      return "\\u003c";
    case '>':
      return "\\u003e";
    case '&':
      return "\\u0026";
    default:
      return {};
  }
}

std::string_view separator_escape(char last_byte) {
  if (last_byte == '\xA8') return "\\u2028";
  return last_byte == '\xA9' ? "\\u2029" : std::string_view();
}

}  // namespace

void ScriptDataSink::write(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() + begun_.size());
  for (const char c : bytes) {
    if (begun_.size() == separator_begin.size()) {
      const std::string_view escape = separator_escape(c);
      if (escape.empty()) out += begun_;
      begun_.clear();
      if (!escape.empty()) {
        out += escape;
        continue;
      }
    } else if (!begun_.empty() && c != separator_begin[1]) {
      out += begun_;
      begun_.clear();
    }
    if (c == separator_begin[begun_.size()]) {
      begun_ += c;
    } else if (const std::string_view escape = escape_of(c); !escape.empty()) {
      out += escape;
    } else {
      out += c;
    }
  }
  target_.write(out);
}

void ScriptDataSink::close() {
  target_.write(begun_);
  begun_.clear();
}

}  // namespace relata
