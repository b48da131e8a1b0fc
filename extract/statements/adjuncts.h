/// Obliques of a clause: when, where, with whom; and how they become arguments of its statements.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <relata/extract/statements/clause.h>
#include <relata/extract/statements/statement_draft.h>

namespace relata {

/// An oblique with what it was found to be.
struct Adjunct {
  TokenIndex head = 0;
  std::string role;  ///< As in Oblique; empty for a bare phrase that is no time.
  bool is_time = false;
};

/// The clause's obliques and the dates that stand as its objects ("said Wednesday that …").
[[nodiscard]] std::vector<Adjunct> read_adjuncts(const StatementContext& context, const Clause& clause);

[[nodiscard]] bool is_date(const StatementContext& context, TokenIndex head);

/// Prepositions that leave it open what the phrase has to do with a typed event: "in", "after", "because of".
[[nodiscard]] bool is_circumstance(std::string_view preposition);
[[nodiscard]] bool is_place_preposition(std::string_view preposition);

/// The phrase that a statement without an object is about: the one that `preposition` introduces, if it is not empty
/// and there is one, else the first after the predicate that is no time. Null where there is none.
[[nodiscard]] const Adjunct* choose_target(const Clause& clause, const std::vector<Adjunct>& adjuncts,
                                           std::string_view preposition);

/// Adds all that the clause says beside subject and object to the statement's arguments: adjuncts, complements and
/// adverbial clauses, but not the one with head `used`. The first time and place are the statement's own.
void add_arguments(const StatementContext& context, const Clause& clause, const std::vector<Adjunct>& adjuncts,
                   std::optional<TokenIndex> used, StatementDraft& draft);

}  // namespace relata
