/// The actors of many documents, and which entity of which document is which.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include <relata/graph/actor.h>
#include <relata/graph/document_digest.h>

namespace relata {

struct ActorTable {
  std::vector<Actor> actors;                                  ///< By name, type and key; each one's id is its index.
  std::vector<std::vector<std::optional<ActorId>>> actor_of;  ///< [document][entity]; nothing: no vertex, a literal.
};

/// `documents` in the order of ids.
[[nodiscard]] ActorTable make_actors(std::span<const DocumentDigest* const> documents);

}  // namespace relata
