#include <relata/graph/claim_comparison.h>

#include <algorithm>
#include <array>

#include <relata/graph/quantity_range.h>

namespace relata {
namespace {

constexpr double restricted = 0.7;
constexpr double least_match = 0.65;  ///< Participants that match less are taken for different.

/// Roles that say when, why or how sure; they don't tell one event from another.
constexpr auto loose_roles =
    std::to_array<std::string_view>({"", "according to", "after", "although", "as", "because", "because of", "before",
                                     "by", "despite", "due to", "during", "though", "time", "until", "when", "while"});

bool is_loose(std::string_view role) {
  return std::find(loose_roles.begin(), loose_roles.end(), role) != loose_roles.end();
}

/// Times that can't be one: "2024-08-06" and "2024-08-07", but not "2024-08".
bool are_of_different_times(const Claim& one, const Claim& other) {
  const std::string_view a = one.evidence->time, b = other.evidence->time;
  const auto common = std::min(a.size(), b.size());
  return common > 0 && a.substr(0, common) != b.substr(0, common);
}

bool is_about_something(const ClaimArgument& argument) {
  return !is_loose(argument.role) && (argument.participant.actor || !argument.participant.words.head.empty());
}

bool is_actor(const Participant& participant) {
  if (!participant.actor) return false;
  const EntityType type = participant.actor->type;
  return type == EntityType::person || type == EntityType::organization || type == EntityType::country ||
         type == EntityType::group || type == EntityType::place;
}

}  // namespace

double ClaimComparison::match(const Participant& one, const Participant& other, const Claim& of_one,
                              const Claim& of_other) const {
  const double score = matcher_.match(one, other, share_document(of_one, of_other));
  return score < least_match ? 0 : score;
}

/// Subjects without a name are of one document only: "the officials" of two are two.
double ClaimComparison::match_subjects(const Claim& one, const Claim& other) const {
  const double score = match(one.subject, other.subject, one, other);
  const bool is_known = one.subject.is_named() || share_document(one, other) || score >= 1;
  return is_known ? score : 0;
}

/// Arguments of one role that are different things: "voted for the war", "did not vote for the bill".
bool ClaimComparison::have_contrary_arguments(const Claim& one, const Claim& other) const {
  for (const ClaimArgument& a : one.arguments) {
    if (!is_about_something(a)) continue;
    bool has_role = false, has_match = false;
    for (const ClaimArgument& b : other.arguments) {
      if (a.role != b.role) continue;
      has_role = true;
      has_match = has_match || match(a.participant, b.participant, one, other) > 0;
    }
    if (has_role && !has_match) return true;
  }
  return false;
}

/// What is denied with a restriction ("no talks with rebels") need not be denied as a whole.
double ClaimComparison::scope_of(const Claim& one, const Claim& other) const {
  const Claim& negated = is_negated(one) ? one : other;
  const Claim& affirmed = is_negated(one) ? other : one;
  if (!is_negated(negated)) return 1;
  for (const ClaimArgument& argument : negated.arguments) {
    if (!is_about_something(argument)) continue;
    const bool is_shared = std::any_of(affirmed.arguments.begin(), affirmed.arguments.end(),
                                       [&](const ClaimArgument& a) { return a.role == argument.role; });
    if (!is_shared) return restricted;
  }
  return 1;
}

/// "The troops were not withdrawn" and "Russia withdrew its troops": of what is done to the same.
double ClaimComparison::match_passive_with_active(const Claim& one, const Claim& other) const {
  const Claim& active = one.is_passive ? other : one;
  const Participant* const patient = patient_of(one);
  const Participant* const other_patient = patient_of(other);
  const bool comparable =
      patient && other_patient && active.relation->role.empty() && !have_contrary_arguments(one, other);
  if (!comparable) return 0;
  const bool is_known = patient->is_named() || other_patient->is_named() || share_document(one, other);
  return is_known ? 0.9 * match(*patient, *other_patient, one, other) * scope_of(one, other) : 0;
}

double ClaimComparison::match_as_same(const Claim& one, const Claim& other) const {
  if (are_of_different_times(one, other)) return 0;
  if (one.is_passive != other.is_passive) return match_passive_with_active(one, other);
  if (one.object.has_value() != other.object.has_value() || have_contrary_arguments(one, other)) return 0;
  const double subjects = match_subjects(one, other);
  if (subjects == 0) return 0;
  if (one.object) {
    if (one.relation->role != other.relation->role) return 0;
    return subjects * match(*one.object, *other.object, one, other) * scope_of(one, other);
  }
  const auto has_topic = [](const Claim& claim) {
    return std::any_of(claim.arguments.begin(), claim.arguments.end(), is_about_something);
  };
  return has_topic(one) == has_topic(other) ? subjects * 0.9 : 0;
}

/// "A planned the raid" and "B kept A in the dark about the raid", or "A was kept in the dark about the raid".
double ClaimComparison::match_themes(const Claim& agent, const Claim& other) const {
  if (!agent.object) return 0;
  double persons = match(agent.subject, other.subject, agent, other);
  if (other.object) persons = std::max(persons, match(agent.subject, *other.object, agent, other));
  double topics = other.object ? match(*agent.object, *other.object, agent, other) : 0;
  for (const ClaimArgument& argument : other.arguments) {
    topics = std::max(topics, match(*agent.object, argument.participant, agent, other));
  }
  return persons * topics;
}

/// "A halted the advance" and "the advance continues", or what its agents go on to do: "the forces took the town".
double ClaimComparison::match_patient(const Claim& first, const Claim& second) const {
  const Participant* patient = patient_of(first);
  if (!patient || second.is_passive) return 0;
  const double as_agent = matcher_.match_agent(*patient, second.subject);
  if (as_agent > 0) return as_agent;
  const bool has_own_object = second.object && second.relation->role.empty();
  return has_own_object ? 0 : match(*patient, second.subject, first, second);
}

/// "The lawyers requested a delay" and "the prosecutors oppose it": of one thing that is no actor.
double ClaimComparison::match_stances(const Claim& one, const Claim& other) const {
  if (!one.object || !other.object || one.is_passive || other.is_passive) return 0;
  const bool known = share_document(one, other) || (one.object->is_named() && other.object->is_named());
  if (!known || is_actor(*one.object) || is_actor(*other.object)) return 0;
  if (!one.subject.actor || !other.subject.actor || one.subject.actor == other.subject.actor) return 0;
  return match(*one.object, *other.object, one, other);
}

double ClaimComparison::match_as_contrary(const Claim& first, const Claim& second, ContraryFrame frame) const {
  if (are_of_different_times(first, second)) return 0;
  switch (frame) {
    case ContraryFrame::same:
      return match_as_same(first, second);
    case ContraryFrame::patient:
      return match_patient(first, second);
    case ContraryFrame::theme:
      return match_themes(first, second);
    case ContraryFrame::swapped:
      if (!first.object || !second.object) return 0;
      return match(first.subject, *second.object, first, second) * match(*first.object, second.subject, first, second);
    case ContraryFrame::stance:
      return match_stances(first, second);
  }
  return 0;
}

double ClaimComparison::match_as_judged(const Claim& one, const Claim& other) const {
  constexpr double least_across_documents = 0.7;
  if (are_of_different_times(one, other)) return 0;
  const double score = match(one.subject, other.subject, one, other);
  return share_document(one, other) || score >= least_across_documents ? score : 0;
}

double ClaimComparison::match_as_quantities(const Claim& one, const Claim& other) const {
  if (are_of_different_times(one, other) || have_contrary_arguments(one, other)) return 0;
  const auto differ = [](const Participant& a, const Participant& b) {
    const auto of_a = read_quantity(a.text), of_b = read_quantity(b.text);
    return of_a && of_b && are_incompatible(*of_a, *of_b) && a.words.head == b.words.head &&
           a.words.others == b.words.others;
  };
  if (one.object && other.object && differ(*one.object, *other.object)) return match_subjects(one, other);
  if (!differ(one.subject, other.subject) || one.is_passive != other.is_passive) return 0;
  if (one.object && other.object) return match(*one.object, *other.object, one, other);
  return one.object || other.object || !share_document(one, other) ? 0 : 0.8;
}

}  // namespace relata
