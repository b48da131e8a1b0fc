#include <relata/extract/document/document_reader.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include <relata/extract/document/input_error.h>

namespace relata {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// A folder of its own for each test.
class DocumentReaderTest : public testing::Test {
 protected:
  void SetUp() override {
    const auto* const info = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = fs::path(testing::TempDir()) / (std::string("relata_reader_") + info->name());
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string put(const std::string& name, std::string_view content) {
    const fs::path path = folder_ / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << content;
    return path.string();
  }

  std::string folder() const { return folder_.string(); }

  fs::path folder_;
};

/// Ids and texts of documents, "! message" of what could not be read.
std::vector<std::string> read_all(DocumentReader& reader) {
  std::vector<std::string> result;
  while (const auto read = reader.next()) {
    if (const auto* const document = std::get_if<Document>(&*read)) {
      result.push_back(document->id + "=" + document->text);
    } else {
      result.push_back("! " + message_of(std::get<UnreadableDocument>(*read)));
    }
  }
  return result;
}

std::vector<std::string> read_all(std::vector<std::string> inputs, ReadOptions options = {}) {
  DocumentReader reader(std::move(inputs), options);
  return read_all(reader);
}

std::vector<std::string> read_input(std::string_view standard_input, ReadOptions options = {}) {
  std::istringstream stream{std::string(standard_input)};
  DocumentReader reader({"-"}, options, stream);
  return read_all(reader);
}

TEST_F(DocumentReaderTest, ReadsFilesInTheOrderGiven) {
  const auto b = put("b.txt", "B");
  const auto a = put("a.html", "<p>A</p>");
  EXPECT_THAT(read_all({b, a, b}), ElementsAre("b.txt=B", "a.html=A", "b.txt=B"));
}

TEST_F(DocumentReaderTest, ReadsDirectoriesSortedWithAllBelow) {
  put("z.txt", "Z");
  put("a/2.txt", "2");
  put("a/1.jsonl", R"({"id":"1","text":"x"})");
  put("a/b/README", "no");
  put("a/b/3.md", "3");
  EXPECT_THAT(read_all({folder()}), ElementsAre("1=x", "a/2.txt=2", "a/b/3.md=3", "z.txt=Z"));
}

TEST_F(DocumentReaderTest, PassesOverWhatIsNoDocument) {
  put("a.txt", "A");
  put(".hidden.txt", "no");
  put("README.md", "no");
  put("picture.png", "no");
  put("table.csv", "no");
  DocumentReader reader({folder()});
  EXPECT_THAT(read_all(reader), ElementsAre("a.txt=A"));
  EXPECT_EQ(reader.passed_over(), 2U);
}

TEST_F(DocumentReaderTest, FollowsNoLinkToADirectory) {
  put("a/1.txt", "1");
  fs::create_directory_symlink(folder_, folder_ / "a" / "loop");
  EXPECT_THAT(read_all({folder()}), ElementsAre("a/1.txt=1"));
}

TEST_F(DocumentReaderTest, RefusesAnInputThatIsNotThere) {
  EXPECT_THROW(DocumentReader({folder() + "/none.txt"}), InputError);
}

TEST_F(DocumentReaderTest, GoesOnAfterABadLine) {
  const auto file =
      put("x.jsonl", "{\"id\":\"a\",\"text\":\"A\"}\n{\"id\":\"b\"}\n\nnoise\n{\"id\":\"c\",\"text\":\"C\"}");
  EXPECT_THAT(read_all({file}),
              ElementsAre("a=A", "! " + file + ":2: \"text\" is missing", "! " + file + ":3: the line is empty",
                          HasSubstr(":4: not JSON at byte"), "c=C"));
}

TEST_F(DocumentReaderTest, ReadsOneObjectOverManyLines) {
  const auto file = put("x.json", "\n{\n  \"text\":\n \"A\"\n}\n");
  EXPECT_THAT(read_all({file}), ElementsAre("x.json=A"));
}

TEST_F(DocumentReaderTest, ReadsOneObjectOnOneLine) {
  const auto file = put("x.json", "{\"text\":\"A\"}\n");
  EXPECT_THAT(read_all({file}), ElementsAre("x.json=A"));
}

TEST_F(DocumentReaderTest, ReadsJsonLinesThatAreCalledJson) {
  const auto file = put("x.json", "{\"id\":\"a\",\"text\":\"A\"}\r\n{\"id\":\"b\",\"text\":\"B\"}\r\n");
  EXPECT_THAT(read_all({file}), ElementsAre("a=A", "b=B"));
}

TEST_F(DocumentReaderTest, LooksIntoFilesWithoutATellingExtension) {
  const auto page = put("page", "\n<!DOCTYPE html><p>A</p>");
  const auto lines = put("part-0001", "{\"id\":\"b\",\"text\":\"B\"}\n{\"id\":\"c\",\"text\":\"C\"}\n");
  const auto text = put("note", "  < 3 drones.");
  EXPECT_THAT(read_all({page, lines, text}), ElementsAre("page=A", "b=B", "c=C", "note=  < 3 drones."));
}

TEST_F(DocumentReaderTest, TakesOffByteOrderMarks) {
  const auto lines = put("x.jsonl", "\xEF\xBB\xBF{\"id\":\"a\",\"text\":\"A\"}\n");
  const auto text = put("x.txt",
                        "\xEF\xBB\xBF"
                        "B");
  const auto wide = put("y.txt", std::string_view("\xFF\xFE"
                                                  "C\0",
                                                  4));
  const auto wide_lines =
      put("y.jsonl",
          std::string_view("\xFE\xFF\0{\0\"\0i\0d\0\"\0:\0\"\0d\0\"\0,\0\"\0t\0e\0x\0t\0\"\0:\0\"\0D\0\"\0}", 44));
  EXPECT_THAT(read_all({lines, text, wide, wide_lines}), ElementsAre("a=A", "x.txt=B", "y.txt=C", "d=D"));
}

TEST_F(DocumentReaderTest, RefusesBinaryData) {
  EXPECT_THAT(read_all({put("x.txt", "%PDF-1.7 ..."), put("y.md", std::string_view("ab\0c", 4)),
                        put("z", std::string_view("\0\1", 2))}),
              ElementsAre(HasSubstr("x.txt: not a text but binary data"), HasSubstr("y.md: not a text"),
                          HasSubstr("z: not a text")));
}

TEST_F(DocumentReaderTest, RefusesWhatIsTooLarge) {
  const std::string line = "{\"id\":\"a\",\"text\":\"A\"}\n";
  const auto lines = put("x.jsonl", line + std::string(200, ' ') + "\n" + line);
  const auto text = put("x.txt", std::string(101, 'a'));
  const auto json = put("x.json", "{\n" + std::string(200, ' ') + line.substr(1));
  EXPECT_THAT(read_all({lines, text, json, put("y.txt", std::string(100, 'b'))}, {.max_bytes = 100}),
              ElementsAre("a=A", HasSubstr("x.jsonl:2: larger than 100 bytes"), "a=A", HasSubstr("x.txt: larger than"),
                          HasSubstr("x.json: larger than"), "y.txt=" + std::string(100, 'b')));
}

TEST_F(DocumentReaderTest, ReportsAFileThatCantBeOpened) {
  const auto file = put("x.txt", "A");
  fs::permissions(file, fs::perms::none);
  if (std::ifstream(file)) GTEST_SKIP() << "permissions don't hold for this user";
  EXPECT_THAT(read_all({file}), ElementsAre(HasSubstr("Permission denied")));
}

TEST_F(DocumentReaderTest, ReadsEmptyFiles) {
  EXPECT_THAT(read_all({put("x.txt", ""), put("x.jsonl", ""), put("x.html", "")}), ElementsAre("x.txt=", "x.html="));
  EXPECT_THAT(read_all({put("x.json", "")}), ElementsAre(HasSubstr("x.json: empty")));
}

TEST_F(DocumentReaderTest, KeepsWarningsOfTheText) {
  DocumentReader reader({put("x.txt", "a\xFF")});
  EXPECT_THAT(std::get<Document>(*reader.next()).warnings, ElementsAre(HasSubstr("the first at byte 1")));
}

TEST(StandardInputTest, HoldsWhatItsContentSays) {
  EXPECT_THAT(read_input("{\"id\":\"a\",\"text\":\"A\"}\n{\"id\":\"b\",\"text\":\"B\"}\n"), ElementsAre("a=A", "b=B"));
  EXPECT_THAT(read_input("{\"id\":\"a\",\"text\":\"\\ud835\"}\n{\"id\":\"b\",\"text\":\"B\"}\n"),
              ElementsAre("a=\uFFFD", "b=B"));
  EXPECT_THAT(read_input("<html><p>Text</p>"), ElementsAre(testing::EndsWith("=Text")));
  EXPECT_THAT(read_input("  Some text.\n"), ElementsAre(testing::EndsWith("=  Some text.\n")));
}

TEST(StandardInputTest, HoldsNoDocumentWhereItIsEmpty) {
  EXPECT_THAT(read_input(""), IsEmpty());
  EXPECT_THAT(read_input("\n \n"), IsEmpty());
}

TEST(StandardInputTest, IsCalledByItsNameInMessages) {
  EXPECT_THAT(read_input("{\"text\":\"A\"}\n{\n"),
              ElementsAre(testing::EndsWith("=A"), HasSubstr("standard input:2: not JSON")));
}

TEST(StandardInputTest, GivesTheSameIdToTheSameText) {
  EXPECT_EQ(read_input("A text."), read_input("A text."));
}

}  // namespace
}  // namespace relata
