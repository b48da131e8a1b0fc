#include <relata/extract/entities/gazetteer.h>

#include <gtest/gtest.h>

#include <relata/extract/entities/gazetteer_builder.h>
#include <relata/extract/entities/gazetteer_matcher.h>

#include "tagged_sentence.h"

namespace relata {
namespace {

Gazetteer small_gazetteer() {
  GazetteerBuilder names;
  const auto york = names.add_entry({"York", EntityType::place, "GB", "", "city"});
  names.add_name("York", york);
  const auto new_york = names.add_entry({"New York", EntityType::place, "US", "", "city"});
  names.add_name("New York", new_york);
  const auto who = names.add_entry({"World Health Organization", EntityType::organization, "", "", "agency"});
  names.add_name("WHO", who);
  names.add_name("New York Times", names.add_entry({"New York Times", EntityType::organization, "US", "", "outlet"}));
  names.add_name("al-Qaeda", names.add_entry({"al-Qaeda", EntityType::organization, "", "", "armed_group"}));
  return names.build();
}

TEST(Gazetteer, KeepsTheFirstOwnerOfAName) {
  GazetteerBuilder names;
  const auto first = names.add_entry({"Georgia", EntityType::country, "GE", "", ""});
  const auto second = names.add_entry({"Georgia", EntityType::place, "US", "", ""});
  names.add_name("Georgia", first);
  names.add_name("Georgia", second);
  const Gazetteer built = names.build();
  ASSERT_TRUE(built.find("georgia"));
  EXPECT_EQ(built.find("georgia")->entry, first);
  EXPECT_FALSE(built.find("alabama"));
}

struct MatchCase {
  std::string_view name, sentence;
  TokenIndex begin, expected_end;  // expected_end == begin: no match
};
class GazetteerMatchTest : public testing::TestWithParam<MatchCase> {};

TEST_P(GazetteerMatchTest, IsTheLongestName) {
  const auto& [name, sentence, begin, expected_end] = GetParam();
  test::TaggedDocument tagged;
  tagged.add(sentence);
  const SentenceContext context(tagged.document, tagged.sentences[0], 0);
  const auto match = match_name(GazetteerLayers(small_gazetteer()), context, begin);
  EXPECT_EQ(match ? match->end : begin, expected_end) << sentence;
}

INSTANTIATE_TEST_SUITE_P(
    Names, GazetteerMatchTest,
    testing::Values(MatchCase{"Longest", "New/PROPN/3/compound York/PROPN/3/compound Times/PROPN/0/root", 0, 3},
                    MatchCase{"Shorter", "New/PROPN/2/compound York/PROPN/3/nsubj sleeps/VERB/0/root", 0, 2},
                    MatchCase{"Inner", "New/PROPN/2/compound York/PROPN/3/nsubj sleeps/VERB/0/root", 1, 2},
                    MatchCase{"Acronym", "The/DET/2/det WHO/PROPN/3/nsubj warned/VERB/0/root", 1, 2},
                    MatchCase{"NoAcronym", "people/NOUN/0/root who/PRON/3/nsubj warned/VERB/1/acl:relcl", 1, 1},
                    MatchCase{"LowerFirstLetter",
                              "al/PROPN/3/compound -/PUNCT/3/punct Qaeda/PROPN/4/nsubj fled/VERB/0/root", 0, 3},
                    MatchCase{"FullStopIsNoPart", "York/PROPN/0/root ./PUNCT/1/punct", 0, 1},
                    MatchCase{"Unknown", "Leeds/PROPN/0/root", 0, 0}),
    [](const auto& test) { return std::string{test.param.name}; });

}  // namespace
}  // namespace relata
