/// Statements in the making: what the rules find in one sentence before ids are given.
#pragma once

#include <optional>
#include <vector>

#include <relata/extract/document/document.h>
#include <relata/extract/statements/modality.h>
#include <relata/extract/statements/predicate_lexicon.h>
#include <relata/extract/statements/sentence_reading.h>
#include <relata/extract/statements/statement.h>
#include <relata/extract/statements/time_expression.h>

namespace relata {

/// The linguistic construction that a statement was read from.
enum class Construction : std::uint8_t {
  verb,
  light_verb,  ///< "launched an attack on"
  copula,      ///< "is a spokesman for"
  adjective,   ///< "is consistent with"
  existence,   ///< "there were"
  title,
  apposition,
  role,  ///< "an official with the bloc"
  nominalisation,
  place,      ///< "the refinery in Kursk Region"
  depiction,  ///< "described X as consistent with"
};

/// A statement with the tokens that it was read from.
struct StatementDraft {
  Statement statement;
  Construction construction = Construction::verb;
  TokenIndex predicate = 0;                 ///< The token that decides where the statement stands.
  std::optional<TokenIndex> subject_head;   ///< Nothing where there is no subject.
  std::optional<TokenIndex> object_head;    ///< Nothing where there is no object, or a clause.
  bool subject_understood = false;          ///< Not the predicate's own, but found elsewhere in the sentence.
  std::optional<TokenIndex> object_clause;  ///< Head of the clause that is the object.
  std::vector<std::pair<std::size_t, TokenIndex>> argument_clauses;  ///< Argument index and head of its clause.
  bool presupposed = false;  ///< A title or apposition: the author's own, also inside what others claim.
};

/// What every rule of statements may look at.
struct StatementContext {
  const Document& document;
  const SentenceReading& reading;
  const EntityReading& entities;
  const PredicateLexicon& predicates;
  const ModalityLexicon& modality;
  std::optional<CalendarDate> published;

  [[nodiscard]] const SentenceTree& tree() const { return reading.tree; }
  [[nodiscard]] const Sentence& sentence() const { return reading.tree.sentence(); }
};

/// The phrase under `head` with the entity it refers to.
[[nodiscard]] Phrase noun_phrase(const StatementContext& context, TokenIndex head);

/// The same as an argument of the draft's predicate: without the clause that the predicate stands in, and without the
/// "no" that its polarity tells already.
[[nodiscard]] Phrase noun_phrase(const StatementContext& context, TokenIndex head, const StatementDraft& draft);

/// The clause under `head` as a phrase.
[[nodiscard]] Phrase clause_phrase(const StatementContext& context, TokenIndex head);

/// The type of the entity that the phrase under `head` refers to; nothing where there is none.
[[nodiscard]] std::optional<EntityType> entity_type_at(const StatementContext& context, TokenIndex head);

/// Statements of verbs: "Kyiv accused Moscow".
[[nodiscard]] std::vector<StatementDraft> read_verb_statements(const StatementContext& context);

/// Statements of copulas and of "there is": "the attack is consistent with policy".
[[nodiscard]] std::vector<StatementDraft> read_copula_statements(const StatementContext& context);

/// What speakers are reported to say that something is: "called it a mistake" says of "it" that it is a mistake.
[[nodiscard]] std::vector<StatementDraft> read_depiction_statements(const StatementContext& context);

/// Statements that stand in noun phrases: titles, appositions, roles, nominalisations, places.
[[nodiscard]] std::vector<StatementDraft> read_noun_statements(const StatementContext& context);

}  // namespace relata
