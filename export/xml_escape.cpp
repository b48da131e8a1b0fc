#include <relata/export/xml_escape.h>

#include <array>
#include <cstdint>

namespace relata {
namespace {

constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

enum class Class : std::uint8_t { plain, escaped, forbidden, maybe_noncharacter };

/// What to do with each byte, and by what to replace those that are escaped.
struct EscapeTable {
  std::array<Class, 256> classes{};
  std::array<std::string_view, 256> escapes{};

  constexpr void escape(unsigned char byte, std::string_view by) {
    classes[byte] = Class::escaped;
    escapes[byte] = by;
  }
};

constexpr EscapeTable text_table() {
  EscapeTable table;
  for (int byte = 0; byte < 0x20; ++byte) table.classes[byte] = Class::forbidden;
  table.classes['\t'] = table.classes['\n'] = Class::plain;
  table.classes[0xEF] = Class::maybe_noncharacter;  // U+FFFE is EF BF BE, U+FFFF is EF BF BF
  table.escape('\r', "&#13;");
  table.escape('&', "&amp;");
  table.escape('<', "&lt;");
  table.escape('>', "&gt;");
  return table;
}

constexpr EscapeTable attribute_table() {
  EscapeTable table = text_table();
  table.escape('\t', "&#9;");
  table.escape('\n', "&#10;");
  table.escape('"', "&quot;");
  return table;
}

bool is_noncharacter(std::string_view rest) {
  return rest.size() >= 3 && rest[1] == '\xBF' && (rest[2] == '\xBE' || rest[2] == '\xBF');
}

std::size_t append_escaped(std::string_view text, const EscapeTable& table, std::string& out) {
  std::size_t replaced = 0;
  std::size_t done = 0;  // all before this is written
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const Class kind = table.classes[byte];
    if (kind == Class::plain) continue;
    if (kind == Class::maybe_noncharacter && !is_noncharacter(text.substr(i))) continue;
    out.append(text, done, i - done);
    out.append(kind == Class::escaped ? table.escapes[byte] : replacement_character);
    replaced += kind != Class::escaped;
    if (kind == Class::maybe_noncharacter) i += 2;
    done = i + 1;
  }
  out.append(text, done);
  return replaced;
}

}  // namespace

std::size_t append_xml_text(std::string_view text, std::string& out) {
  static constexpr EscapeTable table = text_table();
  return append_escaped(text, table, out);
}

std::size_t append_xml_attribute(std::string_view text, std::string& out) {
  static constexpr EscapeTable table = attribute_table();
  return append_escaped(text, table, out);
}

}  // namespace relata
