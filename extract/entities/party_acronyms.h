/// Acronyms of parties that may stand for something else.
#pragma once

#include <span>

#include <relata/extract/entities/entity_lexicon.h>
#include <relata/extract/entities/mention_candidate.h>

namespace relata {

/// Takes the lexicon's entry from mentions by acronym alone ("PAC") of a party whose country nothing else in the
/// document belongs to: three letters are some party's somewhere, and mostly something else's here. `mentions`: all of
/// one document.
void forget_parties_of_absent_countries(const EntityLexicon& lexicon, std::span<MentionCandidate* const> mentions);

}  // namespace relata
