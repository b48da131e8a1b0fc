/// Mends the trees of "the Food and Drug Administration": names with "and" in them are one thing.
#pragma once

#include <span>

#include <relata/extract/language/sentence.h>

namespace relata {

/// "The" with capitalised words, "and", and capitalised words that end in a kind of institution ("Authority",
/// "Commission"), which parsers take for two things. The institution is the head, the words before it hang on it. Trees
/// stay trees. Linear in the tokens for sentences of common length.
void mend_coordinated_names(std::span<Sentence> sentences);

}  // namespace relata
