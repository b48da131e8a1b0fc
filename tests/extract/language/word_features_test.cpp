#include <relata/extract/language/word_features.h>

#include <gtest/gtest.h>

#include <string>

#include <relata/extract/language/letters.h>

namespace relata {
namespace {

/// Keys as training/word_features.py computes them: the model is of use only as long as both agree.
struct KeyCase {
  std::string_view name, form;
  std::uint64_t word, cased, prefix3, suffix4, shape;
  std::size_t ngrams;
  std::uint32_t first_ngram;
};
class WordFeaturesTest : public testing::TestWithParam<KeyCase> {};
TEST_P(WordFeaturesTest, AgreeWithTraining) {
  const auto& expected = GetParam();
  WordFeatures features;
  read_word_features(expected.form, features);
  EXPECT_EQ(features.keys[0], expected.word);
  EXPECT_EQ(features.keys[1], expected.cased);
  EXPECT_EQ(features.keys[4], expected.prefix3);
  EXPECT_EQ(features.keys[8], expected.suffix4);
  EXPECT_EQ(features.keys[9], expected.shape);
  EXPECT_EQ(features.keys[10], expected.word);
  ASSERT_EQ(features.ngrams.size(), expected.ngrams);
  EXPECT_EQ(features.ngrams.front(), expected.first_ngram);
}
INSTANTIATE_TEST_SUITE_P(Forms, WordFeaturesTest,
                         testing::Values(KeyCase{"Capital", "The", 0x56f5c9194461d57c, 0x6cfee919e21ae1dc,
                                                 0x56f5c9194461d57c, 0x56f5c9194461d57c, 0xd29ad21a1aff1aef, 6, 10181},
                                         KeyCase{"Abbreviation", "U.S.", 0x9088c9e5c0b053df, 0xbaa9caf1c1c3f5df,
                                                 0x4d879e193ed3170b, 0x9088c9e5c0b053df, 0x4868fd5cade72445, 9, 11766},
                                         KeyCase{"CurlyQuote", "“", 0xaf639f4c860184e5, 0, 0xaf639f4c860184e5,
                                                 0xaf639f4c860184e5, 0xaf639f4c860184e5, 1, 14599},
                                         KeyCase{"LongerWord", "Zelenskyy", 0xd591f3625f8ff83f, 0x399fb5a0a726af9f,
                                                 0xce5c0e19877bdf9c, 0x3f504418de9887bd, 0xd29ad21a1aff1aef, 24, 9964},
                                         KeyCase{"Number", "2024", 0xc2acd5f9ebc47f35, 0, 0x4e7ef2181d60f747,
                                                 0xc2acd5f9ebc47f35, 0x7fc1807b4bd222d, 9, 9833},
                                         KeyCase{"Address", "http://a.b/c", 0x9343124e3892d3f6, 0, 0x6fe8ce182ff468a8,
                                                 0x72349be3fc1b46c0, 0xbee888194759ecb7, 12, 982},
                                         KeyCase{"Cyrillic", "ДОМ", 0x10efd754f4cd96ab, 0x8aeeba5c1d9c7a4b,
                                                 0x10efd754f4cd96ab, 0x10efd754f4cd96ab, 0x95d7007b5e9420d, 6, 13619},
                                         KeyCase{"CurlyApostrophe", "didn’t", 0xaa8b45b0655b2393, 0, 0xcaa82c18f46e40be,
                                                 0xe3f61f676607adbc, 0x5bcf9654c6a2e9d2, 15, 3330},
                                         KeyCase{"VeryLong", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                                                 0xcb6799335fb737c5, 0, 0xbff7b2198029378f, 0x5b1b9854c60a18b5,
                                                 0x8f15007b58deccd, 117, 12985},
                                         KeyCase{"Dash", "—", 0x7d01707b497e58f, 0, 0x7d01707b497e58f,
                                                 0x7d01707b497e58f, 0x7d01707b497e58f, 3, 9195}),
                         [](const auto& test) { return std::string{test.param.name}; });

TEST(LettersTest, BytesThatAreNoUtf8CountOneEach) {
  const std::string_view broken = "a\xC3";
  std::size_t position = 1;
  EXPECT_EQ(next_code_point(broken, position), 0xC3u);
  EXPECT_EQ(position, 2u);
}

TEST(LettersTest, LowersBeyondAscii) {
  EXPECT_EQ(to_utf8(lower_letters(to_code_points("ÉCOLE Łódź КИЇВ Ωμέγα"))), "école łódź київ ωμέγα");
}

}  // namespace
}  // namespace relata
