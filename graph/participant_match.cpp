#include <relata/graph/participant_match.h>

#include <algorithm>
#include <utility>

#include <relata/data/lexicon_table.h>

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

bool is_nominal(const Participant& participant) {
  return !participant.actor || participant.actor->unnamed;
}

bool is_event_like(const Participant& participant) {
  return !participant.actor || participant.actor->type == EntityType::event;
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

bool ParticipantMatcher::are_related(const Actor& one, const Actor& other) const {
  if (groups_.is_member(one, other.name) || groups_.is_member(other, one.name)) return true;
  if (one.country.empty() || one.country != other.country) return false;
  const StateRole role = std::max(states_.role_of(one), states_.role_of(other));
  const StateRole lesser = std::min(states_.role_of(one), states_.role_of(other));
  return role >= StateRole::metonym && lesser >= StateRole::organ;
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

}  // namespace relata
