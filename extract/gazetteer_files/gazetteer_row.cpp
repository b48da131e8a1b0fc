#include <relata/extract/gazetteer_files/gazetteer_row.h>

namespace relata {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

/// By what nouns the text may speak of anything of a type.
std::string_view family_of(EntityType type) {
  switch (type) {
    case EntityType::person:
      return "person";
    case EntityType::country:
      return "country";
    case EntityType::event:
      return "event";
    case EntityType::work:
      return "work";
    default:
      return {};
  }
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace

void GazetteerRow::clear() {
  name = {};
  aliases.clear();
  family = {};
  type = EntityType::other;
  iri.clear();
  country.clear();
  gender = Gender::unknown;
  weight = 0;
}

void add_row(const GazetteerRow& row, GazetteerBuilder& builder) {
  const GazetteerIndex entry = builder.add_entry({trimmed(row.name), row.type, row.country, row.iri,
                                                  row.family.empty() ? family_of(row.type) : row.family, row.gender});
  builder.add_name(row.name, entry, NameForm::name, row.weight * 2 + 1);
  for (const std::string_view alias : row.aliases) builder.add_name(alias, entry, NameForm::name, row.weight * 2);
}

std::string country_code(std::string_view text) {
  if (text.size() != 2 || !is_letter(text[0]) || !is_letter(text[1])) return {};
  return {static_cast<char>(text[0] & ~0x20), static_cast<char>(text[1] & ~0x20)};
}

}  // namespace relata
