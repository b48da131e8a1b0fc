/// What can't both hold, said by different sources.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <relata/graph/knowledge_graph.h>

namespace relata {

enum class DisputeReason : std::uint8_t {
  denial,            ///< One side was asked or quoted as denying it ("X denied that P").
  opposite_polarity  ///< One says that it is so, the other that it isn't.
};

[[nodiscard]] std::string_view to_string(DisputeReason reason);

/// Two relations that agree on subject, name, role and object and differ in polarity and claimant.
struct Dispute {
  RelationId affirmed{};
  RelationId negated{};
  DisputeReason reason = DisputeReason::opposite_polarity;
};

struct DisputeOptions {
  double min_confidence = 0.5;  ///< Both sides must reach it.
};

/// All disputes, by the id of the affirmed side, then of the negated one. Only what is asserted counts, not what is
/// possible, intended or asked. The documents' own voice is one claimant for each outlet: two outlets may dispute, one
/// outlet can't dispute with itself. Linear in relations plus the number of disputes.
[[nodiscard]] std::vector<Dispute> find_disputes(const KnowledgeGraph& graph, const DisputeOptions& options = {});

}  // namespace relata
