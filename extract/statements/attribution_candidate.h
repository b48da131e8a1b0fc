/// What the rules of attribution find in one sentence, before quotations and nesting are looked at.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <relata/extract/statements/cue_lexicon.h>
#include <relata/extract/statements/sentence_reading.h>

namespace relata {

/// Source, cue and content as tokens of one sentence, each in text order.
struct AttributionCandidate {
  std::optional<TokenIndex> source_head;  ///< Nothing: no source is named.
  std::vector<TokenIndex> source;
  TokenIndex cue_head = 0;
  std::vector<TokenIndex> cue;
  std::string cue_lemma;
  std::vector<TokenIndex> content;
  Stance stance = Stance::neutral;
  bool takes_quote = false;   ///< Direct quotations around it belong to it.
  bool propositional = true;  ///< See Attribution.
  double confidence = 1.0;    ///< Probability in [0, 1] that this is an attribution.
};

/// Attributions of verbs: "X said that P", "P, X said", "X vowed to P", "X praised P", "X is believed to P".
[[nodiscard]] std::vector<AttributionCandidate> find_verb_attributions(const SentenceReading& reading,
                                                                       const CueLexicon& cues);

/// Attributions of phrases: "according to X, P", "reportedly", "X's claim that P".
[[nodiscard]] std::vector<AttributionCandidate> find_phrase_attributions(const SentenceReading& reading,
                                                                         const CueLexicon& cues);

/// The whole phrase of a source, with appositions and relative clauses: "Harry Reid, who leads the party,".
[[nodiscard]] std::vector<TokenIndex> source_tokens(const SentenceTree& tree, TokenIndex head);

/// All tokens under `top` but those under `without`, outer commas and blanks aside. Quotation marks stay.
[[nodiscard]] std::vector<TokenIndex> content_tokens(const SentenceTree& tree, TokenIndex top,
                                                     std::optional<TokenIndex> without = std::nullopt);

}  // namespace relata
