#include <relata/extract/entities/description_coreference.h>

#include <algorithm>
#include <array>

namespace relata {
namespace {

bool contains(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_new_by_form(const MentionCandidate& description) {
  return description.definiteness == Definiteness::indefinite && !description.plural;
}

bool points_back(const MentionCandidate& description) {
  return description.definiteness == Definiteness::definite || description.definiteness == Definiteness::demonstrative;
}

bool is_head_of_state(std::string_view family) {
  return family == "president" || family == "leader" || family == "premier" || family == "monarch";
}

/// Every state has one of these, whatever the noun: its forces, its government, its armed forces.
bool is_national(std::string_view family) {
  return family == "forces" || family == "government" || family == "military";
}

/// Families of unlike things: a survey is no video and an audience no household, so that only the same noun means the
/// same.
bool is_of_unlike_things(std::string_view family) {
  static constexpr std::array<std::string_view, 14> families{
      "site",     "group", "people", "report", "institute", "talks",     "economic",
      "disaster", "crime", "drill",  "border", "criminal",  "substance", "appointment"};
  return std::ranges::find(families, family) != families.end();
}

/// By another word a happening is taken up soon or not at all: "the invasion" of the lead is not "the incursion" of the
/// last paragraph.
bool is_long_ago(const Occurrence& occurrence, const MentionCandidate& description) {
  constexpr std::uint32_t reach = 8;  // sentences
  return description.type == EntityType::event && description.sentence - occurrence.sentence > reach;
}

/// Attacks go by many names, and a report that comes back to one of them speaks of it to the end.
bool is_main_attack(const Cluster& cluster) {
  constexpr std::uint32_t least_mentions = 3;
  return has_family(cluster, "attack") && !cluster.plural && cluster.mentions >= least_mentions;
}

/// "the attack", "the operation": it may be the main one.
bool is_bare_attack(const MentionCandidate& description) {
  return description.family == "attack" && !description.plural && description.modifiers.empty() &&
         description.country.empty() && points_back(description);
}

/// An attack that was spoken of once, and told from others: "a counter-terrorist operation".
bool is_aside(const Cluster& cluster) {
  return type_of(cluster) == EntityType::event && cluster.mentions == 1 && !cluster.modifiers.empty();
}

bool is_some_time_ago(const Occurrence& occurrence, const MentionCandidate& description) {
  constexpr std::uint32_t reach = 3;  // sentences
  return description.sentence - occurrence.sentence > reach;
}

/// A noun for something that has happened, of whatever kind.
bool is_any_event(std::string_view noun) {
  return noun == "incident" || noun == "event";
}

/// A description as a name: without quotation marks and an article that the tokens before them keep ("''A museum").
std::string without_opening(std::string text) {
  const auto begin = text.find_first_not_of("'\"`");
  if (begin == 0 || begin == std::string::npos) return text;
  text.erase(0, begin);
  for (const std::string_view article : {"A ", "An ", "The ", "a ", "an ", "the "}) {
    if (text.starts_with(article)) return text.substr(article.size());
  }
  return text;
}

std::string last_word(const std::string& key) {
  return key.substr(key.rfind(' ') + 1);
}

/// Every modifier of the description is known of the antecedent.
bool modifiers_known(const Cluster& cluster, const MentionCandidate& description) {
  return std::all_of(description.modifiers.begin(), description.modifiers.end(), [&](const std::string& modifier) {
    return contains(cluster.modifiers, modifier) ||
           std::any_of(cluster.keys.begin(), cluster.keys.end(),
                       [&](const std::string& key) { return key.find(modifier) != std::string::npos; });
  });
}

bool same_modifiers(const Cluster& cluster, const MentionCandidate& description) {
  return cluster.modifiers.size() == description.modifiers.size() && modifiers_known(cluster, description);
}

/// "the attack on Kharkiv" is not the attack on Odesa, but may be the one on Ukraine.
bool happened_elsewhere(const Cluster& cluster, const MentionCandidate& description) {
  const EventComplement& here = description.complement;
  const EventComplement& there = cluster.complement;
  const bool comparable = !here.key.empty() && !there.key.empty() && here.is_country == there.is_country;
  return comparable && here.key != there.key;
}

/// "attack" alone, or "attack on Kharkiv".
std::string name_of(const MentionCandidate& description) {
  const std::string name = without_opening(description.text);
  return description.complement.text.empty() ? name : name + " " + description.complement.text;
}

}  // namespace

ClusterIndex DescriptionCoreference::resolve(const MentionCandidate& description) {
  if (const auto found = find(description)) {
    describe(*found, description);
    return *found;
  }
  return add(description);
}

std::optional<ClusterIndex> DescriptionCoreference::find(const MentionCandidate& description) const {
  if (is_new_by_form(description)) return std::nullopt;
  const auto latest = history_.latest();
  const auto main_attack = is_bare_attack(description) ? find_main_attack() : std::nullopt;
  for (const bool same_noun : {true, false}) {
    for (auto occurrence = latest.rbegin(); occurrence != latest.rend(); ++occurrence) {
      const Cluster& cluster = clusters_[occurrence->cluster];
      if (!agrees(cluster, description) || happened_elsewhere(cluster, description)) continue;
      const bool is_main = main_attack == occurrence->cluster;
      if (main_attack && !is_main && is_aside(cluster) && is_some_time_ago(*occurrence, description)) continue;
      if (same_noun) {
        const bool same_head = cluster.lemma == description.key && cluster.plural == description.plural;
        if (same_head &&
            (points_back(description) ? modifiers_known(cluster, description) : same_modifiers(cluster, description))) {
          return occurrence->cluster;
        }
      } else if (can_mean(cluster, description) && (is_main || !is_long_ago(*occurrence, description))) {
        return occurrence->cluster;
      }
    }
  }
  return std::nullopt;
}

bool DescriptionCoreference::agrees(const Cluster& cluster, const MentionCandidate& description) const {
  if (!description.country.empty() && cluster.country.empty()) return points_back(description) && cluster.named;
  if (description.country.empty()) return points_back(description) || cluster.country.empty();
  return cluster.country == description.country;
}

/// By another noun than the one it was spoken of with before.
bool DescriptionCoreference::can_mean(const Cluster& cluster, const MentionCandidate& description) const {
  const EntityType type = type_of(cluster);
  if (is_national(description.family) && !description.country.empty()) {
    return cluster.country == description.country && has_family(cluster, description.family) && !cluster.entry;
  }
  if (!points_back(description)) return false;
  if (description.type == EntityType::person) return type == EntityType::person && has_office(cluster, description);
  if (description.plural != cluster.plural && !cluster.named) return false;
  if (description.key == "country" || description.key == "nation") {
    return type == EntityType::country && description.modifiers.empty() && !description.plural;
  }
  if (description.type == EntityType::place) {
    const bool named =
        cluster.named && type == EntityType::place && !description.plural && description.modifiers.empty();
    if (!named) return false;
    const bool town = description.key == "city" || description.key == "town" || description.key == "capital";
    if (description.family == "city") return town && (has_family(cluster, "capital") || has_family(cluster, "city"));
    return description.family == "region" && has_family(cluster, "region");
  }
  if (is_any_event(description.key)) return type == EntityType::event && description.modifiers.empty();
  if (type != description.type || !has_family(cluster, description.family)) return false;
  if (is_of_unlike_things(description.family) || (description.plural && !cluster.plural)) return false;
  return modifiers_known(cluster, description);
}

std::optional<ClusterIndex> DescriptionCoreference::find_main_attack() const {
  std::optional<ClusterIndex> main;
  for (const Occurrence& occurrence : history_.latest()) {
    const bool more = !main || clusters_[occurrence.cluster].mentions > clusters_[*main].mentions;
    if (more && is_main_attack(clusters_[occurrence.cluster])) main = occurrence.cluster;
  }
  return main;
}

/// "the minister", "the Russian leader" for somebody whose office the text has told.
bool DescriptionCoreference::has_office(const Cluster& cluster, const MentionCandidate& description) const {
  const bool unknown = !description.modifiers.empty() && !modifiers_known(cluster, description);
  if (unknown && (description.family != "leader" || description.country.empty())) return false;
  return std::any_of(cluster.offices.begin(), cluster.offices.end(), [&](const std::string& office) {
    const std::string noun = last_word(office);
    if (noun == description.key || office == description.key) return true;
    const auto known = lexicon_.noun(office) ? lexicon_.noun(office) : lexicon_.noun(noun);
    if (!known) return false;
    if (is_head_of_state(known->family) && description.family == "leader") return true;
    return known->family == description.family && description.family != "family";
  });
}

void DescriptionCoreference::describe(ClusterIndex index, const MentionCandidate& description) {
  Cluster& cluster = clusters_[index];
  if (cluster.country.empty()) cluster.country = description.country;
  for (const std::string& modifier : description.modifiers) {
    if (!contains(cluster.modifiers, modifier)) cluster.modifiers.push_back(modifier);
  }
  if (cluster.lemma.empty()) cluster.lemma = description.key;
  if (cluster.complement.key.empty() && !description.complement.key.empty()) {
    cluster.complement = description.complement;
    if (!cluster.named && cluster.type_votes[static_cast<std::size_t>(EntityType::event)] > 0)
      cluster.name += " " + description.complement.text;
  }
  if (cluster.named && type_of(cluster) == EntityType::other)
    ++cluster.type_votes[static_cast<std::size_t>(description.type)];
  cluster.owned = cluster.owned || description.owned;
  if (!has_family(cluster, description.family)) cluster.families.push_back(description.family);
  if (cluster.named && type_of(cluster) == EntityType::person && description.type == EntityType::person &&
      !contains(cluster.offices, description.key)) {
    cluster.offices.push_back(description.key);
  }
}

ClusterIndex DescriptionCoreference::add(const MentionCandidate& description) {
  const ClusterIndex index = clusters_.add();
  Cluster& cluster = clusters_[index];
  cluster.name = name_of(description);
  cluster.complement = description.complement;
  cluster.lemma = description.key;
  cluster.country = description.country;
  cluster.modifiers = description.modifiers;
  cluster.families.push_back(description.family);
  cluster.plural = description.plural;
  cluster.owned = description.owned;
  cluster.gender = description.gender;
  ++cluster.type_votes[static_cast<std::size_t>(description.type)];
  return index;
}

}  // namespace relata
