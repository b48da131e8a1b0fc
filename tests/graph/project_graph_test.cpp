// The graph that a project keeps beside its documents: build_graph(), build_and_keep_graph(), open_graph().
#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <relata/extract/document/input_error.h>
#include <relata/graph/project_file.h>
#include <relata/graph/project_merge.h>

#include "graph/document_maker.h"
#include "graph/graph_dump.h"

namespace relata {
namespace {

using testing::IsEmpty;
using testing::Not;

const Decision same{.one = {"Northland", {}}, .other = {"Ana Vélez", {}}, .verdict = Verdict::same, .note = {}};

std::vector<ExtractedDocument> samples() {
  std::vector<ExtractedDocument> result;
  for (auto& maker : test::sample_documents()) result.push_back({maker.document, maker.extraction});
  return result;
}

class ProjectGraphTest : public testing::Test {
 protected:
  ProjectGraphTest() {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = std::filesystem::path(testing::TempDir()) /
              ("relata_project_graph_" + std::to_string(getpid()) + "_" + test->name());
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
    ProjectFile::open(path()).store(samples());
  }
  ~ProjectGraphTest() override { std::filesystem::remove_all(folder_); }

  std::filesystem::path path() const { return folder_ / "test.relata"; }

  /// Runs SQL as another program would; gives the first column, rows after each other.
  std::string sql(const char* statements) const {
    sqlite3* database = nullptr;
    std::string rows;
    const auto add_row = [](void* text, int, char** values, char**) {
      static_cast<std::string*>(text)->append(values[0] ? values[0] : "NULL");
      return 0;
    };
    EXPECT_EQ(sqlite3_open(path().c_str(), &database), SQLITE_OK);
    EXPECT_EQ(sqlite3_exec(database, statements, add_row, &rows, nullptr), SQLITE_OK) << statements;
    sqlite3_close(database);
    return rows;
  }
  std::string kept_pieces() const { return sql("SELECT count(*) FROM graph"); }

  /// Makes all statements unreadable behind the back of what watches them: now only a graph that is kept can be had.
  void spoil_statements() const { sql("DROP TRIGGER statement_changed; UPDATE statement SET polarity = 'perhaps'"); }

  static std::string dump_of(const std::vector<ExtractedDocument>& documents) {
    GraphBuilder builder;
    for (const auto& one : documents) builder.add(one.document, one.extraction);
    return test::dump(builder.build());
  }

  std::string dump() const { return test::dump(build_graph(ProjectFile::open_read_only(path()))); }

  std::filesystem::path folder_;
};

TEST_F(ProjectGraphTest, IsReadFromTheFileWhereItIsKept) {
  EXPECT_EQ(test::dump(open_graph(path())), dump_of(samples()));
  spoil_statements();
  EXPECT_EQ(dump(), dump_of(samples()));
  EXPECT_EQ(test::dump(open_graph(path())), dump_of(samples()));
}

TEST_F(ProjectGraphTest, IsNotKeptByThoseWhoOnlyLook) {
  EXPECT_EQ(dump(), dump_of(samples()));
  EXPECT_EQ(kept_pieces(), "0");
}

TEST_F(ProjectGraphTest, IsKeptForEachWayToFoldMetonyms) {
  const std::string plain = test::dump(open_graph(path()));
  const std::string folded = test::dump(open_graph(path(), {.fold_metonyms = true}));
  spoil_statements();
  EXPECT_EQ(test::dump(open_graph(path())), plain);
  EXPECT_EQ(test::dump(open_graph(path(), {.fold_metonyms = true})), folded);
}

struct ChangeCase {
  std::string name;
  std::function<void(ProjectFile&)> change;
};
class ChangeTest : public ProjectGraphTest, public testing::WithParamInterface<ChangeCase> {};
TEST_P(ChangeTest, MakesTheGraphAnew) {
  ProjectFile project = ProjectFile::open(path());
  project.decide(std::array{Decision{{"Ana", {}}, {"Bo", {}}, Verdict::different, {}}});
  const std::string before = test::dump(build_and_keep_graph(project));
  ASSERT_NE(kept_pieces(), "0");
  GetParam().change(project);
  EXPECT_EQ(kept_pieces(), "0");  // Nothing is left of a document that was removed.
  const std::string after = test::dump(build_and_keep_graph(project));
  spoil_statements();
  EXPECT_EQ(dump(), after);
}
INSTANTIATE_TEST_SUITE_P(
    Of, ChangeTest,
    testing::Values(ChangeCase{"ADocumentMore",
                               [](ProjectFile& project) {
                                 test::DocumentMaker more("more");
                                 more.statement("Ana met Bo.", more.entity("Ana"), "meet", more.entity("Bo"));
                                 project.store(std::array{ExtractedDocument{more.document, more.extraction}});
                               }},
                    ChangeCase{"AnotherText",
                               [](ProjectFile& project) {
                                 auto documents = samples();
                                 documents[1].document.text += " ";
                                 project.store(documents);
                               }},
                    ChangeCase{"ADocumentLess",
                               [](ProjectFile& project) { project.remove(std::array<std::string, 1>{"b-denial"}); }},
                    ChangeCase{"ADecision", [](ProjectFile& project) { project.decide(std::array{same}); }},
                    ChangeCase{"ADecisionTakenBack",
                               [](ProjectFile& project) {
                                 project.undo_decision({"Bo", {}}, {"Ana", {}});
                               }}),
    [](const auto& test) { return test.param.name; });

TEST_F(ProjectGraphTest, IsThatOfTheDocumentsThatAreLeft) {
  ProjectFile project = ProjectFile::open(path());
  (void)build_and_keep_graph(project);
  project.remove(std::array<std::string, 1>{"c-reprint"});
  auto documents = samples();
  documents.erase(documents.begin() + 2);
  EXPECT_EQ(test::dump(build_and_keep_graph(project)), dump_of(documents));
  EXPECT_EQ(test::dump(build_and_keep_graph(project)), dump_of(documents));
}

TEST_F(ProjectGraphTest, StaysWhereNothingChanges) {
  ProjectFile project = ProjectFile::open(path());
  (void)build_and_keep_graph(project);
  EXPECT_EQ(project.store(samples()).unchanged, 4U);
  EXPECT_FALSE(project.undo_decision({"Ana", {}}, {"Bo", {}}));
  EXPECT_THAT(project.remove(std::array<std::string, 1>{"missing"}), Not(IsEmpty()));
  EXPECT_NE(kept_pieces(), "0");
}

class DamageTest : public ProjectGraphTest, public testing::WithParamInterface<std::pair<const char*, const char*>> {};
TEST_P(DamageTest, IsSeenAndTheGraphMadeAnew) {
  (void)open_graph(path());
  const std::string pieces = kept_pieces();
  sql(GetParam().second);
  EXPECT_EQ(dump(), dump_of(samples()));
  EXPECT_EQ(test::dump(open_graph(path())), dump_of(samples()));
  EXPECT_EQ(kept_pieces(), pieces);
  spoil_statements();
  EXPECT_EQ(dump(), dump_of(samples()));
}
INSTANTIATE_TEST_SUITE_P(
    Of, DamageTest,
    testing::Values(std::pair("AByte",
                              "UPDATE graph SET bytes = CAST(substr(bytes, 1, length(bytes) - 1) || x'FF' AS BLOB)"),
                    std::pair("AllBytes", "UPDATE graph SET bytes = zeroblob(length(bytes))"),
                    std::pair("TheEnd", "UPDATE graph SET bytes = substr(bytes, 1, 100)"),
                    std::pair("TheOrder", "UPDATE graph SET number = number + 1"),
                    std::pair("AnotherProgram", "UPDATE graph SET revision = 'older'"),
                    std::pair("AnotherState", "UPDATE graph SET changes = changes - 1")),
    [](const auto& test) { return std::string(test.param.first); });

TEST_F(ProjectGraphTest, ChangesByOtherProgramsAreSeen) {
  (void)open_graph(path());
  sql("UPDATE statement SET polarity = 'perhaps'");
  EXPECT_THROW((void)build_graph(ProjectFile::open_read_only(path())), InputError);
}

TEST_F(ProjectGraphTest, IsHadButNotKeptWhileAnotherWrites) {
  sqlite3* writer = nullptr;
  ASSERT_EQ(sqlite3_open(path().c_str(), &writer), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(writer, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
  EXPECT_EQ(test::dump(open_graph(path())), dump_of(samples()));
  sqlite3_close(writer);
  EXPECT_EQ(kept_pieces(), "0");
}

TEST_F(ProjectGraphTest, IsMergedFromThePartsNotCopied) {
  (void)open_graph(path());
  ProjectFile whole = ProjectFile::open(folder_ / "whole.relata");
  merge_project(ProjectFile::open_read_only(path()), whole);
  EXPECT_EQ(test::dump(build_and_keep_graph(whole)), dump_of(samples()));
}

TEST_F(ProjectGraphTest, OfAFileWithoutAByteIsEmptyAndLeavesItSo) {
  const auto empty = folder_ / "empty.relata";
  std::ofstream(empty).flush();
  EXPECT_TRUE(open_graph(empty).relations().empty());
  EXPECT_EQ(std::filesystem::file_size(empty), 0U);
}

}  // namespace
}  // namespace relata
