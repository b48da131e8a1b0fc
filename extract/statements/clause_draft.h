/// What the rules for clauses share in making a statement.
#pragma once

#include <vector>

#include <relata/extract/statements/clause.h>
#include <relata/extract/statements/statement_draft.h>

namespace relata {

/// A draft about the predicate of the clause, with its polarity and modality.
[[nodiscard]] StatementDraft start_draft(const StatementContext& context, const Clause& clause);

void set_subject(const StatementContext& context, TokenIndex head, StatementDraft& draft);
void set_object(const StatementContext& context, TokenIndex head, StatementDraft& draft);

/// Sets text and span of the predicate from its words, which are sorted.
void set_predicate(const StatementContext& context, std::vector<TokenIndex>& words, StatementDraft& draft);

/// Adds the words of the preposition before the phrase under `head` to those of the predicate.
void append_preposition(const SentenceTree& tree, TokenIndex head, std::vector<TokenIndex>& words);

/// "what" of "what the general wants", "who" of "who did it": the word leaves open what it stands for. A clause with
/// the predicate in it does not count as part of its phrase.
[[nodiscard]] bool is_bare_wh_word(const SentenceTree& tree, TokenIndex head, TokenIndex predicate);

[[nodiscard]] bool is_nominal(const Token& token);  ///< A noun or a name.

}  // namespace relata
