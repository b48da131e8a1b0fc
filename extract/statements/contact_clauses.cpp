#include <relata/extract/statements/contact_clauses.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include <relata/extract/statements/tree_editor.h>

namespace relata {
namespace {

using enum DependencyRelation;

class Mender : TreeEditor {
 public:
  using TreeEditor::TreeEditor;

  void mend() {
    for (std::size_t i = 1; i + 1 < tokens_.size(); ++i) {
      mend_that_before_plural(i);
      mend_that_of_clause(i);
      mend_pronoun_as_apposition(i);
      mend_told_clause(i);
      mend_finite_open_complement(i);
      mend_that_of_claim(i);
      mend_object_of_infinitive(i);
      mend_subject_after_verb(i);
      mend_contact_after_predicate(i);
      mend_contact_of_pronoun(i);
      mend_afterthought(i);
      mend_contact_in_content(i);
    }
    for (std::size_t i = 0; i < tokens_.size(); ++i) mend_first_of_contents(i);
  }

 private:
  /// "a void that conservative viewers sensed", read as "a void" and "that … viewers sensed".
  void mend_that_before_plural(std::size_t that) {
    const Token& word = tokens_[that];
    if (word.lemma != "that" || word.relation != det || word.head == Token::root || !is_noun(that - 1)) return;
    const std::size_t noun = at(word.head);
    if (noun < that || (tokens_[noun].xpos != "NNS" && tokens_[noun].xpos != "NNPS")) return;
    const auto verb = participle_of(noun);
    if (!verb || is_below(that - 1, noun)) return;
    tokens_[*verb].xpos = "VBD";
    attach(*verb, that - 1, acl_relcl);
    attach(noun, *verb, nsubj);
    attach(that, *verb, has_child(*verb, {obj}) ? mark : obj);
    tokens_[that].upos = Upos::pron;
    tokens_[that].xpos = "WDT";
  }

  /// "and that agents had left", read as "that agents": before a plural it only opens the clause.
  void mend_that_of_clause(std::size_t that) {
    const Token& word = tokens_[that];
    if (word.lemma != "that" || word.relation != det || word.head <= number(that) || is_noun(that - 1)) return;
    const std::size_t noun = at(word.head);
    const bool plural = tokens_[noun].xpos == "NNS" || tokens_[noun].xpos == "NNPS";
    const bool subject = tokens_[noun].relation == nsubj || tokens_[noun].relation == nsubj_pass;
    if (!plural || !subject || tokens_[noun].head == Token::root || has_child(at(tokens_[noun].head), {mark})) return;
    attach(that, at(tokens_[noun].head), mark);
    tokens_[that].upos = Upos::sconj;
    tokens_[that].xpos = "IN";
  }

  /// The verb after the noun that the parser took for its participle.
  std::optional<std::size_t> participle_of(std::size_t noun) const {
    for (std::size_t i = noun + 1; i < tokens_.size(); ++i) {
      const bool participle = tokens_[i].xpos == "VBN" || tokens_[i].xpos == "VBD";
      if (tokens_[i].head == number(noun) && tokens_[i].relation == acl && participle) return i;
    }
    return std::nullopt;
  }

  static bool is_subject_pronoun(std::string_view lemma) {
    static constexpr std::array<std::string_view, 14> pronouns{"I",       "you",       "he",       "she",     "we",
                                                               "they",    "anyone",    "everyone", "someone", "nobody",
                                                               "anybody", "everybody", "somebody", "one"};
    return std::ranges::find(pronouns, lemma) != pronouns.end();
  }

  /// "the job anyone in this room will have is …"
  void mend_pronoun_as_apposition(std::size_t pronoun) {
    const Token& token = tokens_[pronoun];
    const bool misread = token.upos == Upos::pron && token.relation == appos && token.head == number(pronoun) - 1 &&
                         is_subject_pronoun(token.lemma);
    if (!misread) return;
    const auto verb = next_verb(pronoun);
    if (!verb || tokens_[*verb].head == Token::root || is_below(pronoun - 1, *verb)) return;
    attach(*verb, pronoun - 1, acl_relcl);
    attach(pronoun, *verb, nsubj);
  }

  /// The first verb with auxiliaries or a tense of its own; none where a comma comes first.
  std::optional<std::size_t> next_verb(std::size_t after) const {
    for (std::size_t i = after + 1; i < tokens_.size(); ++i) {
      if (tokens_[i].upos == Upos::punct) return std::nullopt;
      if (tokens_[i].upos != Upos::verb) continue;
      const bool finite = tokens_[i].xpos == "VBD" || tokens_[i].xpos == "VBZ" || tokens_[i].xpos == "VBP";
      return finite || has_child(i, {aux}) ? std::optional(i) : std::nullopt;
    }
    return std::nullopt;
  }

  static bool is_telling(std::string_view verb) {
    static constexpr std::array<std::string_view, 8> verbs{"tell",   "inform", "assure",   "warn",
                                                           "remind", "notify", "convince", "persuade"};
    return std::ranges::find(verbs, verb) != verbs.end();
  }

  /// "tell pollsters they have doubts", read as a relative clause of the pollsters.
  void mend_told_clause(std::size_t clause) {
    const Token& verb = tokens_[clause];
    if (verb.relation != acl_relcl || verb.head == Token::root || at(verb.head) > clause) return;
    const std::size_t told = at(verb.head);
    if (tokens_[told].relation != iobj && tokens_[told].relation != obj) return;
    if (tokens_[told].head == Token::root || !is_telling(tokens_[at(tokens_[told].head)].lemma)) return;
    const bool pronoun_follows = told + 1 < clause && tokens_[told + 1].xpos == "PRP" &&
                                 tokens_[told + 1].head == number(clause) && tokens_[told + 1].relation == nsubj;
    if (pronoun_follows && has_child(clause, {obj, ccomp, xcomp, cop, obl}))
      attach(clause, at(tokens_[told].head), ccomp);
  }

  /// "claiming the quarantine violated her rights", read as an object and a clause without subject.
  void mend_finite_open_complement(std::size_t clause) {
    const Token& verb = tokens_[clause];
    const bool open = verb.relation == xcomp || verb.relation == ccomp;
    if (!open || !is_finite(clause) || verb.head == Token::root || has_child(clause, {mark, aux, nsubj, nsubj_pass}))
      return;
    const bool telling = is_telling(tokens_[at(verb.head)].lemma);
    for (std::size_t i = at(verb.head) + 1; i < clause; ++i) {
      const bool object = tokens_[i].relation == obj || (tokens_[i].relation == iobj && !telling && is_noun(i));
      if (tokens_[i].head != verb.head || !object) continue;
      tokens_[clause].relation = ccomp;
      return attach(i, clause, nsubj);
    }
  }

  /// "a claim that Norway bombed the port", with "that" as a second object: it only opens the clause.
  void mend_that_of_claim(std::size_t that) {
    const Token& word = tokens_[that];
    if (word.lemma != "that" || word.head == Token::root || (word.relation != obj && word.relation != nsubj)) return;
    const std::size_t clause = at(word.head);
    const bool of_noun = tokens_[clause].relation == acl || tokens_[clause].relation == acl_relcl;
    const auto same = std::ranges::count_if(
        tokens_, [&](const Token& token) { return token.head == word.head && token.relation == word.relation; });
    if (!of_noun || same < 2 || that > clause) return;
    tokens_[that].upos = Upos::sconj;
    tokens_[that].xpos = "IN";
    tokens_[that].features.clear();
    attach(that, clause, mark);
    tokens_[clause].relation = acl;
  }

  /// "a problem that it needs to solve": verbs whose infinitive has the subject of the verb.
  void mend_object_of_infinitive(std::size_t pronoun) {
    static constexpr std::array<std::string_view, 16> verbs{"need", "want",   "try",   "hope",   "plan",  "seek",
                                                            "wish", "intend", "fail",  "have",   "begin", "refuse",
                                                            "vow",  "decide", "agree", "promise"};
    const Token& word = tokens_[pronoun];
    const bool relative = word.xpos == "WDT" || word.xpos == "WP" || word.lemma == "that";
    if (!relative || word.relation != obj || word.head <= number(pronoun)) return;
    const std::size_t verb = at(word.head);
    if (std::ranges::find(verbs, tokens_[verb].lemma) == verbs.end()) return;
    for (std::size_t i = verb + 1; i < tokens_.size(); ++i) {
      if (tokens_[i].head != number(verb) || tokens_[i].relation != xcomp || tokens_[i].upos != Upos::verb) continue;
      if (!has_child(i, {obj, ccomp, xcomp})) attach(pronoun, i, obj);
      return;
    }
  }

  /// "Ann said the acceptance of gifts was wrong", with "acceptance" as a second subject of "said".
  void mend_subject_after_verb(std::size_t subject) {
    const bool object = tokens_[subject].relation == obj;
    if ((tokens_[subject].relation != nsubj && !object) || tokens_[subject].head == Token::root) return;
    const std::size_t verb = at(tokens_[subject].head);
    if (object && !takes_clause_alone(tokens_[verb].lemma)) return;
    const auto content = child(verb, {ccomp});
    const bool after = tokens_[verb].upos == Upos::verb && verb < subject && (!content || subject < *content);
    const bool other_before =
        std::any_of(tokens_.begin(), tokens_.begin() + static_cast<std::ptrdiff_t>(verb),
                    [&](const Token& token) { return token.head == number(verb) && token.relation == nsubj; });
    if (!after || !other_before) return;
    for (std::size_t i = subject + 1; i < tokens_.size(); ++i) {
      if (!is_finite_without_subject(i) || is_below(verb, i) || (content && i != *content)) continue;
      if (object && tokens_[verb].lemma != "say" && !stands_beside(i, verb)) continue;
      attach(i, verb, ccomp);
      return attach(subject, i, nsubj);
    }
  }

  /// "revealed the powder was found": rather than a noun these take a clause, where one follows.
  static bool takes_clause_alone(std::string_view verb) {
    static constexpr std::array<std::string_view, 12> verbs{"say",     "reveal",   "claim", "admit",
                                                            "confirm", "announce", "state", "argue",
                                                            "believe", "allege",   "note",  "report"};
    return std::ranges::find(verbs, verb) != verbs.end();
  }

  /// Whether the clause hangs on the verb, joined by no word of its own.
  bool stands_beside(std::size_t clause, std::size_t verb) const {
    const DependencyRelation relation = tokens_[clause].relation;
    const bool above = tokens_[verb].relation == advcl && tokens_[clause].head == tokens_[verb].head;
    if (above && relation == ccomp) return true;  // "emerged after the Post reported officials had agreed"
    return tokens_[clause].head == number(verb) &&
           (relation == parataxis || relation == xcomp || relation == conj || relation == ccomp) &&
           !has_child(clause, {cc});
  }

  bool is_finite_without_subject(std::size_t i) const {
    if (has_child(i, {nsubj, nsubj_pass, mark})) return false;
    return has_child(i, {cop}) || is_finite(i) || (tokens_[i].xpos == "VBN" && has_child(i, {aux, aux_pass}));
  }

  /// "said if she wins, they will leave", "Playing it down, he said …": of two contents the first is none.
  void mend_first_of_contents(std::size_t first) {
    if (tokens_[first].relation != ccomp || tokens_[first].head == Token::root) return;
    const std::size_t verb = at(tokens_[first].head);
    for (std::size_t second = std::max(first, verb) + 1; second < tokens_.size(); ++second) {
      if (tokens_[second].head != number(verb) || tokens_[second].relation != ccomp) continue;
      const bool gerund = tokens_[first].xpos == "VBG" && !has_child(first, {nsubj, aux});
      if (gerund && first < verb) tokens_[first].relation = advcl;
      if (gerund && verb < first && has_no_subject(second)) make_adjective(first, second);
      if (opens_with_condition(first) && verb < first) attach(first, second, advcl);
      return;
    }
  }

  bool has_no_subject(std::size_t clause) const { return !has_child(clause, {nsubj, nsubj_pass, csubj, expl}); }

  /// "said falling enrolment, not theft, had been responsible": what falls is the subject of what follows.
  void make_adjective(std::size_t gerund, std::size_t clause) {
    const auto object = child(gerund, {obj});
    if (!object || *object != gerund + 1) return;
    attach(*object, clause, nsubj);
    attach(gerund, *object, amod);
    hand_over_children(gerund, *object);
  }

  /// "These are the figures our monitors signed", with the monitors as a second subject of what these are.
  void mend_contact_after_predicate(std::size_t subject) {
    if (tokens_[subject].relation != nsubj || tokens_[subject].head == Token::root) return;
    const std::size_t noun = at(tokens_[subject].head);
    const auto participle = participle_of(noun);
    const auto first = child(noun, {nsubj});
    const bool contact = noun < subject && is_noun(noun) && has_child(noun, {cop}) && *first < noun && participle &&
                         *participle == subject + 1 && !has_child(*participle, {aux, aux_pass, nsubj, nsubj_pass});
    if (!contact) return;
    attach(subject, *participle, nsubj);
    tokens_[*participle].relation = acl_relcl;
    tokens_[*participle].xpos = "VBD";
  }

  /// "should contribute, a demand that Beijing has rejected", read as what should be contributed.
  void mend_afterthought(std::size_t noun) {
    if (tokens_[noun].relation != obj || tokens_[noun].head == Token::root || at(tokens_[noun].head) > noun) return;
    const auto article = child(noun, {det});
    const bool set_off = article && *article > 0 && *article < noun && tokens_[*article].lemma == "a" &&
                         tokens_[*article - 1].form == "," && has_child(noun, {acl_relcl});
    if (!set_off) return;
    for (std::size_t i = at(tokens_[noun].head); i + 1 < *article; ++i) {
      if (tokens_[i].form == ",") return;
    }
    tokens_[noun].relation = parataxis;
  }

  /// "Everything she says is a lie", read as "Everything she" and what that says.
  void mend_contact_of_pronoun(std::size_t subject) {
    const std::size_t all = subject - 1;
    static constexpr std::array<std::string_view, 5> pronouns{"everything", "all", "anything", "nothing", "something"};
    const bool beside = tokens_[all].head == number(subject) || tokens_[all].head == tokens_[subject].head;
    const bool joined = tokens_[subject].relation == nsubj && beside &&
                        std::ranges::find(pronouns, tokens_[all].lemma) != pronouns.end();
    if (!joined || tokens_[subject].head != number(subject) + 1) return;
    const std::size_t verb = subject + 1;
    const auto main = child(verb, {ccomp});
    if (!main || *main < verb || !is_finite_without_subject(*main)) return;
    exchange(*main, verb, acl_relcl);
    attach(all, *main, nsubj);
    attach(verb, all, acl_relcl);
    for (std::size_t i = verb + 1; i < tokens_.size(); ++i) {
      if (tokens_[i].head == number(verb) && i != *main) tokens_[i].head = number(*main);
    }
  }

  /// "on a loan it took out", read as something else that was said.
  void mend_contact_in_content(std::size_t pronoun) {
    const Token& word = tokens_[pronoun];
    if (word.relation != nsubj || word.xpos != "PRP" || word.head <= number(pronoun)) return;
    const std::size_t clause = at(word.head);
    if (tokens_[clause].relation != ccomp || !is_noun(pronoun - 1) || has_child(clause, {mark, cop})) return;
    const bool complement = tokens_[pronoun - 1].relation == obl || tokens_[pronoun - 1].relation == nmod;
    if (complement && is_in_other_content(pronoun - 1, clause)) attach(clause, pronoun - 1, acl_relcl);
  }

  /// Whether the noun stands in a content of the verb whose content `clause` is, too.
  bool is_in_other_content(std::size_t noun, std::size_t clause) const {
    for (std::int32_t i = tokens_[noun].head; i != Token::root; i = tokens_[at(i)].head) {
      const Token& above = tokens_[at(i)];
      if (above.relation == ccomp && above.head == tokens_[clause].head) return above.head < i && at(i) != clause;
    }
    return false;
  }

  bool opens_with_condition(std::size_t clause) const {
    static constexpr std::array<std::string_view, 9> words{"if",    "unless", "although", "though", "because",
                                                           "while", "once",   "when",     "since"};
    return std::ranges::any_of(tokens_, [&](const Token& token) {
      return token.head == number(clause) && is_opening(token) && std::ranges::find(words, token.lemma) != words.end();
    });
  }

  static bool is_opening(const Token& token) { return token.relation == mark || token.relation == advmod; }
};

}  // namespace

void mend_contact_clauses(std::span<Sentence> sentences) {
  mend_each<Mender>(sentences);
}

}  // namespace relata
