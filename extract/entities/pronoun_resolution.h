/// What pronouns refer to.
#pragma once

#include <optional>

#include <relata/extract/entities/mention_history.h>

namespace relata {

/// The antecedent of the pronoun at token `i`: by person, number, gender and syntax, among the mentions of this
/// sentence before it and of the sentences before. A relative pronoun has the noun it stands after. Inside quotation
/// marks "I" is the subject of the verb of saying. Nothing where it is unclear, for "we" and "you", and for an empty
/// "it".
[[nodiscard]] std::optional<ClusterIndex> resolve_pronoun(const SentenceContext& context, TokenIndex i,
                                                          const EntityClusters& clusters,
                                                          const MentionHistory& history);

/// Whether the token is a pronoun that resolve_pronoun() reads.
[[nodiscard]] bool is_referring_pronoun(const SentenceContext& context, TokenIndex i);

}  // namespace relata
