/// What a user has decided on who is who.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <relata/extract/entities/entity.h>

namespace relata {

enum class Verdict : std::uint8_t {
  same,       ///< Both names mean one actor.
  different,  ///< They never do.
  undecided   ///< Looked at and left to the rules; kept for its note.
};

/// "same", …: the enumerator. The view lives as long as the program.
[[nodiscard]] std::string_view to_string(Verdict verdict);

/// The enumerator's name, "same-as" or "different-from".
[[nodiscard]] std::optional<Verdict> verdict_from(std::string_view name);

/// Whom a decision is about: by name, whatever its spelling, by IRI, or by Actor::key.
struct DecidedName {
  std::string name;
  std::optional<EntityType> type;  ///< Narrows a name down: "Georgia" the Country.
  friend auto operator<=>(const DecidedName&, const DecidedName&) = default;
};

struct Decision {
  DecidedName one;
  DecidedName other;
  Verdict verdict = Verdict::same;
  std::string note;  ///< Why, and by whom: free text without tabs and line breaks.
  friend bool operator==(const Decision&, const Decision&) = default;
};

/// The same decision with its names in order: pairs have no direction.
[[nodiscard]] Decision in_order(Decision decision);

/// Adds a decision to a list in order of names; it replaces the one on the same pair, if there is one.
void put(std::vector<Decision>& decisions, Decision decision);

}  // namespace relata
