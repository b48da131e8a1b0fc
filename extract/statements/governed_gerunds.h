/// Mends the trees of "blamed X for doing Y": the gerund belongs to the nearest verb that takes one.
#pragma once

#include <span>

#include <relata/extract/language/sentence.h>
#include <relata/extract/statements/cue_lexicon.h>

namespace relata {

/// Parsers like to hang "for planning it" on the main verb of "made bold claims, pointing fingers at X for planning
/// it". Where the nearest verb before the preposition is a cue that takes it ("blame", "point finger") and the gerund's
/// governor is none, the gerund goes there. A gerund between a preposition and a noun that was read as the noun's
/// adjective ("aimed at seizing land") becomes a clause with that object. Trees stay trees.
void mend_governed_gerunds(std::span<Sentence> sentences, const CueLexicon& cues);

}  // namespace relata
