#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cli/process.h>

namespace relata::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

// Help.

class HelpTest : public ::testing::TestWithParam<std::string_view> {};

TEST_P(HelpTest, HasAnExample) {
  const ProcessResult result = run_relata({std::string(GetParam()), "--help"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.output, HasSubstr("relata " + std::string(GetParam())));
  EXPECT_THAT(result.output, HasSubstr("Example"));
  EXPECT_THAT(result.errors, IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(Commands, HelpTest,
                         ::testing::Values("annotate", "build", "disputes", "export", "extract", "path", "query",
                                           "show"),
                         [](const auto& test) { return std::string{test.param}; });

TEST(CommandTest, ListsItsCommands) {
  const ProcessResult result = run_relata({"--help"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.output, AllOf(HasSubstr("build"), HasSubstr("query"), HasSubstr("disputes")));
}

TEST(CommandTest, TellsItsVersion) {
  EXPECT_THAT(run_relata({"--version"}).output, StartsWith("relata 0."));
}

// Bad usage and bad input.

struct BadCase {
  std::string_view name;
  std::vector<std::string> arguments;
  int exit_code;
  std::string_view message;
};
class BadCallTest : public ::testing::TestWithParam<BadCase> {};

TEST_P(BadCallTest, SaysWhatIsWrong) {
  const BadCase& bad = GetParam();
  const ProcessResult result = run_relata(bad.arguments);
  EXPECT_EQ(result.exit_code, bad.exit_code);
  EXPECT_THAT(result.errors, AllOf(StartsWith("relata: "), HasSubstr(bad.message)));
  EXPECT_THAT(result.output, IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    Usage, BadCallTest,
    ::testing::Values(
        BadCase{"NoCommand", {}, 2, "subcommand is required"},
        BadCase{"UnknownCommand", {"bild"}, 2, "there is no command 'bild'"},
        BadCase{"UnknownOption", {"extract", "--colour", "x.txt"}, 2, "--colour"},
        BadCase{"NoInput", {"extract"}, 2, "INPUT"}, BadCase{"NoOutput", {"build", "x.txt"}, 2, "-o is missing"},
        BadCase{"UnknownFormat", {"build", "x.txt", "-o", "x.docx"}, 2, "'.docx' is no format"},
        BadCase{"TwoProjects", {"build", "x.txt", "-o", "a.relata", "-o", "b.relata"}, 2, "only one .relata file"},
        BadCase{"NoProbability", {"disputes", "x.relata", "--min-confidence", "2"}, 2, "--min-confidence"},
        BadCase{"BadPattern", {"query", "x.relata", "SVR ACCUSE"}, 2, "expected an arrow"},
        BadCase{"NoSuchInput", {"extract", "no-such-file.txt"}, 1, "no-such-file.txt"},
        BadCase{"NoSuchProject", {"show", "no-such-file.relata", "SVR"}, 1, "no-such-file.relata"},
        BadCase{"NoProject", {"show", __FILE__, "SVR"}, 1, __FILE__}),
    [](const auto& test) { return std::string{test.param.name}; });

}  // namespace
}  // namespace relata::testing
