/// Clauses: what a predicate says of whom, before it becomes statements.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <relata/extract/statements/sentence_tree.h>

namespace relata {

/// A dependent of a predicate that a preposition, a case or its place introduces.
struct Oblique {
  TokenIndex head = 0;
  std::string role;  ///< "in", "because of"; "time" for bare time expressions; "recipient" for indirect objects.
};

enum class ClauseKind : std::uint8_t {
  verbal,     ///< "Kyiv accused Moscow"
  copular,    ///< "the attack is consistent with policy"; `head` is the nonverbal predicate
  existence,  ///< "there were six brigades"
};

/// A predicate with its arguments. Subjects and objects are the heads of their phrases, conjuncts apart, with relative
/// pronouns replaced by what they stand for and understood subjects filled in (control, coordination, participles).
struct Clause {
  ClauseKind kind = ClauseKind::verbal;
  TokenIndex head = 0;
  bool passive = false;             ///< Subjects are then patients, and `agents` who did it.
  bool subject_understood = false;  ///< The subject stands elsewhere in the sentence.
  std::vector<TokenIndex> subjects;
  std::vector<TokenIndex> objects;  ///< Direct objects.
  std::vector<TokenIndex> agents;   ///< "by" phrases of passives.
  std::vector<Oblique> obliques;
  std::vector<TokenIndex> complements;  ///< Heads of clausal complements: "said that …", "wants to …".
  std::optional<TokenIndex> particle;   ///< "out" of "rule out"
};

}  // namespace relata
