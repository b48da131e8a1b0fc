/// What parsers that learned from treebanks get wrong in news, put right before entities and statements are read.
#pragma once

#include <span>

#include <relata/extract/language/lemma_lexicon.h>
#include <relata/extract/language/sentence.h>
#include <relata/extract/statements/cue_lexicon.h>

namespace relata {

/// Names with titles, reporting clauses, gerunds of blame and of speech, clauses without "that" or with a speaker in
/// them, small clauses, words of time, hyphenated words, "each other" (a file for each beside this one;
/// docs/extraction.md has them in a table); nouns that hang on finite verbs as if these were nouns, and perfect tenses
/// read as possession. Linear in the tokens for sentences of common length. Trees stay trees.
void mend_trees(std::span<Sentence> sentences, const CueLexicon& cues, const LemmaLexicon& lemmas);

}  // namespace relata
