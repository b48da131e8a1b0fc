/// What a denial denies, where the extraction has not put it into statements: "Ana dismissed the allegations".
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include <relata/graph/claim.h>
#include <relata/graph/participant_match.h>

namespace relata {

/// A claim that someone denies something, asserted: "China's ministry dismissed the allegations".
struct Denial {
  const Claim* claim = nullptr;
  std::vector<std::string> content;      ///< Stems of the words after the predicate, in the order of the text.
  std::vector<const Actor*> speaks_for;  ///< Of whom the one who denies is spokesman, minister or the like.
  bool is_of_accusations = false;        ///< A noun for what was said: "the allegations", "any role in the attack".
  std::vector<std::string> topic;        ///< Stems of what that noun is said to be about; empty: whatever was said.
};

[[nodiscard]] std::optional<Denial> read_denial(const Claim& claim);

/// How likely `claim`, of the same document, is what is denied, in [0, 1].
/// A denial of "the allegations" means an accusation of the one who denies or of whom they act for, made in a sentence
/// that shares a word with what the allegations are about; any other one must name the predicate of the claim and its
/// object.
[[nodiscard]] double match_denial(const Denial& denial, const Claim& claim, const ParticipantMatcher& matcher);

}  // namespace relata
