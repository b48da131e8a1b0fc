#include <relata/extract/statements/reported_that_clauses.h>

#include <algorithm>
#include <array>

#include <relata/extract/statements/tree_editor.h>

namespace relata {
namespace {

using enum DependencyRelation;

class Mender : TreeEditor {
 public:
  Mender(Sentence& sentence, const CueLexicon& cues) : TreeEditor(sentence), cues_(cues) {}

  void mend() {
    for (std::size_t that = 2; that < tokens_.size(); ++that) {
      if (tokens_[that].relation != mark || tokens_[that].lemma != "that") continue;
      Token& clause = tokens_[at(tokens_[that].head)];
      const bool hung_on_noun = clause.relation == acl || clause.relation == acl_relcl;
      if (!hung_on_noun || clause.head == Token::root) continue;
      const Token& noun = tokens_[at(clause.head)];
      if (noun.head == Token::root || !is_reported(at(noun.head), noun, that)) continue;
      clause.head = noun.head;
      clause.relation = ccomp;
    }
  }

 private:
  bool is_reported(std::size_t verb, const Token& noun, std::size_t that) const {
    const AttributionCue* const cue =
        tokens_[verb].upos == Upos::verb ? cues_.find(tokens_[verb].lemma, Upos::verb) : nullptr;
    if (cue == nullptr || !cue->takes_quote || verb > that || has_child(verb, {ccomp})) return false;
    return noun.relation == obl || noun.relation == iobj || (noun.relation == obj && is_telling(tokens_[verb].lemma));
  }

  static bool is_telling(std::string_view verb) {
    static constexpr std::array<std::string_view, 9> verbs{"tell",   "inform", "assure", "warn",    "remind",
                                                           "notify", "advise", "inform", "convince"};
    return std::ranges::find(verbs, verb) != verbs.end();
  }

  const CueLexicon& cues_;
};

}  // namespace

void mend_reported_that_clauses(std::span<Sentence> sentences, const CueLexicon& cues) {
  mend_each<Mender>(sentences, cues);
}

}  // namespace relata
