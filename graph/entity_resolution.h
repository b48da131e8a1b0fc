/// Identity across documents: which entities of which documents are one actor.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <relata/extract/entities/entity.h>
#include <relata/graph/actor.h>
#include <relata/graph/decision.h>

namespace relata {

/// One entity of one document. The views are only read during the call.
struct EntityOccurrence {
  std::string_view document_id;
  std::uint32_t position = 0;  ///< What tells it from others of its document that have its name: its first byte.
  const Entity* entity = nullptr;
  bool described_only = false;  ///< No name in the text, only nouns: "the officials".
};

/// An actor and the occurrences that are it, as indexes into what was resolved; ascending.
struct ResolvedActor {
  ContentId key{};
  std::string name;
  EntityType type = EntityType::other;
  std::string iri;
  bool unnamed = false;
  std::vector<std::uint32_t> occurrences;
  std::vector<Identification> identifications;  ///< By name, type, rule and match.
};

/// Puts every occurrence into exactly one actor; actors come by name, type and key. The result depends on the set of
/// occurrences only, never on their order. Two IRIs are never one actor; what is known by description alone stays
/// apart.
///
/// 1. Entities with one IRI are one; so are entities of one name key, type and country.
/// 2. A surname means the one person of its own document who bears it.
/// 3. An entity without IRI joins the one actor with an IRI that has its name, or else that has it as an alias, where
///    types and countries go together.
/// 4. Of what has one name, the less specific (no country, type Other, Group beside Organization) joins the more
/// specific.
/// 5. A surname joins the one person in all documents who bears it; a name joins the one actor that has it as an alias.
///
/// 6. What `decisions` say is the same is joined, whatever its IRIs; what they say is different is never joined by any
/// rule. "different" prevails where decisions contradict each other.
///
/// A step that finds two candidates does nothing. Linear up to sorting, and in decisions for each join.
[[nodiscard]] std::vector<ResolvedActor> resolve_entities(std::span<const EntityOccurrence> occurrences,
                                                          std::span<const Decision> decisions = {});

}  // namespace relata
