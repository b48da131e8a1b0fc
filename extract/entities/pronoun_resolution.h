/// What pronouns refer to.
#pragma once

#include <optional>
#include <string_view>

#include <relata/extract/entities/mention_history.h>

namespace relata {

/// Where a pronoun stands.
struct PronounPlace {
  const SentenceContext& context;
  TokenIndex token = 0;
  bool quoted = false;  ///< Inside a direct quotation.
};

/// The antecedent of the pronoun: by person, number, gender, syntax and speech roles, among the mentions of this
/// sentence before it and of the sentences before. A relative pronoun has the noun it stands after. "I" is the subject
/// of the verb of saying; whoever speaks is not the "he" of the quotation, and who is spoken of in a quotation is
/// seldom the "he" outside. Nothing where it is unclear, for "we" and "you", and for an empty "it".
[[nodiscard]] std::optional<ClusterIndex> resolve_pronoun(const PronounPlace& place, const EntityClusters& clusters,
                                                          const MentionHistory& history);

/// Whether the token is a pronoun that resolve_pronoun() reads.
[[nodiscard]] bool is_referring_pronoun(const SentenceContext& context, TokenIndex i);

/// Whether a verb with this lemma says something.
[[nodiscard]] bool is_saying(std::string_view lemma);

}  // namespace relata
