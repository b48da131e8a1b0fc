/// Mends the trees of clauses whose verb has two subjects.
#pragma once

#include <span>

#include <relata/extract/language/sentence.h>

namespace relata {

/// Of two subjects before a verb the nearer one is its subject. What the farther one is:
///   The vessel lost contact, officials said     the subject of what is said, where that has none
///   The toll of those known to have died rose, she said   the subject of the verb that its clause took in
///   Days after the vote, Ann resigned           a circumstance
/// but where the nearer one belongs to the farther:
///   a clerk who bought a house, a boat and a car was tried   the last of a list that the farther one's clause holds
///   the sale of at least one brand would help                a complement of the farther one
///   her cousin Philip resigned                               a name, which takes the farther one for its title
/// Trees stay trees. Linear in the tokens for sentences of common length.
void mend_doubled_subjects(std::span<Sentence> sentences);

}  // namespace relata
