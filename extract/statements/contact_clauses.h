/// Mends the trees of clauses that no word, or an ambiguous one, joins to their noun or verb.
#pragma once

#include <span>

#include <relata/extract/language/sentence.h>

namespace relata {

/// Three constructions that parsers misread, because the word that would tell is left out or looks like another:
/// "a void that viewers sensed" ("that" before a plural is no determiner but opens a relative clause), "the job anyone
/// in this room will have" (a pronoun after a noun is no apposition but the subject of a relative clause) and "tell
/// pollsters they have doubts" (what is told describes nobody). Trees stay trees.
void mend_contact_clauses(std::span<Sentence> sentences);

}  // namespace relata
