#include <relata/extract/statements/coordinated_clauses.h>

#include <optional>

#include <relata/extract/statements/tree_editor.h>

namespace relata {
namespace {

using enum DependencyRelation;

class Mender : TreeEditor {
 public:
  Mender(Sentence& sentence, const CueLexicon& cues) : TreeEditor(sentence), cues_(cues) {}

  void mend() {
    for (std::size_t verb = 2; verb < tokens_.size(); ++verb) {
      mend_coordinated_report(verb);
      mend_verb_after_listed_noun(verb);
      mend_verb_after_relative_clause(verb);
    }
  }

 private:
  /// "Two firms lead, according to Kantar, and analysts said …", with the analysts beside Kantar and no speaker.
  void mend_coordinated_report(std::size_t verb) {
    const AttributionCue* const cue = is_finite(verb) ? cues_.find(tokens_[verb].lemma, Upos::verb) : nullptr;
    if (cue == nullptr || !cue->takes_clause || has_child(verb, {nsubj_pass, mark})) return;
    const auto other = child(verb, {ccomp});
    if (!other || *other > verb) return;
    const auto conjunction = conjunction_before(verb);
    if (!conjunction || *conjunction < *other) return;
    const std::size_t speaker = at(tokens_[*conjunction].head);
    if (speaker <= *conjunction || speaker >= verb || tokens_[speaker].relation != conj || !is_noun(speaker)) return;
    const auto subject = child(verb, {nsubj});
    const bool of_other = subject && *subject < *other && !has_child(*other, {nsubj, nsubj_pass});
    if (!is_below(speaker, *other) || (subject && !of_other)) return;
    if (subject) attach(*subject, *other, nsubj);
    attach(speaker, verb, nsubj);
    attach(*conjunction, verb, cc);
    exchange(*other, verb, conj);
  }

  /// The last ", and" or ", but" before the verb that no other verb separates from it.
  std::optional<std::size_t> conjunction_before(std::size_t verb) const {
    for (std::size_t i = verb; i-- > 1;) {
      if (is_finite(i) || tokens_[i].upos == Upos::aux) return std::nullopt;
      if (tokens_[i].relation == cc && tokens_[i - 1].form == ",") return i;
    }
    return std::nullopt;
  }

  /// "minimize liabilities and creditors look to maximize": no verb that "and" joins lacks its "and".
  void mend_verb_after_listed_noun(std::size_t verb) {
    const Token& word = tokens_[verb];
    const bool joined = is_finite(verb) && word.relation == conj && word.head != Token::root && at(word.head) < verb;
    if (!joined || has_child(verb, {nsubj, nsubj_pass, cc, mark, expl}) || !is_noun(verb - 1)) return;
    const std::size_t noun = listed_noun(verb - 1);
    const auto conjunction = child(noun, {cc});
    const bool object = tokens_[noun].relation == conj && conjunction && *conjunction < noun &&
                        tokens_[at(tokens_[noun].head)].relation == obj && agrees(noun, verb);
    if (!object || is_below(verb, noun)) return;
    attach(noun, verb, nsubj);
    attach(*conjunction, verb, cc);
  }

  /// The noun itself, or the one it is part of the name of.
  std::size_t listed_noun(std::size_t last) const {
    return tokens_[last].relation == flat && tokens_[last].head != Token::root ? at(tokens_[last].head) : last;
  }

  bool agrees(std::size_t noun, std::size_t verb) const {
    const bool plural = tokens_[noun].xpos == "NNS" || tokens_[noun].xpos == "NNPS";
    return tokens_[verb].xpos == "VBD" || (plural ? tokens_[verb].xpos == "VBP" : tokens_[verb].xpos == "VBZ");
  }

  /// "Journalists who stray can wind up dead", read as a noun with two clauses and no verb.
  void mend_verb_after_relative_clause(std::size_t verb) {
    const Token& word = tokens_[verb];
    if (word.relation != acl_relcl || word.head == Token::root || at(word.head) > verb) return;
    const std::size_t noun = at(word.head);
    const bool main = tokens_[noun].head == Token::root && is_noun(noun) && !has_child(noun, {cop, nsubj});
    const auto clause = child(noun, {acl_relcl});
    const bool second = main && *clause < verb && has_child(*clause, {nsubj, nsubj_pass});
    if (!second || has_child(verb, {nsubj, nsubj_pass, obj, mark}) || !(is_finite(verb) || has_child(verb, {aux})))
      return;
    exchange(verb, noun, nsubj);
  }

  const CueLexicon& cues_;
};

}  // namespace

void mend_coordinated_clauses(std::span<Sentence> sentences, const CueLexicon& cues) {
  mend_each<Mender>(sentences, cues);
}

}  // namespace relata
