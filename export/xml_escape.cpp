#include <relata/export/xml_escape.h>

#include <array>
#include <cstdint>

namespace relata {
namespace {

constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

enum class Class : std::uint8_t { plain, escaped, forbidden, maybe_special };

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
  for (const int lead : {0xC2, 0xE2, 0xEF}) table.classes[lead] = Class::maybe_special;
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

/// A character of several bytes that can't stand as it is.
struct Special {
  std::string_view bytes, escape;  ///< No escape: XML can't hold it.
};
constexpr Special specials[] = {
    {"\xEF\xBF\xBE", ""},         // U+FFFE
    {"\xEF\xBF\xBF", ""},         // U+FFFF
    {"\xC2\x85", "&#133;"},       // next line: by XML 1.1, some parsers read it as \n
    {"\xE2\x80\xA8", "&#8232;"},  // line separator: the same
};

/// The special character that `rest` begins with.
const Special* find_special(std::string_view rest) {
  for (const Special& special : specials) {
    if (rest.starts_with(special.bytes)) return &special;
  }
  return nullptr;
}

std::size_t append_escaped(std::string_view text, const EscapeTable& table, std::string& out) {
  std::size_t replaced = 0;
  std::size_t done = 0;  // all before this is written
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const Class kind = table.classes[byte];
    if (kind == Class::plain) continue;
    const Special* special = kind == Class::maybe_special ? find_special(text.substr(i)) : nullptr;
    if (kind == Class::maybe_special && !special) continue;
    const std::string_view escape = special ? special->escape : table.escapes[byte];
    out.append(text, done, i - done);
    out.append(escape.empty() ? replacement_character : escape);
    replaced += escape.empty();
    if (special) i += special->bytes.size() - 1;
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
