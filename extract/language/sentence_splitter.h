/// Where sentences end.
#pragma once

#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include <relata/extract/language/linear_classifier.h>
#include <relata/extract/language/tokenizer.h>

namespace relata {

/// Tokens [begin, end) of a text.
struct TokenRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// Says whether a sentence ends after a token, judged by the features of that place.
using SentenceDecision = std::function<bool(const FeatureSet& features, std::uint32_t token)>;

/// A blank line always ends a sentence. So does a line break, unless the text is wrapped at a fixed width, as mails
/// are. Elsewhere `is_end` decides. Every token is in one sentence; linear in the text.
[[nodiscard]] std::vector<TokenRange> split_sentences(std::string_view text, std::span<const RawToken> tokens,
                                                      const SentenceDecision& is_end);

[[nodiscard]] inline std::vector<TokenRange> split_sentences(std::string_view text, std::span<const RawToken> tokens,
                                                             const LinearClassifier& classifier) {
  return split_sentences(text, tokens,
                         [&](const FeatureSet& features, std::uint32_t) { return classifier.score(features) > 0; });
}

}  // namespace relata
