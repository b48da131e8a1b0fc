#include <relata/extract/language/context_classifier.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <bit>

#include <relata/extract/document/input_error.h>

namespace relata {
namespace {

const std::vector<std::string_view> forms{"The", "army", "left", "."};

std::vector<std::uint32_t> features_of(const std::vector<std::uint32_t>& sentence, std::size_t index) {
  FeatureSet features;
  ContextFeatures(forms).read(sentence, index, features);
  return {features.hashes().begin(), features.hashes().end()};
}

TEST(ContextFeaturesTest, DependOnTheWordAndItsNeighboursAlone) {
  const auto features = features_of({0, 1, 2, 3}, 1);
  EXPECT_GT(features.size(), 20u);
  EXPECT_EQ(features, features_of({0, 1, 2, 3}, 1));
  EXPECT_NE(features, features_of({0, 1, 3, 2}, 1));
  EXPECT_EQ(features_of({0, 1, 2, 3, 3}, 1), features);  // too far away to matter
  EXPECT_EQ(features_of({1}, 0).size(), features.size());
}

ModelArray<std::uint16_t> table(const std::vector<std::uint16_t>& weights, std::uint32_t classes) {
  return {static_cast<std::uint32_t>(weights.size() / classes), classes, weights};
}

TEST(ContextClassifierTest, AddsTheWeightsOfAWordsFeatures) {
  constexpr std::size_t classes = 3;
  std::vector<std::uint16_t> weights(ContextClassifier::table_rows * classes);
  const auto features = features_of({0, 1, 2, 3}, 2);
  for (const std::uint32_t hash : {features[0], features[1]}) {
    weights[hash % ContextClassifier::table_rows * classes + 1] = std::bit_cast<std::uint32_t>(1.5f) >> 16;
  }
  const auto scores = ContextClassifier(table(weights, classes))
                          .score(forms, std::vector<std::uint32_t>{0, 1, 2, 3}, std::vector<std::uint32_t>{4});
  ASSERT_EQ(scores.size(), 4 * classes);
  EXPECT_EQ(scores[2 * classes + 1], 3.0f);
  EXPECT_EQ(scores[2 * classes], 0.0f);
}

TEST(ContextClassifierTest, TheTableMustHaveAllRows) {
  const std::vector<std::uint16_t> weights(100);
  EXPECT_THROW(ContextClassifier{table(weights, 10)}, InputError);
}

TEST(ContextClassifierTest, NoWordsGiveNoScores) {
  const std::vector<std::uint16_t> weights(ContextClassifier::table_rows * 2);
  EXPECT_TRUE(ContextClassifier(table(weights, 2)).score({}, {}, {}).empty());
}

}  // namespace
}  // namespace relata
