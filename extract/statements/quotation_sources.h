/// Gives direct quotations to the attributions that introduce them.
#pragma once

#include <span>
#include <vector>

#include <relata/extract/document/document.h>
#include <relata/extract/document/quotations.h>
#include <relata/extract/statements/attribution_candidate.h>

namespace relata {

/// An attribution in the making: `content` may be empty until its quotation is found.
struct AttributionDraft {
  std::uint32_t sentence = 0;
  AttributionCandidate candidate;
  Span cue;
  std::vector<Span> content;  ///< Sorted and disjoint.
};

/// Adds each quotation to the content of the attribution it belongs to: the one whose content it overlaps, else the
/// one whose cue stands beside it in its sentence, else, where it goes on in the same paragraph or opens the next
/// one, that of the quotation before it. Words in quotation marks that nobody introduces are left alone.
void assign_quotations(const Document& document, std::span<const DirectQuotation> quotations,
                       std::span<const SentenceReading> sentences, std::vector<AttributionDraft>& drafts);

}  // namespace relata
