/// Mends the trees of clauses with an object that is none, or is another verb's.
#pragma once

#include <span>

#include <relata/extract/language/sentence.h>

namespace relata {

/// What parsers read as objects:
///   make $12 an hour                              how much of it there is for each
///   Because Ann resigned in July, Bo has the post the subject of the clause that follows, which has none
///   says Ann and the leaders should resign        the subject of what is said
///   is meeting standards and even exceeding hopes  a second verb's object, the verb being read as its adjective
///   persuade mines and steel mills                a member of the list whose "and" hung on its first word
/// Trees stay trees. Linear in the tokens for sentences of common length.
void mend_misread_objects(std::span<Sentence> sentences);

}  // namespace relata
