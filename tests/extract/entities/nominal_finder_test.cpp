#include <relata/extract/entities/nominal_finder.h>

#include <gmock/gmock.h>

#include "tagged_sentence.h"

namespace relata {
namespace {

const EntityLexicon& lexicon() {
  static const auto loaded = EntityLexicon::load_default();
  return *loaded;
}

std::vector<MentionCandidate> nominals_of(std::string_view sentence) {
  test::TaggedDocument tagged;
  tagged.add(sentence);
  const SentenceContext context(tagged.document, tagged.sentences[0], 0);
  return find_nominals(lexicon(), context, find_names(lexicon(), context));
}

struct NominalCase {
  std::string_view name, sentence;
  std::vector<std::string> expected;
};
class NominalFinderTest : public testing::TestWithParam<NominalCase> {};

TEST_P(NominalFinderTest, FindsDescriptions) {
  std::vector<std::string> found;
  for (const MentionCandidate& nominal : nominals_of(GetParam().sentence)) {
    found.push_back(std::string(to_string(nominal.type)) + ":" + nominal.text);
  }
  EXPECT_EQ(found, GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    English, NominalFinderTest,
    testing::Values(
        NominalCase{"WithoutArticle",
                    "The/DET/2/det agency/NOUN/3/nsubj denied/VERB/0/root it/PRON/3/obj",
                    {"Organization:agency"}},
        NominalCase{"PluralOfPersonsIsAGroup",
                    "Western/ADJ/2/amod officials/NOUN/3/nsubj/official/Number=Plur agreed/VERB/0/root",
                    {"Group:Western officials"}},
        NominalCase{
            "NumberIsPart",
            "six/NUM/3/nummod Ukrainian/ADJ/3/amod brigades/NOUN/4/nsubj/brigade/Number=Plur attacked/VERB/0/root",
            {"Group:six Ukrainian brigades"}},
        NominalCase{"QuantifierIsNot",
                    "many/ADJ/3/amod Russian/ADJ/3/amod soldiers/NOUN/4/nsubj/soldier/Number=Plur fled/VERB/0/root",
                    {"Group:Russian soldiers"}},
        NominalCase{
            "OwnerIsPart",
            "Russia/PROPN/4/nmod:poss 's/PART/1/case defense/NOUN/4/compound minister/NOUN/5/nsubj spoke/VERB/0/root",
            {"Person:Russia's defense minister"}},
        NominalCase{"CompoundIsOneDescription",
                    "an/DET/3/det intelligence/NOUN/3/compound agency/NOUN/0/root",
                    {"Organization:intelligence agency"}},
        NominalCase{"WhatFollowsIsNot",
                    "the/DET/2/det invasion/NOUN/0/root of/ADP/5/case the/DET/5/det region/NOUN/2/nmod",
                    {"Event:invasion", "Place:region"}},
        NominalCase{"OtherSideOfAnd",
                    "the/DET/2/det US/PROPN/5/nmod and/CCONJ/4/cc European/ADJ/2/conj "
                    "allies/NOUN/6/nsubj/ally/Number=Plur agreed/VERB/0/root",
                    {"Group:European allies"}},
        NominalCase{"TitleIsNoDescription", "President/PROPN/2/compound Putin/PROPN/3/nsubj spoke/VERB/0/root", {}},
        NominalCase{"UnknownNoun", "The/DET/2/det skepticism/NOUN/3/nsubj grew/VERB/0/root", {}}),
    [](const auto& test) { return std::string{test.param.name}; });

TEST(NominalFinder, ReadsTheCountryOfAnOwner) {
  const auto nominals =
      nominals_of("Kiev/PROPN/3/nmod:poss ’s/PART/1/case forces/NOUN/4/nsubj/force/Number=Plur advanced/VERB/0/root");
  ASSERT_EQ(nominals.size(), 1u);
  EXPECT_EQ(nominals[0].country, "UA");
  EXPECT_EQ(nominals[0].definiteness, Definiteness::possessive);
}

TEST(NominalFinder, MarksPredicates) {
  const auto nominals = nominals_of("He/PRON/4/nsubj is/AUX/4/cop a/DET/4/det lawyer/NOUN/0/root");
  ASSERT_EQ(nominals.size(), 1u);
  EXPECT_TRUE(nominals[0].predicative);
}

TEST(NominalFinder, MarksWhatOthersCallIt) {
  const auto called = nominals_of(
      "He/PRON/2/nsubj called/VERB/0/root/call the/DET/4/det raid/NOUN/2/obj a/DET/6/det "
      "provocation/NOUN/2/xcomp");
  ASSERT_EQ(called.size(), 2u);
  EXPECT_FALSE(called[0].predicative);
  EXPECT_TRUE(called[1].predicative);
  const auto denounced = nominals_of(
      "She/PRON/2/nsubj denounced/VERB/0/root/denounce the/DET/4/det raid/NOUN/2/obj as/ADP/7/case "
      "a/DET/7/det provocation/NOUN/2/obl");
  ASSERT_EQ(denounced.size(), 2u);
  EXPECT_FALSE(denounced[0].predicative);
  EXPECT_TRUE(denounced[1].predicative);
}

}  // namespace
}  // namespace relata
