#include <relata/extract/entities/name_finder.h>

#include <gmock/gmock.h>

#include "tagged_sentence.h"

namespace relata {
namespace {

const EntityLexicon& lexicon() {
  static const auto loaded = EntityLexicon::load_default();
  return *loaded;
}

std::vector<std::string> typed_names(const NamesFound& found) {
  std::vector<std::string> names;
  for (const MentionCandidate& name : found.names) names.push_back(std::string(to_string(name.type)) + ":" + name.text);
  return names;
}

struct NameCase {
  std::string_view name, sentence;
  std::vector<NameSpan> model;
  std::vector<std::string> expected;
};
class NameFinderTest : public testing::TestWithParam<NameCase> {};

TEST_P(NameFinderTest, FindsNamesWithTheirTypes) {
  test::TaggedDocument tagged;
  tagged.add(GetParam().sentence, GetParam().model);
  const SentenceContext context(tagged.document, tagged.sentences[0], 0);
  EXPECT_EQ(typed_names(find_names(lexicon(), context)), GetParam().expected) << tagged.document.text;
}

INSTANTIATE_TEST_SUITE_P(
    English, NameFinderTest,
    testing::Values(
        NameCase{"TitleBeforePerson",
                 "President/PROPN/3/compound Volodymyr/PROPN/3/compound Zelensky/PROPN/4/nsubj spoke/VERB/0/root",
                 {},
                 {"Person:Volodymyr Zelensky"}},
        NameCase{"OfficeInTheTitle",
                 "Deputy/PROPN/6/compound Pentagon/PROPN/6/compound Press/PROPN/4/compound Secretary/PROPN/6/compound "
                 "Sabrina/PROPN/6/compound Singh/PROPN/7/nsubj spoke/VERB/0/root",
                 {},
                 {"Organization:Pentagon", "Person:Sabrina Singh"}},
        NameCase{"LowerCaseProfession",
                 "American/ADJ/2/amod historian/NOUN/4/compound Vladimir/PROPN/4/compound Brovkin/PROPN/5/nsubj "
                 "wrote/VERB/0/root",
                 {},
                 {"Country:American", "Person:Vladimir Brovkin"}},
        NameCase{"IngWordReadAsVerb",
                 "TVM/PROPN/3/nsubj Holding/VERB/1/acl owns/VERB/0/root it/PRON/3/obj",
                 {},
                 {"Organization:TVM Holding"}},
        NameCase{"FunctionWordIsNoName", "MUST/PROPN/2/nsubj won/VERB/0/root", {{0, 1, NameKind::organization}}, {}},
        NameCase{"GivenNameOfACompanyMarkedAsPerson",
                 "Mercedes/PROPN/2/nsubj helped/VERB/0/root",
                 {{0, 1, NameKind::person}},
                 {"Person:Mercedes"}},
        NameCase{"AcronymInASentenceInCapitals", "WHO/PRON/2/nsubj WANTS/VERB/0/root SOME/DET/2/obj", {}, {}},
        NameCase{"Possessive",
                 "Russia/PROPN/5/nmod:poss 's/PART/1/case Investigative/ADJ/4/amod Committee/PROPN/5/nsubj "
                 "spoke/VERB/0/root",
                 {},
                 {"Country:Russia", "Organization:Investigative Committee"}},
        NameCase{
            "InstitutionWithOfAndAnd",
            "the/DET/2/det Ministry/PROPN/7/nsubj of/ADP/4/case Labor/PROPN/2/nmod and/CCONJ/6/cc Welfare/PROPN/4/conj "
            "agreed/VERB/0/root",
            {},
            {"Organization:Ministry of Labor and Welfare"}},
        NameCase{"RegionNoun",
                 "in/ADP/4/case the/DET/4/det Kursk/PROPN/4/compound region/NOUN/0/root",
                 {},
                 {"Place:Kursk region"}},
        NameCase{
            "PartOfACountry", "in/ADP/3/case eastern/ADJ/3/amod Ukraine/PROPN/0/root", {}, {"Place:eastern Ukraine"}},
        NameCase{"AdjectiveOfAGroup",
                 "Russian/ADJ/2/amod troops/NOUN/3/nsubj withdrew/VERB/0/root",
                 {},
                 {"Country:Russian"}},
        NameCase{"CountryNameAsGivenName",
                 "Jordan/PROPN/3/nsubj Henderson/PROPN/1/flat played/VERB/0/root",
                 {{0, 2, NameKind::person}},
                 {"Person:Jordan Henderson"}},
        NameCase{"WeaponNumber",
                 "The/DET/4/det Su/PROPN/4/nsubj -/PUNCT/2/punct 24/NUM/5/nsubj fell/VERB/0/root",
                 {},
                 {"Artifact:Su-24"}},
        NameCase{"HyphenatedSurname",
                 "Firas/PROPN/4/nsubj Abi/PROPN/1/flat -/PUNCT/2/punct Ali/PROPN/1/flat spoke/VERB/0/root",
                 {{0, 2, NameKind::person}},
                 {"Person:Firas Abi-Ali"}},
        NameCase{"DayIsNoName", "on/ADP/2/case Tuesday/PROPN/0/root", {{1, 2, NameKind::location}}, {}},
        NameCase{"MonthIsNoName", "in/ADP/2/case March/PROPN/0/root", {{1, 2, NameKind::location}}, {}},
        NameCase{"SentenceCase", "Villages/NOUN/2/nsubj burned/VERB/0/root", {}, {}},
        NameCase{"Headline",
                 "Strategic/ADJ/2/amod Plan/NOUN/0/root And/CCONJ/5/cc Swift/ADJ/5/amod Execution/NOUN/2/conj",
                 {},
                 {}}),
    [](const auto& test) { return std::string{test.param.name}; });

TEST(NameFinder, TakesTitlesAsOffices) {
  test::TaggedDocument tagged;
  tagged.add(
      "Former/ADJ/5/amod Russian/ADJ/5/amod President/PROPN/5/compound Dmitry/PROPN/5/compound Medvedev/PROPN/6/nsubj "
      "warned/VERB/0/root");
  const SentenceContext context(tagged.document, tagged.sentences[0], 0);
  const NamesFound found = find_names(lexicon(), context);
  ASSERT_EQ(found.names.size(), 2u);
  EXPECT_EQ(found.names[1].text, "Dmitry Medvedev");
  EXPECT_THAT(found.names[1].offices, testing::ElementsAre("president"));
  EXPECT_EQ(found.names[1].country, "RU");
  EXPECT_TRUE(found.is_title[2]);
}

TEST(NameFinder, GivesAnInstitutionItsCountry) {
  test::TaggedDocument tagged;
  tagged.add(
      "China/PROPN/4/nmod:poss ’s/PART/1/case Defense/PROPN/4/compound Ministry/PROPN/5/nsubj denied/VERB/0/root "
      "it/PRON/5/obj");
  const SentenceContext context(tagged.document, tagged.sentences[0], 0);
  const NamesFound found = find_names(lexicon(), context);
  ASSERT_EQ(found.names.size(), 2u);
  EXPECT_EQ(found.names[1].text, "Chinese Defense Ministry");
  EXPECT_EQ(found.names[1].country, "CN");
  EXPECT_EQ(text_at(tagged.document, found.names[1].span), "Defense Ministry");
}

TEST(NameFinder, TakesAnAmericanStateForThatRatherThanForASmallerNamesake) {
  test::TaggedDocument tagged;
  tagged.add("in/ADP/2/case Virginia/PROPN/4/obl it/PRON/4/nsubj rained/VERB/0/root", {{1, 2, NameKind::location}});
  const NamesFound found = find_names(lexicon(), SentenceContext(tagged.document, tagged.sentences[0], 0));
  ASSERT_EQ(found.names.size(), 1u);
  EXPECT_EQ(found.names[0].country, "US");
}

}  // namespace
}  // namespace relata
