/// Relations seen as claims: what a source says of whom, made ready for comparison with what others say.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <relata/graph/content_words.h>
#include <relata/graph/knowledge_graph.h>

namespace relata {

/// Someone or something that takes part in what is claimed. Views point into the graph.
struct Participant {
  const Actor* actor = nullptr;  ///< Nothing for literals and propositions.
  std::string_view text;         ///< As this evidence has it, unless that is a pronoun; else as the graph has it.
  ContentWords words;            ///< Of `text`.

  [[nodiscard]] bool is_named() const { return actor && !actor->unnamed; }
};

struct ClaimArgument {
  std::string_view role;
  Participant participant;
};

/// One piece of evidence of a relation.
struct Claim {
  const Relation* relation = nullptr;
  const Evidence* evidence = nullptr;
  std::string lemma;                     ///< Without the preposition that may end it: "advance" of "advance into".
  std::vector<std::string> expressions;  ///< In the notation of lexicon/contrary_predicates.tsv.
  bool is_passive = false;               ///< The predicate is a passive without an agent: it is done to `subject`.
  Participant subject;
  std::optional<Participant> object;
  std::vector<ClaimArgument> arguments;
};

/// The claims of at least this confidence, by relation and evidence. They point into `graph`.
[[nodiscard]] std::vector<Claim> make_claims(const KnowledgeGraph& graph, double min_confidence);

/// What it is done to: the subject of a passive, else the object; nothing where there is neither.
[[nodiscard]] const Participant* patient_of(const Claim& claim);

[[nodiscard]] inline bool is_negated(const Claim& claim) {
  return claim.relation->polarity == Polarity::negated;
}

/// Whether both are said in one document.
[[nodiscard]] inline bool share_document(const Claim& one, const Claim& other) {
  return one.evidence->document == other.evidence->document;
}

/// Whether they are said by different sources. The documents' own voice is one source for each outlet, or for each
/// document where the outlet is not known; sources without a name can't be told apart.
[[nodiscard]] bool have_different_voices(const KnowledgeGraph& graph, const Claim& one, const Claim& other);

}  // namespace relata
