/// Mends the trees of "told the council that P" and "said in a statement that P": P is what was said.
#pragma once

#include <span>

#include <relata/extract/language/sentence.h>
#include <relata/extract/statements/cue_lexicon.h>

namespace relata {

/// A clause with "that" which the parser hung on the addressee or the medium of a verb of speech becomes the verb's
/// complement (ccomp), unless it has one. Trees stay trees.
void mend_reported_that_clauses(std::span<Sentence> sentences, const CueLexicon& cues);

}  // namespace relata
