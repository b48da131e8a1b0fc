#include <relata/extract/statements/attribution.h>

#include <algorithm>
#include <array>

#include <relata/extract/document/quotations.h>
#include <relata/extract/statements/attribution_candidate.h>
#include <relata/extract/statements/quotation_sources.h>
#include <relata/extract/statements/span_set.h>

namespace relata {
namespace {

AttributionDraft make_draft(const SentenceReading& reading, std::uint32_t sentence, AttributionCandidate candidate) {
  AttributionDraft draft;
  draft.sentence = sentence;
  draft.content = spans_of(reading.tree.sentence(), candidate.content);
  draft.cue = span_of(reading.tree.sentence(), candidate.cue);
  draft.candidate = std::move(candidate);
  return draft;
}

std::vector<AttributionDraft> draft_all(std::span<const SentenceReading> sentences, const CueLexicon& cues) {
  std::vector<AttributionDraft> drafts;
  for (std::uint32_t i = 0; i < sentences.size(); ++i) {
    for (AttributionCandidate& candidate : find_verb_attributions(sentences[i], cues))
      drafts.push_back(make_draft(sentences[i], i, std::move(candidate)));
    for (AttributionCandidate& candidate : find_phrase_attributions(sentences[i], cues))
      drafts.push_back(make_draft(sentences[i], i, std::move(candidate)));
  }
  return drafts;
}

bool is_quoted(std::span<const DirectQuotation> quotations, Span span) {
  return std::ranges::any_of(quotations, [&](const DirectQuotation& q) { return contains(q.span, span); });
}

/// A date speaks as little as a noun of the quotation does.
bool is_no_speaker(const SentenceReading& reading, TokenIndex head, std::span<const DirectQuotation> quotations) {
  if (is_quoted(quotations, reading.tree.token(head).span)) return true;
  const auto entity = reading.entity_of(head);
  if (!entity) return false;
  const EntityType type = reading.entities[static_cast<std::size_t>(*entity)].type;
  return type == EntityType::date || type == EntityType::quantity;
}

/// 'The plan works," Revesz said Monday': where the parser took something else for who says it, it is who stands beside
/// the verb.
void mend_source(AttributionDraft& draft, const SentenceReading& reading, std::span<const DirectQuotation> quotations) {
  if (!draft.candidate.source_head || is_quoted(quotations, draft.cue)) return;
  if (!is_no_speaker(reading, *draft.candidate.source_head, quotations)) return;
  draft.candidate.source_head.reset();
  draft.candidate.source.clear();
  const auto& tokens = reading.tree.sentence().tokens;
  const TokenIndex first = draft.candidate.cue.front(), after = draft.candidate.cue.back() + 1;
  for (const TokenIndex beside : {first > 0 ? first - 1 : after, after}) {
    const Mention* const mention = beside < tokens.size() ? reading.inside[beside] : nullptr;
    if (mention == nullptr || is_no_speaker(reading, mention->head, quotations)) continue;
    draft.candidate.source_head = mention->head;
    for (TokenIndex i = 0; i < tokens.size(); ++i) {
      if (contains(mention->span, tokens[i].span)) draft.candidate.source.push_back(i);
    }
    return;
  }
}

/// '"P," said X after Q': what follows the verb outside the quotation is the author's.
void crop_to_quotation(AttributionDraft& draft, std::span<const DirectQuotation> quotations) {
  constexpr std::uint32_t nearest = 80;  // bytes between a quotation and its verb, with a name and title
  const bool follows_quotation = std::ranges::any_of(quotations, [&](const DirectQuotation& q) {
    return q.span.end <= draft.cue.begin && draft.cue.begin - q.span.end < nearest && overlap(draft.content, q.span);
  });
  if (!follows_quotation) return;
  std::erase_if(draft.content, [&](Span part) {
    const bool in_quotation =
        std::ranges::any_of(quotations, [&](const DirectQuotation& q) { return overlaps(q.span, part); });
    return part.begin >= draft.cue.end && !in_quotation;
  });
}

bool is_kept(const AttributionDraft& draft, const AttributionOptions& options) {
  if (draft.content.empty() || draft.candidate.confidence < options.min_confidence) return false;
  return draft.candidate.source_head || options.unnamed_sources;
}

Attribution finish(const AttributionDraft& draft, const SentenceReading& reading) {
  const Sentence& sentence = reading.tree.sentence();
  Attribution attribution;
  attribution.cue_lemma = draft.candidate.cue_lemma;
  attribution.cue_spans = spans_of(sentence, draft.candidate.cue);
  attribution.content_spans = draft.content;
  attribution.denies = draft.candidate.stance == Stance::denying && draft.candidate.propositional;
  attribution.propositional = draft.candidate.propositional;
  if (draft.candidate.source_head) {
    attribution.source_spans = spans_of(sentence, draft.candidate.source);
    attribution.source = reading.speaker_of(*draft.candidate.source_head, draft.candidate.source);
    const bool event =
        attribution.source && reading.entities[static_cast<std::size_t>(*attribution.source)].type == EntityType::event;
    const bool happening = event && draft.candidate.cue_lemma != "say";  // "the campaign said"
    if (happening) attribution.propositional = false;  // "the raid shows that P" is the author's conclusion
  }
  return attribution;
}

bool is_first_person(const Document& document, const Attribution& attribution) {
  static constexpr std::array<std::string_view, 4> pronouns{"I", "we", "We", "me"};
  if (attribution.source_spans.size() != 1) return false;
  return std::ranges::find(pronouns, text_at(document, attribution.source_spans.front())) != pronouns.end();
}

/// "I" and "we" inside what someone says are the speaker and the speaker's side.
void resolve_first_person(const Document& document, std::vector<Attribution>& attributions) {
  for (Attribution& attribution : attributions) {
    if (attribution.source || !attribution.parent || !is_first_person(document, attribution)) continue;
    attribution.source = attributions[static_cast<std::size_t>(*attribution.parent)].source;
  }
}

/// The attribution with the smallest content that holds the cue of attribution `index`.
std::optional<AttributionId> find_parent(std::span<const Attribution> attributions, std::size_t index) {
  std::optional<AttributionId> parent;
  std::uint32_t smallest = 0;
  const Attribution& inner = attributions[index];
  for (std::size_t i = 0; i < attributions.size(); ++i) {
    const Attribution& outer = attributions[i];
    if (i == index || !outer.propositional || !covers(outer.content_spans, inner.cue_spans.front())) continue;
    if (covers(inner.content_spans, outer.cue_spans.front())) continue;
    const std::uint32_t size = total_length(outer.content_spans);
    if (parent && size >= smallest) continue;
    parent = static_cast<AttributionId>(i);
    smallest = size;
  }
  return parent;
}

}  // namespace

std::vector<Attribution> find_attributions(const Document& document, std::span<const SentenceReading> sentences,
                                           const CueLexicon& cues, const AttributionOptions& options) {
  std::vector<AttributionDraft> drafts = draft_all(sentences, cues);
  const std::vector<DirectQuotation> quotations = find_quotations(document.text);
  for (AttributionDraft& draft : drafts) mend_source(draft, sentences[draft.sentence], quotations);
  assign_quotations(document, quotations, sentences, drafts);
  for (AttributionDraft& draft : drafts) crop_to_quotation(draft, quotations);
  std::erase_if(drafts, [&](const AttributionDraft& draft) { return !is_kept(draft, options); });
  std::ranges::stable_sort(drafts, {}, &AttributionDraft::cue);

  std::vector<Attribution> attributions;
  for (const AttributionDraft& draft : drafts) attributions.push_back(finish(draft, sentences[draft.sentence]));
  for (std::size_t i = 0; i < attributions.size(); ++i) attributions[i].parent = find_parent(attributions, i);
  resolve_first_person(document, attributions);
  return attributions;
}

std::optional<AttributionId> attribution_at(std::span<const Attribution> attributions, Span position) {
  std::optional<AttributionId> best;
  std::pair<bool, std::uint32_t> best_rank;  // named sources before unnamed ones, then the innermost
  for (std::size_t i = 0; i < attributions.size(); ++i) {
    const Attribution& attribution = attributions[i];
    if (!attribution.propositional || !covers(attribution.content_spans, position)) continue;
    if (covers(attribution.cue_spans, position)) continue;
    const std::pair rank{attribution.source_spans.empty(), total_length(attribution.content_spans)};
    if (best && rank >= best_rank) continue;
    best = static_cast<AttributionId>(i);
    best_rank = rank;
  }
  return best;
}

}  // namespace relata
