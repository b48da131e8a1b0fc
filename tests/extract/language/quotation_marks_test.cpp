#include <relata/extract/language/quotation_marks.h>

#include <gtest/gtest.h>

#include <string>

namespace relata {
namespace {

Sentence sentence_of(const std::vector<std::string>& forms) {
  Sentence sentence;
  for (const std::string& form : forms) sentence.tokens.emplace_back().form = form;
  return sentence;
}

struct MarksCase {
  std::string_view name;
  std::vector<std::string> forms;
  std::vector<bool> hidden;
};

class InnerMarksTest : public ::testing::TestWithParam<MarksCase> {};

TEST_P(InnerMarksTest, AreThoseAfterAWord) {
  EXPECT_EQ(find_inner_quotation_marks(sentence_of(GetParam().forms)), GetParam().hidden);
}

INSTANTIATE_TEST_SUITE_P(
    Marks, InnerMarksTest,
    ::testing::Values(
        MarksCase{"AmidAClause", {"showed", "\"", "disregard", "\"", "."}, {false, true, false, true, false}},
        MarksCase{"CurlyOnes", {"a", "“", "crime", "”"}, {false, true, false, true}},
        MarksCase{"WholeQuotation", {"“", "Go", ",", "”", "he", "said"}, {false, false, false, false, false, false}},
        MarksCase{"AfterAComma", {"said", ",", "\"", "Go", "\""}, {false, false, false, false, false}},
        MarksCase{"NeverClosed", {"called", "\"", "it"}, {false, false, false}},
        MarksCase{"Empty", {"a", "\"", "\""}, {false, false, false}}, MarksCase{"NoWords", {}, {}}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(AttachQuotationMarks, UnderTheTopmostWordInside) {
  Sentence sentence = sentence_of({"showed", "\"", "complete", "disregard", "\""});
  sentence.tokens[2].head = 3;
  sentence.tokens[3].head = 0;
  attach_quotation_marks(sentence, find_inner_quotation_marks(sentence));
  EXPECT_EQ(sentence.tokens[1].head, 3);
  EXPECT_EQ(sentence.tokens[4].head, 3);
  EXPECT_EQ(sentence.tokens[1].relation, DependencyRelation::punct);
  EXPECT_EQ(sentence.tokens[1].upos, Upos::punct);
}

}  // namespace
}  // namespace relata
