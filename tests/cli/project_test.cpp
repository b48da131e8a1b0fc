// The command on a small project of its own: what it prints, keeps and writes.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
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
using ::testing::StartsWith;

constexpr std::string_view wire =
    R"({"id": "wire-1", "source": "Example Wire", "published": "2024-08-16", "text": "Russia accused Poland."})"
    "\n"
    R"({"id": "wire-2", "source": "Example Wire", "published": "2024-08-17", "text": "Poland thanked Ukraine."})"
    "\n";
constexpr std::string_view gazette =
    R"({"id": "gazette-1", "source": "Sample Gazette", "published": "2024-08-18", "text": "Russia said that Germany threatened Poland."})"
    "\n";

class ProjectTest : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() / ("relata-project-test-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder_);
    write("wire.jsonl", wire);
    write("gazette.jsonl", gazette);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  [[nodiscard]] std::string path(std::string_view name) const { return (folder_ / name).string(); }

  void write(std::string_view name, std::string_view content) const {
    std::ofstream(path(name), std::ios::binary) << content;
  }

  [[nodiscard]] std::string read(std::string_view name) const {
    std::ostringstream content;
    content << std::ifstream(path(name), std::ios::binary).rdbuf();
    return content.str();
  }

  [[nodiscard]] ProcessResult build() const {
    return run_relata({"build", path("wire.jsonl"), path("gazette.jsonl"), "-o", path("news.relata")});
  }

  [[nodiscard]] std::string export_graph(std::string_view project) const {
    const ProcessResult result = run_relata({"export", path(project), "-o", path("exported.graphml")});
    EXPECT_EQ(result.exit_code, 0) << result.errors;
    return read("exported.graphml");
  }

 private:
  std::filesystem::path folder_;
};

TEST_F(ProjectTest, BuildPrintsASummaryAndNothingElse) {
  const ProcessResult result = build();
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.output, AllOf(StartsWith("Documents:  3 from 2 outlets\n"), HasSubstr("Top actors: "),
                                   HasSubstr("Disputes:   0\n"), HasSubstr(path("news.relata"))));
  EXPECT_THAT(result.errors, IsEmpty());
}

TEST_F(ProjectTest, BuildingAgainChangesNothing) {
  ASSERT_EQ(build().exit_code, 0);
  const std::string before = export_graph("news.relata");
  ASSERT_EQ(build().exit_code, 0);
  EXPECT_EQ(export_graph("news.relata"), before);
}

TEST_F(ProjectTest, BuildingInPartsGivesTheSameGraph) {
  ASSERT_EQ(build().exit_code, 0);
  ASSERT_EQ(run_relata({"build", path("gazette.jsonl"), "-o", path("parts.relata")}).exit_code, 0);
  ASSERT_EQ(run_relata({"build", path("wire.jsonl"), "-o", path("parts.relata")}).exit_code, 0);
  EXPECT_EQ(export_graph("parts.relata"), export_graph("news.relata"));
}

TEST_F(ProjectTest, BuildingWithoutAProjectGivesTheSameGraph) {
  ASSERT_EQ(build().exit_code, 0);
  ASSERT_EQ(run_relata({"build", path("wire.jsonl"), path("gazette.jsonl"), "-o", path("direct.graphml")}).exit_code,
            0);
  EXPECT_EQ(read("direct.graphml"), export_graph("news.relata"));
}

TEST_F(ProjectTest, RemovingADocumentUndoesAddingIt) {
  ASSERT_EQ(build().exit_code, 0);
  ASSERT_EQ(run_relata({"build", path("wire.jsonl"), "-o", path("wire.relata")}).exit_code, 0);
  const ProcessResult result = run_relata({"remove", path("news.relata"), "gazette-1"});
  EXPECT_EQ(result.exit_code, 0) << result.errors;
  EXPECT_EQ(export_graph("news.relata"), export_graph("wire.relata"));
}

TEST_F(ProjectTest, RemovingWhatIsNotThereFails) {
  ASSERT_EQ(build().exit_code, 0);
  const ProcessResult result = run_relata({"remove", path("news.relata"), "wire-9"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.errors, HasSubstr("there is no document wire-9"));
}

TEST_F(ProjectTest, ExtractionsCanBeBuiltFrom) {
  const ProcessResult extracted = run_relata({"extract", path("wire.jsonl"), path("gazette.jsonl")});
  ASSERT_EQ(extracted.exit_code, 0);
  const ProcessResult built =
      run_relata({"build", "--from-extractions", "-", "-o", path("from.relata")}, extracted.output);
  EXPECT_EQ(built.exit_code, 0) << built.errors;
  EXPECT_THAT(built.output, StartsWith("Documents:  3 from 2 outlets\n"));
  ASSERT_EQ(build().exit_code, 0);
  EXPECT_EQ(export_graph("from.relata"), export_graph("news.relata"));
}

TEST_F(ProjectTest, ThreadsMakeNoDifference) {
  const auto extract = [&](const char* threads) {
    return run_relata({"extract", "--threads", threads, path("wire.jsonl"), path("gazette.jsonl")}).output;
  };
  const std::string alone = extract("1");
  EXPECT_THAT(alone, HasSubstr("\"ACCUSE\""));
  EXPECT_EQ(extract("4"), alone);
}

TEST_F(ProjectTest, ShowQuotesItsSources) {
  ASSERT_EQ(build().exit_code, 0);
  const ProcessResult result = run_relata({"show", path("news.relata"), "Poland"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.output, AllOf(StartsWith("Poland\n======\n"), HasSubstr("ACCUSE by Russia"),
                                   HasSubstr("“Russia accused Poland.” — Example Wire, 2024-08-16"),
                                   HasSubstr("Germany -THREATEN-> Poland; according to Russia")));
}

TEST_F(ProjectTest, ShowRefusesAnUnknownName) {
  ASSERT_EQ(build().exit_code, 0);
  const ProcessResult result = run_relata({"show", path("news.relata"), "Atlantis"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.errors, AllOf(StartsWith("relata: "), HasSubstr("Atlantis")));
}

TEST_F(ProjectTest, DecisionsAreKeptAndTakenBack) {
  ASSERT_EQ(build().exit_code, 0);
  const std::string before = export_graph("news.relata");
  const std::string project = path("news.relata");
  const ProcessResult same = run_relata({"same", project, "Poland", "Germany", "--note", "for a test"});
  EXPECT_EQ(same.exit_code, 0) << same.errors;
  EXPECT_EQ(same.output, "Poland and Germany are one from now on\n");
  EXPECT_THAT(run_relata({"show", project, "Poland", "--why"}).output, HasSubstr("by decision: the same as "));
  ASSERT_EQ(build().exit_code, 0);
  EXPECT_NE(export_graph("news.relata"), before);
  EXPECT_THAT(run_relata({"decisions", project}).output, AllOf(HasSubstr("is the same as"), HasSubstr("for a test")));
  EXPECT_EQ(run_relata({"undecide", project, "Germany", "Poland"}).exit_code, 0);
  EXPECT_EQ(run_relata({"decisions", project}).output, "No decisions.\n");
  EXPECT_EQ(export_graph("news.relata"), before);
}

TEST_F(ProjectTest, DecisionsGoToAnotherProject) {
  ASSERT_EQ(build().exit_code, 0);
  ASSERT_EQ(run_relata({"same", path("news.relata"), "Poland", "Germany"}).exit_code, 0);
  const std::string table = run_relata({"decisions", path("news.relata"), "--format", "tsv"}).output;
  write("who.tsv", table);
  ASSERT_EQ(run_relata({"build", path("wire.jsonl"), path("gazette.jsonl"), "--identity", path("who.tsv"), "-o",
                        path("other.relata"), "-o", path("direct.graphml")})
                .exit_code,
            0);
  EXPECT_EQ(export_graph("other.relata"), export_graph("news.relata"));
  EXPECT_EQ(read("direct.graphml"), export_graph("news.relata"));
  ASSERT_EQ(run_relata({"build", path("wire.jsonl"), "-o", path("third.relata")}).exit_code, 0);
  EXPECT_EQ(run_relata({"decisions", path("third.relata"), "--import", path("who.tsv"), "--format", "tsv"}).output,
            table);
}

TEST_F(ProjectTest, DecisionsOnUnknownOrInseparableNamesAreRefused) {
  ASSERT_EQ(build().exit_code, 0);
  EXPECT_THAT(run_relata({"same", path("news.relata"), "Poland", "Atlantis"}).errors, HasSubstr("Atlantis"));
  const ProcessResult result = run_relata({"different", path("news.relata"), "Poland", "the Poland"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.errors, HasSubstr("one name to the graph"));
  EXPECT_EQ(run_relata({"decisions", path("news.relata")}).output, "No decisions.\n");
  EXPECT_EQ(run_relata({"undecide", path("news.relata"), "Poland", "Germany"}).exit_code, 1);
  write("bad.tsv", "Poland\tmaybe\tGermany\n");
  EXPECT_THAT(run_relata({"decisions", path("news.relata"), "--import", path("bad.tsv")}).errors,
              HasSubstr("bad.tsv:1: 'maybe'"));
}

TEST_F(ProjectTest, MetonymsCanBeFolded) {
  write(
      "kremlin.jsonl",
      R"({"id": "k", "text": "Russia accused Poland. The Kremlin accused Germany of theft. Moscow criticized Ukraine."})"
      "\n");
  ASSERT_EQ(run_relata({"build", path("kremlin.jsonl"), "--min-confidence", "0", "-o", path("k.relata"), "-o",
                        path("k.graphml")})
                .exit_code,
            0);
  ASSERT_EQ(run_relata({"export", path("k.relata"), "--fold-metonyms", "--min-confidence", "0", "-o",
                        path("folded.graphml"), "-o", path("folded.jsonld")})
                .exit_code,
            0);
  ASSERT_EQ(run_relata({"build", path("kremlin.jsonl"), "--fold-metonyms", "--min-confidence", "0", "-o",
                        path("built.graphml")})
                .exit_code,
            0);
  EXPECT_THAT(read("k.graphml"), HasSubstr(">Kremlin</data>"));
  EXPECT_THAT(read("folded.graphml"), Not(HasSubstr(">Kremlin</data>")));
  EXPECT_THAT(read("folded.jsonld"), HasSubstr("\"aliases\":[\"Kremlin\"]"));
  EXPECT_EQ(read("built.graphml"), read("folded.graphml"));
}

TEST_F(ProjectTest, DisputesHaveBothQuotations) {
  write("theft.jsonl",
        R"({"id": "t", "source": "Example Wire", "text": "Russia accused Poland. Poland denied the accusations."})"
        "\n");
  ASSERT_EQ(run_relata({"build", path("theft.jsonl"), "-o", path("t.relata")}).exit_code, 0);
  const ProcessResult text = run_relata({"disputes", path("t.relata")});
  EXPECT_THAT(text.output, AllOf(StartsWith("Russia -ACCUSE-> Poland (denial)\n"),
                                 HasSubstr("“Russia accused Poland.”"), HasSubstr("“Poland denied the accusations.”")));
  EXPECT_THAT(run_relata({"disputes", path("t.relata"), "--format", "json"}).output,
              AllOf(HasSubstr("\"reason\": \"denial\""), HasSubstr("\"counterclaim\"")));
  EXPECT_THAT(run_relata({"build", path("theft.jsonl"), "-o", path("t.relata")}).output, HasSubstr("Disputes:   1\n"));
}

TEST_F(ProjectTest, ShowSaysWhy) {
  ASSERT_EQ(build().exit_code, 0);
  EXPECT_THAT(run_relata({"show", path("news.relata"), "Poland", "--why"}).output,
              AllOf(HasSubstr("Why these names are one\n"), HasSubstr("Poland (Country): by its identifier "),
                    HasSubstr("in 3\n  documents: gazette-1, wire-1, wire-2\n")));
  EXPECT_THAT(run_relata({"show", path("news.relata"), "Poland", "--why", "--format", "json"}).output,
              HasSubstr("\"rule\": \"same_iri\""));
}

TEST_F(ProjectTest, QueryFillsVariables) {
  ASSERT_EQ(build().exit_code, 0);
  const ProcessResult result = run_relata({"query", path("news.relata"), "Russia -ACCUSE-> ?who", "--format", "csv"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.output,
              StartsWith("who,relation,according to,origins,source,quotation\n"
                         "Poland,ACCUSE,own voice,1,\"Example Wire, 2024-08-16\",Russia accused Poland.\n"));
}

TEST_F(ProjectTest, QueryJoinsSteps) {
  ASSERT_EQ(build().exit_code, 0);
  const ProcessResult result =
      run_relata({"query", path("news.relata"), "?a -ACCUSE-> ?b <-THREATEN- ?c", "--format", "csv"});
  EXPECT_THAT(result.output, HasSubstr("\nRussia,Poland,Germany,"));
}

TEST_F(ProjectTest, QueryKeepsOwnVoiceApart) {
  ASSERT_EQ(build().exit_code, 0);
  const auto query = [&](const char* option) {
    return run_relata({"query", path("news.relata"), "?a -THREATEN-> ?b", option, "--format", "json"}).output;
  };
  EXPECT_EQ(query("--own-voice"), "[]\n");
  EXPECT_THAT(query("--claimed-by=Russia"), HasSubstr("\"claimants\": [\n          \"Russia\""));
}

TEST_F(ProjectTest, PathNamesItsSteps) {
  ASSERT_EQ(build().exit_code, 0);
  const ProcessResult result = run_relata({"path", path("news.relata"), "Russia", "Ukraine"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.output, AllOf(HasSubstr("Russia -ACCUSE-> Poland"), HasSubstr("-> Ukraine")));
}

TEST_F(ProjectTest, OneBadDocumentIsSkipped) {
  write("mixed.jsonl", std::string(wire) + "{\"id\": \"x\"}\n");
  const ProcessResult result = run_relata({"build", path("mixed.jsonl"), "-o", path("mixed.relata")});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.errors, AllOf(HasSubstr("mixed.jsonl:3"), HasSubstr("1 of 3 documents")));
  EXPECT_THAT(result.output, StartsWith("Documents:  2 "));
}

TEST_F(ProjectTest, OnlyBadDocumentsAreAnError) {
  write("bad.jsonl", "{\"id\": \"x\"}\n");
  const ProcessResult result = run_relata({"build", path("bad.jsonl"), "-o", path("bad.relata")});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.errors, HasSubstr("no document could be read"));
}

TEST_F(ProjectTest, ExtractGivesALineForABadDocument) {
  write("mixed.jsonl", std::string(wire) + "{\"id\": \"x\"}\n");
  const ProcessResult result = run_relata({"extract", path("mixed.jsonl")});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.output, AllOf(HasSubstr("\"error\""), Not(HasSubstr("\n\n"))));
  EXPECT_EQ(std::count(result.output.begin(), result.output.end(), '\n'), 3);
}

TEST_F(ProjectTest, AFullDiskIsReported) {
  const ProcessResult result =
      run_process({"/bin/sh", "-c", std::string(RELATA_COMMAND) + " extract " + path("wire.jsonl") + " > /dev/full"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.errors, AllOf(StartsWith("relata: "), HasSubstr("No space left on device")));
}

TEST_F(ProjectTest, MergingIsBuildingFromAll) {
  ASSERT_EQ(build().exit_code, 0);
  ASSERT_EQ(run_relata({"build", path("wire.jsonl"), "-o", path("one.relata")}).exit_code, 0);
  ASSERT_EQ(run_relata({"build", path("gazette.jsonl"), "-o", path("other.relata")}).exit_code, 0);
  ASSERT_EQ(run_relata({"same", path("one.relata"), "Poland", "Ukraine", "--note", "of one"}).exit_code, 0);
  ASSERT_EQ(run_relata({"same", path("news.relata"), "Poland", "Ukraine"}).exit_code, 0);
  const ProcessResult result =
      run_relata({"merge", path("one.relata"), path("other.relata"), "-o", path("all.relata")});
  EXPECT_EQ(result.output, "Documents:  3\nDecisions:  1\n" + path("all.relata") + "\n") << result.errors;
  EXPECT_EQ(export_graph("all.relata"), export_graph("news.relata"));
  ASSERT_EQ(run_relata({"merge", path("other.relata"), path("one.relata"), "-o", path("turned.relata")}).exit_code, 0);
  EXPECT_EQ(export_graph("turned.relata"), export_graph("news.relata"));
  EXPECT_EQ(run_relata({"merge", path("none.relata"), "-o", path("x.relata")}).exit_code, 1);
}

TEST_F(ProjectTest, MergingPrefersTheLastPublishedAndWhatIsDifferent) {
  write("later.jsonl",
        R"({"id": "wire-1", "source": "Example Wire", "published": "2024-08-19", "text": "Russia thanked Poland."})"
        "\n");
  ASSERT_EQ(build().exit_code, 0);
  ASSERT_EQ(run_relata({"build", path("later.jsonl"), "-o", path("later.relata")}).exit_code, 0);
  ASSERT_EQ(run_relata({"same", path("news.relata"), "Poland", "Russia"}).exit_code, 0);
  ASSERT_EQ(run_relata({"different", path("later.relata"), "Poland", "Russia"}).exit_code, 0);
  const auto merge = [&](const std::string& one, const std::string& other, const std::string& to) {
    const ProcessResult result = run_relata({"merge", path(one), path(other), "-o", path(to)});
    EXPECT_THAT(result.errors, HasSubstr("1 documents differ from those with the same id"));
    EXPECT_THAT(run_relata({"decisions", path(to)}).output, HasSubstr("is different from"));
    return export_graph(to);
  };
  const std::string merged = merge("news.relata", "later.relata", "a.relata");
  EXPECT_THAT(merged, HasSubstr("Russia thanked Poland."));
  EXPECT_THAT(merged, Not(HasSubstr("Russia accused Poland.")));
  EXPECT_EQ(merge("later.relata", "news.relata", "b.relata"), merged);
}

TEST_F(ProjectTest, CompareSaysWhatOneOutletHasAlone) {
  ASSERT_EQ(build().exit_code, 0);
  const ProcessResult result = run_relata({"compare", path("news.relata"), "Example Wire", "gazette"});
  EXPECT_EQ(result.exit_code, 0) << result.errors;
  EXPECT_THAT(
      result.output,
      AllOf(StartsWith("Example Wire (2 documents) and Sample Gazette (1 documents)\n\nOnly Example Wire (2)\n"),
            HasSubstr("  Russia -ACCUSE-> Poland\n      “Russia accused Poland.” — Example Wire, 2024-08-16\n"),
            HasSubstr("\nBoth (0)\n"), Not(HasSubstr("\033"))));
  EXPECT_THAT(run_relata({"compare", path("news.relata"), "Example Wire", "gazette", "--format", "json"}).output,
              AllOf(HasSubstr("\"name\": \"Sample Gazette\""), HasSubstr("\"both\": []")));
  EXPECT_THAT(run_relata({"compare", path("news.relata"), "Example Wire", "Daily"}).errors,
              HasSubstr("there is no outlet 'Daily'; the outlets are: Example Wire, Sample Gazette"));
}

TEST_F(ProjectTest, DiffSaysWhatAProjectHasMore) {
  ASSERT_EQ(build().exit_code, 0);
  ASSERT_EQ(run_relata({"build", path("wire.jsonl"), "-o", path("wire.relata")}).exit_code, 0);
  const ProcessResult result = run_relata({"diff", path("wire.relata"), path("news.relata")});
  EXPECT_EQ(result.exit_code, 0) << result.errors;
  EXPECT_THAT(result.output, AllOf(StartsWith("Documents: 1 more, 0 less, 0 changed\n  + gazette-1 (Sample Gazette"),
                                   HasSubstr("  + Germany (Country)\n"),
                                   HasSubstr("  + Germany -THREATEN-> Poland; according to Russia\n")));
  EXPECT_THAT(run_relata({"diff", path("news.relata"), path("wire.relata")}).output, HasSubstr("  - gazette-1 "));
  EXPECT_EQ(run_relata({"diff", path("news.relata"), path("news.relata")}).output, "No differences.\n");
  EXPECT_THAT(run_relata({"diff", path("wire.relata"), path("news.relata"), "--format", "json"}).output,
              HasSubstr("\"id\": \"gazette-1\""));
}

TEST_F(ProjectTest, SourcesTellConfirmationFromCopies) {
  write("three.jsonl", R"({"id": "1", "source": "A", "text": "Russia accused Poland. Poland thanked Ukraine."})"
                       "\n"
                       R"({"id": "2", "source": "B", "text": "Russia accused Poland. Germany thanked Ukraine."})"
                       "\n"
                       R"({"id": "3", "source": "C", "text": "Poland thanked Ukraine on Monday."})"
                       "\n");
  ASSERT_EQ(run_relata({"build", path("three.jsonl"), "-o", path("three.relata")}).exit_code, 0);
  EXPECT_EQ(run_relata({"sources", path("three.relata"), "--format", "csv"}).output,
            "outlet,documents,confirmed,copied,alone\nA,1,1,1,0\nB,1,0,1,1\nC,1,1,0,0\n");
  EXPECT_EQ(run_relata({"sources", path("three.relata"), "--pairs", "--format", "csv"}).output,
            "outlet,other outlet,confirmed,copied\nA,B,0,1\nA,C,1,0\n");
  EXPECT_THAT(run_relata({"sources", path("three.relata"), "--format", "json"}).output, HasSubstr("\"confirmed\": 1"));
}

TEST_F(ProjectTest, WhatWasLookedAtAndLeftOpenIsKept) {
  ASSERT_EQ(build().exit_code, 0);
  const std::string before = export_graph("news.relata");
  ASSERT_EQ(run_relata({"undecided", path("news.relata"), "Poland", "Germany", "--note", "ask"}).exit_code, 0);
  EXPECT_THAT(run_relata({"decisions", path("news.relata"), "--format", "tsv"}).output,
              HasSubstr("\tundecided\tPoland\task\t"));
  EXPECT_EQ(export_graph("news.relata"), before);
}

TEST_F(ProjectTest, RemovesAllOrNothing) {
  ASSERT_EQ(build().exit_code, 0);
  EXPECT_EQ(run_relata({"remove", path("news.relata"), "wire-1", "wire-9"}).exit_code, 1);
  EXPECT_THAT(run_relata({"sources", path("news.relata"), "--documents"}).output, HasSubstr("wire-1"));
}

TEST_F(ProjectTest, AnExtractionThatMakesNoSenseIsSkippedAlone) {
  const std::string good = run_relata({"extract", path("wire.jsonl")}).output;
  const ProcessResult result =
      run_relata({"build", "--from-extractions", "-", "-o", path("from.relata")}, "{\"id\": 1}\n" + good + good);
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.errors, HasSubstr("wire-1: another document of this run has the same id"));
  EXPECT_THAT(result.output, StartsWith("Documents:  2 "));
}

TEST_F(ProjectTest, ViewsFitATerminalOf80Columns) {
  ASSERT_EQ(build().exit_code, 0);
  for (const std::vector<std::string>& view :
       std::vector<std::vector<std::string>>{{"show", path("news.relata"), "Poland", "--why"},
                                             {"timeline", path("news.relata")},
                                             {"top", path("news.relata")},
                                             {"sources", path("news.relata"), "--documents"},
                                             {"query", path("news.relata"), "Russia -ACCUSE-> ?who"},
                                             {"compare", path("news.relata"), "Example Wire", "Sample Gazette"}}) {
    std::istringstream lines(run_relata(view).output);
    for (std::string line; std::getline(lines, line);) {
      const auto width = std::count_if(line.begin(), line.end(), [](char c) { return (c & 0xC0) != 0x80; });
      EXPECT_LE(width, 80) << view.front() << ": " << line;
    }
  }
}

TEST(AnnotateTest, ReadsStandardInput) {
  const ProcessResult result = run_relata({"annotate", "-"}, "Iran sent drones.");
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.output, AllOf(HasSubstr("# text = Iran sent drones.\n"), HasSubstr("\tsend\tVERB\t")));
  EXPECT_THAT(result.errors, IsEmpty());
}

TEST(AnnotateTest, KeepsGivenTokens) {
  const ProcessResult result = run_relata({"annotate", "--tokenized", "-"},
                                          "# sent_id = a\n"
                                          "1\tIran\t_\t_\t_\t_\t_\t_\t_\t_\n"
                                          "2\tsent\t_\t_\t_\t_\t_\t_\t_\t_\n"
                                          "3\tdrones.\t_\t_\t_\t_\t_\t_\t_\t_\n\n");
  EXPECT_EQ(result.exit_code, 0) << result.errors;
  EXPECT_THAT(result.output, AllOf(StartsWith("# sent_id = a\n1\tIran\t"), HasSubstr("\n3\tdrones.\t")));
}

TEST(AnnotateTest, RefusesBadConllu) {
  const ProcessResult result = run_relata({"annotate", "--tokenized", "-"}, "1\tIran\n");
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.errors, HasSubstr("standard input:1"));
}

}  // namespace
}  // namespace relata::testing
