/// One sentence as the statement rules see it: tokens, tree, clauses, and the entities its tokens refer to.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include <relata/extract/entities/entity.h>
#include <relata/extract/statements/clause.h>
#include <relata/extract/statements/modality_lexicon.h>
#include <relata/extract/statements/sentence_tree.h>

namespace relata {

struct SentenceReading {
  SentenceTree tree;
  std::vector<Clause> clauses;
  std::vector<const Mention*> mention_at;  ///< For each token the mention that it is the head of, or null.
  std::vector<const Mention*> inside;      ///< For each token the innermost mention that covers it, or null.
  std::span<const Entity> entities;        ///< Of the document.

  [[nodiscard]] const Clause* clause_at(TokenIndex head) const;

  /// What the phrase with this head refers to. A relative pronoun or title leads to its noun.
  [[nodiscard]] const Mention* mention_of(TokenIndex head) const;
  [[nodiscard]] std::optional<EntityId> entity_of(TokenIndex head) const;

  /// Who speaks, by the tokens of the source: the person that "Virginia AFL-CIO President Doris Crouse-Mays" ends in,
  /// whose figures "United Nations estimates" are, else what the phrase with this head refers to.
  [[nodiscard]] std::optional<EntityId> speaker_of(TokenIndex head, std::span<const TokenIndex> source) const;

  /// Whose the report or survey at this token is, by the name before it.
  [[nodiscard]] std::optional<EntityId> publisher_of(TokenIndex record) const;
};

/// Readings of all sentences, in their order. `sentences` and `entities` must outlive them.
[[nodiscard]] std::vector<SentenceReading> read_sentences(std::span<const Sentence> sentences,
                                                          const EntityReading& entities,
                                                          const ModalityLexicon& modality);

}  // namespace relata
