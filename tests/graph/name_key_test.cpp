#include <relata/graph/name_key.h>

#include <gtest/gtest.h>

namespace relata {
namespace {

struct SameKeyCase {
  std::string_view name, one, other;
};
class SameKeyTest : public testing::TestWithParam<SameKeyCase> {};
TEST_P(SameKeyTest, SpellingsAreOne) {
  EXPECT_EQ(name_key(GetParam().one), name_key(GetParam().other));
}
INSTANTIATE_TEST_SUITE_P(
    Names, SameKeyTest,
    testing::Values(SameKeyCase{"Case", "NATO", "Nato"}, SameKeyCase{"Stops", "U.S.", "US"},
                    SameKeyCase{"Accents", "Ana Vélez", "Ana Velez"}, SameKeyCase{"Combining", "Ve\u0301lez", "Vélez"},
                    SameKeyCase{"Stroke", "Lech Wałęsa", "Lech Walesa"},
                    SameKeyCase{"Article", "the Harbour Agency", "Harbour Agency"},
                    SameKeyCase{"Possessive", "Northland’s", "Northland"},
                    SameKeyCase{"Apostrophe", "O'Brien", "O’Brien"}, SameKeyCase{"Hyphen", "Al-Sample", "Al Sample"},
                    SameKeyCase{"Ampersand", "Smith & Sons", "Smith and Sons"},
                    SameKeyCase{"EndingYY", "Zelenskyy", "Zelensky"}, SameKeyCase{"EndingIY", "Zelenskiy", "Zelensky"},
                    SameKeyCase{"EndingI", "Zelenski", "Zelensky"}, SameKeyCase{"EndingEi", "Sergei", "Sergey"}),
    [](const auto& test) { return std::string{test.param.name}; });

TEST(NameKey, KeepsDifferentNamesApart) {
  EXPECT_NE(name_key("Zelensky"), name_key("Zelenska"));
  EXPECT_NE(name_key("South Sample"), name_key("North Sample"));
  EXPECT_NE(name_key("Київ"), name_key("Киев"));
}

TEST(NameKey, FallsBackToTheNameWhereNoWordIsLeft) {
  EXPECT_EQ(name_key("!!"), "!!");
}

TEST(FoldedWords, AreLowerCaseWordsJoinedBySpaces) {
  EXPECT_EQ(folded_words("  “Señor” Vélez, of Straße 9 – said: "), "senor velez of strasse 9 said");
}

TEST(LastName, IsWhatANameEndsWith) {
  EXPECT_TRUE(is_last_name_of("velez", "ana velez"));
  EXPECT_FALSE(is_last_name_of("lez", "ana velez"));
  EXPECT_FALSE(is_last_name_of("ana velez", "ana velez"));
}

TEST(Honorifics, AreNoPartOfAName) {
  EXPECT_EQ(without_honorific("Mr. King"), "King");
  EXPECT_EQ(without_honorific("Lt. Gen. Ana Vélez"), "Ana Vélez");
  EXPECT_EQ(without_honorific("Dr. Éva Sample"), "Éva Sample");
  for (const std::string_view name : {"Mr. right", "Dr.", "King", "Missouri Coal", "Sir "}) {
    EXPECT_EQ(without_honorific(name), name);
  }
}

}  // namespace
}  // namespace relata
