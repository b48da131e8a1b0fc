/// Mends the trees of "with three of them saying so" and of "made fuel more expensive".
#pragma once

#include <span>

#include <relata/extract/language/sentence.h>

namespace relata {

/// After "with" a noun phrase and a participle are a small clause: the noun is its subject, wherever the parser hung
/// the two. After verbs of making a noun phrase and an adjective are one, too: "made" is no participle of its subject.
/// Trees stay trees.
void mend_small_clauses(std::span<Sentence> sentences);

}  // namespace relata
