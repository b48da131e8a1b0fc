/// Finds descriptions: phrases whose head is a common noun that denotes someone or something.
#pragma once

#include <vector>

#include <relata/extract/entities/entity_lexicon.h>
#include <relata/extract/entities/name_finder.h>

namespace relata {

/// "the agency", "six Ukrainian brigades", "Russia's defense minister": in text order. The span runs from the first
/// word before the head that is no determiner to the head; what follows the head ("of the Kursk region") is left out.
/// Titles of names, and nouns that are part of a name, are no descriptions.
[[nodiscard]] std::vector<MentionCandidate> find_nominals(const EntityLexicon& lexicon, const SentenceContext& context,
                                                          const NamesFound& found);

}  // namespace relata
