/// Verbs that say what something is, whoever else may think so: "called it a mistake", "described him as a hero".
#pragma once

#include <string_view>

namespace relata {

/// Lemmas that take what they say with "as": "describe", "brand".
[[nodiscard]] bool depicts_with_as(std::string_view lemma);

/// Lemmas that take it bare: "call", "brand".
[[nodiscard]] bool depicts_bare(std::string_view lemma);

}  // namespace relata
