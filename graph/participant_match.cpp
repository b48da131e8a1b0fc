#include <relata/graph/participant_match.h>

#include <algorithm>
#include <utility>

#include <relata/data/lexicon_table.h>
#include <relata/graph/content_id.h>

namespace relata {
namespace {

constexpr double related = 0.9;
constexpr double part_of_words = 0.85;
constexpr double shared_words = 0.75;
constexpr double same_head_alone = 0.65;
constexpr double same_head_only = 0.5;

bool includes(const std::vector<std::string>& whole, const std::vector<std::string>& part) {
  return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

bool intersect(const std::vector<std::string>& one, const std::vector<std::string>& other) {
  return std::any_of(one.begin(), one.end(),
                     [&](const std::string& word) { return std::binary_search(other.begin(), other.end(), word); });
}

bool is_among(const std::optional<std::string_view>& group, const std::vector<std::string_view>& groups) {
  return group && std::find(groups.begin(), groups.end(), *group) != groups.end();
}

bool is_nominal(const Participant& participant) {
  return !participant.actor || participant.actor->unnamed;
}

bool is_event_like(const Participant& participant) {
  return !participant.actor || participant.actor->type == EntityType::event;
}

std::uint64_t key(std::string_view kind, std::string_view text) {
  return static_cast<std::uint64_t>(content_id({kind, text}));
}

std::vector<std::uint64_t> sorted(std::vector<std::uint64_t> keys) {
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

std::vector<std::uint64_t> word_keys(const std::vector<std::string>& words) {
  std::vector<std::uint64_t> keys;
  for (const std::string& word : words) keys.push_back(key("word", word));
  return keys;
}

}  // namespace

ParticipantMatcher::ParticipantMatcher(StateActors states, CountryGroups groups, std::string_view nouns)
    : states_(std::move(states)), groups_(std::move(groups)) {
  const LexiconTable table(nouns);
  const auto noun = table.column("noun");
  const auto type = table.column("type");
  const auto family = table.column("family");
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    const std::string stem = word_stem(table.cell(row, noun));
    if (table.cell(row, family) == "attack") attacks_.insert(stem);
    if (table.cell(row, type) == "Event" || table.cell(row, family) == "agreement") happenings_.insert(stem);
  }
}

ParticipantMatcher ParticipantMatcher::load_default() {
  return {StateActors::load_default(), CountryGroups::load_default(), LexiconTable::embedded_text("lexicon/nouns.tsv")};
}

const ActorTraits& ParticipantMatcher::traits_of(const Actor& actor) const {
  const auto [known, is_new] = traits_.try_emplace(&actor);
  if (is_new) known->second = {states_.role_of(actor), groups_.group_of(actor.name), groups_.groups_with(actor)};
  return known->second;
}

bool ParticipantMatcher::are_related(const Actor& one, const Actor& other) const {
  const ActorTraits& of_one = traits_of(one);
  const ActorTraits& of_other = traits_of(other);
  if (is_among(of_one.group, of_other.member_of) || is_among(of_other.group, of_one.member_of)) return true;
  if (one.country.empty() || one.country != other.country) return false;
  return std::max(of_one.role, of_other.role) >= StateRole::metonym &&
         std::min(of_one.role, of_other.role) >= StateRole::organ;
}

double ParticipantMatcher::match_words(const ContentWords& one, const ContentWords& other, bool share_document) const {
  if (one.head.empty() || other.head.empty() || one.numbers != other.numbers) return 0;
  if (one.head == other.head) {
    if (one.others.empty() && other.others.empty()) return share_document ? part_of_words : same_head_alone;
    if (one.others == other.others) return 1;
    if (one.others.empty() || other.others.empty()) return share_document ? shared_words : same_head_only;
    if (includes(one.others, other.others) || includes(other.others, one.others)) return part_of_words;
    return intersect(one.others, other.others) ? shared_words : 0;
  }
  const bool are_attacks = attacks_.contains(one.head) && attacks_.contains(other.head);
  if (are_attacks && (share_document || intersect(one.others, other.others))) return shared_words;
  return 0;
}

double ParticipantMatcher::match_agent(const Participant& event, const Participant& agent) const {
  if (!attacks_.contains(event.words.head) || attacks_.contains(agent.words.head)) return 0;
  const bool shares_name = intersect(event.words.others, agent.words.others) ||
                           std::binary_search(event.words.others.begin(), event.words.others.end(), agent.words.head);
  return shares_name ? shared_words : 0;
}

double ParticipantMatcher::match(const Participant& one, const Participant& other, bool share_document) const {
  if (one.actor && one.actor == other.actor) return 1;
  if (one.actor && other.actor && are_related(*one.actor, *other.actor)) return related;
  const bool may_be_one = (is_nominal(one) && is_nominal(other)) || (is_event_like(one) && is_event_like(other));
  return may_be_one ? match_words(one.words, other.words, share_document) : 0;
}

std::vector<std::uint64_t> ParticipantMatcher::keys(const Participant& participant) const {
  std::vector<std::uint64_t> keys;
  if (const Actor* actor = participant.actor) {
    const ActorTraits& traits = traits_of(*actor);
    keys.push_back(key("actor", std::to_string(static_cast<std::uint32_t>(actor->id))));
    if (traits.group) keys.push_back(key("group", *traits.group));
    for (const std::string_view group : traits.member_of) keys.push_back(key("group", group));
    if (!actor->country.empty() && traits.role >= StateRole::organ) keys.push_back(key("country", actor->country));
  }
  const bool counts_words = is_nominal(participant) || is_event_like(participant);
  if (!counts_words || participant.words.head.empty()) return sorted(std::move(keys));
  keys.push_back(key("head", participant.words.head));
  if (attacks_.contains(participant.words.head)) keys.push_back(key("attack", {}));
  return sorted(std::move(keys));
}

std::vector<std::uint64_t> ParticipantMatcher::event_keys(const Participant& event) const {
  if (!attacks_.contains(event.words.head)) return {};
  return sorted(word_keys(event.words.others));
}

std::vector<std::uint64_t> ParticipantMatcher::agent_keys(const Participant& agent) const {
  if (attacks_.contains(agent.words.head)) return {};
  std::vector<std::uint64_t> keys = word_keys(agent.words.others);
  keys.push_back(key("word", agent.words.head));
  return sorted(std::move(keys));
}

}  // namespace relata
