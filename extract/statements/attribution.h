/// Who is the source of which stretch of text.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include <relata/extract/document/document.h>
#include <relata/extract/statements/cue_lexicon.h>
#include <relata/extract/statements/sentence_reading.h>
#include <relata/extract/statements/statement.h>

namespace relata {

struct AttributionOptions {
  bool unnamed_sources = true;  ///< Keep "reportedly" and "it is said", whose source has no name.
  double min_confidence = 0.5;  ///< Probability in [0, 1]; candidates below it are dropped.
};

/// Finds attributions in all their forms: indirect and direct speech, quotations that run over sentences and
/// paragraphs, "according to X", "X's claim that P", "reportedly". In "Bloomberg reports that an official said P", the
/// official's attribution has Bloomberg's as its parent. Expects the readings of all sentences in text order; returns
/// attributions in the order of their cues. Any text is valid input. Safe to call from many threads.
/// Source: source, cue and content as in PARC 3.0 (Pareti, LREC 2016).
[[nodiscard]] std::vector<Attribution> find_attributions(const Document& document,
                                                         std::span<const SentenceReading> sentences,
                                                         const CueLexicon& cues,
                                                         const AttributionOptions& options = {});

/// The innermost attribution in whose content `position` lies and whose cue it is not part of, one with a source before
/// one without; nothing: the document's own author speaks. Contents that are merely a topic do not count.
[[nodiscard]] std::optional<AttributionId> attribution_at(std::span<const Attribution> attributions, Span position);

}  // namespace relata
