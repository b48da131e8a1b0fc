#include <relata/extract/statements/small_clauses.h>

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
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      mend_absolute_participle(i);
      mend_resultative(i);
      mend_calling(i);
      mend_joined_name(i);
      mend_adjective_of_object(i);
      mend_purpose_of_use(i);
      mend_recipient(i);
      mend_state(i);
      mend_particle(i);
      mend_going_on(i);
    }
  }

 private:
  bool is_nominal(std::size_t i) const {
    const Upos upos = tokens_[i].upos;
    return upos == Upos::noun || upos == Upos::propn || upos == Upos::num || tokens_[i].xpos == "PRP";
  }

  /// "…, with about three in ten saying that": the parser made "with" the participle's, the noun another word's.
  void mend_absolute_participle(std::size_t with) {
    if (tokens_[with].lemma != "with" || tokens_[with].head == Token::root) return;
    const auto participle = participle_after(with);
    if (!participle || tokens_[*participle].relation != advcl || child(*participle, {nsubj})) return;
    const bool introduced = tokens_[with].head == number(*participle) || (with > 0 && tokens_[with - 1].form == ",");
    const auto noun = top_nominal(with + 1, *participle);
    if (!introduced || !noun || is_below(*participle, *noun)) return;
    attach(*noun, *participle, nsubj);
    attach(with, *participle, mark);
  }

  /// The gerund that ends the phrase which "with" opens; nothing where a verb or comma comes first.
  std::optional<std::size_t> participle_after(std::size_t with) const {
    constexpr std::size_t longest = 10;  // words of the noun phrase
    for (std::size_t i = with + 2; i < std::min(tokens_.size(), with + longest); ++i) {
      if (tokens_[i].upos == Upos::punct && tokens_[i].form != "-") return std::nullopt;
      if (tokens_[i].upos != Upos::verb) continue;
      return tokens_[i].xpos == "VBG" && is_nominal_before(i) ? std::optional(i) : std::nullopt;
    }
    return std::nullopt;
  }

  bool is_nominal_before(std::size_t i) const {
    return is_nominal(i - 1) || (tokens_[i - 1].upos == Upos::adv && is_nominal(i - 2));
  }

  /// The first nominal in [begin, end) whose head lies outside.
  std::optional<std::size_t> top_nominal(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i) {
      const std::int32_t head = tokens_[i].head;
      if (is_nominal(i) && (head < number(begin) || head >= number(end))) return i;
    }
    return std::nullopt;
  }

  static bool is_making(std::string_view verb) {
    static constexpr std::array<std::string_view, 6> verbs{"make", "keep", "leave", "render", "find", "turn"};
    return std::ranges::find(verbs, verb) != verbs.end();
  }

  /// "The tax made fuel more expensive.", read as "fuel (is) more expensive" with the tax made.
  void mend_resultative(std::size_t verb) {
    const Token& made = tokens_[verb];
    const bool participle = made.relation == acl && (made.xpos == "VBN" || made.xpos == "VBD") && is_making(made.lemma);
    if (!participle || made.head == Token::root || child(verb, {obj}) || child(verb, {aux_pass})) return;
    const std::size_t subject = at(made.head);
    if (tokens_[subject].relation != nsubj || tokens_[subject].head == Token::root || subject > verb) return;
    const std::size_t result = at(tokens_[subject].head);
    const auto object = subject_between(verb, result);
    if (tokens_[result].upos != Upos::adj || child(result, {cop}) || !object) return;
    attach_as(verb, result);
    attach(subject, verb, nsubj);
    attach(*object, verb, obj);
    attach(result, verb, xcomp);
    for (std::size_t i = 0; i < verb; ++i) {
      if (tokens_[i].head == number(result)) tokens_[i].head = number(verb);
    }
  }

  std::optional<std::size_t> subject_between(std::size_t begin, std::size_t head) const {
    for (std::size_t i = begin + 1; i < head; ++i) {
      if (tokens_[i].head == number(head) && tokens_[i].relation == nsubj) return i;
    }
    return std::nullopt;
  }

  /// The verb takes the place that the adjective had.
  void attach_as(std::size_t verb, std::size_t result) {
    tokens_[verb].head = tokens_[result].head;
    tokens_[verb].relation = tokens_[result].relation;
    tokens_[verb].xpos = "VBD";
  }

  /// "called her a liar", read like "gave her a book".
  void mend_calling(std::size_t called) {
    if (tokens_[called].relation != iobj || tokens_[called].head == Token::root) return;
    const std::size_t verb = at(tokens_[called].head);
    const auto name = child(verb, {obj});
    if (!is_calling(tokens_[verb].lemma) || !name || *name < called) return;
    tokens_[called].relation = obj;
    tokens_[*name].relation = xcomp;
  }

  /// "called the raid legitimate defence", "called the law unfair", read as one noun phrase: nouns stand after
  /// adjectives, so the first noun is what is called so.
  void mend_joined_name(std::size_t name) {
    const Token& word = tokens_[name];
    if ((word.relation != obj && word.relation != xcomp) || word.head == Token::root || word.head > number(name))
      return;
    const std::size_t verb = at(word.head);
    const auto noun = child(name, {compound});
    if (!is_calling(tokens_[verb].lemma) || !noun || *noun > name) return;
    const auto determiner = child(has_child(*noun, {det, nmod_poss}) ? *noun : name, {det, nmod_poss});
    if (!determiner || *noun < *determiner) return;
    const bool before_adjective = *noun + 1 == name ? word.upos == Upos::adj : is_adjective_of(*noun + 1, name);
    if (!before_adjective || (word.relation == xcomp && has_object_before(*determiner, verb))) return;
    for (std::size_t i = *determiner; i < *noun; ++i) {
      if (tokens_[i].head == number(name)) tokens_[i].head = number(*noun);
    }
    attach(*noun, verb, obj);
    tokens_[name].relation = xcomp;
  }

  bool is_adjective_of(std::size_t adjective, std::size_t noun) const {
    return tokens_[adjective].head == number(noun) && tokens_[adjective].relation == amod;
  }

  /// Whether the verb has an object of its own before `end`.
  bool has_object_before(std::size_t end, std::size_t verb) const {
    const auto object = child(verb, {obj});
    return object && *object < end;
  }

  static bool is_calling(std::string_view verb) {
    static constexpr std::array<std::string_view, 12> verbs{"call",      "label",    "dub",     "brand",
                                                            "deem",      "consider", "declare", "judge",
                                                            "pronounce", "proclaim", "term",    "nickname"};
    return std::ranges::find(verbs, verb) != verbs.end();
  }

  /// "earning him 12 million euros", with two objects: the first is who gets it.
  void mend_recipient(std::size_t recipient) {
    const Token& word = tokens_[recipient];
    if (word.relation != obj || word.xpos != "PRP" || word.head == Token::root) return;
    if (is_calling(tokens_[at(word.head)].lemma) || recipient < at(word.head)) return;
    for (std::size_t i = recipient + 1; i < tokens_.size(); ++i) {
      if (tokens_[i].head == word.head && tokens_[i].relation == obj && is_nominal(i)) {
        tokens_[recipient].relation = iobj;
        return;
      }
    }
  }

  /// "win over the family", read as "win" and "over the family" without being told where: objects have no preposition.
  void mend_particle(std::size_t particle) {
    static constexpr std::array<std::string_view, 9> words{"over", "up",   "out", "off", "down",
                                                           "back", "away", "in",  "on"};
    Token& word = tokens_[particle];
    if (word.relation != case_ || particle == 0 || word.head == Token::root) return;
    const Token& object = tokens_[at(word.head)];
    const bool misread = object.relation == obj && object.head == number(particle) - 1 &&
                         tokens_[particle - 1].upos == Upos::verb &&
                         std::ranges::find(words, word.lemma) != words.end();
    if (!misread) return;
    word.relation = compound_prt;
    word.head = number(particle) - 1;
  }

  /// "went on to explain it": what, not what for.
  void mend_going_on(std::size_t to) {
    if (to < 2 || tokens_[to].lemma != "to" || tokens_[to].head == Token::root || tokens_[to - 1].lemma != "on") return;
    Token& infinitive = tokens_[at(tokens_[to].head)];
    const bool purpose = infinitive.relation == advcl && infinitive.head == number(to) - 2;
    if (purpose && tokens_[to - 2].lemma == "go") infinitive.relation = xcomp;
  }

  /// "remain opposed", with the participle as an adverb.
  void mend_state(std::size_t state) {
    static constexpr std::array<std::string_view, 6> verbs{"remain", "stay", "seem", "appear", "become", "feel"};
    Token& word = tokens_[state];
    const bool adverb = word.relation == advmod && (word.xpos == "VBN" || word.xpos == "JJ");
    if (!adverb || state == 0 || word.head != number(state) - 1) return;
    if (std::ranges::find(verbs, tokens_[state - 1].lemma) != verbs.end()) word.relation = xcomp;
  }

  /// "was using it to win votes": what for, not what.
  void mend_purpose_of_use(std::size_t purpose) {
    const Token& word = tokens_[purpose];
    if (word.relation != xcomp || word.xpos != "VB" || word.head == Token::root) return;
    const Token& use = tokens_[at(word.head)];
    if (use.lemma == "use" && (use.xpos == "VBG" || use.xpos == "VB" || use.xpos == "VBZ"))
      tokens_[purpose].relation = advcl;
  }

  /// "call them lone wolves", with the adjective as a complement of its own.
  void mend_adjective_of_object(std::size_t adjective) {
    const Token& word = tokens_[adjective];
    const bool before_noun = adjective + 1 < tokens_.size() && tokens_[adjective + 1].upos == Upos::noun &&
                             tokens_[adjective + 1].head == word.head && tokens_[adjective + 1].relation == obj;
    if (word.xpos != "JJ" || word.relation != xcomp || !before_noun || word.head == Token::root) return;
    for (std::size_t i = at(word.head) + 1; i < adjective; ++i) {
      if (tokens_[i].head != word.head || tokens_[i].relation != obj) continue;
      tokens_[adjective + 1].relation = xcomp;
      return attach(adjective, adjective + 1, amod);
    }
  }
};

}  // namespace

void mend_small_clauses(std::span<Sentence> sentences) {
  mend_each<Mender>(sentences);
}

}  // namespace relata
