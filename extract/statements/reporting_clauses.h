/// Mends the trees of sentences that end in, or are broken by, who says so: "P, Bloomberg reports."
#pragma once

#include <span>

#include <relata/extract/language/lemma_lexicon.h>
#include <relata/extract/language/sentence.h>
#include <relata/extract/statements/cue_lexicon.h>

namespace relata {

/// News puts the reporting clause after or inside what it reports far more often than the treebanks do, and parsers
/// take it for a coordination or a noun ("Bloomberg reports"). Where a comma or quotation mark, a short noun phrase and
/// a cue stand before a comma or the end of the sentence, the cue becomes a verb in parataxis to the sentence's root,
/// with the noun phrase as its subject. Trees stay trees.
void mend_reporting_clauses(std::span<Sentence> sentences, const CueLexicon& cues, const LemmaLexicon& lemmas);

}  // namespace relata
