/// Mends the trees of "said the plan was dead, adding that …": the gerund belongs to who speaks.
#pragma once

#include <span>

#include <relata/extract/language/sentence.h>
#include <relata/extract/statements/cue_lexicon.h>

namespace relata {

/// A gerund of speech that a comma sets off after a reported clause is often hung into that clause by parsers; it goes
/// to the verb that reports. Trees stay trees.
void mend_reporting_gerunds(std::span<Sentence> sentences, const CueLexicon& cues);

}  // namespace relata
