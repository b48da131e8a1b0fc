/// Folds what stands for a country's government into the country's vertex.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <relata/graph/actor.h>

namespace relata {

/// For each actor the country that it always means (seats of government, governments) or means where it acts
/// (capitals); nothing for all others and for countries that are not there.
struct Metonyms {
  std::vector<std::optional<ActorId>> always;
  std::vector<std::optional<ActorId>> where_it_acts;
};

[[nodiscard]] Metonyms find_metonyms(std::span<const Actor> actors);

/// Whether the subject of a relation of this type acts: a city "accuses" as a government and "is" as a place.
[[nodiscard]] bool is_act(std::string_view relation_type);

/// Whether the object of a relation of this type is someone who acts: one "threatens" a government and "enters" a city.
[[nodiscard]] bool is_towards_actor(std::string_view relation_type);

}  // namespace relata
