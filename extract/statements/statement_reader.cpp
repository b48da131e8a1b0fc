#include <relata/extract/statements/statement_reader.h>

#include <algorithm>
#include <array>
#include <iterator>

#include <relata/extract/document/quotations.h>
#include <relata/extract/statements/attribution.h>
#include <relata/extract/statements/confidence.h>
#include <relata/extract/statements/cue_lexicon.h>
#include <relata/extract/statements/reading_checks.h>
#include <relata/extract/statements/statement_draft.h>

namespace relata {

struct StatementReader::Lexicons {
  PredicateLexicon predicates = PredicateLexicon::load_default();
  ModalityLexicon modality = ModalityLexicon::load_default();
  CueLexicon cues = CueLexicon::load_default();
  ConfidenceModel confidence = ConfidenceModel::load_default();
};

namespace {

/// "(Reporting by …; Editing by …)": who made the report, not what it says.
bool is_credits(const Sentence& sentence) {
  static constexpr std::array<std::string_view, 5> works{"Reporting", "Writing", "Editing", "Additional", "Compiled"};
  const auto& tokens = sentence.tokens;
  const std::size_t first = !tokens.empty() && tokens.front().form == "(" ? 1 : 0;
  if (first + 2 >= tokens.size() || std::ranges::find(works, tokens[first].form) == works.end()) return false;
  return tokens[first + 1].form == "by" || tokens[first + 2].form == "by";
}

std::vector<StatementDraft> read_sentence(const StatementContext& context) {
  std::vector<StatementDraft> drafts;
  if (is_credits(context.sentence())) return drafts;
  for (const auto& rule :
       {read_verb_statements, read_copula_statements, read_depiction_statements, read_noun_statements}) {
    for (StatementDraft& draft : rule(context)) drafts.push_back(std::move(draft));
  }
  std::ranges::stable_sort(drafts, {}, &StatementDraft::predicate);
  return drafts;
}

/// The first statement of the clause under `head`, or of what it is the open complement of.
std::optional<StatementId> statement_of_clause(const std::vector<StatementDraft>& drafts, TokenIndex head,
                                               std::size_t first_id) {
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (drafts[i].predicate == head && !drafts[i].presupposed) return static_cast<StatementId>(first_id + i);
  }
  return std::nullopt;
}

void link_clauses(std::vector<StatementDraft>& drafts, std::size_t first_id) {
  for (StatementDraft& draft : drafts) {
    if (draft.object_clause && draft.statement.object)
      draft.statement.object->statement = statement_of_clause(drafts, *draft.object_clause, first_id);
    for (const auto& [argument, clause] : draft.argument_clauses)
      draft.statement.arguments[argument].phrase.statement = statement_of_clause(drafts, clause, first_id);
  }
}

bool is_speaker(const Phrase& phrase) {
  return phrase.text == "I" || phrase.text == "me";
}

bool is_side_of_speaker(const Phrase& phrase) {
  return phrase.text == "we" || phrase.text == "We" || phrase.text == "us";
}

/// In what someone says, "I" is the speaker, and "we" the organisation, country or group that speaks.
void resolve_first_person(Phrase& phrase, EntityId speaker, const EntityReading& entities) {
  if (phrase.entity) return;
  const bool one_person = entities.entities[static_cast<std::size_t>(speaker)].type == EntityType::person;
  if (is_speaker(phrase) || (is_side_of_speaker(phrase) && !one_person)) phrase.entity = speaker;
}

/// Titles and appositions stay the author's own, also inside what others claim.
void attribute(StatementDraft& draft, const StatementContext& context, std::span<const Attribution> attributions) {
  if (draft.presupposed) return;
  Statement& statement = draft.statement;
  statement.attribution = attribution_at(attributions, context.sentence().tokens[draft.predicate].span);
  if (!statement.attribution) return;
  const std::optional<EntityId> speaker = attributions[static_cast<std::size_t>(*statement.attribution)].source;
  if (!speaker) return;
  resolve_first_person(statement.subject, *speaker, context.entities);
  if (statement.object) resolve_first_person(*statement.object, *speaker, context.entities);
}

bool is_inside(std::span<const Span> quotations, Span span) {
  return std::ranges::any_of(quotations, [&](Span quotation) { return contains(quotation, span); });
}

bool is_plain_pronoun(const SentenceTree& tree, std::optional<TokenIndex> head) {
  return head && tree.token(*head).xpos == "PRP" && !tree.token(*head).form.ends_with("self") &&
         !tree.token(*head).form.ends_with("selves");
}

/// "He elevated her": a pronoun that is not reflexive is somebody else than the subject, so one of the two was taken
/// for the wrong one.
void part_pronouns(StatementDraft& draft, const StatementContext& context) {
  Statement& statement = draft.statement;
  if (!statement.object || !statement.object->entity || statement.object->entity != statement.subject.entity) return;
  if (is_plain_pronoun(context.tree(), draft.object_head)) statement.object->entity.reset();
}

/// Quotations of some length: those of a word or two are names and scare quotes.
std::vector<Span> quoted_speech(const Document& document) {
  constexpr std::uint32_t shortest = 30;  // bytes
  std::vector<Span> spans;
  for (const DirectQuotation& quotation : find_quotations(document.text)) {
    if (length(quotation.span) >= shortest) spans.push_back(quotation.span);
  }
  return spans;
}

/// "“He lied,” Ann's rival said": nobody speaks of himself in the third person.
void part_from_speaker(StatementDraft& draft, const StatementContext& context,
                       std::span<const Attribution> attributions, std::span<const Span> quotations) {
  Statement& statement = draft.statement;
  if (!statement.attribution || draft.presupposed || !is_inside(quotations, statement.predicate.span)) return;
  const std::optional<EntityId> speaker = attributions[static_cast<std::size_t>(*statement.attribution)].source;
  const auto part = [&](Phrase& phrase, std::optional<TokenIndex> head) {
    const bool third_person = head && has_feature(context.tree().token(*head), "Person=3");
    if (speaker && phrase.entity == speaker && third_person && is_plain_pronoun(context.tree(), head))
      phrase.entity.reset();
  };
  part(statement.subject, draft.subject_head);
  if (statement.object) part(*statement.object, draft.object_head);
}

}  // namespace

StatementReader StatementReader::load_default() {
  return StatementReader(std::make_unique<const Lexicons>());
}

StatementReader::StatementReader(std::unique_ptr<const Lexicons> lexicons) : lexicons_(std::move(lexicons)) {}
StatementReader::StatementReader(StatementReader&&) noexcept = default;
StatementReader& StatementReader::operator=(StatementReader&&) noexcept = default;
StatementReader::~StatementReader() = default;

StatementReading StatementReader::read(const Document& document, std::span<const Sentence> sentences,
                                       const EntityReading& entities, const ConfidenceObserver& observer) const {
  const std::vector<SentenceReading> readings = read_sentences(sentences, entities, lexicons_->modality);
  const std::vector<Span> quotations = quoted_speech(document);
  StatementReading result;
  result.attributions = find_attributions(document, readings, lexicons_->cues);
  for (const SentenceReading& reading : readings) {
    const StatementContext context{
        document, reading, entities, lexicons_->predicates, lexicons_->modality, parse_iso_date(document.published)};
    std::vector<StatementDraft> drafts = read_sentence(context);
    link_clauses(drafts, result.statements.size());
    for (StatementDraft& draft : drafts) {
      attribute(draft, context, result.attributions);
      part_pronouns(draft, context);
      part_from_speaker(draft, context, result.attributions, quotations);
      auto features = confidence_features(draft, context, result.attributions);
      std::ranges::copy(check_reading(draft, context, quotations), std::back_inserter(features));
      draft.statement.confidence = lexicons_->confidence.probability(features);
      if (observer) observer(draft.statement, features);
      result.statements.push_back(std::move(draft.statement));
    }
  }
  return result;
}

}  // namespace relata
