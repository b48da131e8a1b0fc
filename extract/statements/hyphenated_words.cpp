#include <relata/extract/statements/hyphenated_words.h>

#include <relata/extract/statements/tree_editor.h>

namespace relata {
namespace {

using enum DependencyRelation;

class Mender : TreeEditor {
 public:
  using TreeEditor::TreeEditor;

  void mend() {
    for (std::size_t hyphen = 1; hyphen + 1 < tokens_.size(); ++hyphen) {
      if (!joins(hyphen)) continue;
      mend_particle(hyphen - 1, hyphen + 1);
      mend_prefix(hyphen - 1, hyphen + 1);
      mend_name(hyphen - 1, hyphen + 1);
      mend_verb(hyphen - 1, hyphen + 1);
    }
  }

 private:
  bool joins(std::size_t hyphen) const {
    return tokens_[hyphen].form == "-" && tokens_[hyphen - 1].span.end == tokens_[hyphen].span.begin &&
           tokens_[hyphen].span.end == tokens_[hyphen + 1].span.begin;
  }

  /// "AFL-CIO": the second part hangs on the first, unless the first already hangs on the second.
  void mend_name(std::size_t first, std::size_t second) {
    if (tokens_[first].upos != Upos::propn || tokens_[second].upos != Upos::propn) return;
    const bool together = tokens_[first].head == number(second) || tokens_[second].head == number(first) ||
                          tokens_[first].head == tokens_[second].head;
    if (!together && !is_below(first, second)) attach(second, first, flat);
  }

  /// "test-fired a missile", "fact-checked the speech": the noun before the verb is part of it, and what was read as
  /// the noun's own words is its subject.
  void mend_verb(std::size_t noun, std::size_t verb) {
    const bool argument = tokens_[noun].head == number(verb) &&
                          (tokens_[noun].relation == nsubj || tokens_[noun].relation == obl_unmarked);
    if (tokens_[noun].upos != Upos::noun || !is_finite(verb) || !argument) return;
    tokens_[noun].relation = compound;
    std::optional<std::size_t> subject;
    for (std::size_t i = 0; i < noun; ++i) {
      if (tokens_[i].head != number(noun)) continue;
      tokens_[i].head = number(verb);
      if (tokens_[i].upos == Upos::adv)
        tokens_[i].relation = advmod;
      else if (tokens_[i].relation == compound || tokens_[i].relation == amod)
        subject = i;
    }
    if (subject) take_for_subject(*subject, verb);
  }

  void take_for_subject(std::size_t subject, std::size_t verb) {
    for (std::size_t i = 0; i < subject; ++i) {
      const bool of_noun = is_any_of(tokens_[i].relation, {det, nmod_poss, amod, compound, nummod});
      if (tokens_[i].head == number(verb) && of_noun) tokens_[i].head = number(subject);
    }
    tokens_[subject].relation = nsubj;
    if (tokens_[subject].upos == Upos::adj) tokens_[subject].upos = Upos::noun;
  }

  static bool is_any_of(DependencyRelation relation, std::initializer_list<DependencyRelation> relations) {
    return std::find(relations.begin(), relations.end(), relation) != relations.end();
  }

  /// "opt-in", "pile-on": a particle of the first part, read as the preposition of what follows.
  void mend_particle(std::size_t first, std::size_t particle) {
    const bool preposition = tokens_[particle].relation == case_ && tokens_[particle].upos == Upos::adp;
    if (!preposition || tokens_[particle].head <= number(particle) || tokens_[first].head == Token::root) return;
    const std::size_t noun = at(tokens_[particle].head);
    attach(particle, first, compound_prt);
    const bool of_first = tokens_[noun].head == number(first);
    const bool beside = tokens_[noun].head == tokens_[first].head;
    const bool modified = noun == particle + 1 && tokens_[noun].upos == Upos::noun && (of_first || beside);
    if (modified) return take_over(noun, first);
    if (tokens_[noun].relation == nmod || tokens_[noun].relation == obl)
      tokens_[noun].relation = of_first ? nmod_unmarked : obl_unmarked;
  }

  /// "by-elections": no preposition.
  void mend_prefix(std::size_t prefix, std::size_t noun) {
    if (tokens_[prefix].upos == Upos::adp && is_noun(noun) && tokens_[prefix].relation == case_ &&
        !is_below(noun, prefix))
      attach(prefix, noun, compound);
  }

  /// "an opt-in panel": the panel has the place and the modifiers of its first word.
  void take_over(std::size_t noun, std::size_t first) {
    if (tokens_[noun].head == number(first)) {
      exchange(noun, first, compound);
    } else {
      tokens_[noun].relation = tokens_[first].relation;
      attach(first, noun, compound);
    }
    for (std::size_t i = 0; i < first; ++i) {
      if (tokens_[i].head == number(first)) tokens_[i].head = number(noun);
    }
  }
};

}  // namespace

void mend_hyphenated_words(std::span<Sentence> sentences) {
  mend_each<Mender>(sentences);
}

}  // namespace relata
