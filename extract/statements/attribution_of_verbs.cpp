#include <algorithm>
#include <array>

#include <relata/extract/statements/attribution_candidate.h>
#include <relata/extract/statements/clause_reader.h>
#include <relata/extract/statements/depictions.h>

namespace relata {
namespace {

using enum DependencyRelation;

bool is_comma_or_stop(std::string_view form) {
  static constexpr std::array<std::string_view, 8> stops{",", ".", ";", ":", "-", "—", "–", "..."};
  return std::ranges::find(stops, form) != stops.end();
}

/// The verb with its auxiliaries, negation, particle and the adverbs between them.
std::vector<TokenIndex> cue_tokens(const SentenceTree& tree, TokenIndex verb) {
  std::vector<TokenIndex> tokens{verb};
  for (const TokenIndex child : tree.children(verb)) {
    const bool grammatical = is_any(tree.relation(child), {aux, aux_pass, cop, compound_prt});
    const bool adverb = tree.relation(child) == advmod && child + 1 == verb && tree.children(child).empty();
    if (grammatical || adverb || (tree.relation(child) == advmod && tree.lemma(child) == "not"))
      tokens.push_back(child);
  }
  std::sort(tokens.begin(), tokens.end());
  std::vector<TokenIndex> contiguous{verb};
  const auto at = std::ranges::find(tokens, verb) - tokens.begin();
  for (auto i = at; i > 0 && tokens[i - 1] + 1 == tokens[i]; --i) contiguous.insert(contiguous.begin(), tokens[i - 1]);
  for (auto i = at; i + 1 < std::ssize(tokens) && tokens[i] + 1 == tokens[i + 1]; ++i)
    contiguous.push_back(tokens[i + 1]);
  return contiguous;
}

std::string cue_lemma(const SentenceTree& tree, const Clause& clause) {
  std::string lemma(tree.lemma(clause.head));
  if (clause.particle) lemma += " " + tree.token(*clause.particle).lemma;
  return lemma;
}

/// The subject of "appears to" is no source: it is what the clause is about.
bool is_raising_verb(std::string_view lemma) {
  static constexpr std::array<std::string_view, 6> verbs{"appear", "seem", "tend", "prove", "happen", "look"};
  return std::ranges::find(verbs, lemma) != verbs.end();
}

void merge_tokens(std::vector<TokenIndex>& into, const std::vector<TokenIndex>& more) {
  into.insert(into.end(), more.begin(), more.end());
  std::sort(into.begin(), into.end());
  into.erase(std::unique(into.begin(), into.end()), into.end());
}

/// The source of an active cue is its subject, that of a passive one its agent.
std::optional<TokenIndex> source_of(const Clause& clause) {
  const auto& sources = clause.passive ? clause.agents : clause.subjects;
  if (sources.empty()) return std::nullopt;
  return sources.front();
}

class VerbAttributions {
 public:
  VerbAttributions(const SentenceReading& reading, const CueLexicon& cues)
      : tree_(reading.tree), reading_(reading), cues_(cues) {}

  std::vector<AttributionCandidate> find() {
    for (const Clause& clause : reading_.clauses) {
      if (clause.kind == ClauseKind::verbal) read(clause);
      if (clause.kind == ClauseKind::copular && tree_.token(clause.head).upos == Upos::adj) read_adjective(clause);
    }
    return std::move(found_);
  }

 private:
  void read(const Clause& clause) {
    const std::string lemma = cue_lemma(tree_, clause);
    const AttributionCue* cue = cues_.find(lemma, Upos::verb);
    if (cue == nullptr && clause.particle) cue = cues_.find(tree_.lemma(clause.head), Upos::verb);
    if (const AttributionCue* const phrase = cue_with_object(clause)) cue = phrase;
    if (cue == nullptr) return;
    AttributionCandidate candidate = start(clause, *cue, lemma);
    if (is_hearer(candidate)) return;
    const bool may_introduce_quotation = cue->takes_quote && candidate.source_head;
    if (read_content(clause, *cue, candidate) || may_introduce_quotation) found_.push_back(std::move(candidate));
  }

  /// "point fingers at", "lay blame on"
  const AttributionCue* cue_with_object(const Clause& clause) const {
    if (clause.objects.empty()) return nullptr;
    return cues_.find(std::string(tree_.lemma(clause.head)) + " " + tree_.token(clause.objects.front()).lemma,
                      Upos::verb);
  }

  /// "you know", "you see": said to somebody, not by somebody.
  bool is_hearer(const AttributionCandidate& candidate) const {
    return candidate.source_head && tree_.lemma(*candidate.source_head) == "you";
  }

  /// "is convinced that P", "is ready to P".
  void read_adjective(const Clause& clause) {
    const std::string lemma = "be " + tree_.token(clause.head).lemma;
    const AttributionCue* const cue = cues_.find(lemma, Upos::verb);
    if (cue == nullptr || !is_personal(clause)) return;
    AttributionCandidate candidate = start(clause, *cue, lemma);
    if (read_complement(clause, *cue, candidate)) found_.push_back(std::move(candidate));
  }

  /// Not "it is clear that": the subject is someone.
  bool is_personal(const Clause& clause) const {
    return !clause.subjects.empty() && tree_.lemma(clause.subjects.front()) != "it";
  }

  AttributionCandidate start(const Clause& clause, const AttributionCue& cue, const std::string& lemma) const {
    AttributionCandidate candidate;
    candidate.cue_head = clause.head;
    candidate.cue = cue_tokens(tree_, clause.head);
    candidate.cue_lemma = lemma;
    candidate.stance = cue.stance;
    candidate.takes_quote = cue.takes_quote;
    candidate.source_head = source_of(clause);
    if (candidate.source_head) candidate.source = own_source_tokens(clause, *candidate.source_head);
    candidate.propositional = !is_raising_verb(tree_.lemma(clause.head));
    return candidate;
  }

  /// A relative pronoun stands for its antecedent in the graph but is itself the source's span in the text.
  std::vector<TokenIndex> own_source_tokens(const Clause& clause, TokenIndex head) const {
    for (const TokenIndex child : tree_.children(clause.head)) {
      if (tree_.relation(child) == nsubj && child != head && tree_.dominates(head, clause.head)) return {child};
    }
    return source_tokens(tree_, head);
  }

  bool read_content(const Clause& clause, const AttributionCue& cue, AttributionCandidate& candidate) const {
    const bool has_clause = std::ranges::any_of(clause.complements, [&](TokenIndex complement) {
      return tree_.relation(complement) == ccomp && tree_.token(complement).xpos != "VBG";
    });
    if (!has_clause && read_framing(clause, cue, candidate)) return true;
    return read_complement(clause, cue, candidate) || read_framing(clause, cue, candidate) ||
           read_topic(clause, cue, candidate);
  }

  /// "said that P", "P, said X" (P is then the complement too), "vowed to P", "called P a lie".
  bool read_complement(const Clause& clause, const AttributionCue& cue, AttributionCandidate& candidate) const {
    for (const TokenIndex child : tree_.children(clause.head)) {
      const bool infinitive = cue.takes_infinitive && has_infinitive_mark(child);
      const bool clausal = tree_.relation(child) == ccomp && (cue.takes_clause || cue.takes_quote || infinitive);
      const bool more = tree_.relation(child) == conj && !candidate.content.empty() && is_that_clause(child);
      const bool open =
          tree_.relation(child) == xcomp && (cue.takes_infinitive || cue.takes_clause || cue.takes_object);
      const bool said_after =
          tree_.relation(child) == parataxis && cue.takes_quote && is_after_colon(clause.head, child);
      if (clausal || open || said_after || more) merge_tokens(candidate.content, content_tokens(tree_, child));
      if (open) add_raised_argument(clause, candidate);
      if (open && !commits(candidate, child)) candidate.propositional = false;
    }
    return !candidate.content.empty();
  }

  bool has_infinitive_mark(TokenIndex clause) const {
    const auto mark_token = tree_.child(clause, mark);
    return mark_token && tree_.lemma(*mark_token) == "to";
  }

  /// "said that P and that Q", where the parser hung Q beside "said".
  bool is_that_clause(TokenIndex clause) const {
    const auto mark_token = tree_.child(clause, mark);
    return mark_token && tree_.lemma(*mark_token) == "that";
  }

  /// "vowed to", "asked X to", "denied doing" claim what follows; "wants to", "refused to" say something of the
  /// subject.
  bool commits(const AttributionCandidate& candidate, TokenIndex complement) const {
    switch (candidate.stance) {
      case Stance::promising:
      case Stance::threatening:
      case Stance::neutral:
      case Stance::committed:
      case Stance::doubtful:
        return true;
      case Stance::denying:
        return tree_.token(complement).xpos == "VBG";
      case Stance::asking:
        return candidate.takes_quote;
      default:
        return false;
    }
  }

  bool is_after_colon(TokenIndex verb, TokenIndex clause) const {
    if (clause < verb) return true;
    return std::ranges::any_of(tree_.children(clause), [&](TokenIndex child) {
      return tree_.token(child).form == ":" || tree_.token(child).form == "“" || tree_.token(child).form == "\"";
    });
  }

  /// "agencies are expected to …": the content begins with the subject; "called it a lie": with the object.
  void add_raised_argument(const Clause& clause, AttributionCandidate& candidate) const {
    if (clause.passive) {
      for (const TokenIndex subject : clause.subjects) merge_tokens(candidate.content, content_tokens(tree_, subject));
    } else if (!clause.objects.empty() && candidate.stance != Stance::asking) {
      merge_tokens(candidate.content, content_tokens(tree_, clause.objects.front()));
    }
  }

  /// The cue stands inside or after what is said, as a parenthesis: "The plan, she said, was dead"; "as she said".
  bool read_framing(const Clause& clause, const AttributionCue& cue, AttributionCandidate& candidate) const {
    if (!cue.takes_quote && !cue.takes_clause) return false;
    const auto governor = tree_.head(clause.head);
    if (!governor || !candidate.source_head) return false;
    const auto relation = tree_.relation(clause.head);
    const auto mark_token = tree_.child(clause.head, mark);
    const bool as_clause = relation == advcl && mark_token && tree_.lemma(*mark_token) == "as";
    const bool parenthesis = relation == parataxis && is_set_off(clause.head);
    const bool says_something_else = (!clause.objects.empty() && candidate.cue_lemma != "tell") ||
                                     tree_.has_child(clause.head, xcomp);  // "as he will continue to back the plan"
    if ((!as_clause && !parenthesis) || says_something_else) return false;
    candidate.content = content_tokens(tree_, *governor, clause.head);
    return !candidate.content.empty();
  }

  bool is_set_off(TokenIndex clause) const {
    const auto tokens = tree_.subtree(clause);
    const bool before = tokens.front() > 0 && tree_.token(tokens.front() - 1).upos == Upos::punct;
    return before || tree_.token(tokens.front()).upos == Upos::punct;
  }

  /// "praised the deal", "accused X of P", "spoke about P": a topic rather than a proposition, save after "of".
  bool read_topic(const Clause& clause, const AttributionCue& cue, AttributionCandidate& candidate) const {
    if (!candidate.source_head) return false;
    if (cue.takes_object) {
      for (const TokenIndex object : clause.objects) merge_tokens(candidate.content, content_tokens(tree_, object));
    }
    const bool with_object = !candidate.content.empty();
    bool proposition = false;
    for (const TokenIndex child : tree_.children(clause.head)) {
      if (tree_.relation(child) == advcl && is_governed_gerund(child, cue)) {
        if (!with_object) add_objects(clause, candidate);
        merge_tokens(candidate.content, content_tokens(tree_, child));
        proposition = true;
      }
      if (tree_.relation(child) == obl && cue.takes(preposition_of(tree_, child))) {
        merge_tokens(candidate.content, content_tokens(tree_, child));
        proposition = proposition || holds_governed_gerund(child, cue);
      }
    }
    if (const auto depiction = find_depiction(tree_, clause)) {
      merge_tokens(candidate.content, content_tokens(tree_, depiction->who));
      merge_tokens(candidate.content, content_tokens(tree_, depiction->what));
      proposition = true;
    }
    if (candidate.content.empty()) return false;
    candidate.propositional = proposition && candidate.propositional;
    candidate.confidence = proposition ? 0.9 : 0.6;
    return true;
  }

  void add_objects(const Clause& clause, AttributionCandidate& candidate) const {
    for (const TokenIndex object : clause.objects) merge_tokens(candidate.content, content_tokens(tree_, object));
  }

  /// "at the US and Poland for planning it", where the parser hung the gerund on the noun.
  bool holds_governed_gerund(TokenIndex phrase, const AttributionCue& cue) const {
    return std::ranges::any_of(tree_.subtree(phrase), [&](TokenIndex token) {
      return tree_.relation(token) == acl && is_governed_gerund(token, cue);
    });
  }

  bool is_governed_gerund(TokenIndex clause, const AttributionCue& cue) const {
    const auto mark_token = tree_.child(clause, mark);
    return mark_token && cue.takes(tree_.lemma(*mark_token)) && tree_.token(clause).xpos == "VBG";
  }

  const SentenceTree& tree_;
  const SentenceReading& reading_;
  const CueLexicon& cues_;
  std::vector<AttributionCandidate> found_;
};

}  // namespace

std::vector<AttributionCandidate> find_verb_attributions(const SentenceReading& reading, const CueLexicon& cues) {
  return VerbAttributions(reading, cues).find();
}

std::vector<TokenIndex> source_tokens(const SentenceTree& tree, TokenIndex head) {
  auto tokens = tree.subtree(head, [&](TokenIndex token) {
    return tree.head(token) == head && is_any(tree.relation(token), {case_, mark, cop, nsubj, aux, parataxis});
  });
  while (tokens.size() > 1 && is_comma_or_stop(tree.token(tokens.back()).form)) tokens.pop_back();
  while (tokens.size() > 1 && tree.token(tokens.front()).upos == Upos::punct) tokens.erase(tokens.begin());
  return tokens;
}

std::vector<TokenIndex> content_tokens(const SentenceTree& tree, TokenIndex top, std::optional<TokenIndex> without) {
  auto tokens = tree.subtree(top, [&](TokenIndex token) { return without && token == *without; });
  const auto is_edge = [&](TokenIndex token) { return is_comma_or_stop(tree.token(token).form); };
  while (tokens.size() > 1 && is_edge(tokens.back())) tokens.pop_back();
  while (tokens.size() > 1 && is_edge(tokens.front())) tokens.erase(tokens.begin());
  return tokens;
}

}  // namespace relata
