#include <relata/export/json_text.h>

namespace relata {
namespace {

void append_escape(char c, std::string& out) {
  constexpr std::string_view hexadecimal = "0123456789abcdef";
  switch (c) {
    case '"':
      out += "\\\"";
      break;
    case '\\':
      out += "\\\\";
      break;
    case '\n':
      out += "\\n";
      break;
    case '\r':
      out += "\\r";
      break;
    case '\t':
      out += "\\t";
      break;
    default:
      out += "\\u00";
      out += hexadecimal[static_cast<unsigned char>(c) >> 4];
      out += hexadecimal[static_cast<unsigned char>(c) & 0xF];
  }
}

}  // namespace

void append_json_string(std::string_view text, std::string& out) {
  out += '"';
  std::size_t done = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool plain = static_cast<unsigned char>(text[i]) >= 0x20 && text[i] != '"' && text[i] != '\\';
    if (plain) continue;
    out.append(text, done, i - done);
    append_escape(text[i], out);
    done = i + 1;
  }
  out.append(text, done);
  out += '"';
}

void append_json_array(std::span<const std::string> texts, std::string& out) {
  out += '[';
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i > 0) out += ',';
    append_json_string(texts[i], out);
  }
  out += ']';
}

}  // namespace relata
