/// Where tokens begin and end, by the conventions of the English UD treebanks: "do|n't", "Eye|-|Tracking", "$|5|m".
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include <relata/extract/document/span.h>
#include <relata/extract/language/linear_classifier.h>

namespace relata {

/// A token before it is tagged.
struct RawToken {
  Span span;
  bool joined = false;  ///< Belongs to one orthographic token with the one that follows ("do" of "don't").
};

/// Tokens [begin, end) of a text.
struct TokenRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// Says whether a token ends at a byte of the text, judged by the features of that place. The places between two
/// letters or two digits are not asked about, save those of contractions.
using TokenDecision = std::function<bool(const FeatureSet& features, std::uint32_t byte)>;

/// Splits at white space, then where `is_boundary` says. Any bytes are accepted; linear in the text.
/// Web and mail addresses stay whole.
[[nodiscard]] std::vector<RawToken> split_tokens(std::string_view text, const TokenDecision& is_boundary);

[[nodiscard]] inline std::vector<RawToken> split_tokens(std::string_view text, const LinearClassifier& classifier) {
  return split_tokens(text, [&](const FeatureSet& features, std::uint32_t) { return classifier.score(features) > 0; });
}

/// White space in the sense of the tokeniser: also no-break and zero-width spaces.
[[nodiscard]] bool is_white_space(char32_t c);

}  // namespace relata
