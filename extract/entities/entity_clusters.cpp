#include <relata/extract/entities/entity_clusters.h>

#include <algorithm>

namespace relata {
namespace {

using Index = std::unordered_map<std::string, std::vector<ClusterIndex>>;

void insert(Index& index, const std::string& key, ClusterIndex cluster) {
  auto& clusters = index[key];
  if (std::find(clusters.begin(), clusters.end(), cluster) == clusters.end()) clusters.push_back(cluster);
}

const std::vector<ClusterIndex>& look_up(const Index& index, const std::string& key) {
  static const std::vector<ClusterIndex> none;
  const auto found = index.find(key);
  return found == index.end() ? none : found->second;
}

}  // namespace

EntityType type_of(const Cluster& cluster) {
  constexpr auto other = static_cast<std::size_t>(EntityType::other);
  const auto& votes = cluster.type_votes;
  const auto best = std::max_element(votes.begin(), votes.begin() + other);
  if (*best == 0) return EntityType::other;
  return static_cast<EntityType>(best - votes.begin());
}

bool has_family(const Cluster& cluster, std::string_view family) {
  return std::find(cluster.families.begin(), cluster.families.end(), family) != cluster.families.end();
}

ClusterIndex EntityClusters::add() {
  clusters_.emplace_back();
  return size() - 1;
}

void EntityClusters::add_key(ClusterIndex index, const std::string& key) {
  auto& keys = clusters_[index].keys;
  if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
  insert(by_key_, key, index);
}

const std::vector<ClusterIndex>& EntityClusters::with_key(const std::string& key) const {
  return look_up(by_key_, key);
}

void EntityClusters::add_word(ClusterIndex index, const std::string& word) {
  insert(by_word_, word, index);
}

const std::vector<ClusterIndex>& EntityClusters::with_word(const std::string& word) const {
  return look_up(by_word_, word);
}

}  // namespace relata
