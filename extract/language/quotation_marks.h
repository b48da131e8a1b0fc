/// Quotation marks around a part of a clause: 'displayed "complete disregard" of the demands'.
#pragma once

#include <vector>

#include <relata/extract/language/sentence.h>

namespace relata {

/// For each token whether it is a mark of a quotation that begins amid a clause, after a word. Such marks say nothing
/// of the sentence's structure, and a parser reads it better without them; only forms are looked at.
[[nodiscard]] std::vector<bool> find_inner_quotation_marks(const Sentence& sentence);

/// Makes every token that is `hidden` punctuation of the topmost word that the quotation holds. The other tokens must
/// form a tree.
void attach_quotation_marks(Sentence& sentence, const std::vector<bool>& hidden);

}  // namespace relata
