/// The words of a phrase: what belongs to it, and how it is written out.
#pragma once

#include <optional>
#include <vector>

#include <relata/extract/document/document.h>
#include <relata/extract/statements/sentence_tree.h>
#include <relata/extract/statements/statement.h>

namespace relata {

/// The tokens of the noun phrase under `head` in its minimal form: with determiners, modifiers and prepositional
/// phrases and clauses that restrict it ("those who fled"), without its own preposition, conjuncts, appositions, other
/// clauses and outer punctuation. In text order. A clause with the token `outside` in it is left out.
[[nodiscard]] std::vector<TokenIndex> noun_phrase_tokens(const SentenceTree& tree, TokenIndex head,
                                                         std::optional<TokenIndex> outside = std::nullopt);

/// The tokens of the clause under `head`, without its subordinator ("that", "to") and outer punctuation.
[[nodiscard]] std::vector<TokenIndex> clause_tokens(const SentenceTree& tree, TokenIndex head);

/// `tokens` (in text order, not empty) as a phrase: the slice of the text where they are continuous, else the words
/// joined by single spaces.
[[nodiscard]] Phrase make_phrase(const Document& document, const Sentence& sentence,
                                 const std::vector<TokenIndex>& tokens);

}  // namespace relata
