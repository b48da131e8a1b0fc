/// Which nodes of entity resolution a user's decisions are about.
#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <relata/graph/decision.h>
#include <relata/graph/identity_nodes.h>

namespace relata {

using NodePair = std::pair<std::uint32_t, std::uint32_t>;

struct DecidedNodes {
  std::vector<NodePair> same;  ///< In the order of the decisions, then of nodes.
  std::vector<NodePair> different;
};

/// A decision is about all nodes that have its name as one of their names or, where none has, as an alias; of the
/// type it names. An IRI or key means the nodes that have it. Decisions on what is not there do nothing.
[[nodiscard]] DecidedNodes find_decided_nodes(const IdentityNodes& identities, std::span<const Decision> decisions);

/// The name keys that decisions keep apart from something: entities with one IRI are not one node where their names
/// are among these.
[[nodiscard]] std::set<std::string> names_kept_apart(std::span<const Decision> decisions);

}  // namespace relata
