/// Mends the trees of "historian Vladimir Brovkin noted": the name is what the sentence is about.
#pragma once

#include <span>

#include <relata/extract/language/sentence.h>

namespace relata {

/// A title right before a name, which parsers take for the name's head or for a second subject, comes under the name
/// (nmod:desc, as the treebanks have it since UD 2.16). Trees stay trees.
void mend_titled_names(std::span<Sentence> sentences);

}  // namespace relata
