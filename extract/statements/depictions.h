/// What somebody says that something is: "described the attack as consistent with policy", "called it a mistake".
#pragma once

#include <optional>

#include <relata/extract/statements/clause.h>

namespace relata {

struct Depiction {
  TokenIndex verb = 0;
  TokenIndex who = 0;   ///< Head of the object.
  TokenIndex what = 0;  ///< Head of what the object is said to be, a noun or an adjective.
};

/// The depiction that an active clause with an object makes, if its verb is one that depicts.
[[nodiscard]] std::optional<Depiction> find_depiction(const SentenceTree& tree, const Clause& clause);

}  // namespace relata
