/// Wikidata as a gazetteer.
#pragma once

#include <string_view>

#include <relata/extract/entities/gazetteer_builder.h>

namespace relata {

/// Reads entities in the JSON format of Wikidata's dumps, one a line, as JSON Lines or as the dump's array: id,
/// labels.en (or labels.mul) as the name, aliases.en and aliases.mul, claims P31 (the first class that
/// wikidata_classes.h knows gives the type), P21 (gender), and the number of sitelinks: of namesakes, whatever more
/// wikis have an article on gets the name. Items without a label, items of classes that name nothing in a text
/// (disambiguation pages, categories, lists, templates, family and given names), properties and lexemes are passed
/// over. `file` is for messages. Source: https://www.mediawiki.org/wiki/Wikibase/DataModel/JSON
/// @throws InputError with file and line for a row that can't be read
void read_wikidata_gazetteer(std::string_view text, std::string_view file, GazetteerBuilder& builder);

}  // namespace relata
