#include <relata/export/csv_text.h>

#include <gtest/gtest.h>

namespace relata {
namespace {

struct CellCase {
  std::string_view name, text, expected;
};
class SpreadsheetTextTest : public testing::TestWithParam<CellCase> {};

TEST_P(SpreadsheetTextTest, IsNoFormula) {
  EXPECT_EQ(spreadsheet_text(GetParam().text), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Cells, SpreadsheetTextTest,
    testing::Values(CellCase{"Plain", "Kyiv", "Kyiv"}, CellCase{"Empty", "", ""}, CellCase{"Equals", "=1+1", "'=1+1"},
                    CellCase{"Plus", "+49 30", "'+49 30"}, CellCase{"Minus", "-2+3|cmd", "'-2+3|cmd"},
                    CellCase{"At", "@SUM(A1)", "'@SUM(A1)"}, CellCase{"BehindBlanks", "  =1", "'  =1"},
                    CellCase{"BehindQuotes", "\"=1", "'\"=1"}, CellCase{"Tab", "\t=1", "'\t=1"},
                    CellCase{"LineBreak", "\r=1", "'\r=1"}, CellCase{"FullWidth", "\uFF1D1", "'\uFF1D1"},
                    CellCase{"Inside", "a=b", "a=b"}),
    [](const auto& test) { return std::string{test.param.name}; });

TEST(CsvField, DoublesQuotes) {
  std::string out;
  append_csv_field("say \"no\", \\ or\nnot", out);
  EXPECT_EQ(out, "\"say \"\"no\"\", \\ or\nnot\"");
}

}  // namespace
}  // namespace relata
