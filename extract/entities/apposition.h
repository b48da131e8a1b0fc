/// Mentions of one sentence that its syntax says are the same: appositions, acronyms in brackets, "the city of Mosul".
#pragma once

#include <optional>
#include <span>
#include <vector>

#include <relata/extract/entities/mention_candidate.h>

namespace relata {

/// For each description of one sentence the index of the name it stands beside ("Sergei Lavrov, Russia's foreign
/// minister"), for each acronym in brackets the index of the name before it; nothing for the others.
[[nodiscard]] std::vector<std::optional<std::size_t>> find_appositions(const SentenceContext& context,
                                                                       std::span<const MentionCandidate> mentions);

}  // namespace relata
