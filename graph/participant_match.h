/// Whether the participants of two claims are the same.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include <relata/graph/claim.h>
#include <relata/graph/country_groups.h>
#include <relata/graph/state_actors.h>

namespace relata {

/// Compares by identity, by what acts for whom ("Russia", "Russian troops"), by membership ("United States", "Western
/// partners") and by words ("the attack", "the operation" of one document).
class ParticipantMatcher {
 public:
  ParticipantMatcher(StateActors states, CountryGroups groups, std::string_view nouns);

  /// Of the lexicons that are linked into the program.
  [[nodiscard]] static ParticipantMatcher load_default();

  /// How likely both are the same, in [0, 1]; symmetric. Words say less across documents.
  [[nodiscard]] double match(const Participant& one, const Participant& other, bool share_document) const;

  /// How likely `agent` carries out `event`, by the words of both: "the Ukrainian advance", "Ukrainian forces".
  [[nodiscard]] double match_agent(const Participant& event, const Participant& agent) const;

  /// Whether the head is a noun for what comes about or does not: "talks", "test", "agreement".
  [[nodiscard]] bool is_happening(const ContentWords& words) const { return happenings_.contains(words.head); }

  /// Whether one acts for the other or both for one country, or one is a member of the other.
  [[nodiscard]] bool are_related(const Actor& one, const Actor& other) const;

 private:
  [[nodiscard]] double match_words(const ContentWords& one, const ContentWords& other, bool share_document) const;

  StateActors states_;
  CountryGroups groups_;
  std::set<std::string> attacks_;     ///< Stems of the nouns by which texts speak of an attack.
  std::set<std::string> happenings_;  ///< Stems of nouns for events and agreements.
};

}  // namespace relata
