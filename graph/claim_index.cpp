#include <relata/graph/claim_index.h>

#include <algorithm>
#include <utility>

namespace relata {
namespace {

template <typename Lists>
void add_all(const Lists& lists, const std::vector<std::uint64_t>& keys, std::vector<std::uint32_t>& found) {
  for (const std::uint64_t key : keys) {
    if (const auto list = lists.find(key); list != lists.end()) {
      found.insert(found.end(), list->second.begin(), list->second.end());
    }
  }
}

void add_all(const std::vector<std::uint32_t>& more, std::vector<std::uint32_t>& found) {
  found.insert(found.end(), more.begin(), more.end());
}

}  // namespace

ClaimIndex::ClaimIndex(std::vector<const Claim*> claims, const ParticipantMatcher& matcher)
    : claims_(std::move(claims)), matcher_(matcher) {
  const auto put = [this](Place place, const Participant& participant, std::uint32_t number) {
    for (const std::uint64_t key : matcher_.keys(participant)) {
      lists_[static_cast<std::size_t>(place)][key].push_back(number);
    }
  };
  for (std::uint32_t number = 0; number < claims_.size(); ++number) {
    const Claim& claim = *claims_[number];
    put(subject_place(claim.is_passive), claim.subject, number);
    if (claim.object) put(object_place(claim.is_passive), *claim.object, number);
    if (claim.is_passive) continue;
    for (const std::uint64_t key : matcher_.agent_keys(claim.subject)) agents_[key].push_back(number);
  }
}

ClaimIndex::Numbers ClaimIndex::at(Place place, const Participant& participant) const {
  Numbers found;
  add_all(lists_[static_cast<std::size_t>(place)], matcher_.keys(participant), found);
  return found;
}

/// With an object both ends have to match: the end that fewer claims share is enough to look at.
void ClaimIndex::add_same(const Claim& claim, Numbers& found) const {
  Numbers same = at(subject_place(claim.is_passive), claim.subject);
  if (claim.object) {
    Numbers by_object = at(object_place(claim.is_passive), *claim.object);
    if (by_object.size() < same.size()) same = std::move(by_object);
  }
  add_all(same, found);
  if (claim.is_passive) add_all(at(Place::active_object, claim.subject), found);
  if (!claim.is_passive && claim.object) add_all(at(Place::passive_subject, *claim.object), found);
}

void ClaimIndex::add_patient(const Claim& first, Numbers& found) const {
  const Participant* const patient = patient_of(first);
  if (!patient) return;
  add_all(at(Place::active_subject, *patient), found);
  add_all(agents_, matcher_.event_keys(*patient), found);
}

std::vector<const Claim*> ClaimIndex::find_same(const Claim& claim) const {
  Numbers found;
  add_same(claim, found);
  return in_order(std::move(found));
}

std::vector<const Claim*> ClaimIndex::find_of_subject(const Claim& claim) const {
  return in_order(at(subject_place(claim.is_passive), claim.subject));
}

std::vector<const Claim*> ClaimIndex::find_contrary(const Claim& first, ContraryFrame frame) const {
  Numbers found;
  switch (frame) {
    case ContraryFrame::same:
      add_same(first, found);
      break;
    case ContraryFrame::patient:
      add_patient(first, found);
      break;
    case ContraryFrame::theme:
      add_all(at(Place::active_subject, first.subject), found);
      add_all(at(Place::passive_subject, first.subject), found);
      [[fallthrough]];
    case ContraryFrame::swapped:
      add_all(at(Place::active_object, first.subject), found);
      add_all(at(Place::passive_object, first.subject), found);
      break;
    case ContraryFrame::stance:
      if (first.object) add_all(at(object_place(first.is_passive), *first.object), found);
      break;
  }
  return in_order(std::move(found));
}

std::vector<const Claim*> ClaimIndex::in_order(Numbers numbers) const {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  std::vector<const Claim*> claims;
  claims.reserve(numbers.size());
  for (const std::uint32_t number : numbers) claims.push_back(claims_[number]);
  return claims;
}

}  // namespace relata
