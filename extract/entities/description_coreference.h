/// What descriptions refer to: "the agency", "the Russian leader", "Ukrainian troops", "the incursion".
#pragma once

#include <optional>

#include <relata/extract/entities/entity_lexicon.h>
#include <relata/extract/entities/mention_history.h>

namespace relata {

/// Puts descriptions into clusters in text order. A definite description looks for the latest antecedent of its noun or
/// noun family whose country, number and modifiers agree; "a spokesman" is always someone new; groups of one country
/// and family ("Ukrainian forces", "Ukrainian troops") are one. "The attack" is the one that the document has spoken of
/// most, rather than one that it mentioned in passing some sentences ago.
class DescriptionCoreference {
 public:
  DescriptionCoreference(const EntityLexicon& lexicon, EntityClusters& clusters, const MentionHistory& history)
      : lexicon_(lexicon), clusters_(clusters), history_(history) {}

  ClusterIndex resolve(const MentionCandidate& description);

  /// Lets `index` be spoken of by this description: of an apposition or a title.
  void describe(ClusterIndex index, const MentionCandidate& description);

 private:
  [[nodiscard]] std::optional<ClusterIndex> find(const MentionCandidate& description) const;
  [[nodiscard]] bool agrees(const Cluster& cluster, const MentionCandidate& description) const;
  [[nodiscard]] bool can_mean(const Cluster& cluster, const MentionCandidate& description) const;
  /// The attack that the document has spoken of most, if it has come back to one.
  [[nodiscard]] std::optional<ClusterIndex> find_main_attack() const;
  [[nodiscard]] bool has_office(const Cluster& cluster, const MentionCandidate& description) const;
  ClusterIndex add(const MentionCandidate& description);

  const EntityLexicon& lexicon_;
  EntityClusters& clusters_;
  const MentionHistory& history_;
};

}  // namespace relata
