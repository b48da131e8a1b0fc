/// Mends the trees of clauses that no word, or an ambiguous one, joins to their noun or verb.
#pragma once

#include <span>

#include <relata/extract/language/sentence.h>

namespace relata {

/// Eleven constructions that parsers misread, because the word that would tell is left out or looks like another:
///   a void that viewers sensed         "that" before a plural is no determiner but opens a relative clause
///   a problem that it needs to solve   "that" is the object of the infinitive
///   a claim that Norway bombed it      "that" is no second object but opens the clause
///   the job anyone here will have      a pronoun after a noun is no apposition but the subject of a relative clause
///   tell pollsters they have doubts    what is told describes nobody
///   claiming the rule violated it      the rule is no object but the subject of a finite verb
///   said the claim was a lie           of two subjects of "said" the later one is that of what is said
///   said falling sales had led to it   nor is the later one an object of the participle before it
///   these are the figures we signed    we are no second subject of "are" but sign
///   owes money on a loan it took out   nor is what it did with the loan told beside what is said
///   said if P, Q; doing R, she said Q  conditions and participles are no contents beside Q
/// Trees stay trees.
void mend_contact_clauses(std::span<Sentence> sentences);

}  // namespace relata
