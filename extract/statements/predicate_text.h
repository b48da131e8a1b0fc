/// The words that carry a predicate: "has refused to hold", "is consistent with".
#pragma once

#include <vector>

#include <relata/extract/statements/sentence_tree.h>

namespace relata {

/// The predicate headed by `head` with its auxiliaries, copula, negation and particle, and, where it is the open
/// complement of another word ("refused to hold", "is unlikely to last"), with that word's. In text order.
[[nodiscard]] std::vector<TokenIndex> predicate_tokens(const SentenceTree& tree, TokenIndex head);

/// The preposition of the phrase under `head` with its fixed parts, in text order; empty where there is none.
[[nodiscard]] std::vector<TokenIndex> preposition_tokens(const SentenceTree& tree, TokenIndex head);

/// The lemma of a verb with its particle: "rule out".
[[nodiscard]] std::string predicate_lemma(const SentenceTree& tree, TokenIndex head);

}  // namespace relata
