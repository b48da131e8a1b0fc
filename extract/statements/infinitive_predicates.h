/// Predicates that are infinitives: "the goal of the raid was to free hostages".
#pragma once

#include <optional>
#include <vector>

#include <relata/extract/statements/modality_lexicon.h>
#include <relata/extract/statements/sentence_tree.h>

namespace relata {

/// Whether `head` is an infinitive that a form of "be" makes the predicate of a subject.
[[nodiscard]] bool is_infinitive_predicate(const SentenceTree& tree, TokenIndex head);

/// The subject of an infinitive predicate; nothing where it has none, or a clause.
[[nodiscard]] std::optional<TokenIndex> subject_of_infinitive(const SentenceTree& tree, TokenIndex head);

/// "goal", "plan", "duty": a subject that says what somebody wants or ought to do; nothing for other subjects.
[[nodiscard]] const ModalityEffect* purpose_effect(const SentenceTree& tree, TokenIndex head,
                                                   const ModalityLexicon& modality);

/// Whose goal it is: "the raid", "their" of "their aim is to free hostages"; empty where the sentence doesn't say so.
[[nodiscard]] std::vector<TokenIndex> owners_of_purpose(const SentenceTree& tree, TokenIndex head,
                                                        const ModalityLexicon& modality);

}  // namespace relata
