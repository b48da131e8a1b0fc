#include <relata/graph/project_file.h>

#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <relata/extract/document/input_error.h>
#include <relata/graph/fingerprint.h>
#include <relata/graph/graph_builder.h>

#include "graph/document_maker.h"
#include "graph/graph_dump.h"

namespace relata {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

class ProjectFileTest : public testing::Test {
 protected:
  ProjectFileTest() {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ =
        std::filesystem::path(testing::TempDir()) / ("relata_project_" + std::to_string(getpid()) + "_" + test->name());
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  ~ProjectFileTest() override { std::filesystem::remove_all(folder_); }

  std::filesystem::path path() const { return folder_ / "test.relata"; }

  static std::vector<ExtractedDocument> samples() {
    std::vector<ExtractedDocument> result;
    for (auto& maker : test::sample_documents()) result.push_back({maker.document, maker.extraction});
    return result;
  }

  void write(std::string_view content) const { std::ofstream(path(), std::ios::binary) << content; }

  std::string problem_on_opening() const {
    try {
      (void)ProjectFile::open(path()).document_count();
    } catch (const InputError& error) {
      return error.what();
    }
    return "none";
  }

  /// What any SQLite tool says, when no project is open.
  std::int64_t number(const char* sql) const {
    sqlite3* database = nullptr;
    sqlite3_stmt* row = nullptr;
    sqlite3_open(path().c_str(), &database);
    EXPECT_EQ(sqlite3_prepare_v2(database, sql, -1, &row, nullptr), SQLITE_OK) << sqlite3_errmsg(database);
    const std::int64_t number = sqlite3_step(row) == SQLITE_ROW ? sqlite3_column_int64(row, 0) : -1;
    sqlite3_finalize(row);
    sqlite3_close(database);
    return number;
  }

  std::filesystem::path folder_;
};

TEST_F(ProjectFileTest, GivesBackDocumentsAndExtractionsAsTheyWere) {
  auto documents = samples();
  documents[0].document.title = "Ann’s “title”";
  documents[0].document.warnings = {"read with care"};
  documents[0].extraction.warnings = {"read", "twice"};
  documents[0].extraction.attributions[0].source_spans = {{0, 4}, {10, 20}};
  documents[0].extraction.attributions[0].cue_spans = {{21, 25}};
  documents[0].extraction.attributions[0].content_spans = {{1, 3}};
  documents[0].extraction.entities[0].offices = {"clerk", "envoy"};
  documents[0].extraction.entities[0].country = "NL";
  ProjectFile::open(path()).store(documents);
  const ProjectFile project = ProjectFile::open_read_only(path());
  for (const ExtractedDocument& original : documents) {
    const auto read = project.find(original.document.id);
    ASSERT_TRUE(read);
    EXPECT_EQ(fingerprint(read->document), fingerprint(original.document));
    EXPECT_EQ(fingerprint(read->extraction), fingerprint(original.extraction));
    EXPECT_EQ(read->document.warnings, original.document.warnings);
    EXPECT_EQ(read->extraction.warnings, original.extraction.warnings);
  }
}

TEST_F(ProjectFileTest, GivesTheSameGraphAsTheExtractions) {
  const auto documents = samples();
  GraphBuilder builder;
  for (const auto& one : documents) builder.add(one.document, one.extraction);
  ProjectFile project = ProjectFile::open(path());
  project.store(documents);
  EXPECT_EQ(test::dump(build_graph(project)), test::dump(builder.build()));
}

TEST_F(ProjectFileTest, SkipsWhatIsUnchangedAndReplacesWhatIsNot) {
  auto documents = samples();
  ProjectFile project = ProjectFile::open(path());
  EXPECT_EQ(project.store(documents).added, 4U);
  EXPECT_TRUE(project.is_unchanged(documents[1].document));
  documents[1].document.text += " ";
  EXPECT_FALSE(project.is_unchanged(documents[1].document));
  documents[2].extraction.statements[0].confidence = 0.5;
  const StoreResult result = project.store(documents);
  EXPECT_EQ(result.added, 0U);
  EXPECT_EQ(result.replaced, 2U);
  EXPECT_EQ(result.unchanged, 2U);
  EXPECT_EQ(project.document_count(), 4U);
}

TEST_F(ProjectFileTest, RemovesADocumentAsIfItHadNeverBeenThere) {
  auto documents = samples();
  ProjectFile project = ProjectFile::open(path());
  project.store(documents);
  EXPECT_THAT(project.remove(std::array<std::string, 2>{"c-reprint", "e-missing"}), ElementsAre("e-missing"));
  EXPECT_EQ(project.document_count(), documents.size());
  EXPECT_THAT(project.remove(std::array<std::string, 2>{"c-reprint", "c-reprint"}), SizeIs(0));
  documents.erase(documents.begin() + 2);
  GraphBuilder builder;
  for (const auto& one : documents) builder.add(one.document, one.extraction);
  EXPECT_EQ(test::dump(build_graph(project)), test::dump(builder.build()));
  EXPECT_THAT(project.document_ids(), ElementsAre("a-accusation", "b-denial", "d-movement"));
}

TEST_F(ProjectFileTest, DoesNotDependOnBatchesAndTheirOrder) {
  auto documents = samples();
  std::mt19937 random(3);
  std::string expected;
  for (int round = 0; round < 10; ++round) {
    std::shuffle(documents.begin(), documents.end(), random);
    const std::size_t cut = random() % (documents.size() + 1);
    std::filesystem::remove_all(path());
    ProjectFile project = ProjectFile::open(path());
    project.store(std::span(documents).first(cut));
    project.store(std::span(documents).subspan(cut));
    const std::string graph = test::dump(build_graph(project));
    if (round == 0) expected = graph;
    ASSERT_EQ(graph, expected);
  }
}

TEST_F(ProjectFileTest, OfDocumentsInABatchWithOneIdTheLastStays) {
  auto documents = samples();
  documents.push_back(documents[1]);
  documents.back().extraction.statements[0].confidence = 0.25;
  documents.push_back(documents[0]);
  documents.back().document.text += " ";
  ProjectFile project = ProjectFile::open(path());
  const StoreResult result = project.store(documents);
  EXPECT_EQ(result.added, 4U);
  EXPECT_EQ(result.replaced, 2U);
  EXPECT_EQ(project.find("b-denial")->extraction.statements[0].confidence, 0.25);
  EXPECT_EQ(project.find("a-accusation")->document.text, documents.back().document.text);
  EXPECT_EQ(number("SELECT count(*) FROM statement WHERE document NOT IN (SELECT number FROM document)"), 0);
  EXPECT_EQ(number("SELECT count(DISTINCT document) FROM entity"), 4);
}

TEST_F(ProjectFileTest, WhoeverDeletesADocumentItsRowsGo) {
  ProjectFile::open(path()).store(samples());
  EXPECT_GT(number("SELECT count(*) FROM statement"), 0);
  (void)number("DELETE FROM document");
  EXPECT_EQ(number("SELECT (SELECT count(*) FROM statement) + (SELECT count(*) FROM entity)"), 0);
}

TEST_F(ProjectFileTest, RowsCarryTheNumbersOfDocumentAndRow) {
  ProjectFile::open(path()).store(samples());
  EXPECT_EQ(number("SELECT count(*) FROM statement WHERE row != (document << 32) + number"), 0);
  EXPECT_EQ(number("SELECT count(*) FROM statement s JOIN entity e ON e.row = (s.document << 32) + s.subject_entity"
                   " WHERE e.document != s.document OR e.number != s.subject_entity"),
            0);
  EXPECT_GT(number("SELECT count(*) FROM statement s JOIN entity e ON e.row = (s.document << 32) + s.subject_entity"),
            0);
}

TEST_F(ProjectFileTest, IndexesOfOthersAreKeptUp) {
  const auto documents = samples();
  (void)ProjectFile::open(path());
  (void)number("CREATE INDEX statement_by_type ON statement (type)");
  ProjectFile project = ProjectFile::open(path());
  project.store(documents);
  EXPECT_EQ(number("SELECT count(*) FROM statement INDEXED BY statement_by_type WHERE type = 'CONSULT'"), 1);
  EXPECT_EQ(number("SELECT integrity_check = 'ok' FROM pragma_integrity_check"), 1);
  EXPECT_EQ(fingerprint(project.find(documents[0].document.id)->extraction), fingerprint(documents[0].extraction));
}

TEST_F(ProjectFileTest, ListsMayBeLongerThanAPage) {
  auto documents = samples();
  documents[0].extraction.entities[0].aliases.assign(20'000, "an alias");
  ProjectFile project = ProjectFile::open(path());
  project.store(documents);
  EXPECT_EQ(fingerprint(project.find(documents[0].document.id)->extraction), fingerprint(documents[0].extraction));
}

TEST_F(ProjectFileTest, StoresAllOfABatchOrNothing) {
  auto documents = samples();
  documents[3].extraction.mentions[0].entity = EntityId{99};
  ProjectFile project = ProjectFile::open(path());
  EXPECT_THROW(project.store(documents), InputError);
  EXPECT_EQ(project.document_count(), 0U);
}

TEST_F(ProjectFileTest, ReadersSeeTheLastBatchWhileAnotherIsWritten) {
  const auto documents = samples();
  ProjectFile writer = ProjectFile::open(path());
  writer.store(std::span(documents).first(1));
  const ProjectFile reader = ProjectFile::open_read_only(path());
  std::size_t seen = 0;
  reader.for_each([&](const Document&, const Extraction&) {
    if (seen++ == 0) writer.store(documents);
  });
  EXPECT_EQ(seen, 1U);
  EXPECT_EQ(reader.document_count(), 4U);
}

TEST_F(ProjectFileTest, AnySqliteToolCanReadIt) {
  ProjectFile::open(path()).store(samples());
  sqlite3* database = nullptr;
  ASSERT_EQ(sqlite3_open(path().c_str(), &database), SQLITE_OK);
  std::string rows;
  const auto add_row = [](void* text, int, char** values, char**) {
    static_cast<std::string*>(text)->append(values[0]).append("\n");
    return 0;
  };
  sqlite3_exec(database,
               "SELECT substr(d.text, s.sentence_begin + 1, s.sentence_end - s.sentence_begin)"
               " FROM statement s JOIN document d ON d.number = s.document WHERE s.type = 'CONSULT'",
               add_row, &rows, nullptr);
  sqlite3_close(database);
  EXPECT_EQ(rows, "An official met Vélez.\n");
}

TEST_F(ProjectFileTest, KeepsDecisionsAndTakesThemBack) {
  const std::vector<ExtractedDocument> documents = samples();
  const Decision same{.one = {"Northland", {}}, .other = {"Ana Vélez", {}}, .verdict = Verdict::same, .note = "a test"};
  std::string before;
  {
    ProjectFile project = ProjectFile::open(path());
    project.store(documents);
    before = test::dump(build_graph(project));
    project.decide(std::array{same});
  }
  ProjectFile project = ProjectFile::open(path());
  EXPECT_THAT(project.decisions(), ElementsAre(in_order(same)));
  EXPECT_NE(test::dump(build_graph(project)), before);
  EXPECT_FALSE(project.undo_decision({"Northland", {}}, {"Bo", {}}));
  EXPECT_TRUE(project.undo_decision({"ana velez", {}}, {"Northland", {}}));
  EXPECT_THAT(project.decisions(), SizeIs(0));
  EXPECT_EQ(test::dump(build_graph(project)), before);
}

TEST_F(ProjectFileTest, ReplacesTheDecisionOnAPair) {
  ProjectFile project = ProjectFile::open(path());
  Decision decision{.one = {"Ana", {}}, .other = {"Bo", {}}, .verdict = Verdict::same, .note = {}};
  project.decide(std::array{decision});
  std::swap(decision.one, decision.other);
  decision.verdict = Verdict::different;
  project.decide(std::array{decision});
  EXPECT_THAT(project.decisions(), ElementsAre(in_order(decision)));
}

TEST_F(ProjectFileTest, RefusesAFileThatIsNoProject) {
  write("Just a text that is long enough to be read as the head of a database, or so one might think at first.");
  EXPECT_EQ(problem_on_opening(), path().string() + ": is not a relata project");
}

TEST_F(ProjectFileTest, RefusesADatabaseOfAnotherProgram) {
  sqlite3* database = nullptr;
  ASSERT_EQ(sqlite3_open(path().c_str(), &database), SQLITE_OK);
  sqlite3_exec(database, "CREATE TABLE other (x)", nullptr, nullptr, nullptr);
  sqlite3_close(database);
  EXPECT_EQ(problem_on_opening(), path().string() + ": is not a relata project");
}

TEST_F(ProjectFileTest, RefusesANewerSchema) {
  ProjectFile::open(path()).store(samples());
  sqlite3* database = nullptr;
  ASSERT_EQ(sqlite3_open(path().c_str(), &database), SQLITE_OK);
  sqlite3_exec(database, "PRAGMA user_version = 99", nullptr, nullptr, nullptr);
  sqlite3_close(database);
  EXPECT_THAT(problem_on_opening(),
              HasSubstr("was written by a newer version of relata (schema 99, this one reads 5)"));
}

TEST_F(ProjectFileTest, RefusesATruncatedFile) {
  ProjectFile::open(path()).store(samples());
  std::filesystem::resize_file(path(), std::filesystem::file_size(path()) / 2);
  EXPECT_EQ(problem_on_opening(), path().string() + ": is damaged or truncated");
}

TEST_F(ProjectFileTest, RefusesWhatIsNotThereOrCannotBeMade) {
  EXPECT_THROW((void)ProjectFile::open_read_only(path()), InputError);
  EXPECT_THROW((void)ProjectFile::open(folder_ / "missing" / "test.relata"), InputError);
  EXPECT_THROW((void)ProjectFile::open(folder_), InputError);
}

TEST_F(ProjectFileTest, RefusesNonsenseInsideTheTables) {
  ProjectFile::open(path()).store(samples());
  sqlite3* database = nullptr;
  ASSERT_EQ(sqlite3_open(path().c_str(), &database), SQLITE_OK);
  sqlite3_exec(database, "UPDATE statement SET polarity = 'perhaps'", nullptr, nullptr, nullptr);
  sqlite3_close(database);
  const ProjectFile project = ProjectFile::open_read_only(path());
  EXPECT_THROW((void)build_graph(project), InputError);
}

}  // namespace
}  // namespace relata
