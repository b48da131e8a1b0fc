/// FollowTheMoney entities, as OpenSanctions and Aleph give them out, as a gazetteer.
#pragma once

#include <optional>
#include <string_view>

#include <relata/extract/entities/gazetteer_builder.h>

namespace relata {

/// Reads JSON Lines, one entity each: id, schema, properties.name (the first; else caption), further names, alias,
/// previousName and abbreviation as aliases, country (or citizenship, nationality, jurisdiction) where there is only
/// one, gender, wikidataId (which goes before id as the identifier). Schemas that name no actor (Address, Sanction,
/// Ownership ...) are passed over; weakAlias is left out. `file` is for messages. Source: https://followthemoney.tech
/// @throws InputError with file and line for a row that can't be read
void read_follow_the_money_gazetteer(std::string_view text, std::string_view file, GazetteerBuilder& builder);

/// The type of a schema's entities; nothing for a schema that names no actor.
[[nodiscard]] std::optional<EntityType> type_of_schema(std::string_view schema);

}  // namespace relata
