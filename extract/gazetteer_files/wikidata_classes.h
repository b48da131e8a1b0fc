/// What Wikidata's classes are here.
#pragma once

#include <cstdint>
#include <optional>

#include <relata/extract/entities/entity.h>

namespace relata {

/// The type of the instances (P31) of a class by the number of its identifier: 5 for Q5. Nothing for a class that is
/// not known: of Wikidata's hundred thousand classes the list holds those with most instances in news.
[[nodiscard]] std::optional<EntityType> type_of_wikidata_class(std::uint32_t number);

}  // namespace relata
