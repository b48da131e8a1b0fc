#include <relata/graph/find_origins.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <relata/graph/shingles.h>

#include "graph/document_maker.h"

namespace relata {
namespace {

using test::DocumentMaker;
using testing::ElementsAre;

const std::vector<std::string> story{
    "The harbour authority of Northland closed the port on Monday after a night of heavy storms.",
    "Three fishing boats were torn from their moorings and driven onto the rocks below the lighthouse.",
    "A spokeswoman for the coast guard told reporters that nobody had been hurt in the accident.",
    "Repairs to the eastern pier will cost at least four million crowns, the finance ministry said.",
    "The opposition accused the government of having ignored the warnings of its own engineers.",
    "Parliament is expected to debate the matter when it returns from the summer recess next week."};

DocumentDigest make_digest(const std::string& id, const std::vector<std::string>& sentences) {
  DocumentMaker maker(id);
  const EntityId someone = maker.entity("Someone");
  for (const std::string& sentence : sentences) maker.statement(sentence, someone, "do");
  return digest(maker.document, maker.extraction);
}

std::vector<std::vector<ContentId>> origins_of(const std::vector<std::vector<std::string>>& documents) {
  std::vector<DocumentDigest> digests;
  for (std::size_t i = 0; i < documents.size(); ++i) digests.push_back(make_digest(std::to_string(i), documents[i]));
  std::vector<const DocumentDigest*> pointers;
  for (const DocumentDigest& one : digests) pointers.push_back(&one);
  return find_origins(pointers);
}

struct PassageCase {
  std::string_view name;
  std::string one, other;
  bool is_one_origin;
};
class PassageTest : public testing::TestWithParam<PassageCase> {};
TEST_P(PassageTest, GoesBackToOneTextOrNot) {
  const auto origins = origins_of({{GetParam().one}, {GetParam().other}});
  EXPECT_EQ(origins[0][0] == origins[1][0], GetParam().is_one_origin);
}
INSTANTIATE_TEST_SUITE_P(
    Sentences, PassageTest,
    testing::Values(
        PassageCase{"SameWords", "“Ana met Bo,” the U.S. said.", "Ana met Bo, the US said", true},
        PassageCase{"LightlyEdited", story[0],
                    "The harbour authority of Northland closed its port on Monday after a night of heavy storms.",
                    true},
        PassageCase{"Continued", story[3],
                    "Repairs to the eastern pier will cost at least four million crowns, the finance "
                    "ministry said, and may take until spring.",
                    true},
        PassageCase{"InOtherWords", story[0],
                    "After storms had raged all night, Northland's harbour officials shut down the port on Monday.",
                    false},
        PassageCase{"OtherStory", story[0], story[1], false},
        PassageCase{"ShortAndAlike", "Northland accused Westmark of theft.", "Northland accused Westmark of murder.",
                    false},
        PassageCase{"SameQuotation", "“We shall never give up a single island,” the minister said in the capital.",
                    "Asked about the talks, he answered: \"We shall never give up a single island.\"", true},
        PassageCase{"NearlySameQuotation",
                    "“We shall never give up a single one of the islands of our fathers,” the minister said.",
                    "He told them: «We shall never ever give up a single one of the islands of our fathers».", true},
        PassageCase{"ShortQuotation", "Ana called it “a great success” on Monday.", "Bo spoke of “a great success”.",
                    false},
        PassageCase{"OpenQuotation",
                    "“We shall never give up a single island, the minister said on Monday in the capital.",
                    "Asked about it by a reporter, he once more wrote “We shall never give up a single island", false}),
    [](const auto& test) { return std::string{test.param.name}; });

std::vector<std::string> part(std::size_t begin, std::size_t end) {
  return {story.begin() + static_cast<std::ptrdiff_t>(begin), story.begin() + static_cast<std::ptrdiff_t>(end)};
}

TEST(Copies, HaveOneOriginForAllTheirSentences) {
  auto cut = part(0, 3);
  cut.insert(cut.begin(), "Storm shuts port");
  cut.push_back("This newspaper was told by two sailors that the lighthouse had been dark for days.");
  const auto origins = origins_of({story, cut});
  EXPECT_EQ(origins[0][0], origins[1][0]);
  EXPECT_EQ(origins[0][5], origins[1][4]);  // What one has and the other does not.
}

TEST(Copies, AreFoundOverOneThatHasMore) {
  auto longer = story;
  for (int i = 0; i < 9; ++i) {
    longer.push_back("Paragraph " + std::to_string(i * 7919) + " of background that reporter " + std::to_string(i) +
                     " of this newspaper wrote for issue " + std::to_string(i * 31) + " of it.");
  }
  const auto origins = origins_of({part(0, 4), longer, part(2, 6)});
  EXPECT_EQ(origins[0][0], origins[2][3]);
}

TEST(Copies, ShareMoreThanAPassage) {
  const std::vector<std::string> own{
      story[0],
      story[1],
      "Our own reporter walked along the beach and found nothing but broken planks and nets.",
      "The mayor of the next village had to laugh when she was asked who would pay for all of that.",
      "Insurance companies have so far been silent on whether storms of this kind are covered at all.",
      "Fishermen from the south offered their help and two of their own boats until the summer ends."};
  const auto origins = origins_of({story, own});
  EXPECT_EQ(origins[0][0], origins[1][0]);
  EXPECT_NE(origins[0][4], origins[1][4]);
  EXPECT_NE(origins[0][0], origins[0][4]);
}

TEST(Copies, AreFoundInAnyNumber) {
  std::vector<std::vector<std::string>> reprints(2000, story);
  for (std::size_t i = 0; i < reprints.size(); ++i) reprints[i][i % 6] += " Reprint " + std::to_string(i) + ".";
  const auto origins = origins_of(reprints);
  for (const auto& names : origins) ASSERT_EQ(names[3], origins[0][0]);
}

TEST(Origins, DoNotDependOnTheOrderOfDocuments) {
  std::vector<std::pair<std::string, std::vector<std::string>>> documents;
  for (std::size_t i = 0; i < 40; ++i) {
    std::vector<std::string> sentences = part(i % 3, 3 + i % 4);
    if (i % 5 == 0) sentences.front() += " More of it in issue " + std::to_string(i) + ".";
    documents.emplace_back(std::to_string(i), sentences);
  }
  std::mt19937 random(5);
  std::vector<std::string> expected;
  for (int round = 0; round < 10; ++round) {
    std::shuffle(documents.begin(), documents.end(), random);
    GraphBuilder builder;
    for (const auto& [id, sentences] : documents) {
      DocumentMaker maker(id);
      const EntityId someone = maker.entity("Someone");
      for (const std::string& sentence : sentences) maker.statement(sentence, someone, "do");
      builder.add(maker.document, maker.extraction);
    }
    const KnowledgeGraph graph = builder.build();
    std::vector<std::string> origins;
    for (const Evidence& evidence : graph.evidence(graph.relations()[0])) origins.push_back(to_string(evidence.origin));
    if (round == 0) expected = origins;
    ASSERT_EQ(origins, expected);
  }
}

TEST(Quotations, AreWhatStandsBetweenMarks) {
  EXPECT_THAT(quoted_passages("He said “a b” and \"c\", then «d» – “e"), ElementsAre("a b", "c", "d"));
}

TEST(Shingles, ResembleAsTheJaccardCoefficientSays) {
  EXPECT_DOUBLE_EQ(resemblance(make_shingles("a b c d"), make_shingles("a b c d")), 1.0);
  EXPECT_DOUBLE_EQ(resemblance(make_shingles("a b c d"), make_shingles("x a b c")), 1.0 / 3);
  EXPECT_DOUBLE_EQ(resemblance(make_shingles("a b c"), make_shingles("d e f")), 0.0);
  EXPECT_TRUE(make_shingles("a b").empty());
}

TEST(Shingles, OfResemblingPassagesShareAKeyAsOftenAsTheySay) {
  std::mt19937 random(1);
  int found = 0;
  constexpr int trials = 2000;
  for (int trial = 0; trial < trials; ++trial) {  // Of 30 shingles, 20 in common: a resemblance of 0.5.
    Shingles one(30), other(30);
    for (auto& shingle : one) shingle = static_cast<std::uint32_t>(random());
    std::copy(one.begin(), one.begin() + 20, other.begin());
    for (std::size_t i = 20; i < other.size(); ++i) other[i] = static_cast<std::uint32_t>(random());
    bool share = false;
    for (std::size_t band = 0; band < band_count; ++band) share |= band_key(one, band) == band_key(other, band);
    found += share ? 1 : 0;
  }
  EXPECT_NEAR(static_cast<double>(found) / trials, 0.88, 0.03);
}

}  // namespace
}  // namespace relata
