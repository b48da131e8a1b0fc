#include <relata/extract/statements/misread_objects.h>

#include <array>
#include <string_view>

#include <relata/extract/statements/transitive_verbs.h>
#include <relata/extract/statements/tree_editor.h>

namespace relata {
namespace {

using enum DependencyRelation;

class Mender : TreeEditor {
 public:
  using TreeEditor::TreeEditor;

  void mend() {
    for (std::size_t i = 1; i < tokens_.size(); ++i) {
      if (tokens_[i].head == Token::root) continue;
      mend_rate(i);
      mend_subject_of_what_is_said(i);
      mend_subject_of_next_clause(i);
      mend_gerund_in_list(i);
      mend_conjunction(i);
    }
  }

 private:
  static bool is_unit(std::string_view noun) {
    static constexpr std::array<std::string_view, 14> units{"second", "minute", "hour", "day",    "night",
                                                            "week",   "month",  "year", "season", "piece",
                                                            "barrel", "share",  "head", "person"};
    return std::ranges::find(units, noun) != units.end();
  }

  /// "$12 an hour"
  void mend_rate(std::size_t unit) {
    Token& word = tokens_[unit];
    const bool of_each = tokens_[unit - 1].lemma == "a" || tokens_[unit - 1].lemma == "an";
    if (word.relation != obj || !of_each || !is_unit(word.lemma) || unit < 3) return;
    const auto amount = child(at(word.head), {obj});
    if (amount && *amount < unit && *amount + 3 >= unit && has_child(*amount, {nummod})) word.relation = obl_unmarked;
  }

  /// "says Ann and the leaders should resign": nobody says a person.
  void mend_subject_of_what_is_said(std::size_t object) {
    static constexpr std::array<std::string_view, 12> verbs{"say",  "add",    "argue",   "believe", "claim", "fear",
                                                            "hope", "insist", "predict", "suggest", "think", "warn"};
    const std::size_t verb = at(tokens_[object].head);
    const bool said = tokens_[object].relation == obj && object > verb && is_noun(object) &&
                      std::ranges::find(verbs, tokens_[verb].lemma) != verbs.end();
    if (!said) return;
    const auto content = child(verb, {ccomp});
    if (!content || *content < object || has_child(*content, {nsubj, nsubj_pass, csubj, expl, mark})) return;
    if (is_finite(*content) || has_child(*content, {aux, cop}))
      attach(object, *content, has_child(*content, {aux_pass}) ? nsubj_pass : nsubj);
  }

  /// "Because Ann resigned in July, her successor, Bo, has the post."
  void mend_subject_of_next_clause(std::size_t object) {
    Token& word = tokens_[object];
    const std::size_t verb = at(word.head);
    const bool opens_sentence = tokens_[verb].relation == advcl && has_child(verb, {mark}) && has_child(verb, {nsubj});
    if (word.relation != obj || !opens_sentence || tokens_[verb].head <= number(object)) return;
    const std::size_t governor = at(tokens_[verb].head);
    std::size_t first = object;
    while (first > verb + 1 && is_below(first - 1, object) && tokens_[first - 1].form != ",") --first;
    const bool after_comma = first > verb + 1 && tokens_[first - 1].form == ",";
    const bool is_free = is_finite(governor) && !has_child(governor, {nsubj, nsubj_pass, csubj, expl});
    if (after_comma && is_free) attach(object, governor, nsubj);
  }

  /// "is meeting standards and even exceeding expectations"
  void mend_gerund_in_list(std::size_t gerund) {
    const Token& word = tokens_[gerund];
    if (word.xpos != "VBG" || word.relation != amod || word.head != number(gerund) + 1) return;
    const std::size_t noun = gerund + 1;
    if (!needs_object(word.lemma) || tokens_[noun].relation != conj || tokens_[at(tokens_[noun].head)].relation != obj)
      return;
    const std::size_t verb = at(tokens_[at(tokens_[noun].head)].head);
    if (tokens_[verb].xpos != "VBG" || has_child(noun, {det, nmod_poss})) return;
    hand_over_children(noun, gerund);
    attach(gerund, verb, conj);
    attach(noun, gerund, obj);
  }

  /// "and steel mills", with "and" hung on the steel
  void mend_conjunction(std::size_t conjunction) {
    if (tokens_[conjunction].relation != cc || tokens_[conjunction].head <= number(conjunction)) return;
    const Token& word = tokens_[at(tokens_[conjunction].head)];
    const bool modifies = word.relation == compound || word.relation == amod;
    if (modifies && word.head > number(conjunction) && tokens_[at(word.head)].relation == conj)
      tokens_[conjunction].head = word.head;
  }
};

}  // namespace

void mend_misread_objects(std::span<Sentence> sentences) {
  mend_each<Mender>(sentences);
}

}  // namespace relata
