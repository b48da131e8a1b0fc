#include <relata/extract/gazetteer_files/wikidata_gazetteer.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include <relata/extract/gazetteer_files/gazetteer_row.h>
#include <relata/extract/gazetteer_files/identifier_iri.h>
#include <relata/extract/gazetteer_files/json_line_parser.h>
#include <relata/extract/gazetteer_files/wikidata_classes.h>

namespace relata {
namespace {

/// Disambiguation page, category, list, template, family name, male, female and unisex given name, module.
constexpr std::array<std::uint32_t, 9> classes_without_names{4167410,  4167836,  13406463, 11266439, 101352,
                                                             12308941, 11879590, 3409032,  15184295};

std::optional<std::uint32_t> item_number(std::string_view identifier) {
  std::uint32_t number = 0;
  if (!is_wikidata_identifier(identifier)) return std::nullopt;
  const auto [end, error] = std::from_chars(identifier.data() + 1, identifier.data() + identifier.size(), number);
  return error == std::errc{} ? std::optional(number) : std::nullopt;
}

/// Calls `visit` with the numbers of the items that a property has as values, deprecated ones left out.
template <typename Visit>
void for_each_item(const rapidjson::Value& entity, const char* property, Visit visit) {
  const rapidjson::Value* const statements = member(member(&entity, "claims"), property);
  if (!statements || !statements->IsArray()) return;
  for (const auto& statement : statements->GetArray()) {
    if (string_of(member(&statement, "rank")) == "deprecated") continue;
    const rapidjson::Value* const value = member(member(member(&statement, "mainsnak"), "datavalue"), "value");
    if (const auto number = item_number(string_of(member(value, "id")))) visit(*number);
  }
}

std::string_view label_of(const rapidjson::Value& entity) {
  const rapidjson::Value* const labels = member(&entity, "labels");
  for (const char* language : {"en", "mul"}) {
    const std::string_view label = string_of(member(member(labels, language), "value"));
    if (!label.empty()) return label;
  }
  return {};
}

void read_aliases(const rapidjson::Value& entity, GazetteerRow& row) {
  for (const char* language : {"en", "mul"}) {
    const rapidjson::Value* const aliases = member(member(&entity, "aliases"), language);
    if (!aliases || !aliases->IsArray()) continue;
    for (const auto& alias : aliases->GetArray()) row.aliases.push_back(string_of(member(&alias, "value")));
  }
}

/// False where the item names nothing that a text could speak of.
bool read_type(const rapidjson::Value& entity, GazetteerRow& row) {
  bool has_names = true;
  bool known = false;
  for_each_item(entity, "P31", [&](std::uint32_t number) {
    if (std::find(classes_without_names.begin(), classes_without_names.end(), number) != classes_without_names.end()) {
      has_names = false;
    }
    const auto meaning = meaning_of_wikidata_class(number);
    if (!meaning || (known && meaning->type != EntityType::country))
      return;  // "sovereign state" may stand behind "island"
    row.type = meaning->type;
    row.family = meaning->family;
    known = true;
  });
  return has_names;
}

Gender gender_of(const rapidjson::Value& entity) {
  Gender gender = Gender::unknown;
  for_each_item(entity, "P21", [&](std::uint32_t number) {
    if (number == 6581072) gender = Gender::female;
    if (number == 6581097) gender = Gender::male;
  });
  return gender;
}

void read_entity(const JsonLineParser& parser, const rapidjson::Value& entity, GazetteerRow& row,
                 GazetteerBuilder& builder) {
  const std::string_view id = string_of(member(&entity, "id"));
  if (id.empty()) parser.fail("\"id\" is missing or no string");
  row.clear();
  row.name = label_of(entity);
  if (!is_wikidata_identifier(id) || row.name.empty() || !read_type(entity, row)) return;
  read_aliases(entity, row);
  row.iri = iri_of_identifier(id);
  row.gender = gender_of(entity);
  const rapidjson::Value* const sitelinks = member(&entity, "sitelinks");
  if (sitelinks && sitelinks->IsObject()) row.weight = sitelinks->MemberCount();
  add_row(row, builder);
}

}  // namespace

void read_wikidata_gazetteer(std::string_view text, std::string_view file, GazetteerBuilder& builder) {
  JsonLineParser parser(text, file);
  GazetteerRow row;
  while (const rapidjson::Value* const entity = parser.next()) read_entity(parser, *entity, row, builder);
}

}  // namespace relata
