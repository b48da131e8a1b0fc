/// Whether two claims speak of the same.
#pragma once

#include <relata/graph/claim.h>
#include <relata/graph/contrary_lexicon.h>
#include <relata/graph/participant_match.h>

namespace relata {

/// Compares pairs of claims. All functions give a score in [0, 1]; 0: they don't speak of the same.
class ClaimComparison {
 public:
  explicit ClaimComparison(const ParticipantMatcher& matcher) : matcher_(matcher) {}

  /// Same subject and object; without objects the same further arguments. For claims of one predicate.
  [[nodiscard]] double match_as_same(const Claim& one, const Claim& other) const;

  /// The participants that `frame` asks for, where the predicates of a pair are contrary.
  [[nodiscard]] double match_as_contrary(const Claim& first, const Claim& second, ContraryFrame frame) const;

  /// The same subject, whatever it is called; events of two documents have to share more than their kind.
  [[nodiscard]] double match_as_judged(const Claim& one, const Claim& other) const;

  /// Same subject, and objects that are incompatible quantities of the same; or the other way round.
  [[nodiscard]] double match_as_quantities(const Claim& one, const Claim& other) const;

 private:
  [[nodiscard]] double match(const Participant& one, const Participant& other, const Claim& of_one,
                             const Claim& of_other) const;
  [[nodiscard]] double match_subjects(const Claim& one, const Claim& other) const;
  [[nodiscard]] double scope_of(const Claim& one, const Claim& other) const;
  [[nodiscard]] double match_patient(const Claim& first, const Claim& second) const;
  [[nodiscard]] double match_passive_with_active(const Claim& one, const Claim& other) const;
  [[nodiscard]] double match_stances(const Claim& one, const Claim& other) const;
  [[nodiscard]] double match_themes(const Claim& agent, const Claim& other) const;
  [[nodiscard]] bool have_contrary_arguments(const Claim& one, const Claim& other) const;

  const ParticipantMatcher& matcher_;
};

}  // namespace relata
