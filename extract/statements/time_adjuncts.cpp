#include <relata/extract/statements/time_adjuncts.h>

#include <array>
#include <string_view>

#include <relata/extract/statements/tree_editor.h>

namespace relata {
namespace {

using enum DependencyRelation;

template <std::size_t size>
bool lists(const std::array<std::string_view, size>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

bool is_weekday(std::string_view form) {
  static constexpr std::array<std::string_view, 7> days{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                        "Friday", "Saturday", "Sunday"};
  return lists(days, form);
}

bool is_unit(std::string_view lemma) {
  static constexpr std::array<std::string_view, 10> units{"minute", "hour", "day",     "night",   "morning",
                                                          "week",   "year", "evening", "weekend", "month"};
  return lists(units, lemma);
}

class Mender : TreeEditor {
 public:
  using TreeEditor::TreeEditor;

  void mend() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].relation == obj || tokens_[i].relation == iobj) mend_object(i);
      if (tokens_[i].relation == nsubj) mend_subject(i);
      if (tokens_[i].relation == nmod) mend_modifier_of_subject(i);
    }
    mend_opening_adverb();
  }

 private:
  /// "said Monday", "arrived last week", "died four days before the crash"
  void mend_object(std::size_t i) {
    const bool weekday = is_weekday(tokens_[i].form) && !has_child(i, {det, amod, nmod, nmod_poss, compound, conj});
    if (weekday || is_pointed_at(i) || is_measured_from_event(i)) tokens_[i].relation = obl_unmarked;
  }

  /// "the ministry, which last year blocked the sale": not the year.
  void mend_subject(std::size_t i) {
    if (!is_unit(tokens_[i].lemma) || !follows_pointer(i) || tokens_[i].head == Token::root) return;
    for (std::size_t before = 0; before < i; ++before) {
      const Token& pronoun = tokens_[before];
      const bool relative = pronoun.head == tokens_[i].head && (pronoun.xpos == "WDT" || pronoun.xpos == "WP");
      if (!relative || !has_child(at(tokens_[i].head), {obj})) continue;
      tokens_[i].relation = obl_unmarked;
      tokens_[before].relation = nsubj;
      return;
    }
  }

  /// "last week", "this morning", "every day"
  bool follows_pointer(std::size_t i) const {
    static constexpr std::array<std::string_view, 6> pointers{"last", "next", "this", "that", "every", "each"};
    return i > 0 && tokens_[i - 1].head == number(i) && lists(pointers, tokens_[i - 1].lemma);
  }

  bool is_pointed_at(std::size_t i) const {
    return is_unit(tokens_[i].lemma) && follows_pointer(i) && !has_child(i, {nmod, acl_relcl}) && says(tokens_[i].head);
  }

  /// A verb that takes no time as its object, unlike "spend" and "mark".
  bool says(std::int32_t verb) const {
    static constexpr std::array<std::string_view, 10> verbs{"say",     "tell", "announce", "report", "add",
                                                            "confirm", "warn", "arrive",   "die",    "write"};
    return verb != Token::root && lists(verbs, tokens_[at(verb)].lemma);
  }

  bool is_measured_from_event(std::size_t i) const {
    static constexpr std::array<std::string_view, 5> relatives{"before", "after", "ago", "earlier", "later"};
    return is_unit(tokens_[i].lemma) && i + 1 < tokens_.size() && lists(relatives, tokens_[i + 1].lemma);
  }

  /// "Sanders on Tuesday said …", "a Dutch court on Tuesday sentenced …": the day is the verb's.
  void mend_modifier_of_subject(std::size_t day) {
    if (!is_weekday(tokens_[day].form) || tokens_[day].head == Token::root) return;
    const std::size_t name = at(tokens_[day].head);
    const bool subject = tokens_[name].relation == nsubj || tokens_[name].relation == nsubj_pass;
    const bool ends_subject = subject && is_noun(name) && tokens_[name].head > number(day) &&
                              tokens_[name].head <= number(day) + 3 && !has_child(day, {nmod, conj});
    if (ends_subject) attach(day, at(tokens_[name].head), obl);
  }

  /// "Later Putney told …"
  void mend_opening_adverb() {
    static constexpr std::array<std::string_view, 8> adverbs{"Later",     "Earlier",    "Meanwhile", "Then",
                                                             "Yesterday", "Separately", "Today",     "Still"};
    if (tokens_.size() < 3 || !lists(adverbs, tokens_[0].form) || tokens_[0].head == Token::root) return;
    const std::size_t name = at(tokens_[0].head);
    const bool modifies = is_noun(name) && (tokens_[0].relation == amod || tokens_[0].relation == compound ||
                                            tokens_[0].relation == nmod || tokens_[0].relation == advmod);
    if (!modifies || tokens_[name].relation != nsubj || tokens_[name].head == Token::root) return;
    attach(0, at(tokens_[name].head), advmod);
    tokens_[0].upos = Upos::adv;
  }
};

}  // namespace

void mend_time_adjuncts(std::span<Sentence> sentences) {
  mend_each<Mender>(sentences);
}

}  // namespace relata
