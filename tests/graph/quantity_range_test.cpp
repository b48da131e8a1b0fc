#include <relata/graph/quantity_range.h>

#include <limits>

#include <gtest/gtest.h>

namespace relata {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

struct QuantityCase {
  std::string name, phrase;
  double low, high;
  std::string unit;
};
class QuantityTest : public testing::TestWithParam<QuantityCase> {};
TEST_P(QuantityTest, IsRead) {
  const auto& [name, phrase, low, high, unit] = GetParam();
  const auto range = read_quantity(phrase);
  ASSERT_TRUE(range) << phrase;
  EXPECT_DOUBLE_EQ(range->low, low);
  EXPECT_DOUBLE_EQ(range->high, high);
  EXPECT_EQ(range->unit, unit);
}
INSTANTIATE_TEST_SUITE_P(English, QuantityTest,
                         testing::Values(QuantityCase{"Plain", "74 settlements", 74, 74, "settl"},
                                         QuantityCase{"Words", "the six brigades", 6, 6, "brigad"},
                                         QuantityCase{"Thousands", "up to 2,000 soldiers", 0, 2000, "soldier"},
                                         QuantityCase{"LowerBound", "more than 200 vehicles", 200, infinity, "vehicl"},
                                         QuantityCase{"NoMoreThan", "no more than 200 vehicles", 0, 200, "vehicl"},
                                         QuantityCase{"NoFewerThan", "no fewer than 200 vehicles", 200, infinity,
                                                      "vehicl"},
                                         QuantityCase{"Vague", "about 100 dead", 85, 115, "dead"},
                                         QuantityCase{"Scaled", "3 million people", 3e6, 3e6, "peopl"},
                                         QuantityCase{"Money", "$1.5 billion", 1.5e9, 1.5e9, "money"},
                                         QuantityCase{"Percent", "12%", 12, 12, "percent"}),
                         [](const auto& test) { return test.param.name; });

class NoQuantityTest : public testing::TestWithParam<std::string> {};
TEST_P(NoQuantityTest, IsRead) {
  EXPECT_FALSE(read_quantity(GetParam()));
}
INSTANTIATE_TEST_SUITE_P(English, NoQuantityTest,
                         testing::Values("villages", "the 2014 war", "between 5 and 9 men", "the 6th brigade"));

TEST(Quantities, AreIncompatibleOnlyOutsideBounds) {
  const auto range = [](std::string_view phrase) { return *read_quantity(phrase); };
  EXPECT_TRUE(are_incompatible(range("3,500 people"), range("at least 8,000 people")));
  EXPECT_FALSE(are_incompatible(range("3,500 people"), range("up to 8,000 people")));
  EXPECT_FALSE(are_incompatible(range("about 100 people"), range("110 people")));
  EXPECT_FALSE(are_incompatible(range("3 people"), range("8 cars")));
}

}  // namespace
}  // namespace relata
