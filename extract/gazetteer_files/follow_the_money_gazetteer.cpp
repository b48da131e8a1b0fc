#include <relata/extract/gazetteer_files/follow_the_money_gazetteer.h>

#include <algorithm>
#include <array>
#include <utility>

#include <relata/extract/gazetteer_files/gazetteer_row.h>
#include <relata/extract/gazetteer_files/identifier_iri.h>
#include <relata/extract/gazetteer_files/json_line_parser.h>

namespace relata {
namespace {

constexpr std::array<std::pair<std::string_view, EntityType>, 16> schema_types{{
    {"Person", EntityType::person},
    {"Organization", EntityType::organization},
    {"Company", EntityType::organization},
    {"PublicBody", EntityType::organization},
    {"LegalEntity", EntityType::other},
    {"Vessel", EntityType::artifact},
    {"Airplane", EntityType::artifact},
    {"Vehicle", EntityType::artifact},
    {"Event", EntityType::event},
    {"Project", EntityType::work},
    {"Document", EntityType::work},
    {"Article", EntityType::work},
    {"Law", EntityType::work},
    {"Asset", EntityType::other},
    {"RealEstate", EntityType::place},
    {"Thing", EntityType::other},
}};

/// The only country that the properties give; empty where there are several.
std::string country_from(const rapidjson::Value* properties) {
  for (const char* property : {"country", "citizenship", "nationality", "jurisdiction"}) {
    const rapidjson::Value* const values = member(properties, property);
    if (!values || !values->IsArray() || values->Empty()) continue;
    return values->Size() == 1 ? country_code(string_of(&(*values)[0])) : std::string{};
  }
  return {};
}

std::string_view first_of(const rapidjson::Value* properties, const char* property) {
  std::string_view first;
  for_each_string(member(properties, property), [&](std::string_view text) {
    if (first.empty()) first = text;
  });
  return first;
}

Gender gender_from(std::string_view text) {
  return text == "female" ? Gender::female : text == "male" ? Gender::male : Gender::unknown;
}

void read_entity(const JsonLineParser& parser, const rapidjson::Value& entity, GazetteerRow& row,
                 GazetteerBuilder& builder) {
  const std::string_view schema = string_of(member(&entity, "schema"));
  if (schema.empty()) parser.fail("\"schema\" is missing or no string");
  const std::string_view id = string_of(member(&entity, "id"));
  if (id.empty()) parser.fail("\"id\" is missing or no string");
  const auto type = type_of_schema(schema);
  if (!type) return;
  const rapidjson::Value* const properties = member(&entity, "properties");
  if (!properties || !properties->IsObject()) parser.fail("\"properties\" is missing or no object");
  row.clear();
  row.name = first_of(properties, "name");
  if (row.name.empty()) row.name = string_of(member(&entity, "caption"));
  if (row.name.empty()) return;
  for (const char* property : {"name", "alias", "previousName", "abbreviation"}) {
    for_each_string(member(properties, property), [&](std::string_view name) { row.aliases.push_back(name); });
  }
  const std::string_view wikidata = first_of(properties, "wikidataId");
  row.type = *type;
  row.family = schema == "Company" ? "company" : schema == "PublicBody" ? "agency" : "";
  row.iri = iri_of_identifier(is_wikidata_identifier(wikidata) ? wikidata : id);
  row.country = country_from(properties);
  row.gender = gender_from(first_of(properties, "gender"));
  add_row(row, builder);
}

}  // namespace

std::optional<EntityType> type_of_schema(std::string_view schema) {
  const auto found =
      std::find_if(schema_types.begin(), schema_types.end(), [&](const auto& known) { return known.first == schema; });
  return found == schema_types.end() ? std::nullopt : std::optional(found->second);
}

void read_follow_the_money_gazetteer(std::string_view text, std::string_view file, GazetteerBuilder& builder) {
  JsonLineParser parser(text, file);
  GazetteerRow row;
  while (const rapidjson::Value* const entity = parser.next()) read_entity(parser, *entity, row, builder);
}

}  // namespace relata
