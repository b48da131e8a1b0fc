#include <relata/extract/statements/clause_reader.h>

#include <algorithm>
#include <array>
#include <string_view>

#include <relata/extract/statements/infinitive_predicates.h>
#include <relata/extract/statements/missing_objects.h>

namespace relata {
namespace {

using enum DependencyRelation;

std::string lower_case(std::string_view word) {
  std::string result(word);
  for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return result;
}

/// "left rates unchanged": nothing happened.
bool is_negated_participle(const Token& token) {
  static constexpr std::array<std::string_view, 12> words{"unchanged",  "unharmed",   "unhurt",     "untouched",
                                                          "unnamed",    "unscathed",  "unanswered", "undisclosed",
                                                          "unresolved", "unfinished", "unpaid",     "unopposed"};
  return token.xpos == "VBN" && std::ranges::find(words, token.form) != words.end();
}

bool is_verbal_head(const SentenceTree& tree, TokenIndex i) {
  const Token& token = tree.token(i);
  if (token.upos != Upos::verb && !(token.upos == Upos::aux && !is_any(token.relation, {aux, aux_pass, cop})))
    return false;
  if (is_negated_participle(token)) return false;
  return !is_any(token.relation, {amod, case_, mark, fixed, compound, flat, goeswith, cc, advmod, punct});
}

bool is_relative_pronoun(const Token& token) {
  return has_feature(token, "PronType=Rel") || token.lemma == "which" || token.lemma == "who" || token.lemma == "whom";
}

/// What the phrase stands for: the antecedent of a relative pronoun, else itself.
TokenIndex referent(const SentenceTree& tree, TokenIndex phrase, TokenIndex clause) {
  const bool that_of_relative = tree.lemma(phrase) == "that" && relative_antecedent(tree, clause).has_value();
  if (!is_relative_pronoun(tree.token(phrase)) && !that_of_relative) return phrase;
  for (std::optional<TokenIndex> at = clause; at; at = tree.head(*at)) {
    if (const auto antecedent = relative_antecedent(tree, *at)) return *antecedent;
    if (!is_any(tree.relation(*at), {xcomp, ccomp, conj})) break;
  }
  return phrase;
}

/// Relative clauses on a coordination describe its last member, others keep their conjuncts.
std::vector<TokenIndex> expand(const SentenceTree& tree, TokenIndex phrase, TokenIndex clause) {
  const TokenIndex target = referent(tree, phrase, clause);
  if (target != phrase) return {target};
  std::vector<TokenIndex> members = tree.with_conjuncts(target);
  std::erase_if(members, [&](TokenIndex member) { return member != target && tree.token(member).upos == Upos::verb; });
  return members;
}

void append(std::vector<TokenIndex>& to, const std::vector<TokenIndex>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

bool is_bare_time(const SentenceTree& tree, TokenIndex i) {
  return is_any(tree.relation(i), {obl_unmarked, nmod_unmarked});
}

/// "in accordance with the law": the noun joins its prepositions, and what follows is the phrase.
std::optional<Oblique> complex_preposition(const SentenceTree& tree, TokenIndex noun, const std::string& preposition) {
  static constexpr std::array<std::string_view, 16> nouns{
      "accordance", "line",  "response", "favor", "favour", "behalf",  "addition",    "regard",
      "exchange",   "front", "terms",    "case",  "spite",  "support", "cooperation", "contrast"};
  if (preposition.empty() || std::ranges::find(nouns, tree.lemma(noun)) == nouns.end()) return std::nullopt;
  for (const TokenIndex child : tree.children(noun)) {
    const std::string second = tree.relation(child) == nmod ? preposition_of(tree, child) : std::string();
    if (!second.empty() && child > noun)
      return Oblique{child, preposition + " " + std::string(tree.lemma(noun)) + " " + second};
  }
  return std::nullopt;
}

void read_oblique(const SentenceTree& tree, TokenIndex i, Clause& clause) {
  if (tree.token(i).upos == Upos::adp) return;  // "the issues they care about"; see missing_objects.h
  const std::string preposition = preposition_of(tree, i);
  if (auto joined = complex_preposition(tree, i, preposition)) {
    clause.obliques.push_back(*std::move(joined));
    return;
  }
  const bool bare = preposition.empty();
  if (bare && is_relative_pronoun(tree.token(i))) return;
  for (const TokenIndex member : expand(tree, i, clause.head))
    clause.obliques.push_back({member, bare ? (is_bare_time(tree, i) ? "time" : "") : preposition});
}

/// "by four days", "by 10 percent", "by midday", "by one estimate": how much, until when or after whom, not by whom.
bool is_measure(const SentenceTree& tree, TokenIndex head) {
  static constexpr std::array<std::string_view, 30> nouns{
      "day",      "week",    "month",   "year",  "hour",  "minute",   "percent",   "percentage", "point",  "%",
      "euro",     "dollar",  "pound",   "metre", "meter", "mile",     "kilometre", "kilometer",  "midday", "noon",
      "midnight", "morning", "evening", "night", "end",   "deadline", "estimate",  "account",    "count",  "measure"};
  const Token& token = tree.token(head);
  return token.upos == Upos::num || has_feature(token, "NumType=Card") ||
         std::ranges::find(nouns, tree.lemma(head)) != nouns.end();
}

/// "by law", "by mistake", "by phone": how.
bool is_manner(const SentenceTree& tree, TokenIndex head) {
  static constexpr std::array<std::string_view, 18> nouns{
      "law",       "mistake", "accident", "chance", "default", "definition", "comparison", "contrast", "phone",
      "telephone", "email",   "mail",     "sea",    "land",    "air",        "force",      "hand",     "name"};
  return tree.children(head).size() == 1 && std::ranges::find(nouns, tree.lemma(head)) != nouns.end();
}

bool is_no_agent(const SentenceTree& tree, TokenIndex head) {
  return is_measure(tree, head) || is_manner(tree, head);
}

void read_dependent(const SentenceTree& tree, TokenIndex i, Clause& clause) {
  switch (tree.relation(i)) {
    case nsubj_pass:
      clause.passive = true;
      [[fallthrough]];
    case nsubj:
      append(clause.subjects, expand(tree, i, clause.head));
      break;
    case aux_pass:
      clause.passive = true;
      break;
    case obj:
      append(clause.objects, expand(tree, i, clause.head));
      break;
    case iobj:
      for (const TokenIndex member : expand(tree, i, clause.head)) clause.obliques.push_back({member, "recipient"});
      break;
    case obl_agent:
      if (is_no_agent(tree, i)) return read_oblique(tree, i, clause);
      append(clause.agents, expand(tree, i, clause.head));
      break;
    case obl:
    case obl_unmarked:
      read_oblique(tree, i, clause);
      break;
    case nmod:
    case nmod_unmarked:
      if (clause.kind == ClauseKind::copular) read_oblique(tree, i, clause);
      break;
    case ccomp:
    case xcomp:
      clause.complements.push_back(i);
      break;
    case csubj:
    case csubj_pass:
      if (tree.has_child(clause.head, expl)) clause.complements.push_back(i);
      break;
    case compound_prt:
      clause.particle = i;
      break;
    default:
      break;
  }
}

bool is_participle(const Token& token) {
  return has_feature(token, "VerbForm=Part") || token.xpos == "VBN";
}
bool is_past_participle(const Token& token) {
  return token.xpos == "VBN" || has_feature(token, "Tense=Past");
}

Clause read_own_arguments(const SentenceTree& tree, TokenIndex head, ClauseKind kind) {
  Clause clause;
  clause.kind = kind;
  clause.head = head;
  for (const TokenIndex child : tree.children(head)) read_dependent(tree, child, clause);
  const bool reduced = tree.relation(head) == acl || tree.relation(head) == advcl;
  if (kind == ClauseKind::verbal && reduced && is_participle(tree.token(head)) &&
      is_past_participle(tree.token(head)) && clause.objects.empty() && !tree.has_child(head, aux))
    clause.passive = true;
  return clause;
}

/// "by" phrases that the parser left as plain obliques of a passive.
void promote_by_phrases(const SentenceTree& tree, Clause& clause) {
  if (!clause.passive) return;
  const auto is_by_agent = [&](const Oblique& oblique) {
    return oblique.role == "by" && !is_no_agent(tree, oblique.head);
  };
  if (clause.agents.empty()) {
    for (const Oblique& oblique : clause.obliques)
      if (is_by_agent(oblique)) clause.agents.push_back(oblique.head);
  }
  std::erase_if(clause.obliques, is_by_agent);
}

class SubjectFinder {
 public:
  SubjectFinder(const SentenceTree& tree, const ModalityLexicon& modality, std::vector<Clause>& clauses)
      : tree_(tree), modality_(modality), clauses_(clauses) {
    by_head_.assign(tree.size(), nullptr);
    for (Clause& clause : clauses) by_head_[clause.head] = &clause;
  }

  /// Fills understood subjects, governing clauses first.
  void fill_all() {
    for (Clause& clause : clauses_) fill(clause, 0);
  }

 private:
  static constexpr int max_depth = 50;  // chains of governing clauses; deeper ones stay without a subject

  void fill(Clause& clause, int depth) {
    if (!clause.subjects.empty() || depth > max_depth || has_clausal_subject(clause.head)) return;
    borrow_from_participle(clause);
    if (!clause.subjects.empty()) return;
    clause.subjects = owners_of_purpose(tree_, clause.head, modality_);
    clause.subject_understood = !clause.subjects.empty();
    if (clause.subject_understood || subject_of_infinitive(tree_, clause.head)) return;
    const auto governor = tree_.head(clause.head);
    if (!governor) return;
    clause.subjects = understood(clause, *governor, depth);
    clause.subject_understood = !clause.subjects.empty();
  }

  /// "Troops stationed in Moldova held …", where the parser gave the participle the subject of the clause.
  void borrow_from_participle(Clause& clause) const {
    for (const TokenIndex child : tree_.children(clause.head)) {
      if (child > clause.head || tree_.relation(child) != advcl || tree_.has_child(child, mark)) continue;
      if (const Clause* const participle = by_head_[child]; participle != nullptr)
        clause.subjects = participle->subjects;
    }
  }

  bool has_clausal_subject(TokenIndex head) const {
    return tree_.has_child(head, csubj) || tree_.has_child(head, csubj_pass) || tree_.has_child(head, expl);
  }

  std::vector<TokenIndex> understood(Clause& clause, TokenIndex governor, int depth) {
    switch (tree_.relation(clause.head)) {
      case conj:
        return subjects_of(governor, depth);
      case xcomp:
        return controller(clause.head, governor, depth);
      case advcl:
        return of_adverbial(clause, governor, depth);
      case acl:
        return of_noun_clause(clause, governor, depth);
      case csubj:
      case csubj_pass:
        return of_clausal_subject(clause.head, governor);
      case acl_relcl:
        return {};
      case ccomp:
        return is_gerund(clause.head) ? subjects_of(governor, depth) : std::vector<TokenIndex>{};
      default:
        return {};
    }
  }

  /// "It is difficult for the mayor to attack the plan."
  std::vector<TokenIndex> of_clausal_subject(TokenIndex clause, TokenIndex governor) const {
    const Clause* const outer = by_head_[governor];
    const auto named = outer != nullptr ? named_by_for(*outer, clause) : std::nullopt;
    return named ? tree_.with_conjuncts(*named) : std::vector<TokenIndex>{};
  }

  /// "sending", "having sent"
  bool is_gerund(TokenIndex head) const {
    if (tree_.token(head).xpos == "VBG") return true;
    const auto auxiliary = tree_.child(head, aux);
    return auxiliary && tree_.token(*auxiliary).xpos == "VBG";
  }

  std::vector<TokenIndex> subjects_of(TokenIndex governor, int depth) {
    Clause* const outer = by_head_[governor];
    if (outer == nullptr) return {};
    fill(*outer, depth + 1);
    return outer->subjects;
  }

  /// "urged Kyiv to leave": the object; "promised Kyiv to leave", "wants to leave": the subject.
  std::vector<TokenIndex> controller(TokenIndex clause, TokenIndex governor, int depth) {
    const Clause* const outer = by_head_[governor];
    if (outer == nullptr) return {};
    if (controls_by_object(*outer)) return outer->objects;
    if (const auto recipient = controlling_recipient(*outer, clause)) return tree_.with_conjuncts(*recipient);
    if (const auto named = named_by_for(*outer, clause)) return tree_.with_conjuncts(*named);
    return subjects_of(governor, depth);
  }

  /// "appealed to both camps to use", "called on the army to leave"
  static bool is_plea(std::string_view verb) {
    static constexpr std::array<std::string_view, 6> verbs{"appeal", "call", "plead", "prevail", "rely", "count"};
    return std::ranges::find(verbs, verb) != verbs.end();
  }

  /// "difficult for the mayor to sell": who the infinitive is for.
  std::optional<TokenIndex> named_by_for(const Clause& outer, TokenIndex infinitive) const {
    const auto marks = tree_.children(infinitive, mark);
    const auto to = std::ranges::find_if(marks, [&](TokenIndex token) { return tree_.lemma(token) == "to"; });
    if (to == marks.end()) return std::nullopt;
    for (const Oblique& oblique : outer.obliques) {
      const TokenIndex first = tree_.subtree(oblique.head).front();
      const bool marked_for = first > 0 && tree_.lemma(first - 1) == "for" && tree_.head(first - 1) == infinitive;
      const bool names =
          oblique.role == "for" || marked_for || (is_plea(tree_.lemma(outer.head)) && oblique.head > outer.head);
      const Upos upos = tree_.token(oblique.head).upos;
      const bool amount = upos == Upos::sym || upos == Upos::num;  // "appealed for $2 million to buy food"
      if (names && !amount && tree_.subtree(oblique.head).back() + 1 == *to) return oblique.head;
    }
    return std::nullopt;
  }

  bool controls_by_object(const Clause& outer) const {
    const std::string_view verb = tree_.lemma(outer.head);
    if (outer.objects.empty() || verb == "promise" || verb == "vow") return false;
    if (verb == "have") return false;
    const ModalityEffect* const effect = modality_.find(verb, Upos::verb, "xcomp");
    if (effect == nullptr) return tree_.token(outer.head).upos != Upos::verb;
    return effect->modality != Modality::intended || wishes_of_others(verb);
  }

  /// "urged the members to join", with the members as whom it was said to.
  std::optional<TokenIndex> controlling_recipient(const Clause& outer, TokenIndex infinitive) const {
    const auto recipient = tree_.child(outer.head, iobj);
    const std::string_view verb = tree_.lemma(outer.head);
    if (!recipient || *recipient > infinitive || verb == "promise" || verb == "vow") return std::nullopt;
    const ModalityEffect* const effect = modality_.find(verb, Upos::verb, "xcomp");
    return effect != nullptr && effect->modality == Modality::required ? recipient : std::nullopt;
  }

  /// "wants Kyiv to leave"; others of intention have a purpose instead: "moved troops to stop the advance".
  static bool wishes_of_others(std::string_view verb) {
    static constexpr std::array<std::string_view, 7> verbs{"want", "wish", "need", "like", "expect", "mean", "prefer"};
    return std::ranges::find(verbs, verb) != verbs.end();
  }

  /// "accused Kyiv of planning": the object; "entered the town, taking …": the subject.
  std::vector<TokenIndex> of_adverbial(const Clause& clause, TokenIndex governor, int depth) {
    const Clause* const outer = by_head_[governor];
    if (outer == nullptr) return {};
    static constexpr std::array<std::string_view, 5> of_object{"of", "from", "into", "for", "against"};
    const auto mark_token = tree_.child(clause.head, mark);
    if (is_for_use(*outer, clause) || (clause.passive && mark_token && tree_.lemma(*mark_token) == "as")) return {};
    const bool object_control = mark_token &&
                                std::ranges::find(of_object, tree_.lemma(*mark_token)) != of_object.end() &&
                                is_gerund(clause.head);
    if (object_control && !outer->objects.empty() && !is_receiving(tree_.lemma(outer->head))) {
      const auto accused = accused_in(*outer, clause.head);
      return accused.empty() ? outer->objects : accused;
    }
    const bool infinitive = is_infinitive(tree_, clause.head);
    if (infinitive && controls_by_object(*outer)) return outer->objects;
    if (const auto named = infinitive ? named_by_for(*outer, clause.head) : std::nullopt)
      return tree_.with_conjuncts(*named);
    if (is_gerund(clause.head) || clause.passive || infinitive) return subjects_of(governor, depth);
    return {};
  }

  /// "gets six years for stealing": who gets it has stolen.
  static bool is_receiving(std::string_view verb) {
    static constexpr std::array<std::string_view, 9> verbs{"get",  "receive", "face", "serve",  "win",
                                                           "earn", "gain",    "draw", "attract"};
    return std::ranges::find(verbs, verb) != verbs.end();
  }

  /// "is used for making steel", "was built for storing grain": what it is for, by nobody in the sentence.
  bool is_for_use(const Clause& outer, const Clause& gerund) const {
    static constexpr std::array<std::string_view, 8> verbs{"use",  "design", "build",  "make",
                                                           "need", "employ", "intend", "require"};
    const auto mark_token = tree_.child(gerund.head, mark);
    return outer.passive && mark_token && tree_.lemma(*mark_token) == "for" &&
           std::ranges::find(verbs, tree_.lemma(outer.head)) != verbs.end();
  }

  /// "pointed fingers at the US and Poland for planning it": those at whom the object goes.
  std::vector<TokenIndex> accused_in(const Clause& outer, TokenIndex gerund) const {
    std::vector<TokenIndex> accused;
    if (tree_.lemma(*tree_.child(gerund, mark)) != "for") return accused;
    const auto consider = [&](std::string_view preposition, TokenIndex who) {
      const bool at = preposition == "at" || preposition == "against" || preposition == "on";
      if (at && who < gerund && tree_.token(who).upos == Upos::propn) accused.push_back(who);
    };
    for (const Oblique& oblique : outer.obliques) consider(oblique.role, oblique.head);
    for (const TokenIndex object : outer.objects) {
      for (const TokenIndex modifier : tree_.children(object, nmod)) {
        for (const TokenIndex who : tree_.with_conjuncts(modifier)) consider(preposition_of(tree_, modifier), who);
      }
    }
    return accused;
  }

  bool follows_comma(TokenIndex head) const {
    const TokenIndex first = tree_.subtree(head).front();
    return tree_.token(first).form == "," || (first > 0 && tree_.token(first - 1).form == ",");
  }

  /// "…, pointing at the US": a participle that a comma sets off is of the clause, wherever the parser hung it.
  std::vector<TokenIndex> of_enclosing_clause(TokenIndex noun, int depth) {
    for (std::optional<TokenIndex> at = noun; at; at = tree_.head(*at)) {
      if (by_head_[*at] != nullptr) return subjects_of(*at, depth);
    }
    return {noun};
  }

  /// "the first African American to serve", "the only minister to object": the noun does it.
  bool is_the_first_to(TokenIndex clause, TokenIndex noun) const {
    static constexpr std::array<std::string_view, 5> words{"first", "last", "only", "next", "second"};
    if (tree_.lemma(*tree_.child(clause, mark)) != "to") return false;
    return std::ranges::any_of(tree_.children(noun), [&](TokenIndex child) {
      return std::ranges::find(words, tree_.lemma(child)) != words.end();
    });
  }

  /// "accused the firm of cheating", "kept the army from leaving": of the object, although the gerund hangs on it.
  bool is_accused(TokenIndex clause, TokenIndex noun) const {
    static constexpr std::array<std::string_view, 12> verbs{"accuse",   "suspect", "convict", "acquit",
                                                            "clear",    "absolve", "prevent", "stop",
                                                            "dissuade", "deter",   "keep",    "blame"};
    const auto verb = tree_.head(noun);
    return verb && is_gerund(clause) && tree_.relation(noun) == obj &&
           std::ranges::find(verbs, tree_.lemma(*verb)) != verbs.end();
  }

  /// "troops stationed there", "a plan to attack": the noun, or who has the plan.
  std::vector<TokenIndex> of_noun_clause(const Clause& clause, TokenIndex noun, int depth) {
    const auto mark_token = tree_.child(clause.head, mark);
    if (is_gerund(clause.head) && follows_comma(clause.head)) return of_enclosing_clause(noun, depth);
    if (!mark_token || is_the_first_to(clause.head, noun) || is_accused(clause.head, noun)) return {noun};
    if (const auto owner = tree_.child(noun, nmod_poss)) return tree_.with_conjuncts(*owner);
    const TokenIndex first = tree_.first_conjunct(noun);
    const bool blamed =
        is_gerund(clause.head) && tree_.lemma(*mark_token) == "for" && tree_.token(first).upos == Upos::propn;
    if (blamed) return tree_.with_conjuncts(first);
    const bool of_unknown_agent = is_gerund(clause.head) && tree_.lemma(*mark_token) != "to" &&
                                  modality_.find(tree_.lemma(noun), Upos::noun, "xcomp") == nullptr;
    if (of_unknown_agent) return {};
    const auto governor = tree_.head(noun);
    if (!governor || !is_any(tree_.relation(noun), {obj, xcomp, obl, root})) return {};
    const Clause* const outer = by_head_[*governor];
    const bool to_be_done = outer != nullptr && tree_.lemma(outer->head) == "have";
    if (to_be_done) return outer->subjects;
    const bool infinitive_of_verb = outer != nullptr && tree_.relation(noun) == obj && controls_by_object(*outer) &&
                                    modality_.find(tree_.lemma(noun), Upos::noun, "xcomp") == nullptr;
    if (infinitive_of_verb) return {noun};
    return subjects_of(*governor, depth);
  }

  const SentenceTree& tree_;
  const ModalityLexicon& modality_;
  std::vector<Clause>& clauses_;
  std::vector<Clause*> by_head_;
};

ClauseKind kind_of(const SentenceTree& tree, TokenIndex i) {
  if (tree.has_child(i, cop) && !tree.has_child(i, nsubj_outer)) return ClauseKind::copular;
  const auto there = tree.child(i, expl);
  if (there && tree.lemma(i) == "be" && tree.lemma(*there) == "there") return ClauseKind::existence;
  return ClauseKind::verbal;
}

bool is_clause_head(const SentenceTree& tree, TokenIndex i) {
  return is_verbal_head(tree, i) || (tree.has_child(i, cop) && tree.token(i).upos != Upos::aux);
}

/// "at least ten", "at most two", "up to ten": no preposition.
bool is_part_of_quantity(const SentenceTree& tree, TokenIndex preposition) {
  if (preposition + 1 >= tree.size()) return false;
  const Token& next = tree.token(preposition + 1);
  const bool up_to = tree.lemma(preposition) == "to" && preposition > 0 && tree.lemma(preposition - 1) == "up";
  if (up_to) return next.upos == Upos::num;
  return tree.lemma(preposition) == "at" && (next.form == "least" || next.form == "most");
}

}  // namespace

std::string preposition_of(const SentenceTree& tree, TokenIndex head) {
  std::string words;
  for (const TokenIndex child : tree.children(head)) {
    if (tree.relation(child) != case_ || child > head) continue;
    if (tree.token(child).upos == Upos::part || is_part_of_quantity(tree, child)) continue;
    for (const TokenIndex part : tree.subtree(child, [&](TokenIndex t) { return tree.relation(t) != fixed; })) {
      if (!words.empty()) words += ' ';
      words += lower_case(tree.token(part).form);
    }
  }
  return words;
}

std::vector<Clause> read_clauses(const SentenceTree& tree, const ModalityLexicon& modality) {
  std::vector<Clause> clauses;
  for (TokenIndex i = 0; i < tree.size(); ++i) {
    if (is_clause_head(tree, i)) clauses.push_back(read_own_arguments(tree, i, kind_of(tree, i)));
  }
  SubjectFinder(tree, modality, clauses).fill_all();
  for (Clause& clause : clauses) promote_by_phrases(tree, clause);
  fill_missing_objects(tree, clauses);
  return clauses;
}

}  // namespace relata
