/// Stretches of text that need not be continuous.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include <relata/extract/statements/sentence_tree.h>

namespace relata {

/// The spans of runs of neighbouring tokens; `tokens` are in text order.
[[nodiscard]] std::vector<Span> spans_of(const Sentence& sentence, std::span<const TokenIndex> tokens);

/// Adds `span` to sorted, disjoint `spans`, joining those that overlap or that only blanks of `text` part.
void add_span(std::vector<Span>& spans, Span span, std::string_view text);

[[nodiscard]] bool covers(std::span<const Span> spans, Span inner);
[[nodiscard]] bool overlap(std::span<const Span> spans, Span other);
[[nodiscard]] std::uint32_t total_length(std::span<const Span> spans);  ///< Unit: bytes.

}  // namespace relata
