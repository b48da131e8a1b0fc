/// GeoNames as a gazetteer.
#pragma once

#include <string_view>

#include <relata/extract/entities/gazetteer_builder.h>

namespace relata {

/// Reads a GeoNames dump: UTF-8, 19 cells a line parted by tabs, no header row. Feature codes PCL, PCLI, PCLIX and
/// PCLS make a Country, PCLH (historical) and all others a Place, feature class S (buildings, companies' sites)
/// included. The identifier is "https://sws.geonames.org/ID/". Of namesakes a country, then a capital, then the most
/// populous place gets the name. Alternate names without any Latin, Greek or Cyrillic letter, and those of fewer than
/// three letters, are left out. `file` is for messages. Source: https://download.geonames.org/export/dump/readme.txt
/// @throws InputError with file and line for a row that can't be read
void read_geonames_gazetteer(std::string_view text, std::string_view file, GazetteerBuilder& builder);

/// A line of such a dump.
[[nodiscard]] bool is_geonames_line(std::string_view line);

}  // namespace relata
