/// Finds the names of a sentence: those the lexicons know, those the language model marks, and capitalised words.
#pragma once

#include <vector>

#include <relata/extract/entities/entity_lexicon.h>
#include <relata/extract/entities/mention_candidate.h>

namespace relata {

/// The names of one sentence in text order, not overlapping except that an adjective of nationality may lie inside an
/// organisation's name. Titles before a name are its offices, not part of it: "Deputy Pentagon Press Secretary Sabrina
/// Singh" gives "Pentagon" and "Sabrina Singh" with the office "deputy press secretary".
/// `is_title`, one for each token, is set for the words of such titles.
struct NamesFound {
  std::vector<MentionCandidate> names;
  std::vector<bool> is_title;
};

[[nodiscard]] NamesFound find_names(const EntityLexicon& lexicon, const SentenceContext& context);

}  // namespace relata
