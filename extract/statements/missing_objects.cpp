#include <relata/extract/statements/missing_objects.h>

#include <algorithm>
#include <array>
#include <string_view>

#include <relata/extract/statements/transitive_verbs.h>

namespace relata {
namespace {

using enum DependencyRelation;

/// "the day he left", "the way they live": no object is missing.
bool is_circumstance_noun(std::string_view noun) {
  static constexpr std::array<std::string_view, 16> nouns{"day",    "time",   "year",   "month", "week", "moment",
                                                          "night",  "hour",   "place",  "way",   "area", "point",
                                                          "reason", "extent", "degree", "where"};
  return std::ranges::find(nouns, noun) != nouns.end();
}

/// "came and saw the town"
bool never_takes_object(std::string_view verb) {
  static constexpr std::array<std::string_view, 34> verbs{
      "come",  "go",     "arrive",  "die",  "fall",   "rise",   "sit",   "stand", "lie",   "live",   "speak",  "talk",
      "laugh", "wait",   "return",  "run",  "walk",   "resign", "agree", "stay",  "leave", "emerge", "appear", "work",
      "cry",   "travel", "proceed", "step", "depart", "sleep",  "rush",  "turn",  "try",   "do"};
  return std::ranges::find(verbs, verb) != verbs.end();
}

bool may_lack_object(const SentenceTree& tree, const Clause& clause) {
  const bool only_circumstances = std::ranges::all_of(clause.obliques, [](const Oblique& oblique) {
    return oblique.role == "time" || oblique.role == "recipient" || oblique.role == "during" || oblique.role == "since";
  });
  return clause.kind == ClauseKind::verbal && !clause.passive && clause.objects.empty() && !clause.subjects.empty() &&
         clause.complements.empty() && (only_circumstances || needs_object(tree.lemma(clause.head)));
}

bool is_adverbial(const SentenceTree& tree, TokenIndex clause) {
  return std::ranges::any_of(tree.children(clause), [&](TokenIndex child) {
    return tree.lemma(child) == "where" || tree.lemma(child) == "when" || tree.lemma(child) == "why";
  });
}

/// The relative clause that the clause is, or in which it is what is said or to be done: "(that) it needs to solve".
std::optional<TokenIndex> enclosing_relative_clause(const SentenceTree& tree, const Clause& clause) {
  TokenIndex at = clause.head;
  while (is_any(tree.relation(at), {xcomp, ccomp}) && tree.head(at)) {
    at = *tree.head(at);
    if (tree.has_child(at, obj) || tree.has_child(at, iobj) || tree.token(at).upos != Upos::verb) return std::nullopt;
  }
  const bool said = tree.relation(clause.head) == ccomp;
  const bool to_be_done = tree.relation(clause.head) == xcomp;
  const std::string_view verb = tree.lemma(clause.head);
  if ((said && !needs_object(verb)) || (to_be_done && never_takes_object(verb))) return std::nullopt;
  return at;
}

/// "the town (that) they captured"
void fill_relative_object(const SentenceTree& tree, Clause& clause) {
  if (!may_lack_object(tree, clause)) return;
  const auto relative = enclosing_relative_clause(tree, clause);
  const auto antecedent = relative ? relative_antecedent(tree, *relative) : std::nullopt;
  if (!antecedent || clause.subjects.front() == *antecedent || is_circumstance_noun(tree.lemma(*antecedent))) return;
  if (!is_adverbial(tree, clause.head) && !is_adverbial(tree, *relative)) clause.objects.push_back(*antecedent);
}

/// "the issues (that) people care about": the preposition without its noun.
std::optional<TokenIndex> stranded_preposition(const SentenceTree& tree, TokenIndex verb) {
  for (const TokenIndex child : tree.children(verb)) {
    const bool alone = tree.token(child).upos == Upos::adp && child > verb && tree.children(child).empty();
    if (alone && is_any(tree.relation(child), {obl, obj, advmod})) return child;
  }
  return std::nullopt;
}

void fill_relative_oblique(const SentenceTree& tree, Clause& clause) {
  const auto preposition = stranded_preposition(tree, clause.head);
  if (!preposition) return;
  std::erase(clause.objects, *preposition);
  const auto antecedent = relative_antecedent(tree, clause.head);
  const bool is_subject = antecedent && std::ranges::find(clause.subjects, *antecedent) != clause.subjects.end();
  if (antecedent && !is_subject) clause.obliques.push_back({*antecedent, std::string(tree.lemma(*preposition))});
}

/// Nothing but a conjunction, auxiliaries and adverbs stands between the two verbs.
bool stands_right_before(const SentenceTree& tree, TokenIndex first, TokenIndex second) {
  if (second <= first || second - first > 5) return false;
  for (TokenIndex i = first + 1; i < second; ++i) {
    if (!is_any(tree.relation(i), {cc, aux, aux_pass, advmod, mark, compound_prt})) return false;
  }
  return true;
}

/// "understands and has lived the story"
void share_objects(const SentenceTree& tree, Clause& first, const std::vector<Clause>& clauses) {
  const bool lacks = first.kind == ClauseKind::verbal && !first.passive && first.objects.empty() &&
                     first.obliques.empty() && first.complements.empty() && !first.particle;
  if (!lacks || never_takes_object(tree.lemma(first.head))) return;
  for (const Clause& second : clauses) {
    const bool joined = tree.relation(second.head) == conj && tree.head(second.head) == first.head;
    const bool plain = second.kind == ClauseKind::verbal && !second.passive && !second.objects.empty();
    const auto conjunction = tree.child(second.head, cc);
    const bool own_subject = tree.has_child(second.head, nsubj) || (conjunction && tree.lemma(*conjunction) == "but");
    if (joined && plain && !own_subject && stands_right_before(tree, first.head, second.head)) {
      first.objects = second.objects;
      return;
    }
  }
}

}  // namespace

std::optional<TokenIndex> relative_antecedent(const SentenceTree& tree, TokenIndex clause) {
  const TokenIndex first = tree.first_conjunct(clause);
  if (tree.relation(first) != acl_relcl) return std::nullopt;
  return tree.head(first);
}

void fill_missing_objects(const SentenceTree& tree, std::vector<Clause>& clauses) {
  for (Clause& clause : clauses) fill_relative_oblique(tree, clause);
  for (Clause& clause : clauses) fill_relative_object(tree, clause);
  for (Clause& clause : clauses) share_objects(tree, clause, clauses);
}

}  // namespace relata
