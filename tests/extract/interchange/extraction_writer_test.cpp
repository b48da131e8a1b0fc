#include <relata/extract/interchange/extraction_writer.h>

#include <gtest/gtest.h>

#include "sample_extraction.h"

namespace relata {
namespace {

std::string line_of(const Document& document, const Extraction& extraction) {
  std::string out;
  write_extraction(document, extraction, out);
  return out;
}

TEST(ExtractionWriterTest, WritesEveryFieldInTheOrderOfTheFormat) {
  const Document document = testing_samples::sample_document();
  const std::string sentence =
      R"({"begin":0,"end":58,"text":"Émile – 𝒳 aide – said on August 6 that Ångström left Kyiv."})";
  EXPECT_EQ(
      line_of(document, testing_samples::sample_extraction(document)),
      R"({"document":{"id":"sample-1","title":"Émile said","source":"Example Wire","published":"2024-08-16",)"
      R"("url":"https://example.org/1","language":"en"},"entities":[)"
      R"({"id":"e1","name":"Émile","type":"Person","aliases":["É. Example"],"offices":["aide"],"mentions":[)"
      R"({"begin":0,"end":5,"text":"Émile","kind":"name"},{"begin":59,"end":61,"text":"He","kind":"pronoun"}]},)"
      R"({"id":"e2","name":"Ångström","type":"Person","aliases":[],"unnamed":true,"mentions":[)"
      R"({"begin":39,"end":47,"text":"Ångström","kind":"name"}]},)"
      R"({"id":"e3","name":"Kyiv","type":"Place","iri":"http://www.wikidata.org/entity/Q1899","aliases":[],)"
      R"("country":"UA","mentions":[{"begin":53,"end":57,"text":"Kyiv","kind":"name"}]}],"statements":[)"
      R"({"id":"s1","sentence":)" +
          sentence +
          R"(,"subject":{"entity":"e1","text":"Émile","begin":0,"end":5},"predicate":{"lemma":"say","text":"said",)"
          R"("type":"STATE","cameo":"010","begin":17,"end":21},"object":{"text":"Ångström left Kyiv","begin":39,)"
          R"("end":57,"statement":"s2"},"arguments":[{"role":"time","text":"on August 6","begin":22,"end":33}],)"
          R"("polarity":"affirmed","modality":"asserted","attribution":null,"time":{"value":"2024-08-06",)"
          R"("text":"on August 6","begin":22,"end":33},"place":{"entity":"e3"},"confidence":0.91},)"
          R"({"id":"s2","sentence":)" +
          sentence +
          R"(,"subject":{"entity":"e2","text":"Ångström","begin":39,"end":47},"predicate":{"lemma":"leave",)"
          R"("text":"left","type":"","begin":48,"end":52},"object":{"entity":"e3","text":"Kyiv","begin":53,"end":57},)"
          R"("arguments":[],"polarity":"negated","modality":"possible","attribution":"a1","confidence":1},)"
          R"({"id":"s3","sentence":{"begin":59,"end":69,"text":"He smiled."},"subject":{"entity":"e1","text":"He",)"
          R"("begin":59,"end":61},"predicate":{"lemma":"smile","text":"smiled","type":"","begin":62,"end":68},)"
          R"("object":null,"arguments":[],"polarity":"affirmed","modality":"asserted","attribution":null,)"
          R"("confidence":1}],"attributions":[{"id":"a1","source":{"entity":"e1","spans":[[0,5]]},)"
          R"("cue":{"lemma":"say","spans":[[17,21]]},"content":{"spans":[[39,57]]},"parent":"a2","denies":true},)"
          R"({"id":"a2","source":{"spans":[]},"cue":{"lemma":"reportedly","spans":[[22,33]]},"content":{"spans":[]},)"
          R"("parent":null}],"warnings":["nothing serious"]})"
          "\n");
}

TEST(ExtractionWriterTest, LeavesOutWhatIsNotKnown) {
  EXPECT_EQ(line_of({.id = "x"}, {}),
            "{\"document\":{\"id\":\"x\"},\"entities\":[],\"statements\":[],\"attributions\":[],\"warnings\":[]}\n");
}

TEST(ExtractionWriterTest, PutsTheDocumentsWarningsBeforeTheExtractions) {
  const Document document{.id = "x", .warnings = {"first"}};
  EXPECT_NE(line_of(document, {.warnings = {"second"}}).find(R"("warnings":["first","second"])"), std::string::npos);
}

TEST(ExtractionWriterTest, KeepsOneLineWhateverTheTextHolds) {
  const Document document{.id = "x\n\"\\\t", .title = std::string("a\0b\r\n", 5), .text = ""};
  const std::string expected = R"({"document":{"id":"x\n\"\\\t","title":"a\u0000b\r\n"},)";
  EXPECT_EQ(line_of(document, {}).substr(0, expected.size()), expected);
}

TEST(ExtractionWriterTest, AppendsToWhatIsThere) {
  std::string out = "before\n";
  write_extraction({.id = "x"}, {}, out);
  EXPECT_EQ(out.rfind("before\n{\"document\"", 0), 0U);
}

TEST(ExtractionWriterTest, WritesALineForAnUnreadableDocument) {
  std::string out;
  write_extraction_error("news.jsonl:3", "\"text\" is missing", out);
  EXPECT_EQ(out, "{\"document\":{\"id\":\"news.jsonl:3\"},\"error\":\"\\\"text\\\" is missing\"}\n");
}

}  // namespace
}  // namespace relata
