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

struct FoldedCase {
  std::string_view name, text, words;
};
class FoldedWordsTest : public testing::TestWithParam<FoldedCase> {};
TEST_P(FoldedWordsTest, AreTheSameWhereverAStretchOfAsciiEnds) {
  EXPECT_EQ(folded_words(GetParam().text), GetParam().words);
}
INSTANTIATE_TEST_SUITE_P(
    Texts, FoldedWordsTest,
    testing::Values(FoldedCase{"Empty", "", ""}, FoldedCase{"Blanks", "          ", ""},
                    FoldedCase{"EightLetters", "ABCDEFGH", "abcdefgh"},
                    FoldedCase{"BlankAtEight", "ABCDEFG H", "abcdefg h"},
                    FoldedCase{"TwoBlanksAcrossEight", "ABCDEFG  Hijklmno", "abcdefg hijklmno"},
                    FoldedCase{"Digits", "Route 66@[`{ and 7 more", "route 66 and 7 more"},
                    FoldedCase{"Ampersands", "&&A&B&&", "and and a and b and and"},
                    FoldedCase{"StopsAndCommas", "He said, U.S. troops left.", "he said us troops left"},
                    FoldedCase{"LetterAfterLetter", "Garc\u00EDa of M\u00FCnchen", "garcia of munchen"},
                    FoldedCase{"MarkAfterAscii", "Cafe\u0301 one", "cafe one"},
                    FoldedCase{"SignBetween", "one\u2014two \u2014 three", "one two three"},
                    FoldedCase{"GraveAccentParts", "a`b", "a b"}, FoldedCase{"GraveAccentJoins", "a`b \u00E9", "ab e"},
                    FoldedCase{"MalformedUtf8", "a\xC3 b", "a b"}),
    [](const auto& test) { return std::string{test.param.name}; });

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
