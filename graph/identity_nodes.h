/// What entity resolution starts from: occurrences that are one beyond doubt, and a forest that joins them further.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <relata/graph/entity_resolution.h>

namespace relata {

/// Occurrences that share an IRI, or a name key, type and country, or that are one alone. Where a name is to be kept
/// apart, those with an IRI have to share it too.
struct IdentityNode {
  ContentId key{};
  std::string name_key;
  EntityType type = EntityType::other;
  std::string country;
  std::string iri;
  bool unnamed = false;
  std::string name;                     ///< The most frequent one; among equals the longest, then the smallest.
  std::vector<std::string> name_keys;   ///< Of all its names; sorted, unique.
  std::vector<std::string> alias_keys;  ///< Sorted, unique.
};

struct IdentityNodes {
  std::vector<IdentityNode> nodes;     ///< By a key made from content.
  std::vector<std::uint32_t> node_of;  ///< The node of each occurrence.
};

/// The first step of resolve_entities().
[[nodiscard]] IdentityNodes make_identity_nodes(std::span<const EntityOccurrence> occurrences,
                                                const std::set<std::string>& names_kept_apart = {});

/// Whether a key can be a surname alone: one word, or a particle and a word ("al assad").
[[nodiscard]] bool is_short_name(std::string_view key);

/// Whether two entities of these types may be one.
[[nodiscard]] bool types_go_together(EntityType one, EntityType other);
[[nodiscard]] bool go_together(const IdentityNode& one, const IdentityNode& other);

/// How a node came to another.
struct IdentityLink {
  std::uint32_t target = 0;
  MergeRule rule = MergeRule::same_name;
};

/// Nodes joined to others; each has at most one link, and links form no cycle.
class IdentityForest {
 public:
  explicit IdentityForest(std::size_t nodes) : links_(nodes) {}

  [[nodiscard]] std::uint32_t root_of(std::uint32_t node) const;
  [[nodiscard]] bool is_root(std::uint32_t node) const { return !links_[node]; }
  [[nodiscard]] const std::optional<IdentityLink>& link_of(std::uint32_t node) const { return links_[node]; }

  /// Keeps the trees of two nodes apart for good; they must be two now.
  void forbid(std::uint32_t one, std::uint32_t other) { forbidden_.emplace_back(one, other); }

  /// Whether nothing forbids that the trees of these nodes are one.
  [[nodiscard]] bool may_join(std::uint32_t one, std::uint32_t other) const;

  /// Joins the tree of `node`, which must be a root, to that of the target; nothing happens if they are one already or
  /// must not be.
  void join(std::uint32_t node, IdentityLink link);

 private:
  std::vector<std::pair<std::uint32_t, std::uint32_t>> forbidden_;
  std::vector<std::optional<IdentityLink>> links_;
};

}  // namespace relata
