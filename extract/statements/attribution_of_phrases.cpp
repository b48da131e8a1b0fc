#include <algorithm>
#include <array>

#include <relata/extract/statements/attribution_candidate.h>
#include <relata/extract/statements/clause_reader.h>

namespace relata {
namespace {

using enum DependencyRelation;

class PhraseAttributions {
 public:
  PhraseAttributions(const SentenceReading& reading, const CueLexicon& cues)
      : tree_(reading.tree), reading_(reading), cues_(cues) {}

  std::vector<AttributionCandidate> find() {
    for (TokenIndex i = 0; i < tree_.size(); ++i) {
      read_preposition(i);
      read_adverb(i);
      read_noun(i);
    }
    return std::move(found_);
  }

 private:
  /// The clause that the phrase at `token` belongs to; all of the sentence for a phrase that a comma sets off.
  TokenIndex framed_clause(TokenIndex token) const {
    TokenIndex at = token;
    while (const auto head = tree_.head(at)) {
      at = *head;
      if (!is_set_off(token) && reading_.clause_at(at) != nullptr) break;
    }
    return at;
  }

  bool is_set_off(TokenIndex token) const {
    const auto tokens = tree_.subtree(token);
    if (tokens.front() == 0) return true;
    const bool comma = tree_.token(tokens.front() - 1).form == "," || tree_.token(tokens.front()).form == ",";
    return comma && ends_sentence(tokens.back());
  }

  bool ends_sentence(TokenIndex last) const {
    for (TokenIndex i = last + 1; i < tree_.size(); ++i) {
      if (tree_.token(i).upos != Upos::punct) return false;
    }
    return true;
  }

  /// "according to X, P": the preposition is the cue, its noun the source.
  void read_preposition(TokenIndex noun) {
    const std::string preposition = preposition_of(tree_, noun);
    const bool framing = is_any(tree_.relation(noun), {obl, nmod, advcl, parataxis, obl_unmarked});
    if (preposition.empty() || (!framing && preposition != "according to")) return;
    const AttributionCue* const cue = cues_.find(preposition, Upos::adp);
    if (cue == nullptr) return;
    AttributionCandidate candidate = start(*cue, preposition);
    candidate.source_head = noun;
    candidate.source = source_tokens(tree_, noun);
    candidate.cue_head = *tree_.child(noun, case_);
    candidate.cue = tree_.subtree(candidate.cue_head);
    const TokenIndex clause = framed_clause(noun);
    candidate.content = content_tokens(tree_, clause, noun);
    std::erase_if(candidate.content, [&](TokenIndex token) { return is_in_next_clause(token, clause, noun); });
    found_.push_back(std::move(candidate));
  }

  /// "P, according to X, and Y said Q": X has not told Q.
  bool is_in_next_clause(TokenIndex token, TokenIndex clause, TokenIndex noun) const {
    if (token < noun || tree_.subtree(noun).front() < tree_.subtree(clause).front() + 2) return false;
    return std::ranges::any_of(tree_.children(clause), [&](TokenIndex child) {
      const bool follows = child > noun && tree_.relation(child) == conj && tree_.has_child(child, nsubj);
      return follows && tree_.dominates(child, token);
    });
  }

  /// "reportedly": a source without a name.
  void read_adverb(TokenIndex adverb) {
    if (tree_.relation(adverb) != advmod) return;
    const AttributionCue* const cue = cues_.find(tree_.lemma(adverb), Upos::adv);
    if (cue == nullptr) return;
    AttributionCandidate candidate = start(*cue, std::string(tree_.lemma(adverb)));
    candidate.cue_head = adverb;
    candidate.cue = {adverb};
    candidate.content = content_tokens(tree_, *tree_.head(adverb), adverb);
    found_.push_back(std::move(candidate));
  }

  /// "X's claim that P", "the report by X that P", "a pledge to P".
  void read_noun(TokenIndex noun) {
    if (tree_.token(noun).upos != Upos::noun) return;
    const AttributionCue* const cue = cues_.find(tree_.lemma(noun), Upos::noun);
    if (cue == nullptr) return;
    for (const TokenIndex child : tree_.children(noun)) {
      const bool clause = is_any(tree_.relation(child), {acl, acl_relcl, ccomp}) && tree_.has_child(child, mark);
      if (clause) return add_noun(noun, child, *cue);
    }
    read_accusation(noun, *cue);
  }

  /// "the SVR's accusations of NATO's involvement": what the phrase after "of" tells is claimed, by a source that is
  /// named.
  void read_accusation(TokenIndex noun, const AttributionCue& cue) {
    static constexpr std::array<std::string_view, 5> nouns{"accusation", "allegation", "claim", "assertion", "charge"};
    if (std::ranges::find(nouns, tree_.lemma(noun)) == nouns.end() || !tree_.has_child(noun, nmod_poss)) return;
    for (const TokenIndex child : tree_.children(noun)) {
      if (tree_.relation(child) == nmod && child > noun && preposition_of(tree_, child) == "of")
        return add_noun(noun, child, cue);
    }
  }

  void add_noun(TokenIndex noun, TokenIndex clause, const AttributionCue& cue) {
    AttributionCandidate candidate = start(cue, std::string(tree_.lemma(noun)));
    candidate.source_head = owner_of(noun);
    if (candidate.source_head) candidate.source = source_tokens(tree_, *candidate.source_head);
    candidate.cue_head = noun;
    candidate.cue = {noun};
    candidate.content = content_tokens(tree_, clause);
    candidate.propositional = candidate.source_head.has_value() || leaves_truth_open(cue.stance);
    candidate.confidence = candidate.source_head ? 0.8 : 0.5;
    found_.push_back(std::move(candidate));
  }

  /// "an assertion that P", "rumours that P": somebody says so, not the author.
  static bool leaves_truth_open(Stance stance) {
    return stance == Stance::neutral || stance == Stance::doubtful || stance == Stance::believing;
  }

  /// Who makes the claim: the possessor, "by X", "from X", "of X", else the subject of the verb it is the object of.
  std::optional<TokenIndex> owner_of(TokenIndex noun) const {
    if (const auto owner = tree_.child(noun, nmod_poss)) return owner;
    for (const TokenIndex child : tree_.children(noun)) {
      if (!is_any(tree_.relation(child), {nmod, obl, obl_agent})) continue;
      const std::string preposition = preposition_of(tree_, child);
      if (preposition == "by" || preposition == "from" || preposition == "of") return child;
    }
    const auto verb = tree_.head(noun);
    if (!verb || tree_.relation(noun) != obj) return std::nullopt;
    const Clause* const clause = reading_.clause_at(*verb);
    if (clause == nullptr || clause->passive || clause->subjects.empty()) return std::nullopt;
    return clause->subjects.front();
  }

  static AttributionCandidate start(const AttributionCue& cue, std::string lemma) {
    AttributionCandidate candidate;
    candidate.cue_lemma = std::move(lemma);
    candidate.stance = cue.stance;
    candidate.takes_quote = cue.takes_quote;
    return candidate;
  }

  const SentenceTree& tree_;
  const SentenceReading& reading_;
  const CueLexicon& cues_;
  std::vector<AttributionCandidate> found_;
};

}  // namespace

std::vector<AttributionCandidate> find_phrase_attributions(const SentenceReading& reading, const CueLexicon& cues) {
  return PhraseAttributions(reading, cues).find();
}

}  // namespace relata
