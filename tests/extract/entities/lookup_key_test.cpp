#include <relata/extract/entities/lookup_key.h>

#include <gtest/gtest.h>

namespace relata {
namespace {

struct KeyCase {
  std::string_view name, text, key;
};
class LookupKeyTest : public testing::TestWithParam<KeyCase> {};

TEST_P(LookupKeyTest, FoldsSpelling) {
  EXPECT_EQ(lookup_key(GetParam().text), GetParam().key);
}

INSTANTIATE_TEST_SUITE_P(
    Spellings, LookupKeyTest,
    testing::Values(KeyCase{"Plain", "Kursk Oblast", "kursk oblast"}, KeyCase{"FullStops", "U.S.", "us"},
                    KeyCase{"Turkish", "Recep Tayyip Erdoğan", "recep tayyip erdogan"},
                    KeyCase{"Polish", "Jarosław Kaczyński", "jaroslaw kaczynski"},
                    KeyCase{"German", "Großer Schäuble", "grosser schauble"}, KeyCase{"Ligature", "Ærø", "aero"},
                    KeyCase{"CurlyApostrophe", "People’s Daily", "people's daily"},
                    KeyCase{"Combining", "Zoe\u0301", "zoe"}, KeyCase{"Blanks", "  New\n York ", "new york"},
                    KeyCase{"NoBreakSpace", "New\u00A0York", "new york"}, KeyCase{"Cyrillic", "Курск", "Курск"},
                    KeyCase{"Empty", "", ""}, KeyCase{"OnlyStops", "...", ""}),
    [](const auto& test) { return std::string{test.param.name}; });

TEST(LookupKey, OfAKeyIsTheKey) {
  for (const std::string_view name : {"Côte d’Ivoire", "St. Petersburg", "al-Qaeda"}) {
    EXPECT_EQ(lookup_key(lookup_key(name)), lookup_key(name));
  }
}

}  // namespace
}  // namespace relata
