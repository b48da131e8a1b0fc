#include <relata/extract/statements/confidence.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <stdexcept>
#include <string>

#include <relata/data/lexicon_table.h>
#include <relata/extract/statements/phrase_text.h>

namespace relata {
namespace {

using enum DependencyRelation;

constexpr double least_log = -4.0;  // where the parser has no idea, it matters no more how little it has

double log_certainty(const Token& token) {
  return std::max<double>(least_log, std::log(std::max(token.certainty, 1e-6f)));
}

constexpr double longest_sentence = 3;  // tens of tokens; beyond, it matters no more how long it is

/// The tokens whose arcs join `from` to `to`: those below their nearest common ancestor.
std::vector<TokenIndex> path_between(const SentenceTree& tree, TokenIndex from, TokenIndex to) {
  std::vector<TokenIndex> path;
  TokenIndex top = from;
  while (top != to && !tree.dominates(top, to)) {
    path.push_back(top);
    const auto head = tree.head(top);
    if (!head) return path;
    top = *head;
  }
  for (TokenIndex at = to; at != top; at = *tree.head(at)) path.push_back(at);
  return path;
}

bool is_person_pronoun(std::string_view lemma) {
  return lemma == "I" || lemma == "we" || lemma == "you";
}

bool is_quotation_mark(const Token& token) {
  return token.form == "\"" || token.form == "“" || token.form == "”" || token.form == "''" || token.form == "``";
}

class FeatureReader {
 public:
  FeatureReader(const StatementDraft& draft, const StatementContext& context, std::span<const Attribution> attributions)
      : draft_(draft), context_(context), tree_(context.tree()), attributions_(attributions) {}

  std::vector<ConfidenceFeature> read() {
    set("bias");
    read_construction();
    read_predicate();
    read_subject();
    read_object();
    if (joins_actors()) set("joins actors");
    read_sentence();
    read_claimant();
    return std::move(features_);
  }

 private:
  void set(std::string_view name, double value = 1) {
    if (value != 0) features_.push_back({name, value});
  }

  void read_construction() {
    switch (draft_.construction) {
      case Construction::verb:
        break;
      case Construction::light_verb:
        return set("is light verb");
      case Construction::copula:
        return set("is copula");
      case Construction::adjective:
        return set("is adjective");
      case Construction::existence:
        return set("is existence");
      case Construction::title:
        return set("is title");
      case Construction::apposition:
        return set("is apposition");
      case Construction::role:
        return set("is role");
      case Construction::nominalisation:
        return set("is nominalisation");
      case Construction::place:
        return set("is place");
      case Construction::depiction:
        return set("is depiction");
    }
  }

  void read_predicate() {
    const Token& token = tree_.token(draft_.predicate);
    if (draft_.presupposed) return;
    if (!is_participle_after_comma()) set("predicate certainty", log_certainty(token));
    if (tree_.relation(draft_.predicate) == conj) set("predicate is conjunct");
    const bool attached = !is_participle_after_comma();
    if (tree_.relation(draft_.predicate) == advcl && attached) set("predicate is adverbial");
    if (tree_.relation(draft_.predicate) == acl && attached) set("predicate is participle");
    if (tree_.relation(draft_.predicate) == acl_relcl) set("predicate is relative");
    if (tree_.relation(draft_.predicate) == xcomp) set("predicate is open complement");
    if (tree_.relation(draft_.predicate) == ccomp) set("predicate is complement");
    if (tree_.relation(draft_.predicate) == parataxis) set("predicate is parataxis");
    set("predicate depth", depth_of(draft_.predicate));
    if (is_participle_after_comma()) {
      set("predicate is participle after comma");
    } else if (token.xpos == "VBG" && !tree_.has_child(draft_.predicate, aux)) {
      set("predicate is gerund");
    }
    if (tree_.has_child(draft_.predicate, aux_pass)) set("predicate is passive");
    if (!draft_.statement.predicate.type.empty()) set("predicate is typed");
    if (draft_.statement.polarity == Polarity::negated) set("is negated");
    if (draft_.statement.modality != Modality::asserted) set("is not asserted");
    if (draft_.statement.modality == Modality::conditional) set("is conditional");
  }

  /// "…, taking two villages"
  bool is_participle_after_comma() const {
    const TokenIndex predicate = draft_.predicate;
    const bool participle = tree_.token(predicate).xpos == "VBG" && is_any(tree_.relation(predicate), {acl, advcl});
    return participle && predicate > 0 && tree_.token(predicate - 1).form == ",";
  }

  double depth_of(TokenIndex token) const {
    double depth = 0;
    for (auto head = tree_.head(token); head; head = tree_.head(*head)) depth += 0.25;
    return depth;
  }

  /// The least sure of the arcs inside a phrase: where it may have been cut too short or run on.
  double certainty_inside(TokenIndex head) const {
    double least = 0;
    for (const TokenIndex token : noun_phrase_tokens(tree_, head, draft_.predicate)) {
      if (token != head) least = std::min(least, log_certainty(tree_.token(token)));
    }
    return least;
  }

  /// Wherever a participle after a comma was hung, its subject is that of the sentence.
  double certainty_of_path(TokenIndex from, TokenIndex to) const {
    double sum = 0;
    for (const TokenIndex token : path_between(tree_, from, to)) {
      if (token == draft_.predicate && is_participle_after_comma()) continue;
      sum += log_certainty(tree_.token(token));
    }
    return std::max(sum, 2 * least_log);
  }

  static double distance(TokenIndex a, TokenIndex b) { return (a < b ? b - a : a - b) / 10.0; }

  void read_subject() {
    if (draft_.subject_understood) set("subject is understood");
    if (!draft_.subject_head) return set("has no subject");
    const TokenIndex head = *draft_.subject_head;
    set("subject certainty", certainty_of_path(head, draft_.predicate));
    set("subject inner certainty", certainty_inside(head));
    if (!draft_.subject_understood) set("subject distance", distance(head, draft_.predicate));
    if (is_person_pronoun(tree_.lemma(head))) set("subject is speaker or hearer");
    read_phrase(draft_.statement.subject, head, subject_names);
  }

  void read_object() {
    if (draft_.object_clause) {
      set("object is clause");
      set("object certainty", log_certainty(tree_.token(*draft_.object_clause)));
      return;
    }
    if (!draft_.statement.object) return set("has no object");
    if (!draft_.object_head) return set("object is bare title");
    const TokenIndex head = *draft_.object_head;
    set("object certainty", certainty_of_path(head, draft_.predicate));
    set("object inner certainty", certainty_inside(head));
    set("object distance", distance(head, draft_.predicate));
    read_phrase(*draft_.statement.object, head, object_names);
  }

  bool is_actor(const Phrase& phrase) const {
    if (!phrase.entity) return false;
    const EntityType type = context_.entities.entities[static_cast<std::size_t>(*phrase.entity)].type;
    return type == EntityType::person || type == EntityType::organization || type == EntityType::country ||
           type == EntityType::group;
  }

  bool joins_actors() const {
    return draft_.statement.object && is_actor(draft_.statement.subject) && is_actor(*draft_.statement.object);
  }

  struct PhraseNames {
    std::string_view name, nominal, resolved, unresolved, it, wh, number, gap;
  };
  static constexpr PhraseNames subject_names{
      "subject is name", "subject is nominal", "subject is resolved pronoun", "subject is unresolved pronoun",
      "subject is it",   "subject is wh-word", "subject is number",           "subject has gap"};
  static constexpr PhraseNames object_names{
      "object is name", "object is nominal", "object is resolved pronoun", "object is unresolved pronoun",
      "object is it",   "object is wh-word", "object is number",           "object has gap"};

  void read_phrase(const Phrase& phrase, TokenIndex head, const PhraseNames& names) {
    const Mention* const mention = context_.reading.mention_of(head);
    const Token& token = tree_.token(head);
    if (token.upos == Upos::pron || token.upos == Upos::det) {
      const bool relative = token.xpos.starts_with("W");
      set(relative ? names.wh : phrase.entity ? names.resolved : names.unresolved);
      if (token.lemma == "it") set(names.it);
    } else if (mention != nullptr) {
      set(mention->kind == MentionKind::name ? names.name : names.nominal);
    }
    if (token.upos == Upos::num) set(names.number);
    if (token.upos == Upos::noun && begins_with_wh_word(head)) set(names.wh);
    if (phrase.text.size() != length(phrase.span)) set(names.gap);
  }

  /// "whose candidacy"
  bool begins_with_wh_word(TokenIndex head) const {
    return tree_.token(noun_phrase_tokens(tree_, head).front()).xpos.starts_with("W");
  }

  void read_sentence() {
    double sum = 0;
    for (TokenIndex i = 0; i < tree_.size(); ++i) sum += log_certainty(tree_.token(i));
    set("sentence certainty", sum / std::max(1u, tree_.size()));
    set("sentence length", std::min(tree_.size() / 10.0, longest_sentence));
    set("sentence clauses", static_cast<double>(context_.reading.clauses.size()) / 4.0);
    const auto& tokens = tree_.sentence().tokens;
    if (std::ranges::any_of(tokens, is_quotation_mark)) set("sentence has quotation marks");
    if (!tokens.empty() && tokens.back().upos != Upos::punct) set("sentence has no end");
  }

  void read_claimant() {
    if (draft_.presupposed) return;
    if (!draft_.statement.attribution) return;
    const Attribution& attribution = attributions_[static_cast<std::size_t>(*draft_.statement.attribution)];
    if (attribution.source_spans.empty()) return set("claimant is nobody");
    set(attribution.source ? "claimant is known" : "claimant is unknown");
    if (attribution.parent) set("claimant is nested");
  }

  const StatementDraft& draft_;
  const StatementContext& context_;
  const SentenceTree& tree_;
  std::span<const Attribution> attributions_;
  std::vector<ConfidenceFeature> features_;
};

double to_number(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size())
    throw std::logic_error("confidence_weights.tsv has a weight that is no number");
  return value;
}

}  // namespace

std::vector<ConfidenceFeature> confidence_features(const StatementDraft& draft, const StatementContext& context,
                                                   std::span<const Attribution> attributions) {
  return FeatureReader(draft, context, attributions).read();
}

ConfidenceModel ConfidenceModel::load_default() {
  const LexiconTable table(LexiconTable::embedded_text("lexicon/confidence_weights.tsv"));
  const std::size_t name = table.column("feature"), weight = table.column("weight");
  ConfidenceModel model;
  for (std::size_t row = 0; row < table.row_count(); ++row)
    model.weights_.push_back({table.cell(row, name), to_number(table.cell(row, weight))});
  std::ranges::sort(model.weights_, {}, &Weight::name);
  return model;
}

double ConfidenceModel::probability(std::span<const ConfidenceFeature> features) const {
  double sum = 0;
  for (const ConfidenceFeature& feature : features) {
    const auto found = std::ranges::lower_bound(weights_, feature.name, {}, &Weight::name);
    if (found != weights_.end() && found->name == feature.name) sum += found->value * feature.value;
  }
  return std::clamp(1 / (1 + std::exp(-sum)), 0.01, 0.99);
}

}  // namespace relata
