/// Which of its senses a verb has in a clause.
#pragma once

#include <optional>
#include <vector>

#include <relata/extract/statements/adjuncts.h>
#include <relata/extract/statements/idioms.h>
#include <relata/extract/statements/predicate_lexicon.h>

namespace relata {

/// The sense whose frame the clause fills, of the longest lemma that the clause offers: "hold accountable for" before
/// "hold for" before "hold". An idiom is looked up by the lemma that it stands for.
[[nodiscard]] std::optional<PredicateSense> find_verb_sense(const StatementContext& context, const Clause& clause,
                                                            const std::vector<Adjunct>& adjuncts,
                                                            const std::optional<Idiom>& idiom);

/// Types of those phrases that refer to entities.
[[nodiscard]] std::vector<EntityType> types_of(const StatementContext& context, const std::vector<TokenIndex>& heads);

}  // namespace relata
