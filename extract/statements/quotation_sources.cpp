#include <relata/extract/statements/quotation_sources.h>

#include <algorithm>

#include <relata/extract/statements/span_set.h>

namespace relata {
namespace {

class QuotationAssignment {
 public:
  QuotationAssignment(const Document& document, std::span<const SentenceReading> sentences,
                      std::vector<AttributionDraft>& drafts)
      : text_(document.text), sentences_(sentences), drafts_(drafts) {}

  void assign(std::span<const DirectQuotation> quotations) {
    for (const DirectQuotation& quotation : quotations) {
      AttributionDraft* owner = overlapping(quotation.span);
      if (owner == nullptr && is_speech(quotation.span)) owner = beside(quotation.span);
      if (owner == nullptr && is_speech(quotation.span)) owner = continued(quotation);
      if (owner != nullptr) give(quotation.span, *owner);
      previous_ = &quotation;
      previous_owner_ = owner;
    }
  }

 private:
  /// A quotation of several words or of a sentence, rather than a word or name in quotation marks.
  bool is_speech(Span quotation) const {
    const std::string_view words = text_.substr(quotation.begin, length(quotation));
    const auto last_letter = words.find_last_not_of("\"'\x80\x9d\xe2\xc2\xbb");
    const bool ends_in_stop = last_letter != std::string_view::npos &&
                              std::string_view(",.!?").find(words[last_letter]) != std::string_view::npos;
    const auto blanks = std::ranges::count(words, ' ');
    return blanks >= 3 || (blanks >= 1 && ends_in_stop);
  }

  bool can_own(const AttributionDraft& draft, Span quotation) const {
    return draft.candidate.takes_quote && draft.candidate.source_head && !contains(quotation, draft.cue);
  }

  /// What stands in quotation marks is said, whatever the verb: 'described her as "a politician who never …"'.
  void give(Span quotation, AttributionDraft& owner) {
    if (!owner.candidate.propositional && is_speech(quotation)) owner.candidate.propositional = true;
    add_span(owner.content, quotation, text_);
  }

  /// The one with the largest share of the quotation; the later cue where shares are equal, as it is nested deeper.
  AttributionDraft* overlapping(Span quotation) {
    AttributionDraft* best = nullptr;
    std::uint32_t most = 0;
    for (AttributionDraft& draft : drafts_) {
      if (!can_own(draft, quotation)) continue;
      std::uint32_t shared = 0;
      for (const Span content : draft.content) {
        if (overlaps(content, quotation))
          shared += std::min(content.end, quotation.end) - std::max(content.begin, quotation.begin);
      }
      if (shared > most) {
        most = shared;
        best = &draft;
      }
    }
    return best;
  }

  /// A cue with a source, in a sentence that the quotation touches, that has no content of its own yet.
  AttributionDraft* beside(Span quotation) {
    AttributionDraft* best = nullptr;
    for (AttributionDraft& draft : drafts_) {
      const Span sentence = sentences_[draft.sentence].tree.sentence().span;
      const bool candidate = can_own(draft, quotation) && draft.content.empty() && draft.candidate.source_head;
      if (!candidate || !overlaps(sentence, quotation)) continue;
      if (best == nullptr || distance(draft.cue, quotation) < distance(best->cue, quotation)) best = &draft;
    }
    return best;
  }

  static std::uint32_t distance(Span a, Span b) {
    if (overlaps(a, b)) return 0;
    return a.end <= b.begin ? b.begin - a.end : a.begin - b.end;
  }

  /// "P," she said. "Q." and paragraphs of one speech.
  AttributionDraft* continued(const DirectQuotation& quotation) {
    if (previous_ == nullptr || previous_owner_ == nullptr) return nullptr;
    const std::string_view between = text_.substr(previous_->span.end, quotation.span.begin - previous_->span.end);
    const auto newlines = std::ranges::count(between, '\n');
    if (newlines == 0) return between.size() < 300 ? last_speaker_before(quotation) : nullptr;
    const bool next_paragraph =
        is_blank(between) || (newlines <= 2 && (!previous_->closed || spoke_in_paragraph_of_previous()));
    return next_paragraph && fills_paragraph(quotation.span) ? previous_owner_ : nullptr;
  }

  /// '"P," Ann said. / "Q."': a paragraph that is all quotation goes on with the speaker of the one before.
  bool spoke_in_paragraph_of_previous() const {
    const Span cue = previous_owner_->cue;
    if (cue.begin < previous_->span.end) return false;
    return text_.substr(previous_->span.end, cue.begin - previous_->span.end).find('\n') == std::string_view::npos;
  }

  /// 'said Ann, adding that R. "Q."': who spoke last between the quotation before and this one.
  AttributionDraft* last_speaker_before(const DirectQuotation& quotation) {
    AttributionDraft* last = previous_owner_;
    for (AttributionDraft& draft : drafts_) {
      const bool between = draft.cue.begin > std::max(previous_owner_->cue.end, previous_->span.end) &&
                           draft.cue.end <= quotation.span.begin;
      if (between && draft.candidate.takes_quote && draft.candidate.source_head) last = &draft;
    }
    return last;
  }

  static bool is_blank(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; });
  }

  bool fills_paragraph(Span quotation) const {
    const auto line_begin = text_.rfind('\n', quotation.begin);
    const auto begin = line_begin == std::string_view::npos ? 0 : line_begin + 1;
    const auto end = std::min(text_.find('\n', quotation.end), text_.size());
    return length(quotation) * 10 >= (end - begin) * 9;
  }

  std::string_view text_;
  std::span<const SentenceReading> sentences_;
  std::vector<AttributionDraft>& drafts_;
  const DirectQuotation* previous_ = nullptr;
  AttributionDraft* previous_owner_ = nullptr;
};

}  // namespace

void assign_quotations(const Document& document, std::span<const DirectQuotation> quotations,
                       std::span<const SentenceReading> sentences, std::vector<AttributionDraft>& drafts) {
  QuotationAssignment(document, sentences, drafts).assign(quotations);
}

}  // namespace relata
