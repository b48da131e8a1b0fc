/// Mends the trees of "with three of them saying so", "made fuel more expensive" and "called her a liar".
#pragma once

#include <span>

#include <relata/extract/language/sentence.h>

namespace relata {

/// After "with" a noun phrase and a participle are a small clause: the noun is its subject, wherever the parser hung
/// the two. After verbs of making a noun phrase and an adjective are one, too: "made" is no participle of its subject.
/// After verbs of calling two noun phrases are what is called and what it is called: the first is no recipient.
/// Trees stay trees.
void mend_small_clauses(std::span<Sentence> sentences);

}  // namespace relata
