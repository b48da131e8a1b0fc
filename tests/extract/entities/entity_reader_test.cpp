#include <relata/extract/entities/entity_reader.h>

#include <algorithm>

#include <gmock/gmock.h>

#include "tagged_sentence.h"

namespace relata {
namespace {

const EntityReader& reader() {
  static const EntityReader loaded = EntityReader::load_default();
  return loaded;
}

/// "name: mention | mention" for each entity, in order.
std::vector<std::string> described(const test::TaggedDocument& tagged) {
  const EntityReading reading = reader().read(tagged.document, tagged.sentences);
  std::vector<std::string> lines;
  for (std::size_t e = 0; e < reading.entities.size(); ++e) {
    std::string line = reading.entities[e].name + ":";
    for (const Mention& mention : reading.mentions) {
      if (static_cast<std::size_t>(mention.entity) == e)
        line += " " + std::string(text_at(tagged.document, mention.span)) + " |";
    }
    line.pop_back();
    line.pop_back();
    lines.push_back(line);
  }
  return lines;
}

struct CoreferenceCase {
  std::string_view name;
  std::vector<std::string_view> sentences;
  std::vector<std::string> expected;
};
class CoreferenceTest : public testing::TestWithParam<CoreferenceCase> {};

TEST_P(CoreferenceTest, PutsMentionsOfOneThingTogether) {
  test::TaggedDocument tagged;
  for (const std::string_view sentence : GetParam().sentences) tagged.add(sentence);
  EXPECT_THAT(described(tagged), testing::ElementsAreArray(GetParam().expected)) << tagged.document.text;
}

INSTANTIATE_TEST_SUITE_P(
    English, CoreferenceTest,
    testing::Values(
        CoreferenceCase{"AttacksOnTwoTowns",
                        {"The/DET/2/det attack/NOUN/5/nsubj on/ADP/4/case Kharkiv/PROPN/2/nmod failed/VERB/0/root "
                         "./PUNCT/5/punct",
                         "The/DET/2/det attack/NOUN/5/nsubj on/ADP/4/case Odesa/PROPN/2/nmod failed/VERB/0/root "
                         "./PUNCT/5/punct"},
                        {"attack on Kharkiv: attack", "Kharkiv: Kharkiv", "attack on Odesa: attack", "Odesa: Odesa"}},
        CoreferenceCase{"LastWeeksProtest",
                        {"A/DET/2/det protest/NOUN/3/nsubj began/VERB/0/root ./PUNCT/3/punct",
                         "Last/ADJ/2/amod week/NOUN/4/nmod:poss 's/PART/2/case protest/NOUN/5/nsubj ended/VERB/0/root "
                         "./PUNCT/5/punct"},
                        {"protest: protest | Last week's protest", "Last week: Last week"}},
        CoreferenceCase{"SurnameAfterFullName",
                        {"Ana/PROPN/2/compound Kovac/PROPN/3/nsubj spoke/VERB/0/root ./PUNCT/3/punct",
                         "Kovac/PROPN/2/nsubj left/VERB/0/root ./PUNCT/2/punct"},
                        {"Ana Kovac: Ana Kovac | Kovac"}},
        CoreferenceCase{"TransliterationOfASurname",
                        {"Olena/PROPN/2/compound Petrovskaya/PROPN/3/nsubj spoke/VERB/0/root ./PUNCT/3/punct",
                         "Olena/PROPN/2/compound Petrovskaia/PROPN/3/nsubj left/VERB/0/root ./PUNCT/3/punct"},
                        {"Olena Petrovskaya: Olena Petrovskaya | Olena Petrovskaia"}},
        CoreferenceCase{"TwoOfOneSurname",
                        {"Ana/PROPN/2/compound Kovac/PROPN/3/nsubj spoke/VERB/0/root ./PUNCT/3/punct",
                         "Peter/PROPN/2/compound Kovac/PROPN/3/nsubj left/VERB/0/root ./PUNCT/3/punct"},
                        {"Ana Kovac: Ana Kovac", "Peter Kovac: Peter Kovac"}},
        CoreferenceCase{"KnownNameInTwoSpellings",
                        {"Zelensky/PROPN/2/nsubj spoke/VERB/0/root ./PUNCT/2/punct",
                         "Zelenskyy/PROPN/2/nsubj left/VERB/0/root ./PUNCT/2/punct"},
                        {"Volodymyr Zelenskyy: Zelensky | Zelenskyy"}},
        CoreferenceCase{
            "AcronymInBrackets",
            {"The/DET/4/det Harbor/PROPN/4/compound Safety/PROPN/4/compound Board/PROPN/8/nsubj (/PUNCT/6/punct "
             "HSB/PROPN/4/appos )/PUNCT/6/punct objected/VERB/0/root ./PUNCT/8/punct",
             "HSB/PROPN/2/nsubj sued/VERB/0/root ./PUNCT/2/punct"},
            {"Harbor Safety Board: Harbor Safety Board | HSB | HSB"}},
        CoreferenceCase{"AdjectiveNamesTheCountry",
                        {"Russia/PROPN/2/nsubj agreed/VERB/0/root ./PUNCT/2/punct",
                         "Russian/ADJ/2/amod territory/NOUN/3/nsubj/territory shrank/VERB/0/root ./PUNCT/3/punct"},
                        {"Russia: Russia | Russian territory | Russian"}},
        CoreferenceCase{
            "ForcesOfOneCountry",
            {"Ukrainian/ADJ/2/amod troops/NOUN/3/nsubj/troop/Number=Plur advanced/VERB/0/root ./PUNCT/3/punct",
             "Ukrainian/ADJ/2/amod forces/NOUN/3/nsubj/force/Number=Plur retreated/VERB/0/root ./PUNCT/3/punct"},
            {"Ukrainian troops: Ukrainian troops | Ukrainian forces", "Ukraine: Ukrainian | Ukrainian"}},
        CoreferenceCase{
            "ForcesOfTwoCountries",
            {"Ukrainian/ADJ/2/amod troops/NOUN/3/nsubj/troop/Number=Plur advanced/VERB/0/root ./PUNCT/3/punct",
             "Russian/ADJ/2/amod troops/NOUN/3/nsubj/troop/Number=Plur retreated/VERB/0/root ./PUNCT/3/punct"},
            {"Ukrainian troops: Ukrainian troops", "Ukraine: Ukrainian", "Russian troops: Russian troops",
             "Russia: Russian"}},
        CoreferenceCase{"DefiniteEventOfOneFamily",
                        {"The/DET/2/det invasion/NOUN/6/nsubj of/ADP/5/case Kursk/PROPN/5/compound region/NOUN/2/nmod "
                         "began/VERB/0/root ./PUNCT/6/punct",
                         "The/DET/2/det attack/NOUN/3/nsubj continued/VERB/0/root ./PUNCT/3/punct"},
                        {"invasion of Kursk region: invasion | attack", "Kursk Oblast: Kursk region"}},
        CoreferenceCase{"IndefinitePersonIsNew",
                        {"An/DET/2/det official/NOUN/3/nsubj spoke/VERB/0/root ./PUNCT/3/punct",
                         "An/DET/2/det official/NOUN/3/nsubj objected/VERB/0/root ./PUNCT/3/punct"},
                        {"official: official", "official: official"}},
        CoreferenceCase{"DefinitePersonIsTheLast",
                        {"An/DET/2/det official/NOUN/3/nsubj spoke/VERB/0/root ./PUNCT/3/punct",
                         "The/DET/2/det official/NOUN/3/nsubj objected/VERB/0/root ./PUNCT/3/punct"},
                        {"official: official | official"}},
        CoreferenceCase{
            "LeaderOfTheCountry",
            {"Israeli/ADJ/5/amod Prime/PROPN/3/compound Minister/PROPN/5/compound Benjamin/PROPN/5/compound "
             "Netanyahu/PROPN/6/nsubj spoke/VERB/0/root ./PUNCT/6/punct",
             "The/DET/3/det Israeli/ADJ/3/amod leader/NOUN/4/nsubj left/VERB/0/root ./PUNCT/4/punct"},
            {"Israel: Israeli | Israeli", "Benjamin Netanyahu: Benjamin Netanyahu | Israeli leader"}},
        CoreferenceCase{
            "Apposition",
            {"Ana/PROPN/2/compound Kovac/PROPN/7/nsubj ,/PUNCT/5/punct a/DET/5/det lawyer/NOUN/2/appos ,/PUNCT/5/punct "
             "objected/VERB/0/root ./PUNCT/7/punct"},
            {"Ana Kovac: Ana Kovac | lawyer"}},
        CoreferenceCase{
            "PronounByGender",
            {"Ana/PROPN/2/compound Kovac/PROPN/3/nsubj met/VERB/0/root Peter/PROPN/5/compound Novak/PROPN/3/obj "
             "./PUNCT/3/punct",
             "She/PRON/2/nsubj left/VERB/0/root ./PUNCT/2/punct", "He/PRON/2/nsubj stayed/VERB/0/root ./PUNCT/2/punct"},
            {"Ana Kovac: Ana Kovac | She", "Peter Novak: Peter Novak | He"}},
        CoreferenceCase{
            "RelativePronoun",
            {"Troops/NOUN/4/nsubj/troop/Number=Plur who/PRON/3/nsubj fled/VERB/1/acl:relcl returned/VERB/0/root "
             "./PUNCT/4/punct"},
            {"Troops: Troops | who"}},
        CoreferenceCase{"EmptyItIsNoMention", {"It/PRON/2/expl rained/VERB/0/root ./PUNCT/2/punct"}, {}},
        CoreferenceCase{"PronounWithoutAntecedent", {"He/PRON/2/nsubj left/VERB/0/root ./PUNCT/2/punct"}, {}},
        CoreferenceCase{"PartyAndItsKind",
                        {"the/DET/3/det Likud/PROPN/3/compound party/NOUN/4/nsubj won/VERB/0/root ./PUNCT/4/punct"},
                        {"Likud: Likud party | Likud"}}),
    [](const auto& test) { return std::string{test.param.name}; });

TEST(EntityReader, NeedsNoSentences) {
  const EntityReading reading = reader().read(Document{}, {});
  EXPECT_TRUE(reading.entities.empty());
  EXPECT_TRUE(reading.mentions.empty());
}

TEST(EntityReader, TellsNamedFromUnnamed) {
  test::TaggedDocument tagged;
  tagged.add("A/DET/3/det Western/ADJ/3/amod official/NOUN/4/nsubj met/VERB/0/root Putin/PROPN/4/obj ./PUNCT/4/punct");
  const EntityReading reading = reader().read(tagged.document, tagged.sentences);
  ASSERT_EQ(reading.entities.size(), 2u);
  EXPECT_TRUE(reading.entities[0].unnamed);
  EXPECT_EQ(reading.entities[0].type, EntityType::person);
  EXPECT_FALSE(reading.entities[1].unnamed);
  EXPECT_EQ(reading.entities[1].name, "Vladimir Putin");
  EXPECT_EQ(reading.entities[1].iri, "http://www.wikidata.org/entity/Q7747");
  EXPECT_THAT(reading.entities[1].aliases, testing::ElementsAre("Putin"));
}

TEST(EntityReader, TakesTheShortNameOfACompanyForNoWeapon) {
  test::TaggedDocument tagged;
  tagged.add(
      "Javelin/PROPN/3/compound Coal/PROPN/3/compound Corporation/PROPN/4/nsubj closed/VERB/0/root ./PUNCT/4/punct",
      {{0, 3, NameKind::organization}});
  tagged.add("Javelin/PROPN/2/nsubj owed/VERB/0/root millions/NOUN/2/obj ./PUNCT/2/punct",
             {{0, 1, NameKind::organization}});
  EXPECT_THAT(described(tagged), testing::ElementsAre("Javelin Coal Corporation: Javelin Coal Corporation | Javelin"));
}

TEST(EntityReader, OrdersMentionsAsTheTextDoes) {
  test::TaggedDocument tagged;
  tagged.add(
      "Russian/ADJ/2/amod troops/NOUN/3/nsubj/troop/Number=Plur left/VERB/0/root Kyiv/PROPN/3/obj ./PUNCT/3/punct");
  const EntityReading reading = reader().read(tagged.document, tagged.sentences);
  EXPECT_TRUE(std::is_sorted(reading.mentions.begin(), reading.mentions.end(), [](const Mention& a, const Mention& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  }));
}

}  // namespace
}  // namespace relata
