/// What can't both hold, said by different sources.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <relata/graph/knowledge_graph.h>

namespace relata {

enum class DisputeReason : std::uint8_t {
  denial,               ///< One side denies, dismisses or rejects what the other says.
  opposite_polarity,    ///< One says that it is so, the other that it isn't.
  contrary_predicates,  ///< Both affirm, but of what can't both be: "halted" and "advances".
  different_quantities  ///< Numbers of the same, outside each other's bounds.
};

/// "denial", "opposite_polarity", …: the enumerator. The view lives as long as the program.
[[nodiscard]] std::string_view to_string(DisputeReason reason);

/// Two relations that can't both hold. The pieces of evidence are those that were compared; they point into the graph.
struct Dispute {
  RelationId claim{};
  RelationId counterclaim{};  ///< The negated side, the denial, or else the side with the later evidence.
  DisputeReason reason = DisputeReason::opposite_polarity;
  const Evidence* claim_evidence = nullptr;
  const Evidence* counterclaim_evidence = nullptr;
  double score = 0.0;  ///< In (0, 1]: how sure it is that both speak of the same, and against each other.
};

struct DisputeOptions {
  double min_confidence = 0.15;  ///< Both sides must reach it. Lower than elsewhere: each side bears the other out.
  double min_score = 0.45;       ///< Disputes below it are left out.
};

/// All disputes, those with the highest score first, then by ids; each pair of relations once, with its best evidence.
/// Only what is asserted counts, and what is held for unlikely or denied as an intention; not what is merely possible
/// or asked. The documents' own voice is one claimant for each outlet (for each document where that is not known): two
/// outlets may dispute, one can't dispute with itself. What makes two claims speak of the same is in docs/graph.md.
/// Linear in relations, up to those that have predicate and subject, or predicate and object, in common.
[[nodiscard]] std::vector<Dispute> find_disputes(const KnowledgeGraph& graph, const DisputeOptions& options = {});

}  // namespace relata
