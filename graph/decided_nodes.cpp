#include <relata/graph/decided_nodes.h>

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include <relata/graph/name_key.h>

namespace relata {
namespace {

class NodeFinder {
 public:
  explicit NodeFinder(const IdentityNodes& identities) : nodes_(identities.nodes) {
    for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
      by_id_[to_string(nodes_[i].key)].push_back(i);
      if (!nodes_[i].iri.empty()) by_id_[nodes_[i].iri].push_back(i);
      if (nodes_[i].unnamed) continue;
      for (const std::string& key : nodes_[i].name_keys) by_name_[key].push_back(i);
      for (const std::string& key : nodes_[i].alias_keys) by_alias_[key].push_back(i);
    }
  }

  std::vector<std::uint32_t> find(const DecidedName& name) const {
    if (const auto known = by_id_.find(name.name); known != by_id_.end()) return known->second;
    std::vector<std::uint32_t> found = find_in(by_name_, name);
    return found.empty() ? find_in(by_alias_, name) : found;
  }

 private:
  using Index = std::unordered_map<std::string, std::vector<std::uint32_t>>;

  std::vector<std::uint32_t> find_in(const Index& index, const DecidedName& name) const {
    std::vector<std::uint32_t> found;
    const auto entry = index.find(name_key(name.name));
    if (entry == index.end()) return found;
    std::copy_if(entry->second.begin(), entry->second.end(), std::back_inserter(found),
                 [&](std::uint32_t i) { return !name.type || types_go_together(nodes_[i].type, *name.type); });
    return found;
  }

  const std::vector<IdentityNode>& nodes_;
  Index by_id_, by_name_, by_alias_;
};

}  // namespace

DecidedNodes find_decided_nodes(const IdentityNodes& identities, std::span<const Decision> decisions) {
  DecidedNodes result;
  if (decisions.empty()) return result;
  const NodeFinder finder(identities);
  for (const Decision& decision : decisions) {
    if (decision.verdict == Verdict::undecided) continue;
    auto& pairs = decision.verdict == Verdict::same ? result.same : result.different;
    for (const std::uint32_t one : finder.find(decision.one)) {
      for (const std::uint32_t other : finder.find(decision.other)) {
        if (one != other) pairs.emplace_back(one, other);
      }
    }
  }
  return result;
}

std::set<std::string> names_kept_apart(std::span<const Decision> decisions) {
  std::set<std::string> keys;
  for (const Decision& decision : decisions) {
    if (decision.verdict != Verdict::different) continue;
    keys.insert(name_key(decision.one.name));
    keys.insert(name_key(decision.other.name));
  }
  return keys;
}

}  // namespace relata
