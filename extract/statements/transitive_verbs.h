/// Verbs that say nothing without an object.
#pragma once

#include <string_view>

namespace relata {

/// Whether an active clause of the verb lacks something where it has neither object nor complement: "has built".
/// Verbs that often go without ("win", "read", "attack") are not among them.
[[nodiscard]] bool needs_object(std::string_view lemma);

}  // namespace relata
