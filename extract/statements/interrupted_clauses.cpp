#include <relata/extract/statements/interrupted_clauses.h>

#include <relata/extract/statements/tree_editor.h>

namespace relata {
namespace {

using enum DependencyRelation;

bool is_closing_quote(std::string_view form) {
  return form == "”" || form == "\"" || form == "''";
}

class Mender : TreeEditor {
 public:
  Mender(Sentence& sentence, const CueLexicon& cues) : TreeEditor(sentence), cues_(cues) {}

  void mend() {
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
      mend_pushed_down_relative(i);
      mend_quoted_auxiliary(i);
      mend_participle_before_saying(i);
      mend_participle_of_opening(i);
    }
  }

 private:
  /// "the test, which state media claimed now allows …", read as "which … claimed" and a verb without subject.
  void mend_pushed_down_relative(std::size_t pronoun) {
    const Token& word = tokens_[pronoun];
    const bool relative = word.xpos == "WDT" || word.xpos == "WP" || word.lemma == "that";
    if (!relative || word.head <= number(pronoun) || (word.relation != obj && word.relation != iobj)) return;
    const std::size_t verb = at(word.head);
    const AttributionCue* const cue = cues_.find(tokens_[verb].lemma, Upos::verb);
    if (cue == nullptr || !cue->takes_clause || !has_child(verb, {nsubj})) return;
    std::size_t next = verb + 1;
    while (next < tokens_.size() && (tokens_[next].upos == Upos::adv || tokens_[next].upos == Upos::aux)) ++next;
    if (next == tokens_.size() || has_child(next, {nsubj, nsubj_pass, mark}) || is_below(verb, next)) return;
    if (!is_finite(next) && !has_child(next, {cop, aux})) return;
    attach(next, verb, ccomp);
    attach(pronoun, next, nsubj);
  }

  /// '"I would," Ann said', read as "would said".
  void mend_quoted_auxiliary(std::size_t auxiliary) {
    const Token& word = tokens_[auxiliary];
    if (word.relation != aux || word.head <= number(auxiliary) + 2) return;
    const std::size_t verb = at(word.head);
    bool quote_closes = false;
    for (std::size_t i = auxiliary + 1; i < verb; ++i) quote_closes = quote_closes || is_closing_quote(tokens_[i].form);
    if (!quote_closes || !has_child(verb, {nsubj}) || is_below(verb, auxiliary)) return;
    attach(auxiliary, verb, ccomp);
    for (std::size_t i = 0; i < auxiliary; ++i) {
      if (tokens_[i].head == number(verb)) tokens_[i].head = number(auxiliary);
    }
  }

  /// "The bank, asked by both sides to pay, said …", with "asked" as what was said.
  void mend_participle_before_saying(std::size_t participle) {
    const Token& word = tokens_[participle];
    const bool past = word.xpos == "VBD" || word.xpos == "VBN";
    if (!past || word.relation != ccomp || word.head <= number(participle)) return;
    const std::size_t verb = at(word.head);
    const auto subject = child(participle, {nsubj, nsubj_pass});
    const bool reduced = subject && *subject < participle && tokens_[participle - 1].form == "," &&
                         has_child(participle, {obl_agent}) && !has_child(participle, {aux, aux_pass});
    if (!reduced || has_child(verb, {nsubj}) || cues_.find(tokens_[verb].lemma, Upos::verb) == nullptr) return;
    attach(*subject, verb, nsubj);
    attach(participle, *subject, acl);
    tokens_[participle].xpos = "VBN";
  }

  /// "In a statement read aloud by his lawyer, he said …", with "read" as what was said.
  void mend_participle_of_opening(std::size_t noun) {
    const Token& word = tokens_[noun];
    const Token& participle = tokens_[noun + 1];
    const bool opening = is_noun(noun) && word.relation == obl && word.head > number(noun) + 1;
    const bool reduced = participle.xpos == "VBN" && participle.relation == ccomp && participle.head == word.head;
    if (!opening || !reduced || has_child(noun + 1, {nsubj, nsubj_pass, aux, aux_pass})) return;
    attach(noun + 1, noun, acl);
  }

  const CueLexicon& cues_;
};

}  // namespace

void mend_interrupted_clauses(std::span<Sentence> sentences, const CueLexicon& cues) {
  mend_each<Mender>(sentences, cues);
}

}  // namespace relata
