#include <relata/extract/statements/governed_gerunds.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include <relata/extract/statements/transitive_verbs.h>
#include <relata/extract/statements/tree_editor.h>

namespace relata {
namespace {

using enum DependencyRelation;

class Mender : TreeEditor {
 public:
  Mender(Sentence& sentence, const CueLexicon& cues) : TreeEditor(sentence), cues_(cues) {}

  void mend() {
    for (std::size_t gerund = 2; gerund < tokens_.size(); ++gerund) mend_as_adjective(gerund);
    for (std::size_t gerund = 1; gerund < tokens_.size(); ++gerund) {
      const auto preposition = preposition_of(gerund);
      if (!preposition || tokens_[gerund].head == Token::root) continue;
      const auto verb = nearest_verb_before(*preposition);
      const auto governor = static_cast<std::size_t>(tokens_[gerund].head);
      if (!verb || *verb == governor || is_below(*verb, gerund)) continue;
      const std::string& word = tokens_[*preposition].lemma;
      if (!takes(*verb, word) || (is_verb(governor) && takes(governor, word))) continue;
      tokens_[gerund].head = static_cast<std::int32_t>(*verb);
      tokens_[gerund].relation = advcl;
    }
  }

 private:
  bool is_verb(std::size_t i) const { return tokens_[i].upos == Upos::verb; }

  /// "for", "of" or "over" before a gerund that is an adverbial or noun clause.
  std::optional<std::size_t> preposition_of(std::size_t gerund) const {
    const Token& token = tokens_[gerund];
    if (token.xpos != "VBG" || (token.relation != advcl && token.relation != acl)) return std::nullopt;
    for (std::size_t i = 0; i < gerund; ++i) {
      const bool marks = tokens_[i].head == static_cast<std::int32_t>(gerund) && tokens_[i].relation == mark;
      const std::string& lemma = tokens_[i].lemma;
      if (marks && (lemma == "for" || lemma == "of" || lemma == "over")) return i;
    }
    return std::nullopt;
  }

  std::optional<std::size_t> nearest_verb_before(std::size_t end) const {
    for (std::size_t i = end; i-- > 0;) {
      if (is_verb(i)) return i;
    }
    return std::nullopt;
  }

  /// "accused of putting pressure on him", "aimed at seizing land", with "putting" as an adjective of the pressure.
  void mend_as_adjective(std::size_t gerund) {
    const Token& word = tokens_[gerund];
    const Token& preposition = tokens_[gerund - 1];
    const bool adjective = word.xpos == "VBG" && word.relation == amod && word.head == number(gerund) + 1;
    if (!adjective || preposition.relation != case_ || preposition.head != word.head) return;
    const auto verb = nearest_verb_before(gerund - 1);
    if (!verb || is_below(*verb, gerund + 1)) return;
    const bool does_something = needs_object(word.lemma) && !describes_nouns(word.lemma);
    if (!does_something && !takes(*verb, preposition.lemma)) return;
    const std::size_t noun = gerund + 1;
    attach(gerund, *verb, advcl);
    attach(noun, gerund, obj);
    attach(gerund - 1, gerund, mark);
  }

  /// "developing countries", "a damaging report"
  static bool describes_nouns(std::string_view verb) {
    static constexpr std::array<std::string_view, 14> verbs{"challenge", "convince", "damage",   "demand",   "develop",
                                                            "encourage", "fund",     "identify", "inspire",  "mean",
                                                            "threaten",  "trigger",  "welcome",  "undermine"};
    return std::ranges::find(verbs, verb) != verbs.end();
  }

  /// The verb, alone or with its object ("point finger"), is a cue whose content the preposition introduces.
  bool takes(std::size_t verb, const std::string& preposition) const {
    const auto is_cue = [&](const std::string& lemma) {
      const AttributionCue* const cue = cues_.find(lemma, Upos::verb);
      return cue != nullptr && cue->takes(preposition);
    };
    if (is_cue(tokens_[verb].lemma)) return true;
    return std::any_of(tokens_.begin(), tokens_.end(), [&](const Token& token) {
      const bool object = token.head == static_cast<std::int32_t>(verb) && token.relation == obj;
      return object && is_cue(tokens_[verb].lemma + " " + token.lemma);
    });
  }

  const CueLexicon& cues_;
};

}  // namespace

void mend_governed_gerunds(std::span<Sentence> sentences, const CueLexicon& cues) {
  mend_each<Mender>(sentences, cues);
}

}  // namespace relata
