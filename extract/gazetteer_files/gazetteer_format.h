/// Which format a gazetteer file is in.
#pragma once

#include <cstdint>
#include <string_view>

namespace relata {

enum class GazetteerFormat : std::uint8_t { tsv, geonames, wikidata, follow_the_money };

/// Told by the content: JSON objects with "schema" are FollowTheMoney, others Wikidata; a first line of GeoNames' 19
/// cells is GeoNames; the rest is TSV with a header row.
[[nodiscard]] GazetteerFormat gazetteer_format_of(std::string_view text);

}  // namespace relata
