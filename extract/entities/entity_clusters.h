/// The entities of one document while its mentions are being resolved.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include <relata/extract/entities/mention_candidate.h>

namespace relata {

using ClusterIndex = std::uint32_t;

/// Mentions that refer to one thing, and what they tell together.
struct Cluster {
  std::optional<GazetteerIndex> entry;
  std::array<std::uint32_t, 11> type_votes{};  ///< By EntityType.
  std::vector<std::string> keys;               ///< Of its names; the words of a description's head for others.
  std::string name;                            ///< The best so far.
  std::string country;
  std::string wikidata;
  std::vector<std::string_view> families;  ///< Noun families by which the text may speak of it.
  std::vector<std::string> offices;
  std::vector<std::string> modifiers;  ///< Of a described entity.
  EventComplement complement;
  std::string lemma;  ///< Head noun of a described entity.
  Gender gender = Gender::unknown;
  bool plural = false;
  bool named = false;
  bool acts = false;      ///< Some mention is a subject or an agent.
  bool acted_on = false;  ///< Some mention is an object.
  bool owned = false;     ///< Described by whose it is or by a name: "Sarkozy's lawyers", "the June 7 summit".
  std::uint32_t mentions = 0;
};

[[nodiscard]] EntityType type_of(const Cluster& cluster);
[[nodiscard]] bool has_family(const Cluster& cluster, std::string_view family);

/// Owns the clusters and finds them by key. Clusters are never removed, so indices stay valid.
class EntityClusters {
 public:
  ClusterIndex add();
  [[nodiscard]] Cluster& operator[](ClusterIndex index) { return clusters_[index]; }
  [[nodiscard]] const Cluster& operator[](ClusterIndex index) const { return clusters_[index]; }
  [[nodiscard]] ClusterIndex size() const { return static_cast<ClusterIndex>(clusters_.size()); }

  /// Lets the cluster be found by this name; the clusters of a key are kept in the order they came.
  void add_key(ClusterIndex index, const std::string& key);
  [[nodiscard]] const std::vector<ClusterIndex>& with_key(const std::string& key) const;

  /// The same for words that may stand for a whole name: a surname, an acronym.
  void add_word(ClusterIndex index, const std::string& word);
  [[nodiscard]] const std::vector<ClusterIndex>& with_word(const std::string& word) const;

 private:
  std::vector<Cluster> clusters_;
  std::unordered_map<std::string, std::vector<ClusterIndex>> by_key_;
  std::unordered_map<std::string, std::vector<ClusterIndex>> by_word_;
};

}  // namespace relata
