#include <relata/extract/document/quotations.h>

#include <gtest/gtest.h>

namespace relata {
namespace {

struct QuotationCase {
  std::string_view name, text;
  std::vector<std::string> expected;
};

class QuotationTest : public ::testing::TestWithParam<QuotationCase> {};

TEST_P(QuotationTest, FindsTheQuotedStretches) {
  std::vector<std::string> found;
  for (const DirectQuotation& quotation : find_quotations(GetParam().text))
    found.emplace_back(GetParam().text.substr(quotation.span.begin, length(quotation.span)));
  EXPECT_EQ(found, GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(Marks, QuotationTest,
                         ::testing::Values(QuotationCase{"Curly", "He said “no” twice.", {"“no”"}},
                                           QuotationCase{
                                               "Straight", "\"No,\" he said. \"Never.\"", {"\"No,\"", "\"Never.\""}},
                                           QuotationCase{"Guillemets", "«No», he said.", {"«No»"}},
                                           QuotationCase{"Apostrophes", "''No,'' he said.", {"''No,''"}},
                                           QuotationCase{"None", "It's 6' tall.", {}},
                                           QuotationCase{"StrayMarkAtTheEnd", "a screen of 24\"", {}}),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(Quotations, OneThatTheNextParagraphTakesUpIsOpen) {
  const auto found = find_quotations("“First paragraph of a longer speech.\n“And the second one.”");
  ASSERT_EQ(found.size(), 2u);
  EXPECT_FALSE(found[0].closed);
  EXPECT_TRUE(found[1].closed);
}

}  // namespace
}  // namespace relata
