#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include <relata/extract/document/document_reader.h>

namespace relata {
namespace {

using testing::HasSubstr;
using testing::Not;

std::map<std::string, Document> read_examples() {
  std::map<std::string, Document> documents;
  DocumentReader reader({RELATA_EXAMPLES "/kursk"});
  while (const auto result = reader.next()) {
    if (const auto* const bad = std::get_if<UnreadableDocument>(&*result)) ADD_FAILURE() << message_of(*bad);
    if (const auto* const document = std::get_if<Document>(&*result)) documents.emplace(document->id, *document);
  }
  return documents;
}

TEST(KurskExamplesTest, AreReadWithAllThatIsKnownOfThem) {
  const auto documents = read_examples();
  EXPECT_EQ(documents.size(), 10U);
  for (const auto& [id, document] : documents) {
    EXPECT_NE(document.title, "") << id;
    EXPECT_THAT(document.published, testing::StartsWith("2024-08-")) << id;
    EXPECT_THAT(document.source,
                testing::AnyOf("Example Wire", "Sample Gazette", "Specimen Post", "Placeholder Times", "Model Herald"))
        << id;
    EXPECT_GT(document.text.size(), 1500U) << id;
    EXPECT_THAT(document.warnings, testing::IsEmpty()) << id;
  }
}

TEST(KurskExamplesTest, PagesGiveTheirArticlesAlone) {
  const auto documents = read_examples();
  for (const std::string id : {"sample-gazette-svr.html", "placeholder-times-plant.html"}) {
    const Document& document = documents.at(id);
    EXPECT_THAT(document.text, testing::StartsWith(document.title + "\n\n")) << id;
    for (const char* const noise :
         {"cookies", "Advertisement", "newsletter", "Most read", "Facebook", "Comments", "Photo", "Support independent",
          "rights reserved", "Read also", "Related", "More on this", "By our correspondents", "invented newspaper",
          "Filed under", "Share"}) {
      EXPECT_THAT(document.text, Not(HasSubstr(noise))) << id;
    }
  }
  EXPECT_THAT(documents.at("sample-gazette-svr.html").text, HasSubstr("\n\nPatrushev made the claim first\n\n"));
  EXPECT_THAT(documents.at("sample-gazette-svr.html").text, testing::EndsWith("complete defeat of the enemy."));
  EXPECT_THAT(documents.at("placeholder-times-plant.html").text, testing::EndsWith("until all goals were achieved."));
  EXPECT_EQ(documents.at("placeholder-times-plant.html").url, "https://times.example.org/kursk-plant.html");
}

}  // namespace
}  // namespace relata
