#include <relata/graph/entity_resolution.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <utility>

#include <relata/extract/entities/name_coreference.h>
#include <relata/graph/decided_nodes.h>
#include <relata/graph/identity_nodes.h>
#include <relata/graph/name_key.h>

namespace relata {
namespace {

using NodeIndex = std::unordered_map<std::string_view, std::vector<std::uint32_t>>;

bool may_be_surname(const IdentityNode& node) {
  return node.iri.empty() && !node.unnamed && (node.type == EntityType::person || node.type == EntityType::other) &&
         is_short_name(node.name_key);
}

/// The only element; nothing where there are none or several different ones.
std::optional<std::uint32_t> the_only(std::vector<std::uint32_t> candidates) {
  std::sort(candidates.begin(), candidates.end());
  candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
  return candidates.size() == 1 ? std::optional(candidates.front()) : std::nullopt;
}

class EntityResolver {
 public:
  EntityResolver(std::span<const EntityOccurrence> occurrences, std::span<const Decision> decisions)
      : occurrences_(occurrences),
        identities_(make_identity_nodes(occurrences, names_kept_apart(decisions))),
        decided_(find_decided_nodes(identities_, decisions)),
        forest_(identities_.nodes.size()),
        surname_of_(occurrences.size()) {
    for (const auto& [one, other] : decided_.different) forest_.forbid(one, other);
  }

  std::vector<ResolvedActor> resolve() {
    join_surnames_within_documents();
    index_nodes();
    join_iris();
    join_all([this](std::uint32_t node) { return link_to_iri(node); });
    join_all([this](std::uint32_t node) { return link_to_more_specific(node); });
    join_all([this](std::uint32_t node) { return link_across_documents(node); });
    join_decided();
    return collect();
  }

 private:
  const IdentityNode& node(std::uint32_t index) const { return identities_.nodes[index]; }

  void join_surnames_within_documents();
  void join_surnames_of(std::span<const std::uint32_t> document);
  void index_nodes();
  void join_iris();
  void join_decided();

  /// Computes all links from the same state before any of them is made: no order can matter.
  template <typename FindLink>
  void join_all(FindLink find_link) {
    std::vector<std::pair<std::uint32_t, IdentityLink>> links;
    for (std::uint32_t i = 0; i < identities_.nodes.size(); ++i) {
      if (!is_used_[i] || !forest_.is_root(i) || !node(i).iri.empty() || node(i).unnamed) continue;
      if (const std::optional<IdentityLink> link = find_link(i)) links.emplace_back(i, *link);
    }
    for (const auto& [from, link] : links) forest_.join(from, link);
  }

  template <typename Accept>
  std::vector<std::uint32_t> find_in(const NodeIndex& index, std::string_view key, Accept accept) const {
    std::vector<std::uint32_t> found;
    const auto entry = index.find(key);
    if (entry == index.end()) return found;
    std::copy_if(entry->second.begin(), entry->second.end(), std::back_inserter(found), accept);
    return found;
  }

  std::optional<IdentityLink> link_to_iri(std::uint32_t from) const;
  std::optional<IdentityLink> link_to_more_specific(std::uint32_t from) const;
  std::optional<IdentityLink> link_across_documents(std::uint32_t from) const;
  std::vector<std::uint32_t> bearers_of_surname(std::uint32_t from) const;

  std::vector<ResolvedActor> collect() const;
  ResolvedActor make_actor(std::uint32_t root, std::vector<std::uint32_t> members) const;
  Identification identify(std::uint32_t occurrence) const;

  std::span<const EntityOccurrence> occurrences_;
  IdentityNodes identities_;
  DecidedNodes decided_;
  IdentityForest forest_;
  std::vector<std::optional<std::uint32_t>> surname_of_;  ///< Node that an occurrence joined in its own document.
  std::vector<bool> is_used_;                             ///< Nodes that still have occurrences.
  NodeIndex by_name_, by_alias_, by_last_word_;
};

void EntityResolver::join_surnames_within_documents() {
  std::vector<std::uint32_t> order(occurrences_.size());
  std::iota(order.begin(), order.end(), 0);
  const auto document_of = [this](std::uint32_t i) { return occurrences_[i].document_id; };
  std::sort(order.begin(), order.end(), [&](auto a, auto b) { return document_of(a) < document_of(b); });
  for (auto begin = order.begin(); begin != order.end();) {
    const auto end = std::find_if(begin, order.end(), [&](auto i) { return document_of(i) != document_of(*begin); });
    join_surnames_of({begin, end});
    begin = end;
  }
}

void EntityResolver::join_surnames_of(std::span<const std::uint32_t> document) {
  std::vector<std::pair<std::string, std::uint32_t>> persons;  // name key and node
  for (const std::uint32_t i : document) {
    const std::uint32_t index = identities_.node_of[i];
    if (node(index).type != EntityType::person || node(index).unnamed) continue;
    persons.emplace_back(name_key(without_honorific(occurrences_[i].entity->name)), index);
  }
  for (const std::uint32_t i : document) {
    const IdentityNode& own = node(identities_.node_of[i]);
    if (!may_be_surname(own)) continue;
    std::vector<std::uint32_t> bearers;
    for (const auto& [key, index] : persons) {
      const bool may_be = forest_.may_join(identities_.node_of[i], index);
      if (may_be && is_last_name_of(own.name_key, key)) bearers.push_back(index);
    }
    surname_of_[i] = the_only(std::move(bearers));
  }
}

void EntityResolver::index_nodes() {
  is_used_.assign(identities_.nodes.size(), false);
  for (std::uint32_t i = 0; i < occurrences_.size(); ++i) {
    if (surname_of_[i]) identities_.node_of[i] = *surname_of_[i];
    is_used_[identities_.node_of[i]] = true;
  }
  for (std::uint32_t i = 0; i < identities_.nodes.size(); ++i) {
    if (!is_used_[i] || node(i).unnamed) continue;
    for (const std::string& key : node(i).alias_keys) by_alias_[key].push_back(i);
    for (const std::string& key : node(i).name_keys) {
      by_name_[key].push_back(i);
      const auto space = key.rfind(' ');
      if (node(i).type != EntityType::person || space == std::string::npos) continue;
      by_last_word_[std::string_view(key).substr(space + 1)].push_back(i);
    }
  }
}

/// Nodes of one IRI that a decision on one of their names has parted; they stand next to each other.
void EntityResolver::join_iris() {
  for (std::uint32_t i = 1, first = 0; i < identities_.nodes.size(); ++i) {
    if (node(i).iri.empty() || node(i).iri != node(first).iri) {
      first = i;
    } else if (is_used_[i]) {
      forest_.join(i, {first, MergeRule::same_iri});
    }
  }
}

void EntityResolver::join_decided() {
  for (const auto& [one, other] : decided_.same) {
    const auto roots = std::minmax({forest_.root_of(one), forest_.root_of(other)});
    const bool second_leads = node(roots.first).iri.empty() && !node(roots.second).iri.empty();
    const auto [from, target] = second_leads ? roots : std::pair(roots.second, roots.first);
    if (from != target) forest_.join(from, {target, MergeRule::decision});
  }
}

std::optional<IdentityLink> EntityResolver::link_to_iri(std::uint32_t from) const {
  const auto fits = [&](std::uint32_t i) {
    return !node(i).iri.empty() && go_together(node(i), node(from)) && forest_.may_join(i, from);
  };
  const auto named = find_in(by_name_, node(from).name_key, fits);
  if (const auto target = the_only(named)) return IdentityLink{*target, MergeRule::same_name};
  if (!named.empty()) return std::nullopt;
  const auto target = the_only(find_in(by_alias_, node(from).name_key, fits));
  return target ? std::optional(IdentityLink{*target, MergeRule::alias}) : std::nullopt;
}

/// Greater is more specific.
auto specificity(const IdentityNode& node) {
  return std::tuple(!node.country.empty(), node.type != EntityType::other, -static_cast<int>(node.type));
}

std::optional<IdentityLink> EntityResolver::link_to_more_specific(std::uint32_t from) const {
  auto candidates = find_in(by_name_, node(from).name_key, [&](std::uint32_t i) {
    return forest_.is_root(i) && node(i).iri.empty() && go_together(node(i), node(from)) && forest_.may_join(i, from) &&
           specificity(node(i)) > specificity(node(from));
  });
  if (candidates.empty()) return std::nullopt;
  const auto best = std::max_element(candidates.begin(), candidates.end(),
                                     [this](auto a, auto b) { return specificity(node(a)) < specificity(node(b)); });
  const auto highest = specificity(node(*best));
  std::erase_if(candidates, [&](std::uint32_t i) { return specificity(node(i)) != highest; });
  const auto target = the_only(candidates);
  return target ? std::optional(IdentityLink{*target, MergeRule::same_name}) : std::nullopt;
}

std::vector<std::uint32_t> EntityResolver::bearers_of_surname(std::uint32_t from) const {
  const std::string_view key = node(from).name_key;
  const auto bears = [&](std::uint32_t i) {
    const auto& names = node(i).name_keys;
    return std::any_of(names.begin(), names.end(), [&](const auto& name) { return is_last_name_of(key, name); });
  };
  return find_in(by_last_word_, key.substr(key.rfind(' ') + 1), bears);
}

std::optional<IdentityLink> EntityResolver::link_across_documents(std::uint32_t from) const {
  const bool is_surname = may_be_surname(node(from));
  auto candidates = is_surname ? bearers_of_surname(from) : std::vector<std::uint32_t>{};
  const MergeRule rule = candidates.empty() ? MergeRule::alias : MergeRule::surname;
  if (candidates.empty()) {
    candidates = find_in(by_alias_, node(from).name_key, [&](auto i) { return go_together(node(i), node(from)); });
  }
  for (std::uint32_t& candidate : candidates) candidate = forest_.root_of(candidate);
  std::erase_if(candidates, [&](std::uint32_t i) { return i == from || !forest_.may_join(i, from); });
  const auto target = the_only(candidates);
  return target ? std::optional(IdentityLink{*target, rule}) : std::nullopt;
}

/// Says more exactly what a rule saw in two names.
MergeRule refine(MergeRule rule, std::string_view name, std::string_view matched) {
  if (rule == MergeRule::same_name && plain_name_key(name) != plain_name_key(matched))
    return MergeRule::transliteration;
  const bool is_acronym = acronym_of(matched) == name_key(name) || acronym_of(name) == name_key(matched);
  return rule == MergeRule::alias && is_acronym ? MergeRule::acronym : rule;
}

Identification EntityResolver::identify(std::uint32_t occurrence) const {
  const Entity& entity = *occurrences_[occurrence].entity;
  const std::uint32_t index = identities_.node_of[occurrence];
  Identification result;
  result.name = entity.name;
  result.type = entity.type;
  result.documents = 1;
  if (surname_of_[occurrence]) {
    result.rule = MergeRule::surname;
    result.matched = node(index).name;
  } else if (const auto& link = forest_.link_of(index)) {
    result.matched = node(link->target).name;
    result.rule = refine(link->rule, entity.name, result.matched);
  } else if (!entity.iri.empty()) {
    result.rule = MergeRule::same_iri;
    result.matched = entity.iri;
  } else {
    result.matched = node(index).name;
    result.rule =
        node(index).unnamed ? MergeRule::own_description : refine(MergeRule::same_name, entity.name, result.matched);
  }
  return result;
}

EntityType vote_type(std::span<const Identification> identifications) {
  std::map<EntityType, std::uint32_t> votes;
  for (const Identification& one : identifications) votes[one.type] += one.documents;
  const auto fewer = [](const auto& a, const auto& b) {
    return std::tuple(a.first != EntityType::other, a.second, b.first) <
           std::tuple(b.first != EntityType::other, b.second, a.first);
  };
  return std::max_element(votes.begin(), votes.end(), fewer)->first;
}

ResolvedActor EntityResolver::make_actor(std::uint32_t root, std::vector<std::uint32_t> members) const {
  ResolvedActor actor;
  actor.key = node(root).key;
  actor.name = node(root).name;
  actor.iri = node(root).iri;
  actor.unnamed = node(root).unnamed;
  actor.occurrences = std::move(members);
  std::map<std::tuple<std::string, EntityType, MergeRule, std::string>, std::vector<std::string_view>> documents;
  for (const std::uint32_t occurrence : actor.occurrences) {
    const Identification one = identify(occurrence);
    documents[{one.name, one.type, one.rule, one.matched}].push_back(occurrences_[occurrence].document_id);
  }
  for (auto& [identification, ids] : documents) {
    const auto& [name, type, rule, matched] = identification;
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    actor.identifications.push_back({.name = name,
                                     .type = type,
                                     .rule = rule,
                                     .matched = matched,
                                     .documents = static_cast<std::uint32_t>(ids.size()),
                                     .document_ids = {ids.begin(), ids.end()}});
  }
  actor.type = vote_type(actor.identifications);
  return actor;
}

std::vector<ResolvedActor> EntityResolver::collect() const {
  std::vector<std::vector<std::uint32_t>> members(identities_.nodes.size());
  for (std::uint32_t i = 0; i < occurrences_.size(); ++i) {
    members[forest_.root_of(identities_.node_of[i])].push_back(i);
  }
  std::vector<ResolvedActor> actors;
  for (std::uint32_t root = 0; root < members.size(); ++root) {
    if (!members[root].empty()) actors.push_back(make_actor(root, std::move(members[root])));
  }
  std::sort(actors.begin(), actors.end(), [](const ResolvedActor& a, const ResolvedActor& b) {
    return std::tie(a.name, a.type, a.key) < std::tie(b.name, b.type, b.key);
  });
  return actors;
}

}  // namespace

std::vector<ResolvedActor> resolve_entities(std::span<const EntityOccurrence> occurrences,
                                            std::span<const Decision> decisions) {
  return EntityResolver(occurrences, decisions).resolve();
}

}  // namespace relata
