/// What the confidence of a statement is computed from.
#pragma once

#include <string_view>

namespace relata {

/// What speaks for or against a statement, by name; the weights in data/lexicon/confidence_weights.tsv have the same.
struct ConfidenceFeature {
  std::string_view name;  ///< Lives as long as the program.
  double value = 0;       ///< 0 or 1, a natural logarithm of a probability, or a length in tens of tokens.
};

}  // namespace relata
