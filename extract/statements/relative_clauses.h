/// Mends the trees of "a researcher with Climate Ledger, who has attended …": "who" is no organisation.
#pragma once

#include <span>

#include <relata/extract/language/sentence.h>

namespace relata {

/// A relative clause with "who" that parsers hung on an organisation or a place, by what the language model calls it,
/// comes to the noun that the name describes. Trees stay trees. Linear in the tokens for sentences of common length.
void mend_relative_clauses(std::span<Sentence> sentences);

}  // namespace relata
