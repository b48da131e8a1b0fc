/// What a gazetteer file says of one entry, whatever its format.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <relata/extract/entities/gazetteer_builder.h>

namespace relata {

/// Views live as long as the line they were read from.
struct GazetteerRow {
  std::string_view name;
  std::vector<std::string_view> aliases;
  std::string_view family;  ///< Noun family (nouns.tsv): "company"; empty: what goes without saying for the type.
  EntityType type = EntityType::other;  ///< `other`: not known; the text decides.
  std::string iri;
  std::string country;  ///< ISO 3166-1 alpha-2, or empty.
  Gender gender = Gender::unknown;
  std::uint32_t weight = 0;  ///< How well known it is: of namesakes the weightiest gets the name. Below 2^30.

  void clear();  ///< Keeps the memory.
};

/// Adds the entry with its names. Of equal weight, a name goes before an alias, and then the first row wins.
void add_row(const GazetteerRow& row, GazetteerBuilder& builder);

/// "ru", "RU": the code in capitals; empty for what is no two letters.
[[nodiscard]] std::string country_code(std::string_view text);

}  // namespace relata
