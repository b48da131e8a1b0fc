#include <relata/extract/statements/modality.h>

#include <algorithm>
#include <array>

#include <relata/extract/statements/infinitive_predicates.h>

namespace relata {
namespace {

using enum DependencyRelation;

template <std::size_t size>
bool is_one_of(std::string_view word, const std::array<std::string_view, size>& words) {
  return std::ranges::find(words, word) != words.end();
}

constexpr std::array<std::string_view, 9> negators{"not",      "n't",     "never", "hardly", "barely",
                                                   "scarcely", "neither", "nor",   "nowhere"};
/// "does not plan to attack", "do not believe that P": the negation is of what is planned or believed.
constexpr std::array<std::string_view, 8> proving{"confirm",   "show",   "prove",    "demonstrate",
                                                  "establish", "verify", "indicate", "suggest"};
constexpr std::array<std::string_view, 14> neg_raising{"think",  "believe", "expect", "want",    "intend",
                                                       "plan",   "seem",    "appear", "suppose", "aim",
                                                       "likely", "seek",    "mean",   "wish"};

bool is_negative_determiner(const SentenceTree& tree, TokenIndex noun) {
  const auto determiner = tree.child(noun, det);
  return determiner && tree.lemma(*determiner) == "no";
}

bool is_argument(DependencyRelation relation) {
  return is_any(relation, {nsubj, nsubj_pass, obj, obl_agent});
}

/// "Neither the army nor the police", "Neither side".
bool stands_after_neither(const SentenceTree& tree, TokenIndex noun) {
  return std::ranges::any_of(tree.children(noun), [&](TokenIndex child) { return tree.lemma(child) == "neither"; });
}

/// "not only a racist but a danger", "not just a racist but": it is that, and more; "can't just assume" is negated.
bool is_not_only(const SentenceTree& tree, TokenIndex negation) {
  static constexpr std::array<std::string_view, 4> words{"just", "merely", "simply", "solely"};
  if (negation + 1 >= tree.size() || tree.lemma(negation) != "not") return false;
  if (tree.lemma(negation + 1) == "only") return true;
  if (!is_one_of(tree.lemma(negation + 1), words)) return false;
  for (TokenIndex i = negation + 2; i < tree.size(); ++i) {
    if (tree.lemma(i) == "but") return true;
  }
  return false;
}

/// "neither Germany nor France has": wherever the parser hung "neither".
bool holds_nor(const SentenceTree& tree, TokenIndex subject) {
  return std::ranges::any_of(tree.with_conjuncts(subject), [&](TokenIndex member) {
    const auto conjunction = tree.child(member, cc);
    return conjunction && tree.lemma(*conjunction) == "nor";
  });
}

bool negates_its_clause(const SentenceTree& tree, TokenIndex child) {
  const Token& token = tree.token(child);
  if (token.relation == advmod) {
    if (token.lemma == "long") return tree.children(child).size() == 1 && tree.lemma(tree.children(child)[0]) == "no";
    const bool little = token.lemma == "little" && tree.lemma(*tree.head(child)) == "change";  // "was little changed"
    return little || (is_one_of(token.lemma, negators) && !is_not_only(tree, child));
  }
  if (is_argument(token.relation))
    return (token.lemma != "one" && is_negative_determiner(tree, child)) || token.lemma == "neither" ||
           stands_after_neither(tree, child) || (is_subject(token.relation) && holds_nor(tree, child));
  const bool instead = token.lemma == "without" || token.lemma == "rather" || token.lemma == "instead";
  return instead && is_any(token.relation, {mark, cc, case_});
}

std::optional<Modality> auxiliary_modality(std::string_view lemma) {
  static constexpr std::array<std::string_view, 4> possible{"may", "might", "can", "could"};
  static constexpr std::array<std::string_view, 4> required{"must", "should", "ought", "shall"};
  if (is_one_of(lemma, possible)) return Modality::possible;
  if (is_one_of(lemma, required)) return Modality::required;
  if (lemma == "would") return Modality::conditional;
  return std::nullopt;
}

/// Auxiliaries keep their surface form: UD lemmatises "would" to "will" and "might" to "may".
std::string_view auxiliary_form(const Token& token) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 10> forms{{{"would", "would"},
                                                                                        {"'d", "would"},
                                                                                        {"’d", "would"},
                                                                                        {"could", "could"},
                                                                                        {"might", "might"},
                                                                                        {"should", "should"},
                                                                                        {"Would", "would"},
                                                                                        {"Could", "could"},
                                                                                        {"Should", "should"},
                                                                                        {"Might", "might"}}};
  const auto* const found =
      std::ranges::find(forms, std::string_view(token.form), [](const auto& f) { return f.first; });
  return found != forms.end() ? found->second : std::string_view(token.lemma);
}

/// Words that open a clause without saying that it is so: "until they leave" is still to come.
bool is_condition(std::string_view lemma) {
  static constexpr std::array<std::string_view, 6> words{"if", "unless", "until", "till", "lest", "provided"};
  return is_one_of(lemma, words);
}

/// "either Clinton or Trump will win"
bool is_alternative(const SentenceTree& tree, TokenIndex head) {
  const auto has_either = [&](TokenIndex token) {
    return std::ranges::any_of(tree.children(token),
                               [&](TokenIndex child) { return child < token && tree.lemma(child) == "either"; });
  };
  if (has_either(head)) return true;
  return std::ranges::any_of(tree.children(head), [&](TokenIndex child) {
    return is_any(tree.relation(child), {nsubj, nsubj_pass, obj}) && has_either(child);
  });
}
bool has_condition(const SentenceTree& tree, TokenIndex clause) {
  const auto marker = tree.child(clause, mark);
  return marker && (tree.lemma(*marker) == "if" || tree.lemma(*marker) == "unless");
}

std::optional<Modality> own_modality(const SentenceTree& tree, TokenIndex head, const ModalityLexicon& lexicon) {
  bool conditioned = false;
  if (is_alternative(tree, head)) return Modality::possible;
  for (const TokenIndex child : tree.children(head)) {
    const Token& token = tree.token(child);
    if (token.relation == aux) {
      if (const auto modality = auxiliary_modality(auxiliary_form(token))) return modality;
    }
    if (token.relation == mark && is_condition(token.lemma)) return Modality::conditional;
    if (token.relation == mark && token.lemma == "whether") return Modality::questioned;
    if (token.relation == advcl && has_condition(tree, child)) conditioned = true;
    const auto* const adverb = token.relation == advmod ? lexicon.find(token.lemma, Upos::adv, "advmod") : nullptr;
    if (adverb != nullptr && adverb->modality && *adverb->modality != Modality::asserted) return adverb->modality;
  }
  const bool condition_of_what_is_said = tree.has_child(head, ccomp) && !tree.has_child(head, aux);
  return conditioned && !condition_of_what_is_said ? std::optional(Modality::conditional) : std::nullopt;
}

/// Where the last quotation opens; 0 where that is in a sentence before.
TokenIndex begin_of_last_quotation(const SentenceTree& tree) {
  for (auto i = static_cast<TokenIndex>(tree.size()); i-- > 0;) {
    if (tree.token(i).form == "“" || tree.token(i).xpos == "``") return i;
  }
  return 0;
}

/// Whether the sentence is a question and `head` part of what is asked: not what introduces a quoted question.
bool is_question(const SentenceTree& tree, TokenIndex head) {
  bool is_quoted = false;
  for (auto i = static_cast<TokenIndex>(tree.size()); i-- > 0;) {
    const Token& token = tree.token(i);
    if (token.upos != Upos::punct) return false;
    is_quoted = is_quoted || token.form == "”" || token.xpos == "''";
    if (token.form == "?") return !is_quoted || head >= begin_of_last_quotation(tree);
  }
  return false;
}

/// "Which states could he win?", "Who could win?"
bool asks_who(const SentenceTree& tree, TokenIndex head) {
  return std::ranges::any_of(tree.children(head), [&](TokenIndex child) {
    return is_argument(tree.relation(child)) && tree.token(tree.subtree(child).front()).xpos.starts_with("W");
  });
}

bool asks_with_a_wh_word(const SentenceTree& tree, TokenIndex head) {
  static constexpr std::array<std::string_view, 4> words{"how", "why", "when", "where"};
  const auto tokens = tree.subtree(head);
  return is_one_of(tree.lemma(tokens.front()), words);
}

/// What the governing word does to the clause: nothing where it has no row.
void apply(const ModalityEffect* effect, Factuality& result) {
  if (effect == nullptr) return;
  if (effect->negates) result.polarity = result.polarity == Polarity::affirmed ? Polarity::negated : Polarity::affirmed;
  if (effect->modality && result.modality == Modality::asserted) result.modality = *effect->modality;
}

std::string_view complement_kind(const SentenceTree& tree, TokenIndex clause) {
  switch (tree.relation(clause)) {
    case xcomp:
      return "xcomp";
    case ccomp:
      return "ccomp";
    case csubj:
    case csubj_pass:
      return "ccomp";
    case acl:
      return "xcomp";
    case advcl:
      return "advcl";
    default:
      return "";
  }
}

std::string lemma_with_particle(const SentenceTree& tree, TokenIndex head) {
  std::string lemma(tree.lemma(head));
  if (const auto particle = tree.child(head, compound_prt)) lemma += " " + tree.token(*particle).lemma;
  return lemma;
}

void negate(Factuality& result) {
  result.polarity = result.polarity == Polarity::affirmed ? Polarity::negated : Polarity::affirmed;
}

void raise_modality(Factuality& result, Modality modality) {
  if (result.modality == Modality::asserted) result.modality = modality;
}

class FactualityReader {
 public:
  FactualityReader(const SentenceTree& tree, const ModalityLexicon& lexicon) : tree_(tree), lexicon_(lexicon) {}

  Factuality read(TokenIndex head, int depth = 0) const {
    static constexpr int max_depth = 20;  // embedding beyond which governors are no longer asked
    Factuality result;
    if (is_negated(tree_, head)) negate(result);
    if (const auto modality = own_modality(tree_, head, lexicon_)) raise_modality(result, *modality);
    apply(purpose_effect(tree_, head, lexicon_), result);
    const auto governor = tree_.head(head);
    if (!governor) {
      if (is_question(tree_, head)) {
        if (asks_who(tree_, head)) result.modality = Modality::questioned;
        raise_modality(result, Modality::questioned);
      }
    } else if (depth < max_depth) {
      read_governor(head, *governor, depth, result);
    }
    return result;
  }

 private:
  void read_governor(TokenIndex head, TokenIndex governor, int depth, Factuality& result) const {
    switch (tree_.relation(head)) {
      case conj:
        return share_with_conjunct(head, governor, depth, result);
      case advcl:
        return read_adverbial(head, governor, depth, result);
      case acl_relcl:
        if (is_anyone(governor)) raise_modality(result, Modality::conditional);
        [[fallthrough]];
      case acl:
        return read_noun_clause(head, governor, result);
      case xcomp:
        return read_open_complement(head, governor, depth, result);
      case ccomp:
      case csubj:
      case csubj_pass:
        return read_closed_complement(head, governor, depth, result);
      default:
        return;
    }
  }

  /// "anyone who endorses violence": nobody need do so.
  bool is_anyone(TokenIndex noun) const {
    static constexpr std::array<std::string_view, 5> words{"anyone", "anybody", "whoever", "everyone", "anything"};
    return is_one_of(tree_.lemma(noun), words) ||
           (tree_.child(noun, det) && tree_.lemma(*tree_.child(noun, det)) == "any");
  }

  void share_with_conjunct(TokenIndex head, TokenIndex first, int depth, Factuality& result) const {
    const bool independent = tree_.has_child(head, nsubj) || tree_.has_child(head, nsubj_pass);
    const Factuality shared = read(first, depth + 1);
    const bool first_is_embedded = is_any(tree_.relation(first), {xcomp, ccomp, acl, advcl});
    if (!independent || first_is_embedded) raise_modality(result, shared.modality);
    const bool has_auxiliary = tree_.has_child(head, aux) || tree_.has_child(head, aux_pass);
    const bool negation_above = shared.polarity == Polarity::negated && !is_negated(tree_, first);
    if (negation_above && first_is_embedded && !has_auxiliary) negate(result);
    const auto conjunction = tree_.child(head, cc);
    const bool either = conjunction && (tree_.lemma(*conjunction) == "or" || tree_.lemma(*conjunction) == "nor");
    const bool negation_of_both = is_negated(tree_, first) && !is_negated(tree_, head) && either;
    if (negation_of_both && !independent && !has_auxiliary) negate(result);
  }

  void read_adverbial(TokenIndex head, TokenIndex governor, int depth, Factuality& result) const {
    const auto mark_token = tree_.child(head, mark);
    if (!is_infinitive(tree_, head)) {
      if (mark_token) read_governed_gerund(governor, tree_.lemma(*mark_token), depth, result);
      return;
    }
    if (tree_.token(governor).upos == Upos::adj) return read_open_complement(head, governor, depth, result);
    const auto* const effect = lexicon_.find(lemma_with_particle(tree_, governor), tree_.token(governor).upos, "xcomp");
    if (effect != nullptr) return read_open_complement(head, governor, depth, result);
    if (!tree_.has_child(head, aux)) raise_modality(result, Modality::intended);
  }

  /// "if it should prevent Ann from voting": as sure as what prevents her.
  void read_governed_gerund(TokenIndex governor, std::string_view preposition, int depth, Factuality& result) const {
    const auto* const effect = lexicon_.find(tree_.lemma(governor), tree_.token(governor).upos, preposition);
    if (effect == nullptr) return;
    apply(effect, result);
    raise_modality(result, read(governor, depth + 1).modality);
  }

  /// "denied a report by a newspaper that P": what the newspaper reported is P.
  bool is_by_somebody(TokenIndex noun) const {
    return std::ranges::any_of(tree_.children(noun), [&](TokenIndex child) {
      const bool modifier = is_any(tree_.relation(child), {nmod, obl, obl_agent});
      const auto preposition = modifier ? tree_.child(child, case_) : std::nullopt;
      return preposition && tree_.lemma(*preposition) == "by";
    });
  }

  void read_noun_clause(TokenIndex head, TokenIndex noun, Factuality& result) const {
    const auto mark_token = tree_.child(head, mark);
    if (!mark_token) return;
    const bool infinitive = tree_.lemma(*mark_token) == "to" || tree_.token(head).xpos == "VBG";
    const auto* const effect = lexicon_.find(tree_.lemma(noun), Upos::noun, infinitive ? "xcomp" : "ccomp");
    apply(effect, result);
    if (effect == nullptr && infinitive) apply(verb_above(noun, "xcomp"), result);
    const bool is_done = tree_.has_child(head, aux) || describes_who_did(noun);
    if (effect == nullptr && tree_.lemma(*mark_token) == "to" && !is_done) raise_modality(result, Modality::intended);
    if (is_negative_determiner(tree_, noun)) negate(result);
    const bool of_another = tree_.has_child(noun, nmod_poss) || is_by_somebody(noun);
    if (!infinitive && !of_another) read_verb_above(noun, result);
  }

  /// "the first to serve", "one of three women to have led": no plan but a fact.
  bool describes_who_did(TokenIndex noun) const {
    static constexpr std::array<std::string_view, 3> words{"first", "last", "only"};
    return std::ranges::any_of(tree_.children(noun),
                               [&](TokenIndex child) { return is_one_of(tree_.lemma(child), words); });
  }

  /// The row of the verb whose object `noun` is.
  const ModalityEffect* verb_above(TokenIndex noun, std::string_view complement) const {
    const auto verb = tree_.head(noun);
    if (!verb || tree_.relation(noun) != obj) return nullptr;
    return lexicon_.find(lemma_with_particle(tree_, *verb), Upos::verb, complement);
  }

  /// "rejected claims that P": what the verb does to the noun it does to P.
  void read_verb_above(TokenIndex noun, Factuality& result) const {
    const auto* const effect = verb_above(noun, "ccomp");
    const auto* const rejection = verb_above(noun, "obj");
    const auto* const deciding = effect != nullptr ? effect : rejection;
    if (deciding != nullptr && deciding->negates) negate(result);
  }

  bool has_yet(TokenIndex verb) const {
    return std::ranges::any_of(tree_.children(verb), [&](TokenIndex child) {
      return tree_.relation(child) == advmod && tree_.lemma(child) == "yet";
    });
  }

  /// "has yet to comment": has not commented.
  bool has_yet_to(TokenIndex governor, TokenIndex complement) const {
    return tree_.lemma(governor) == "have" && (has_yet(governor) || has_yet(complement));
  }

  void read_open_complement(TokenIndex head, TokenIndex governor, int depth, Factuality& result) const {
    if (has_yet_to(governor, head)) return negate(result);
    const auto* const effect =
        lexicon_.find(lemma_with_particle(tree_, governor), tree_.token(governor).upos, complement_kind(tree_, head));
    apply(effect, result);
    const bool purpose = effect == nullptr && tree_.has_child(governor, obj) && tree_.has_child(head, mark);
    if (purpose) return raise_modality(result, Modality::intended);
    const Factuality outer = read(governor, depth + 1);
    if (outer.polarity == Polarity::negated) negate(result);
    raise_modality(result, outer.modality);
  }

  void read_closed_complement(TokenIndex head, TokenIndex governor, int depth, Factuality& result) const {
    const auto* const effect =
        lexicon_.find(lemma_with_particle(tree_, governor), tree_.token(governor).upos, complement_kind(tree_, head));
    apply(effect, result);
    if (is_negated(tree_, governor) && is_one_of(tree_.lemma(governor), neg_raising)) negate(result);
    const bool asked =
        !tree_.head(governor) && is_question(tree_, governor) && is_one_of(tree_.lemma(governor), neg_raising);
    if (asked) raise_modality(result, Modality::questioned);
    if (asks_with_a_wh_word(tree_, head) && effect == nullptr && tree_.token(governor).upos == Upos::adj)
      raise_modality(result, Modality::questioned);
    if (tree_.token(governor).upos == Upos::adj) raise_modality(result, read(governor, depth + 1).modality);
    if (is_one_of(tree_.lemma(governor), proving)) leave_open_unless_proved(read(governor, depth + 1), result);
  }

  /// "would confirm that P", "does not show that P": P is left open.
  static void leave_open_unless_proved(const Factuality& proof, Factuality& result) {
    const bool proved = proof.polarity == Polarity::affirmed && proof.modality == Modality::asserted;
    if (!proved) raise_modality(result, Modality::possible);
  }

  const SentenceTree& tree_;
  const ModalityLexicon& lexicon_;
};

}  // namespace

bool is_negated(const SentenceTree& tree, TokenIndex head) {
  const bool copula_denied = tree.has_child(head, cop) && is_negative_determiner(tree, head);
  const auto children = tree.children(head);
  return copula_denied ||
         std::ranges::any_of(children, [&](TokenIndex child) { return negates_its_clause(tree, child); });
}

Factuality factuality_of(const SentenceTree& tree, TokenIndex head, const ModalityLexicon& lexicon) {
  return FactualityReader(tree, lexicon).read(head);
}

}  // namespace relata
