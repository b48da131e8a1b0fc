/// Finds dates and quantities: mentions that become literals, not vertices.
#pragma once

#include <vector>

#include <relata/extract/entities/mention_candidate.h>

namespace relata {

/// Dates ("August 6", "last week", "in 2012": the phrase without its preposition) and quantities ("$51 million", "1,250
/// miles", "two weeks" as a length of time) of one sentence, in text order, not overlapping. `taken`, one for each
/// token, marks words that belong to names already.
[[nodiscard]] std::vector<MentionCandidate> find_literals(const SentenceContext& context,
                                                          const std::vector<bool>& taken);

}  // namespace relata
