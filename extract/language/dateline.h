/// Datelines: "CONAKRY, March 14 (Reuters) - ".
#pragma once

#include <cstdint>

#include <relata/extract/language/sentence.h>

namespace relata {

/// How many tokens at the beginning of the sentence are a dateline with its dash; 0 for none. A dateline begins with a
/// place in capitals and holds nothing but names, dates and parentheses; only forms and gaps are looked at.
[[nodiscard]] std::uint32_t dateline_length(const Sentence& sentence);

/// Makes the first `length` tokens a flat phrase in parataxis to the sentence's root. The other tokens must form a
/// tree.
void attach_dateline(Sentence& sentence, std::uint32_t length);

}  // namespace relata
