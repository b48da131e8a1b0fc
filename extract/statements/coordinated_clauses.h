/// Mends the trees of clauses that "and" joins, whose subjects parsers take for the end of the clause before.
#pragma once

#include <span>

#include <relata/extract/language/sentence.h>
#include <relata/extract/statements/cue_lexicon.h>

namespace relata {

/// "Two firms lead, according to Kantar, and analysts said …": the analysts do not stand beside Kantar but speak.
/// "Firms minimize liabilities and creditors look …": a verb of its own without "and" before it has a subject of its
/// own. "Journalists who stray can wind up dead": the second verb is that of the sentence. Trees stay trees. Linear in
/// the tokens for sentences of common length.
void mend_coordinated_clauses(std::span<Sentence> sentences, const CueLexicon& cues);

}  // namespace relata
