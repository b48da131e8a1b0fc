/// Verbs whose meaning lies in a prepositional phrase of fixed form: "take into custody", "keep in the dark".
#pragma once

#include <optional>

#include <relata/extract/statements/clause.h>
#include <relata/extract/statements/predicate_lexicon.h>

namespace relata {

/// A phrase that makes an idiom of its verb.
struct Idiom {
  const LightVerb* row = nullptr;  ///< Of the lexicon, which must outlive it.
  TokenIndex noun = 0;             ///< Head of the phrase, an oblique of the clause.
};

/// The first oblique that makes an idiom with the clause's verb. Articles in the phrase don't matter.
[[nodiscard]] std::optional<Idiom> find_idiom(const SentenceTree& tree, const Clause& clause,
                                              const PredicateLexicon& predicates);

}  // namespace relata
