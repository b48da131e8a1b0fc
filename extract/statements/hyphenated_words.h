/// Words that a hyphen joins, which treebanks part into tokens.
#pragma once

#include <span>

#include <relata/extract/language/sentence.h>

namespace relata {

/// "the AFL-CIO": one name. "an opt-in panel", "the pile-on": the second part is no preposition. Linear in the tokens
/// for sentences of common length.
void mend_hyphenated_words(std::span<Sentence> sentences);

}  // namespace relata
