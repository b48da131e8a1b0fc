/// Which claims may count the same things.
#pragma once

#include <functional>
#include <span>

#include <relata/graph/claim.h>
#include <relata/graph/participant_match.h>

namespace relata {

/// Calls `visit(one, other)` for each pair for which ClaimComparison::match_as_quantities() may be more than 0, in the
/// order of `claims`. They are those of one predicate.
void for_each_counted_pair(std::span<const Claim* const> claims, const ParticipantMatcher& matcher,
                           const std::function<void(const Claim&, const Claim&)>& visit);

}  // namespace relata
