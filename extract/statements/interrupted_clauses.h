/// Clauses that a speaker's own words or a reporting verb interrupt.
#pragma once

#include <span>

#include <relata/extract/language/sentence.h>
#include <relata/extract/statements/cue_lexicon.h>

namespace relata {

/// "which state media claimed now allows it to …": the pronoun is the subject of the inner clause. '"I would," Ann
/// said': the auxiliary stays inside the quotation. "In a statement read aloud, she said …": the participle is of the
/// statement. Linear in the tokens for sentences of common length.
void mend_interrupted_clauses(std::span<Sentence> sentences, const CueLexicon& cues);

}  // namespace relata
