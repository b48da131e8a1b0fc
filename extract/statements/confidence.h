/// How probable it is that a text really says what a statement says.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include <relata/extract/statements/confidence_feature.h>
#include <relata/extract/statements/statement_draft.h>

namespace relata {

/// The features that are not zero. `attributions` are all those of the document; the draft's own is set in it already.
[[nodiscard]] std::vector<ConfidenceFeature> confidence_features(const StatementDraft& draft,
                                                                 const StatementContext& context,
                                                                 std::span<const Attribution> attributions);

/// A logistic regression over the features, fitted to statements that were judged by reading the text.
/// Immutable once loaded.
class ConfidenceModel {
 public:
  [[nodiscard]] static ConfidenceModel load_default();

  /// A probability in [0.01, 0.99]. Features without a weight count nothing.
  [[nodiscard]] double probability(std::span<const ConfidenceFeature> features) const;

 private:
  struct Weight {
    std::string_view name;
    double value;
  };
  std::vector<Weight> weights_;  ///< By name.
};

}  // namespace relata
