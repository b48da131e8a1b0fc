// --gazetteer: the user's own names in what the command prints and keeps.
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cli/process.h>

namespace relata::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class GazetteerOptionsTest : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() / ("relata-gazetteer-test-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder_);
    write("one.txt", "Tarkhan accused Poland. The bridge fell.");
    write("two.txt", "TSY Group thanked Poland.");
    write("own.tsv",
          "name\taliases\ttype\tid\n"
          "Tarkhan Systems\tTarkhan|TSY Group\tOrganization\tQ900001\n"
          "Bridge\t\tOrganization\tQ900002\n");
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  [[nodiscard]] std::string path(std::string_view name) const { return (folder_ / name).string(); }
  void write(std::string_view name, std::string_view content) const {
    std::ofstream(path(name), std::ios::binary) << content;
  }
  [[nodiscard]] ProcessResult extract(std::string_view gazetteer) const {
    return run_relata({"extract", path("one.txt"), "--gazetteer", path(gazetteer), "--gazetteer-cache", path("cache")});
  }

 private:
  std::filesystem::path folder_;
};

constexpr std::string_view tarkhan_iri = "http://www.wikidata.org/entity/Q900001";

TEST_F(GazetteerOptionsTest, GivesMentionsTheirIdentifiers) {
  const ProcessResult result = extract("own.tsv");
  EXPECT_EQ(result.exit_code, 0) << result.errors;
  EXPECT_THAT(result.errors, IsEmpty());
  EXPECT_THAT(result.output, AllOf(HasSubstr("\"name\":\"Tarkhan Systems\""), HasSubstr(tarkhan_iri)));
}

TEST_F(GazetteerOptionsTest, LeavesATypeThatIsNotGivenToTheText) {
  write("untyped.tsv", "name\tid\nTarkhan Agency\tQ900005\n");
  write("one.txt", "The Tarkhan Agency accused Poland.");
  EXPECT_THAT(
      extract("untyped.tsv").output,
      HasSubstr(
          "\"name\":\"Tarkhan Agency\",\"type\":\"Organization\",\"iri\":\"http://www.wikidata.org/entity/Q900005"));
}

TEST_F(GazetteerOptionsTest, LeavesCommonWordsAlone) {
  EXPECT_THAT(extract("own.tsv").output, Not(HasSubstr("Q900002")));
}

TEST_F(GazetteerOptionsTest, PrintsTheSameFromTheCache) {
  const std::string first = extract("own.tsv").output;
  EXPECT_FALSE(std::filesystem::is_empty(path("cache")));
  EXPECT_EQ(extract("own.tsv").output, first);
}

TEST_F(GazetteerOptionsTest, TakesSeveralFilesTheFirstWins) {
  write("other.tsv", "name\tid\nTarkhan\tQ900003\nPoland\tQ900004\n");
  const ProcessResult result = run_relata({"extract", path("one.txt"), "--gazetteer", path("own.tsv"), "--gazetteer",
                                           path("other.tsv"), "--gazetteer-cache", path("cache")});
  EXPECT_THAT(result.output, AllOf(HasSubstr(tarkhan_iri), HasSubstr("Q900004"), Not(HasSubstr("Q900003"))));
}

TEST_F(GazetteerOptionsTest, MakesOneVertexOfWhatHasOneIdentifier) {
  const ProcessResult built =
      run_relata({"build", path("one.txt"), path("two.txt"), "-o", path("news.relata"), "--gazetteer", path("own.tsv"),
                  "--gazetteer-cache", path("cache"), "--quiet"});
  EXPECT_EQ(built.exit_code, 0) << built.errors;
  const ProcessResult shown = run_relata({"show", path("news.relata"), "Tarkhan Systems"});
  EXPECT_THAT(shown.output, AllOf(HasSubstr("thank"), HasSubstr("accuse"), HasSubstr(tarkhan_iri)));
}

TEST_F(GazetteerOptionsTest, RefusesABadRow) {
  write("bad.tsv", "name\ttype\nTarkhan\tRobot\n");
  const ProcessResult result = extract("bad.tsv");
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.errors, HasSubstr("bad.tsv:2: \"Robot\" is no type"));
  EXPECT_THAT(result.output, IsEmpty());
}

TEST_F(GazetteerOptionsTest, RefusesAFileThatIsNotThere) {
  const ProcessResult result = extract("none.tsv");
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.errors, HasSubstr("none.tsv"));
}

TEST_F(GazetteerOptionsTest, IsForTexts) {
  const ProcessResult result = run_relata(
      {"build", path("one.txt"), "--from-extractions", "-o", path("x.relata"), "--gazetteer", path("own.tsv")});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_THAT(result.errors, HasSubstr("--gazetteer"));
}

}  // namespace
}  // namespace relata::testing
