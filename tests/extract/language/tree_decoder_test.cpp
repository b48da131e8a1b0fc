#include <relata/extract/language/tree_decoder.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <random>

namespace relata {
namespace {

using testing::ElementsAre;

bool is_tree(const std::vector<std::int32_t>& heads) {
  int roots = 0;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    roots += heads[i] == -1;
    std::size_t steps = 0;
    for (auto at = static_cast<std::int32_t>(i); at != -1; at = heads[static_cast<std::size_t>(at)]) {
      if (++steps > heads.size()) return false;
    }
  }
  return roots == 1;
}

double sum_of(const std::vector<float>& scores, const std::vector<std::int32_t>& heads) {
  double sum = 0;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    sum += scores[i * (heads.size() + 1) + static_cast<std::size_t>(heads[i] + 1)];
  }
  return sum;
}

/// The best sum over all trees, by trying every choice of heads.
double best_sum(const std::vector<float>& scores, std::uint32_t words) {
  double best = -std::numeric_limits<double>::infinity();
  std::vector<std::int32_t> heads(words, -1);
  for (;;) {
    if (is_tree(heads)) best = std::max(best, sum_of(scores, heads));
    std::size_t i = 0;
    while (i < words && ++heads[i] == static_cast<std::int32_t>(words)) heads[i++] = -1;
    if (i == words) return best;
  }
}

TEST(DecodeTreeTest, NoWordsGiveNoHeads) {
  EXPECT_TRUE(decode_tree({}, 0).empty());
}

TEST(DecodeTreeTest, OneWordIsTheRoot) {
  const std::vector<float> scores{-5, 7};
  EXPECT_THAT(decode_tree(scores, 1), ElementsAre(-1));
}

TEST(DecodeTreeTest, BreaksTheCycleWhereItCostsLeast) {
  // Both words prefer each other; the first has the better root.
  const std::vector<float> scores{4, 0, 9, 1, 9, 0};
  EXPECT_THAT(decode_tree(scores, 2), ElementsAre(-1, 0));
}

TEST(DecodeTreeTest, LeavesOneWordOnTheRoot) {
  const std::vector<float> scores{9, 0, 1, 1, 10, 1, 0, 1, 9, 1, 2, 0};
  EXPECT_TRUE(is_tree(decode_tree(scores, 3)));
}

TEST(DecodeTreeTest, FindsTheBestTreeOfAll) {
  std::mt19937 random(7);
  std::normal_distribution<float> normal;
  for (int round = 0; round < 300; ++round) {
    const std::uint32_t words = 1 + random() % 5;
    std::vector<float> scores(words * (words + 1));
    for (float& score : scores) score = normal(random);
    const auto heads = decode_tree(scores, words);
    ASSERT_TRUE(is_tree(heads));
    ASSERT_NEAR(sum_of(scores, heads), best_sum(scores, words), 1e-5) << "round " << round;
  }
}

TEST(DecodeTreeTest, IsATreeAlsoWhereAllScoresAreEqual) {
  const std::vector<float> scores(250 * 251, 0.5f);
  EXPECT_TRUE(is_tree(decode_tree(scores, 250)));
}

}  // namespace
}  // namespace relata
