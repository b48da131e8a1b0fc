/// Whether the participants of two claims are the same.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <relata/graph/claim.h>
#include <relata/graph/country_groups.h>
#include <relata/graph/state_actors.h>

namespace relata {

/// What an actor has in common with others, apart from its name.
struct ActorTraits {
  StateRole role = StateRole::none;
  std::optional<std::string_view> group;    ///< Of countries, that it is by its name: "Western partners".
  std::vector<std::string_view> member_of;  ///< Groups of countries.
};

/// Compares by identity, by what acts for whom ("Russia", "Russian troops"), by membership ("United States", "Western
/// partners") and by words ("the attack", "the operation" of one document). For one graph, which must outlive it, and
/// one thread: it remembers what it found out about actors.
class ParticipantMatcher {
 public:
  ParticipantMatcher(StateActors states, CountryGroups groups, std::string_view nouns);

  /// Of the lexicons that are linked into the program.
  [[nodiscard]] static ParticipantMatcher load_default();

  /// How likely both are the same, in [0, 1]; symmetric. Words say less across documents.
  [[nodiscard]] double match(const Participant& one, const Participant& other, bool share_document) const;

  /// How likely `agent` carries out `event`, by the words of both: "the Ukrainian advance", "Ukrainian forces".
  [[nodiscard]] double match_agent(const Participant& event, const Participant& agent) const;

  /// Two participants that match() somehow have a key in common: what to look others up by. Sorted, unique.
  [[nodiscard]] std::vector<std::uint64_t> keys(const Participant& participant) const;

  /// The same for match_agent().
  [[nodiscard]] std::vector<std::uint64_t> event_keys(const Participant& event) const;
  [[nodiscard]] std::vector<std::uint64_t> agent_keys(const Participant& agent) const;

  /// Whether the head is a noun for what comes about or does not: "talks", "test", "agreement".
  [[nodiscard]] bool is_happening(const ContentWords& words) const { return happenings_.contains(words.head); }

  /// Whether one acts for the other or both for one country, or one is a member of the other.
  [[nodiscard]] bool are_related(const Actor& one, const Actor& other) const;

 private:
  [[nodiscard]] const ActorTraits& traits_of(const Actor& actor) const;
  [[nodiscard]] double match_words(const ContentWords& one, const ContentWords& other, bool share_document) const;

  StateActors states_;
  CountryGroups groups_;
  mutable std::unordered_map<const Actor*, ActorTraits> traits_;
  std::set<std::string> attacks_;     ///< Stems of the nouns by which texts speak of an attack.
  std::set<std::string> happenings_;  ///< Stems of nouns for events and agreements.
};

}  // namespace relata
