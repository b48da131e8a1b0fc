#include <relata/extract/language/character_class.h>

#include <relata/extract/language/letters.h>

namespace relata {
namespace {

CharacterClass ascii_class(char32_t c) {
  if (c >= 'a' && c <= 'z') return CharacterClass::letter;
  if (c >= 'A' && c <= 'Z') return CharacterClass::upper;
  if (c >= '0' && c <= '9') return CharacterClass::digit;
  switch (c) {
    case '\'':
    case '`':
      return CharacterClass::apostrophe;
    case '"':
      return CharacterClass::quote;
    case '-':
      return CharacterClass::dash;
    case '(':
    case ')':
    case '[':
    case ']':
    case '{':
    case '}':
    case '<':
    case '>':
      return CharacterClass::bracket;
    case '.':
    case ',':
    case ';':
    case ':':
    case '!':
    case '?':
      return CharacterClass::mark;
    default:
      return c <= ' ' || c == 0x7F ? CharacterClass::space : CharacterClass::symbol;
  }
}

bool is_space(char32_t c) {
  return (c >= 0x80 && c <= 0xA0) || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x2060 || c == 0x3000 || c == 0xFEFF;
}

bool is_symbol(char32_t c) {
  return (c >= 0xA1 && c <= 0xBF && c != 0xAA && c != 0xB5 && c != 0xBA) || c == 0xD7 || c == 0xF7 ||
         (c >= 0x20A0 && c <= 0x20CF) || (c >= 0x2100 && c <= 0x2BFF) || (c >= 0x3001 && c <= 0x3020) ||
         (c >= 0xFE10 && c <= 0xFE6F) || (c >= 0xFF01 && c <= 0xFF0F) || (c >= 0x1F000 && c <= 0x1FAFF);
}

}  // namespace

CharacterClass character_class(char32_t c) {
  if (c < 0x80) return ascii_class(c);
  if (is_space(c)) return CharacterClass::space;
  switch (c) {
    case U'‘':
    case U'’':
    case U'‛':
    case U'´':
    case U'′':
      return CharacterClass::apostrophe;
    case U'“':
    case U'”':
    case U'„':
    case U'‟':
    case U'«':
    case U'»':
    case U'‚':
    case U'‹':
    case U'›':
    case U'″':
      return CharacterClass::quote;
    case U'…':
    case U'。':
    case U'！':
    case U'？':
    case U'¡':
    case U'¿':
      return CharacterClass::mark;
    default:
      break;
  }
  if (c >= 0x2010 && c <= 0x2015) return CharacterClass::dash;
  if ((c >= 0x2016 && c <= 0x206F) || is_symbol(c)) return CharacterClass::symbol;
  return is_upper_letter(c) ? CharacterClass::upper : CharacterClass::letter;
}

}  // namespace relata
