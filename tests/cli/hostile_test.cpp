// Texts that nobody writes: each is read in time that grows with its length, not with its square, and so is what comes
// out. Whatever were quadratic would not end before the test's timeout. The page's limits are in html_document_test.
#include <functional>
#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cli/process.h>

namespace relata::testing {
namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr std::size_t part = 20;  // of the sizes below, since everything takes so much longer
#else
constexpr std::size_t part = 1;
#endif

std::string repeated(std::string_view text, std::size_t times) {
  std::string result;
  for (std::size_t i = 0; i < times / part; ++i) result += text;
  return result;
}

struct HostileText {
  std::string_view name;
  std::function<std::string()> make;
};
void PrintTo(const HostileText& text, std::ostream* out) {
  *out << text.name;
}

class HostileTest : public ::testing::TestWithParam<HostileText> {};

TEST_P(HostileTest, IsReadInLinearTime) {
  const std::string text = GetParam().make();
  const ProcessResult result = run_relata({"extract", "-", "--threads", "1", "--quiet"}, "\n" + text);
  EXPECT_EQ(result.exit_code, 0) << result.errors;
  EXPECT_THAT(result.output, ::testing::StartsWith("{\"document\":"));
  EXPECT_LT(result.output.size(), 10'000 * part + 1'000 * text.size());
}

INSTANTIATE_TEST_SUITE_P(
    Texts, HostileTest,
    ::testing::Values(HostileText{"TenMegabytesWithoutABlank", [] { return repeated("a", 10'000'000); }},
                      HostileText{"HanWithoutABlank", [] { return repeated("漢", 1'000'000); }},
                      HostileText{"OneSentence", [] { return repeated("Iran accused Iraq and ", 25'000) + "left."; }},
                      HostileText{"OneName", [] { return repeated("Lindholm ", 50'000); }},
                      HostileText{"List", [] { return repeated("Iran, ", 50'000); }},
                      HostileText{"Claims", [] { return repeated("Lindholm said that ", 20'000) + "Iran fell."; }},
                      HostileText{"QuotationMarks", [] { return repeated("\"", 100'000); }},
                      HostileText{"Brackets", [] { return repeated("(", 50'000) + repeated(")", 50'000); }},
                      HostileText{"Hyphens", [] { return repeated("a-", 50'000); }},
                      HostileText{"Digits", [] { return repeated("1,", 50'000); }},
                      HostileText{"Lines", [] { return repeated("a\n", 50'000); }},
                      HostileText{"Address", [] { return "http://" + repeated("a.b/", 100'000); }},
                      HostileText{"CombiningMarks", [] { return "e" + repeated("\u0301", 1'000'000); }},
                      HostileText{"Joiners", [] { return repeated("\u200D", 1'000'000); }},
                      HostileText{"RightToLeft", [] { return repeated("\u202E", 100'000) + "Iran accused Iraq."; }}),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace relata::testing
