/// Which names of a document mean the same: full names and surnames, acronyms, spellings, adjectives of nationality.
#pragma once

#include <vector>

#include <relata/extract/entities/entity_clusters.h>
#include <relata/extract/entities/entity_lexicon.h>

namespace relata {

/// Puts names into clusters, one after the other in text order. A name that the lexicons know goes by its entry, any
/// other by its key; persons also by surname or given name and by transliteration, organisations by acronym and by a
/// shorter form of their name. Two countries' "Defense Ministry" stay apart.
class NameCoreference {
 public:
  NameCoreference(const EntityLexicon& lexicon, EntityClusters& clusters) : lexicon_(lexicon), clusters_(clusters) {}

  ClusterIndex resolve(const MentionCandidate& name);

  /// Puts a name where the sentence itself says it belongs: an acronym in brackets.
  void add_alias(ClusterIndex index, const MentionCandidate& name) { join(index, name); }

  /// The cluster of a state by its ISO code, made if the document has not named it; nothing for an unknown code.
  std::optional<ClusterIndex> country(const std::string& code);

 private:
  [[nodiscard]] std::optional<ClusterIndex> find(const MentionCandidate& name) const;
  [[nodiscard]] std::optional<ClusterIndex> find_by_key(const MentionCandidate& name) const;
  [[nodiscard]] std::optional<ClusterIndex> find_person(const MentionCandidate& name) const;
  [[nodiscard]] std::optional<ClusterIndex> find_institution(const MentionCandidate& name) const;
  [[nodiscard]] bool is_short_for(const MentionCandidate& name, const Cluster& cluster) const;
  [[nodiscard]] bool is_known_actor(const std::string& key) const;
  void join(ClusterIndex index, const MentionCandidate& name);
  void add_person_words(ClusterIndex index, const MentionCandidate& name);
  void add_institution_words(ClusterIndex index, const MentionCandidate& name);

  const EntityLexicon& lexicon_;
  EntityClusters& clusters_;
};

/// The key of a place without the word that says what kind it is: "kursk region" and "kursk" meet.
[[nodiscard]] std::string place_key(const std::string& key);

/// The initials of a name's capitalised words in lower case: "Foreign Intelligence Service" is "fis".
[[nodiscard]] std::string acronym_of(std::string_view name);

}  // namespace relata
