#include <relata/graph/identity_nodes.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include <relata/graph/name_key.h>

namespace relata {
namespace {

bool belongs_to_country(EntityType type) {
  return type == EntityType::organization || type == EntityType::group || type == EntityType::other;
}

/// All that makes two occurrences one beyond doubt.
struct NodeKey {
  std::string iri;
  std::string name_key;
  EntityType type = EntityType::other;
  std::string country;
  std::string document_id;  ///< Of what is known by description alone; else empty.
  std::uint32_t position = 0;
  friend auto operator<=>(const NodeKey&, const NodeKey&) = default;
};

/// The name key; of a person without the honorific.
std::string key_of(std::string_view name, EntityType type) {
  return name_key(type == EntityType::person ? without_honorific(name) : name);
}

/// Known by description alone. "Mr. King" is a name, whatever the extraction took it for.
bool is_description(const EntityOccurrence& occurrence) {
  const Entity& entity = *occurrence.entity;
  if (entity.type == EntityType::person && without_honorific(entity.name) != entity.name) return false;
  return entity.unnamed || occurrence.described_only;
}

NodeKey node_key_of(const EntityOccurrence& occurrence, const std::set<std::string>& names_kept_apart) {
  const Entity& entity = *occurrence.entity;
  NodeKey key;
  key.iri = entity.iri;
  std::string name = key_of(entity.name, entity.type);
  if (!key.iri.empty() && !names_kept_apart.contains(name)) return key;
  key.name_key = std::move(name);
  if (!key.iri.empty()) return key;
  key.type = entity.type;
  if (belongs_to_country(entity.type)) key.country = entity.country;
  if (is_description(occurrence)) {
    key.document_id = occurrence.document_id;
    key.position = occurrence.position;
  }
  return key;
}

/// `is_first`: no node before it has its IRI.
ContentId content_id_of(const NodeKey& key, bool is_first) {
  if (!key.iri.empty() && !is_first) return content_id({"actor", "iri", key.iri, "name", key.name_key});
  if (!key.iri.empty()) return content_id({"actor", "iri", key.iri});
  if (key.document_id.empty()) return content_id({"actor", "name", to_string(key.type), key.country, key.name_key});
  return content_id({"actor", "description", to_string(key.type), key.country, key.name_key, key.document_id,
                     std::to_string(key.position)});
}

void sort_unique(std::vector<std::string>& texts) {
  std::sort(texts.begin(), texts.end());
  texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
}

std::string most_frequent_name(const std::map<std::string_view, std::size_t>& counts) {
  const auto less_frequent = [](const auto& a, const auto& b) {
    return std::tuple(a.second, a.first.size(), b.first) < std::tuple(b.second, b.first.size(), a.first);
  };
  return std::string(std::max_element(counts.begin(), counts.end(), less_frequent)->first);
}

EntityType most_frequent_type(const std::map<EntityType, std::size_t>& counts) {
  const auto less_frequent = [](const auto& a, const auto& b) {
    return std::tuple(a.first != EntityType::other, a.second, b.first) <
           std::tuple(b.first != EntityType::other, b.second, a.first);
  };
  return std::max_element(counts.begin(), counts.end(), less_frequent)->first;
}

IdentityNode make_node(const NodeKey& key, bool is_first, std::span<const EntityOccurrence* const> members) {
  IdentityNode node;
  node.key = content_id_of(key, is_first);
  node.name_key = key.name_key;
  node.country = key.country;
  node.iri = key.iri;
  node.unnamed = !key.document_id.empty();
  std::map<std::string_view, std::size_t> names;
  std::map<EntityType, std::size_t> types;
  for (const EntityOccurrence* member : members) {
    ++names[member->entity->name];
    ++types[member->entity->type];
    for (const std::string& alias : member->entity->aliases) node.alias_keys.push_back(name_key(alias));
  }
  const EntityType type = most_frequent_type(types);
  for (const auto& [name, count] : names) node.name_keys.push_back(key_of(name, type));
  sort_unique(node.alias_keys);
  sort_unique(node.name_keys);
  node.name = most_frequent_name(names);
  node.type = type;
  if (node.name_key.empty()) node.name_key = key_of(node.name, type);
  return node;
}

}  // namespace

IdentityNodes make_identity_nodes(std::span<const EntityOccurrence> occurrences,
                                  const std::set<std::string>& names_kept_apart) {
  std::vector<std::pair<NodeKey, std::uint32_t>> keyed;
  keyed.reserve(occurrences.size());
  for (std::uint32_t i = 0; i < occurrences.size(); ++i)
    keyed.emplace_back(node_key_of(occurrences[i], names_kept_apart), i);
  std::sort(keyed.begin(), keyed.end());
  IdentityNodes result{.nodes = {}, .node_of = std::vector<std::uint32_t>(occurrences.size())};
  std::vector<const EntityOccurrence*> members;
  for (std::size_t begin = 0, end = 0; begin < keyed.size(); begin = end) {
    members.clear();
    for (; end < keyed.size() && keyed[end].first == keyed[begin].first; ++end) {
      members.push_back(&occurrences[keyed[end].second]);
      result.node_of[keyed[end].second] = static_cast<std::uint32_t>(result.nodes.size());
    }
    const NodeKey& key = keyed[begin].first;
    const bool is_first = result.nodes.empty() || result.nodes.back().iri != key.iri;
    result.nodes.push_back(make_node(key, is_first, members));
  }
  return result;
}

bool is_short_name(std::string_view key) {
  constexpr std::array<std::string_view, 15> particles{"al",  "el", "ben", "bin", "ibn", "da",  "de",     "del",
                                                       "der", "di", "la",  "le",  "van", "von", "von der"};
  const auto space = key.rfind(' ');
  return space == std::string_view::npos ||
         std::find(particles.begin(), particles.end(), key.substr(0, space)) != particles.end();
}

bool types_go_together(EntityType one, EntityType other) {
  if (one > other) std::swap(one, other);
  return one == other || other == EntityType::other ||
         (one == EntityType::organization && other == EntityType::group) ||
         (one == EntityType::country && other == EntityType::place);
}

bool go_together(const IdentityNode& one, const IdentityNode& other) {
  return types_go_together(one.type, other.type) &&
         (one.country == other.country || one.country.empty() || other.country.empty());
}

std::uint32_t IdentityForest::root_of(std::uint32_t node) const {
  while (links_[node]) node = links_[node]->target;
  return node;
}

bool IdentityForest::may_join(std::uint32_t one, std::uint32_t other) const {
  if (forbidden_.empty()) return true;
  const auto roots = std::minmax({root_of(one), root_of(other)});
  return std::none_of(forbidden_.begin(), forbidden_.end(), [&](const auto& pair) {
    return std::minmax({root_of(pair.first), root_of(pair.second)}) == roots;
  });
}

void IdentityForest::join(std::uint32_t node, IdentityLink link) {
  assert(is_root(node));
  if (root_of(link.target) != node && may_join(node, link.target)) links_[node] = link;
}

}  // namespace relata
