#include <relata/extract/statements/reading_checks.h>

#include <algorithm>
#include <array>
#include <string_view>

#include <relata/extract/statements/phrase_text.h>
#include <relata/extract/statements/transitive_verbs.h>

namespace relata {
namespace {

using enum DependencyRelation;

bool is_noun_like(const Token& token) {
  return token.upos == Upos::noun || token.upos == Upos::propn || token.upos == Upos::num || token.upos == Upos::adj;
}

bool begins_with_capital(const Token& token) {
  return !token.form.empty() && token.form[0] >= 'A' && token.form[0] <= 'Z';
}

/// "FlagShareReply": words that lost their blanks; "McCain" and "iPhone" are not.
bool is_glued(const Token& token) {
  const std::string& form = token.form;
  if (form.size() < 9) return false;
  for (std::size_t i = 4; i < form.size(); ++i) {
    const bool capital = form[i] >= 'A' && form[i] <= 'Z', small_before = form[i - 1] >= 'a' && form[i - 1] <= 'z';
    if (capital && small_before) return true;
  }
  return false;
}

class Checks {
 public:
  Checks(const StatementDraft& draft, const StatementContext& context, std::span<const Span> quotations)
      : draft_(draft), context_(context), tree_(context.tree()), quotations_(quotations) {}

  std::vector<ConfidenceFeature> read() {
    check_sentence();
    if (draft_.subject_head) check_subject(*draft_.subject_head);
    if (draft_.object_head) check_object(*draft_.object_head);
    if (!draft_.presupposed) check_predicate();
    const auto& object = draft_.statement.object;
    if (object && object->entity && object->entity == draft_.statement.subject.entity) set("joins itself");
    if (is_name(draft_.subject_head) && is_name(draft_.object_head)) set("joins names");
    return std::move(features_);
  }

 private:
  void set(std::string_view name, double value = 1) {
    if (value != 0) features_.push_back({name, value});
  }

  bool is_name(std::optional<TokenIndex> head) const {
    const Mention* const mention = head ? context_.reading.mention_of(*head) : nullptr;
    return mention != nullptr && mention->kind == MentionKind::name;
  }

  void check_sentence() {
    const auto& tokens = tree_.sentence().tokens;
    double words = 0, capitals = 0, commas = 0;
    for (const Token& token : tokens) {
      const bool word = token.upos != Upos::punct && token.upos != Upos::num && token.form.size() > 3;
      words += word ? 1 : 0;
      capitals += word && begins_with_capital(token) ? 1 : 0;
      commas += token.form == "," || token.form == ";" ? 1 : 0;
    }
    if (words > 4 && capitals > 0.7 * words) set("sentence is headline");
    set("sentence commas", commas / 4);
    if (!tokens.empty() && tokens.back().form == "?") set("sentence is question");
    const bool dash = std::ranges::any_of(tokens, [](const Token& t) { return t.form == "—" || t.form == "--"; });
    if (dash) set("sentence has dash");
    if (std::ranges::any_of(tokens, is_glued)) set("sentence has glued words");
    const bool colon = std::ranges::any_of(tokens, [](const Token& t) { return t.form == ":"; });
    if (colon) set("sentence has colon");
  }

  void check_subject(TokenIndex head) {
    const auto tokens = noun_phrase_tokens(tree_, head, draft_.predicate);
    set("subject length", static_cast<double>(tokens.size()) / 10);
    if (is_vague(head)) set("subject is vague");
    if (is_time(head)) set("subject is time");
    if (is_cut_before(tokens.front())) set("subject is cut");
    if (draft_.subject_understood || draft_.presupposed) return;
    if (!agrees(head)) set("subject disagrees");
    check_between(tokens.back(), draft_.predicate);
    if (draft_.predicate < head) set("subject follows");
  }

  bool is_vague(TokenIndex head) const {
    static constexpr std::array<std::string_view, 22> words{
        "one",  "this", "that", "these", "those", "thing", "something", "everything", "anything", "some", "other",
        "many", "all",  "most", "both",  "few",   "such",  "which",     "none",       "much",     "lot",  "bit"};
    return std::ranges::find(words, tree_.lemma(head)) != words.end();
  }

  bool is_time(TokenIndex head) const {
    static constexpr std::array<std::string_view, 9> nouns{"day",  "week",   "month",  "year",  "hour",
                                                           "time", "moment", "minute", "decade"};
    return std::ranges::find(nouns, tree_.lemma(head)) != nouns.end();
  }

  bool is_cut_before(TokenIndex first) const {
    if (first == 0) return false;
    const Token& before = tree_.token(first - 1);
    return is_noun_like(before) || before.upos == Upos::det;
  }

  bool is_cut_after(TokenIndex last) const {
    return last + 1 < tree_.size() && is_noun_like(tree_.token(last + 1)) && last + 1 != draft_.predicate;
  }

  /// Whether subject and finite verb may stand together: not "caucus states", "operatives has".
  bool agrees(TokenIndex subject) const {
    const Token& noun = tree_.token(subject);
    const bool coordinated = tree_.with_conjuncts(subject).size() > 1 || tree_.relation(subject) == conj;
    const std::string_view verb = finite_tag();
    if (verb.empty() || coordinated) return true;
    const bool plural = noun.xpos == "NNS" || noun.xpos == "NNPS";
    const bool singular = noun.xpos == "NN" || noun.xpos == "NNP";
    if (plural && verb == "VBZ") return tree_.token(subject).upos == Upos::propn;
    return !(singular && verb == "VBP") || is_collective(noun.lemma);
  }

  static bool is_collective(std::string_view noun) {
    static constexpr std::array<std::string_view, 16> nouns{"police",  "number",  "majority", "team",   "half", "group",
                                                            "couple",  "handful", "rest",     "range",  "lot",  "press",
                                                            "percent", "third",   "series",   "variety"};
    return std::ranges::find(nouns, noun) != nouns.end();
  }

  /// The tag of the word that is inflected for the subject: the first auxiliary, else the verb.
  std::string_view finite_tag() const {
    for (const TokenIndex child : tree_.children(draft_.predicate)) {
      if (!is_any(tree_.relation(child), {aux, aux_pass, cop})) continue;
      const Token& token = tree_.token(child);
      if (token.form == "was") return "VBZ";
      return token.form == "were" ? "VBP" : std::string_view(token.xpos);
    }
    return tree_.token(draft_.predicate).xpos;
  }

  /// Verbs, commas and relative pronouns between subject and predicate, outside the subject's own phrase.
  void check_between(TokenIndex last, TokenIndex predicate) {
    double verbs = 0, commas = 0;
    bool open_relative = false;
    for (TokenIndex i = last + 1; i < predicate; ++i) {
      const Token& token = tree_.token(i);
      const bool verb = token.upos == Upos::verb;
      verbs += verb ? 1 : 0;
      commas += token.form == "," ? 1 : 0;
      if (token.xpos == "WDT" || token.xpos == "WP" || token.xpos == "WP$") open_relative = true;
      if (verb) open_relative = false;
    }
    set("verbs between", std::min(verbs, 3.0));
    set("commas between", std::min(commas, 3.0));
    if (open_relative && tree_.relation(predicate) != acl_relcl) set("relative pronoun without verb");
  }

  void check_object(TokenIndex head) {
    const auto tokens = noun_phrase_tokens(tree_, head, draft_.predicate);
    set("object length", static_cast<double>(tokens.size()) / 10);
    if (is_cut_after(tokens.back())) set("object is cut");
    if (is_vague(head)) set("object is vague");
    if (head < draft_.predicate && !draft_.presupposed && !tree_.has_child(draft_.predicate, aux_pass))
      set("object precedes");
  }

  void check_predicate() {
    const Token& token = tree_.token(draft_.predicate);
    const bool bare = !draft_.statement.object && !tree_.has_child(draft_.predicate, aux_pass);
    if (bare && token.upos == Upos::verb) set(needs_object(token.lemma) ? "transitive without object" : "no object");
    if (draft_.statement.predicate.type == "STATE") set("predicate says");
    const auto to = tree_.child(draft_.predicate, mark);
    if (to && tree_.lemma(*to) == "to") set("predicate is infinitive");
    const bool has_aux = tree_.has_child(draft_.predicate, aux) || tree_.has_child(draft_.predicate, aux_pass);
    const bool modifier = is_any(tree_.relation(draft_.predicate), {acl, advcl, amod, xcomp});
    if (token.xpos == "VBN" && !has_aux && !modifier) set("predicate is bare participle");
    const Predicate& predicate = draft_.statement.predicate;
    if (is_plain_verb(token.lemma) && predicate.lemma == token.lemma) set("predicate is plain");
    if (is_speech_act(predicate.type)) set("predicate is speech act");
    if (begins_with_capital(token) && draft_.predicate > 0) set("predicate is capitalised");
    if (is_quoted_without_claimant(token.span)) set("quoted without claimant");
  }

  static bool is_speech_act(std::string_view type) {
    static constexpr std::array<std::string_view, 7> types{"ACCUSE",   "REQUEST", "REJECT", "SUPPORT",
                                                           "THREATEN", "CONCEDE", "AGREE"};
    return std::ranges::find(types, type) != types.end();
  }

  static bool is_plain_verb(std::string_view lemma) {
    static constexpr std::array<std::string_view, 14> verbs{"have", "do",  "get",   "make", "take", "go",  "come",
                                                            "give", "put", "leave", "let",  "keep", "see", "use"};
    return std::ranges::find(verbs, lemma) != verbs.end();
  }

  bool is_quoted_without_claimant(Span predicate) const {
    if (draft_.statement.attribution) return false;
    return std::ranges::any_of(quotations_, [&](Span quotation) { return contains(quotation, predicate); });
  }

  const StatementDraft& draft_;
  const StatementContext& context_;
  const SentenceTree& tree_;
  std::span<const Span> quotations_;
  std::vector<ConfidenceFeature> features_;
};

}  // namespace

std::vector<ConfidenceFeature> check_reading(const StatementDraft& draft, const StatementContext& context,
                                             std::span<const Span> quotations) {
  return Checks(draft, context, quotations).read();
}

}  // namespace relata
