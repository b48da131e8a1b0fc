/// Objects that stand elsewhere in the sentence.
#pragma once

#include <vector>

#include <relata/extract/statements/clause.h>

namespace relata {

/// The noun that a relative clause describes, where `clause` is one (or is coordinated with one).
[[nodiscard]] std::optional<TokenIndex> relative_antecedent(const SentenceTree& tree, TokenIndex clause);

/// Fills objects that relative clauses leave out ("the town they captured", "a problem it still needs to solve", "the
/// drones he said Iran sent") and those that coordinated verbs share ("understands and has lived the story").
/// Expects clauses with their subjects filled in.
void fill_missing_objects(const SentenceTree& tree, std::vector<Clause>& clauses);

}  // namespace relata
