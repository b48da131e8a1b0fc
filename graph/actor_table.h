/// The actors of many documents, and which entity of which document is which.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include <relata/graph/actor.h>
#include <relata/graph/decision.h>
#include <relata/graph/document_digest.h>
#include <relata/graph/graph_options.h>

namespace relata {

struct ActorTable {
  std::vector<Actor> actors;                                  ///< By name, type and key; each one's id is its index.
  std::vector<std::vector<std::optional<ActorId>>> actor_of;  ///< [document][entity]; nothing: no vertex, a literal.
  std::vector<std::optional<ActorId>> acts_for;  ///< For each actor the country it means where it acts, if folded so.
};

/// `documents` in the order of ids.
[[nodiscard]] ActorTable make_actors(std::span<const DocumentDigest* const> documents,
                                     std::span<const Decision> decisions = {}, const GraphOptions& options = {});

}  // namespace relata
