/// Reads the clauses of a sentence from its dependency tree.
#pragma once

#include <vector>

#include <relata/extract/statements/clause.h>
#include <relata/extract/statements/modality_lexicon.h>

namespace relata {

/// All clauses of the sentence in the order of their heads: main, coordinated, complement, adverbial, relative and
/// participial ones. Any tree is valid input. Linear in the tokens but for the depth of embedding.
/// `modality` tells verbs that take an infinitive ("ordered X to …") from those that have a purpose ("sent X to …").
[[nodiscard]] std::vector<Clause> read_clauses(const SentenceTree& tree, const ModalityLexicon& modality);

/// The preposition of an oblique or nominal modifier with its fixed parts: "because of"; empty where there is none.
[[nodiscard]] std::string preposition_of(const SentenceTree& tree, TokenIndex head);

}  // namespace relata
