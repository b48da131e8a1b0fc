#include <relata/extract/document/json_document.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace relata {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Document read(std::string_view json) {
  return std::get<Document>(read_json_document(json, "", "x.jsonl:1"));
}

TEST(JsonDocumentTest, ReadsAllFields) {
  const Document document =
      read(R"({"url":"https://example.org/1","id":"a1","title":"T","text":"Body","source":"Example Wire",)"
           R"("published":"August 16, 2024","language":"en","mood":{"deep":[1]}})");
  EXPECT_EQ(document.id, "a1");
  EXPECT_EQ(document.title, "T");
  EXPECT_EQ(document.text, "Body");
  EXPECT_EQ(document.source, "Example Wire");
  EXPECT_EQ(document.published, "2024-08-16");
  EXPECT_EQ(document.url, "https://example.org/1");
  EXPECT_EQ(document.language, "en");
  EXPECT_TRUE(document.warnings.empty());
}

TEST(JsonDocumentTest, KeepsTheTextExactly) {
  EXPECT_EQ(read(R"({"text":" \ufeff\r\n\u0041\ud835\udcb3\u0000\t "})").text,
            std::string(" \xEF\xBB\xBF\r\nA𝒳") + '\0' + "\t ");
}

TEST(JsonDocumentTest, TakesNullForAbsent) {
  EXPECT_EQ(read(R"({"text":"x","title":null,"published":null})").title, "");
}

TEST(JsonDocumentTest, TakesANumberForAnId) {
  EXPECT_EQ(read(R"({"id":17,"text":"x"})").id, "17");
}

TEST(JsonDocumentTest, DerivesAnIdFromTheContent) {
  const std::string id = read(R"({"text":"x"})").id;
  EXPECT_EQ(id.size(), 16U);
  EXPECT_EQ(read(R"({ "text" : "x" })").id, id);
  EXPECT_NE(read(R"({"text":"y"})").id, id);
  EXPECT_NE(read(R"({"text":"","title":"x"})").id, id);
}

TEST(JsonDocumentTest, PrefersAnOwnIdToTheFilesName) {
  EXPECT_EQ(std::get<Document>(read_json_document(R"({"text":"x"})", "f.json", "d/f.json")).id, "f.json");
  EXPECT_EQ(std::get<Document>(read_json_document(R"({"text":"x","id":"a"})", "f.json", "d/f.json")).id, "a");
}

TEST(JsonDocumentTest, WarnsOfADateThatIsNone) {
  const Document document = read(R"({"text":"x","published":"soon"})");
  EXPECT_EQ(document.published, "");
  EXPECT_THAT(document.warnings, ElementsAre(R"("published" is not a date: "soon")"));
}

TEST(JsonDocumentTest, ReplacesInvalidBytes) {
  const Document document = read("{\"text\":\"a\xFFz\"}");
  EXPECT_EQ(document.text, "a\uFFFDz");
  EXPECT_THAT(document.warnings, ElementsAre("1 invalid UTF-8 sequence replaced by U+FFFD, the first at byte 10"));
}

TEST(JsonDocumentTest, ReplacesHalfCharacters) {
  const Document document = read(R"({"text":"a\ud835 \uDCB3\ud835\udcb3 \\ud835 \ud835\n"})");
  EXPECT_EQ(document.text, "a\uFFFD \uFFFD𝒳 \\ud835 \uFFFD\n");
  EXPECT_THAT(document.warnings, ElementsAre("3 escapes of half a character replaced by U+FFFD"));
}

struct BadObject {
  std::string_view name, json, id, problem;
};
class JsonDocumentBadTest : public testing::TestWithParam<BadObject> {};
TEST_P(JsonDocumentBadTest, IsReported) {
  const auto result = read_json_document(GetParam().json, "", "x.jsonl:7");
  ASSERT_TRUE(std::holds_alternative<UnreadableDocument>(result));
  const auto& unreadable = std::get<UnreadableDocument>(result);
  EXPECT_EQ(unreadable.id, GetParam().id);
  EXPECT_THAT(message_of(unreadable), HasSubstr("x.jsonl:7: " + std::string(GetParam().problem)));
}
INSTANTIATE_TEST_SUITE_P(
    Objects, JsonDocumentBadTest,
    testing::Values(BadObject{"Torn", R"({"text":"x)", "x.jsonl:7", "not JSON at byte"},
                    BadObject{"Array", R"(["x"])", "x.jsonl:7", "is not a JSON object"},
                    BadObject{"NoText", R"({"id":"a","body":"x"})", "a", R"("text" is missing)"},
                    BadObject{"TextIsNumber", R"({"id":"a","text":3})", "a", R"("text" is not a string)"},
                    BadObject{"TitleIsList", R"({"id":"a","text":"x","title":["x"]})", "a",
                              R"("title" is not a string)"},
                    BadObject{"IdIsObject", R"({"id":{},"text":"x"})", "x.jsonl:7", R"("id" is not a string)"},
                    BadObject{"TwoObjects", R"({"text":"x"}{"text":"y"})", "x.jsonl:7", "not JSON"}),
    [](const auto& test) { return std::string{test.param.name}; });

TEST(JsonDocumentTest, SurvivesDeepNesting) {
  const std::string deep = std::string(300'000, '[') + std::string(300'000, ']');
  EXPECT_EQ(read(R"({"text":"x","junk":)" + deep + "}").text, "x");
}

}  // namespace
}  // namespace relata
