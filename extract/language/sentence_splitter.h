/// Where paragraphs and sentences end.
#pragma once

#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include <relata/extract/language/linear_classifier.h>
#include <relata/extract/language/tokenizer.h>

namespace relata {

/// Says whether a sentence ends after a token, judged by the features of that place.
using SentenceDecision = std::function<bool(const FeatureSet& features, std::uint32_t token)>;

/// A blank line always ends a paragraph. So does a line break, unless the text is wrapped at a fixed width, as mails
/// are. Every token is in one paragraph; linear in the text.
[[nodiscard]] std::vector<TokenRange> find_paragraphs(std::string_view text, std::span<const RawToken> tokens);

/// Sentences end with their paragraph, and elsewhere where `is_end` says so; it is not asked about places inside an
/// orthographic token and between a word and one in lower case. Every token is in one sentence; linear in the text.
[[nodiscard]] std::vector<TokenRange> split_sentences(std::string_view text, std::span<const RawToken> tokens,
                                                      std::span<const TokenRange> paragraphs,
                                                      const SentenceDecision& is_end);

}  // namespace relata
