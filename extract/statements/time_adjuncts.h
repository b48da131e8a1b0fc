/// Words of time that the parser took for what a verb is about, or for part of a name.
#pragma once

#include <span>

#include <relata/extract/language/sentence.h>

namespace relata {

/// "said Monday that", "won last week", "died four days before the crash": when, not what. "Sanders on Tuesday said",
/// "Later Putney told": of the verb, not of the name. Linear in the tokens for sentences of common length.
void mend_time_adjuncts(std::span<Sentence> sentences);

}  // namespace relata
