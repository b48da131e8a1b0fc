#include <relata/extract/statements/reporting_gerunds.h>

#include <optional>

#include <relata/extract/statements/tree_editor.h>

namespace relata {
namespace {

using enum DependencyRelation;

class Mender {
 public:
  Mender(Sentence& sentence, const CueLexicon& cues) : tokens_(sentence.tokens), cues_(cues) {}

  void mend() {
    for (std::size_t gerund = 2; gerund < tokens_.size(); ++gerund) {
      if (!is_speech_after_comma(gerund)) continue;
      if (const auto verb = reporting_verb_above(gerund)) {
        tokens_[gerund].head = static_cast<std::int32_t>(*verb);
        tokens_[gerund].relation = advcl;
      }
    }
  }

 private:
  const AttributionCue* cue_at(std::size_t token) const {
    return tokens_[token].upos == Upos::verb ? cues_.find(tokens_[token].lemma, Upos::verb) : nullptr;
  }

  bool is_speech_after_comma(std::size_t i) const {
    const Token& token = tokens_[i];
    const bool hung = token.relation == advcl || token.relation == acl || token.relation == conj;
    if (token.xpos != "VBG" || !hung || tokens_[i - 1].form != ",") return false;
    const AttributionCue* const cue = cue_at(i);
    return cue != nullptr && cue->takes_quote && cue->takes_clause;
  }

  /// The verb in whose reported clause the token stands.
  std::optional<std::size_t> reporting_verb_above(std::size_t token) const {
    for (std::int32_t at = tokens_[token].head; at != Token::root; at = tokens_[static_cast<std::size_t>(at)].head) {
      const Token& clause = tokens_[static_cast<std::size_t>(at)];
      if (clause.relation != ccomp || clause.head == Token::root || clause.head > at) continue;
      const AttributionCue* const cue = cue_at(static_cast<std::size_t>(clause.head));
      if (cue != nullptr && cue->takes_quote) return static_cast<std::size_t>(clause.head);
    }
    return std::nullopt;
  }

  std::vector<Token>& tokens_;
  const CueLexicon& cues_;
};

}  // namespace

void mend_reporting_gerunds(std::span<Sentence> sentences, const CueLexicon& cues) {
  mend_each<Mender>(sentences, cues);
}

}  // namespace relata
