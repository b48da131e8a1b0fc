/// What predicates mean: relation types and CAMEO codes of verbs, nouns and light-verb phrases.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <relata/extract/entities/entity.h>

namespace relata {

/// A sense of a verb, from data/lexicon/predicates.tsv. Views live as long as the lexicon's text.
struct PredicateSense {
  std::string_view lemma;        ///< "accuse", "call for", "rule out"
  std::string_view type;         ///< a relation type of relation_types.tsv
  std::string_view cameo;        ///< may be empty
  std::string_view frame;        ///< what the clause must look like; see the head of predicates.tsv
  std::string_view preposition;  ///< introduces the target where it is no direct object; may be empty
  bool inverse = false;          ///< The subject is what the type's definition has as object.
};

/// A noun that stands for a verb: "invasion", "accusation", "talks". From nominal_predicates.tsv.
struct NominalPredicate {
  std::string_view noun, verb, type, cameo;
  std::string_view agent;    ///< '|'-separated: "poss", "of", "by"
  std::string_view patient;  ///< '|'-separated prepositions
  bool is_event = false;
};

/// "launch an attack on": a verb that leaves the meaning to its object. From light_verbs.tsv.
struct LightVerb {
  std::string_view verb, noun, preposition, lemma, type, cameo;
  bool negates = false;  ///< "keep in the dark": not to inform.
};

/// A noun that says how someone stands to something: "spokesman (for)", "member (of)". From role_nouns.tsv.
struct RoleNoun {
  std::string_view noun, type;
};

/// What a clause offers to the frames of the lexicon.
struct ClauseFrame {
  std::vector<std::string> lemmas;  ///< The verb's lemma with more and less of what may belong to it, longest first.
  std::vector<EntityType> subject_types;
  std::vector<EntityType> object_types;  ///< Of those objects that are entities.
  bool has_object = false;
  bool has_clause = false;  ///< A finite complement, "that …".
  bool has_infinitive = false;
  bool has_particle = false;  ///< The verb has a particle: "gave in".
  bool passive = false;       ///< The grammatical subject stays the subject.
  std::vector<std::string> prepositions;
};

/// Immutable once loaded; look-ups are constant time.
class PredicateLexicon {
 public:
  [[nodiscard]] static PredicateLexicon load_default();

  /// The first row of the longest lemma whose frame holds, with its target's preposition filled in.
  [[nodiscard]] std::optional<PredicateSense> find_sense(const ClauseFrame& frame) const;

  /// Whether any row has this lemma.
  [[nodiscard]] bool has_verb(std::string_view lemma) const { return senses_.contains(lemma); }

  [[nodiscard]] const NominalPredicate* find_nominal(std::string_view noun) const;
  [[nodiscard]] const LightVerb* find_light_verb(std::string_view verb, std::string_view noun) const;
  [[nodiscard]] const RoleNoun* find_role(std::string_view noun) const;

 private:
  void load_senses();
  void load_nominals();
  void load_light_verbs();
  void load_roles();

  std::unordered_map<std::string_view, std::vector<PredicateSense>> senses_;
  std::unordered_map<std::string_view, NominalPredicate> nominals_;
  std::unordered_map<std::string_view, std::vector<LightVerb>> light_verbs_;
  std::unordered_map<std::string_view, RoleNoun> roles_;
};

/// Whether '|'-separated `list` holds `item`.
[[nodiscard]] bool lists(std::string_view list, std::string_view item);

}  // namespace relata
