/// Claims by who and what takes part in them: to find those that may speak of the same without looking at all.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include <relata/graph/claim.h>
#include <relata/graph/contrary_lexicon.h>
#include <relata/graph/participant_match.h>

namespace relata {

/// Some claims, as a rule those of one predicate. `matcher` and the claims must outlive it.
class ClaimIndex {
 public:
  ClaimIndex(std::vector<const Claim*> claims, const ParticipantMatcher& matcher);

  /// All claims for which ClaimComparison::match_as_same() with `claim` may be more than 0, in their order.
  [[nodiscard]] std::vector<const Claim*> find_same(const Claim& claim) const;

  /// The same for match_as_contrary(), with `first` as the first of the pair.
  [[nodiscard]] std::vector<const Claim*> find_contrary(const Claim& first, ContraryFrame frame) const;

  /// The same for match_as_judged().
  [[nodiscard]] std::vector<const Claim*> find_of_subject(const Claim& claim) const;

 private:
  /// Where in a claim a participant stands.
  enum class Place : std::uint8_t { active_subject, passive_subject, active_object, passive_object };
  static constexpr std::size_t place_count = 4;
  using Numbers = std::vector<std::uint32_t>;  ///< Of claims; rising.
  using Lists = std::unordered_map<std::uint64_t, Numbers>;

  static Place subject_place(bool is_passive) { return is_passive ? Place::passive_subject : Place::active_subject; }
  static Place object_place(bool is_passive) { return is_passive ? Place::passive_object : Place::active_object; }

  [[nodiscard]] Numbers at(Place place, const Participant& participant) const;
  void add_same(const Claim& claim, Numbers& found) const;
  void add_patient(const Claim& first, Numbers& found) const;
  [[nodiscard]] std::vector<const Claim*> in_order(Numbers numbers) const;

  std::vector<const Claim*> claims_;
  const ParticipantMatcher& matcher_;
  std::array<Lists, place_count> lists_;
  Lists agents_;  ///< Active claims by ParticipantMatcher::agent_keys() of their subjects.
};

}  // namespace relata
