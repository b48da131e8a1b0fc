/// Polarity and modality of clauses: what the text says of whether something happened.
#pragma once

#include <relata/extract/statements/modality_lexicon.h>
#include <relata/extract/statements/sentence_tree.h>

namespace relata {

struct Factuality {
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::asserted;
  friend bool operator==(const Factuality&, const Factuality&) = default;
};

/// Reads negation, auxiliaries and adverbs at `head` and the effect of every word that governs it: "failed to win" is
/// *win*, negated; "unlikely to hold" is *hold*, negated and possible; a purpose is intended. Conditional clauses and
/// questions are marked. Verbs of saying leave what is said untouched, save those that deny it.
[[nodiscard]] Factuality factuality_of(const SentenceTree& tree, TokenIndex head, const ModalityLexicon& lexicon);

/// Whether a negation ("not", "never", "no" …) stands at the predicate itself or at one of its arguments.
[[nodiscard]] bool is_negated(const SentenceTree& tree, TokenIndex head);

}  // namespace relata
