#include <relata/extract/entities/transliteration.h>

#include <gtest/gtest.h>

namespace relata {
namespace {

struct SpellingCase {
  std::string_view name, one, other;
  bool same;
};
class TransliterationTest : public testing::TestWithParam<SpellingCase> {};

TEST_P(TransliterationTest, MeetsInOneKey) {
  const auto& [name, one, other, same] = GetParam();
  EXPECT_EQ(transliteration_key(one) == transliteration_key(other), same)
      << transliteration_key(one) << ' ' << transliteration_key(other);
}

INSTANTIATE_TEST_SUITE_P(Names, TransliterationTest,
                         testing::Values(SpellingCase{"ZelenskyDoubleY", "zelensky", "zelenskyy", true},
                                         SpellingCase{"ZelenskyIy", "zelensky", "zelenskiy", true},
                                         SpellingCase{"Heorhiy", "heorhiy", "georgiy", true},
                                         SpellingCase{"Sergei", "sergei", "sergey", true},
                                         SpellingCase{"Muhammad", "mohammed", "muhammad", true},
                                         SpellingCase{"Dmitry", "dmitry", "dmitri", true},
                                         SpellingCase{"Khrushchev", "khrushchev", "hruscev", false},
                                         SpellingCase{"PutinIsNotPushkin", "putin", "pushkin", false},
                                         SpellingCase{"MedvedevIsNotMedvedchuk", "medvedev", "medvedchuk", false},
                                         SpellingCase{"BushIsNotBlair", "bush", "blair", false}),
                         [](const auto& test) { return std::string{test.param.name}; });

}  // namespace
}  // namespace relata
