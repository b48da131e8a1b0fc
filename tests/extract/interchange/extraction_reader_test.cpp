#include <relata/extract/interchange/extraction_reader.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include <relata/extract/document/input_error.h>
#include <relata/extract/interchange/extraction_writer.h>

#include "sample_extraction.h"

namespace relata {
namespace {

using testing::HasSubstr;

std::string written(const Document& document, const Extraction& extraction) {
  std::string line;
  write_extraction(document, extraction, line);
  return line;
}

ExtractedDocument sample_read_back() {
  const Document document = testing_samples::sample_document();
  return read_extraction(written(document, testing_samples::sample_extraction(document)));
}

TEST(ExtractionReaderTest, GivesTheSameLineAgain) {
  const Document document = testing_samples::sample_document();
  const std::string line = written(document, testing_samples::sample_extraction(document));
  const auto [read_document, read] = read_extraction(line);
  EXPECT_EQ(written(read_document, read), line);
}

TEST(ExtractionReaderTest, RebuildsTheTextWhereTheLineCarriesIt) {
  EXPECT_EQ(sample_read_back().document.text, testing_samples::sample_document().text);
}

TEST(ExtractionReaderTest, KeepsEvidenceReadable) {
  const auto [document, extraction] = sample_read_back();
  EXPECT_EQ(text_at(document, extraction.statements[2].sentence), "He smiled.");
  EXPECT_EQ(text_at(document, extraction.statements[1].subject.span), "Ångström");
  EXPECT_EQ(text_at(document, extraction.attributions[0].content_spans[0]), "Ångström left Kyiv");
}

TEST(ExtractionReaderTest, PutsMentionsInTextOrder) {
  std::vector<std::string_view> texts;
  const auto [document, extraction] = sample_read_back();
  for (const Mention& mention : extraction.mentions) texts.push_back(text_at(document, mention.span));
  EXPECT_THAT(texts, testing::ElementsAre("Émile", "Ångström", "Kyiv", "He"));
}

TEST(ExtractionReaderTest, FillsWithBlanksWhatNoPieceCovers) {
  const auto [document, extraction] = read_extraction(
      R"({"document":{"id":"x"},"entities":[{"id":"E","name":"Ö","mentions":[{"begin":3,"end":4,"text":"Ö"}]}],)"
      R"("attributions":[{"id":"A","content":{"spans":[[6,8]]}}]})");
  EXPECT_EQ(document.text, "   Ö    ");
  EXPECT_EQ(extraction.attributions[0].content_spans[0], (Span{7, 9}));
}

TEST(ExtractionReaderTest, KeepsTheWordsOfABrokenPhrase) {
  const auto [document, extraction] =
      read_extraction(R"({"document":{"id":"x"},"statements":[{"id":"s","subject":{"text":"a d","begin":0,"end":7},)"
                      R"("predicate":{"lemma":"be"}}]})");
  EXPECT_EQ(extraction.statements[0].subject.text, "a d");
  EXPECT_EQ(extraction.statements[0].subject.span, (Span{0, 7}));
}

TEST(ExtractionReaderTest, AcceptsIdsOfAnyForm) {
  const auto [document, extraction] =
      read_extraction(R"({"document":{"id":"x"},"entities":[{"id":"anna","name":"Anna"},{"id":"ben","name":"Ben"}],)"
                      R"("statements":[{"id":"S","subject":{"entity":"ben"},"predicate":{"lemma":"greet"},)"
                      R"("object":{"entity":"anna"}}]})");
  EXPECT_EQ(extraction.statements[0].subject.entity, EntityId{1});
  EXPECT_EQ(extraction.statements[0].object->entity, EntityId{0});
}

TEST(ExtractionReaderTest, IgnoresFieldsThatItDoesNotKnow) {
  EXPECT_EQ(read_extraction(R"({"document":{"id":"x","mood":{"deep":[[[1]]]}},"extra":null})").document.id, "x");
}

struct BadLine {
  std::string_view name, line, message;
};
class ExtractionReaderBadLineTest : public testing::TestWithParam<BadLine> {};
TEST_P(ExtractionReaderBadLineTest, SaysWhatIsWrong) {
  try {
    (void)read_extraction(GetParam().line);
    FAIL() << "accepted: " << GetParam().line;
  } catch (const InputError& error) {
    EXPECT_THAT(error.what(), HasSubstr(GetParam().message));
  }
}
INSTANTIATE_TEST_SUITE_P(
    Lines, ExtractionReaderBadLineTest,
    testing::Values(
        BadLine{"NotJson", "{\"document\":", "not JSON at byte 12"}, BadLine{"Empty", "", "not JSON"},
        BadLine{"TwoValues", R"({"document":{"id":"x"}} {})", "not JSON"},
        BadLine{"InvalidUtf8", "{\"document\":{\"id\":\"\xFF\"}}", "not JSON"},
        BadLine{"Array", "[1]", "is not a JSON object"}, BadLine{"NoDocument", "{}", R"("document" is missing)"},
        BadLine{"NoId", R"({"document":{}})", R"(document: "id" is missing)"},
        BadLine{"EmptyId", R"({"document":{"id":""}})", R"(document: "id" is empty)"},
        BadLine{"TitleIsNumber", R"({"document":{"id":"x","title":3}})", R"(document: "title" is not a string)"},
        BadLine{"ErrorLine", R"({"document":{"id":"x"},"error":"torn"})",
                R"(the document "x" could not be read: torn)"},
        BadLine{"EntitiesIsObject", R"({"document":{"id":"x"},"entities":{}})", R"("entities" is not an array)"},
        BadLine{"EntityIsText", R"({"document":{"id":"x"},"entities":["e"]})", "entities[0]: is not a JSON object"},
        BadLine{"SameIdTwice", R"({"document":{"id":"x"},"entities":[{"id":"e","name":"a"},{"id":"e","name":"b"}]})",
                R"(entities[1]: the id "e" is used twice)"},
        BadLine{"UnknownType", R"({"document":{"id":"x"},"entities":[{"id":"e","name":"a","type":"Alien"}]})",
                R"(entities[0]: "type" is of an unknown kind: "Alien")"},
        BadLine{
            "UnknownEntity",
            R"({"document":{"id":"x"},"statements":[{"id":"s","subject":{"entity":"e"},"predicate":{"lemma":"x"}}]})",
            R"(statements[0].subject: "entity" names "e", which is not there)"},
        BadLine{"NoSubject", R"({"document":{"id":"x"},"statements":[{"id":"s","predicate":{"lemma":"x"}}]})",
                R"(statements[0]: "subject" is missing)"},
        BadLine{"SpanBackwards",
                R"({"document":{"id":"x"},"entities":[{"id":"e","name":"a","mentions":[{"begin":4,"end":3}]}]})",
                "entities[0].mentions[0]: a span ends (3) before it begins (4)"},
        BadLine{"NegativeOffset",
                R"({"document":{"id":"x"},"entities":[{"id":"e","name":"a","mentions":[{"begin":-1,"end":3}]}]})",
                "an offset is not a natural number"},
        BadLine{
            "HugeOffset",
            R"({"document":{"id":"x"},"entities":[{"id":"e","name":"a","mentions":[{"begin":0,"end":4000000000}]}]})",
            "the offset 4000000000 is larger than 67108864"},
        BadLine{"SpanIsTriple", R"({"document":{"id":"x"},"attributions":[{"id":"a","cue":{"spans":[[1,2,3]]}}]})",
                "attributions[0].cue: a span is not a pair of offsets"},
        BadLine{"ParentsInACircle",
                R"({"document":{"id":"x"},"attributions":[{"id":"a","parent":"b"},{"id":"b","parent":"a"}]})",
                "run in a circle"},
        BadLine{"ConfidenceOutOfRange",
                R"({"document":{"id":"x"},"statements":[{"id":"s","subject":{},"predicate":{"lemma":"x"},)"
                R"("confidence":2}]})",
                R"(statements[0]: "confidence" is not in [0, 1])"}),
    [](const auto& test) { return std::string{test.param.name}; });

TEST(ExtractionReaderTest, SurvivesDeepNesting) {
  const std::string deep(200'000, '[');
  EXPECT_THROW((void)read_extraction(deep), InputError);
  EXPECT_EQ(read_extraction(R"({"document":{"id":"x"},"junk":)" + deep + std::string(200'000, ']') + "}").document.id,
            "x");
}

TEST(ExtractionReaderTest, GoesOnAfterABadLineOfAStream) {
  std::istringstream input("{\"document\":{\"id\":\"a\"}}\n\n{}\r\n{\"document\":{\"id\":\"b\"}}");
  ExtractionReader reader(input, "x.jsonl");
  EXPECT_EQ(reader.next()->document.id, "a");
  try {
    (void)reader.next();
    FAIL() << "a line without a document was accepted";
  } catch (const InputError& error) {
    EXPECT_STREQ(error.what(), "x.jsonl:3: \"document\" is missing");
  }
  EXPECT_EQ(reader.next()->document.id, "b");
  EXPECT_FALSE(reader.next().has_value());
}

}  // namespace
}  // namespace relata
