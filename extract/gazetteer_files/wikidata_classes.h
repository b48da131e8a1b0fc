/// What Wikidata's classes are here.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include <relata/extract/entities/entity.h>

namespace relata {

struct ClassMeaning {
  EntityType type = EntityType::other;
  std::string_view family;  ///< Noun family (nouns.tsv) of its instances; empty: none in particular.
};

/// What the instances (P31) of a class are, by the number of its identifier: 5 for Q5. Nothing for a class that is
/// not known: of Wikidata's hundred thousand classes the list holds those with most instances in news.
[[nodiscard]] std::optional<ClassMeaning> meaning_of_wikidata_class(std::uint32_t number);

}  // namespace relata
