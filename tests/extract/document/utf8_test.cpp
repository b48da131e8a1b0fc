#include <relata/extract/document/utf8.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace relata {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string bytes(const char* data, std::size_t size) {
  return {data, size};
}

TEST(DecodeTextTest, LeavesValidTextAlone) {
  const std::string text = std::string("naïve – 𝒳\r\n") + '\0' + "\u2028 end";
  const DecodedText decoded = decode_text(text);
  EXPECT_EQ(decoded.text, text);
  EXPECT_THAT(decoded.warnings, IsEmpty());
}

struct InvalidBytes {
  std::string_view name, bytes, text, warning;
};
class DecodeTextInvalidTest : public testing::TestWithParam<InvalidBytes> {};
TEST_P(DecodeTextInvalidTest, ReplacesAndReports) {
  const auto& [name, bytes, text, warning] = GetParam();
  const DecodedText decoded = decode_text(std::string(bytes));
  EXPECT_EQ(decoded.text, text);
  EXPECT_THAT(decoded.warnings, ElementsAre(warning));
}
INSTANTIATE_TEST_SUITE_P(
    Utf8, DecodeTextInvalidTest,
    testing::Values(InvalidBytes{"LoneByte", "a\xFFz", "a\uFFFDz",
                                 "1 invalid UTF-8 sequence replaced by U+FFFD, the first at byte 1"},
                    InvalidBytes{"Latin1", "caf\xE9 \xA7", "caf\uFFFD \uFFFD",
                                 "2 invalid UTF-8 sequences replaced by U+FFFD, the first at byte 3"},
                    InvalidBytes{"CutOffAtTheEnd", "ab\xE2\x82", "ab\uFFFD",
                                 "1 invalid UTF-8 sequence replaced by U+FFFD, the first at byte 2"},
                    InvalidBytes{"Surrogate", "\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD",
                                 "3 invalid UTF-8 sequences replaced by U+FFFD, the first at byte 0"},
                    InvalidBytes{"OverlongSlash", "\xC0\xAF!", "\uFFFD\uFFFD!",
                                 "2 invalid UTF-8 sequences replaced by U+FFFD, the first at byte 0"},
                    InvalidBytes{"BeyondUnicode", "x\xF4\x90\x80\x80", "x\uFFFD\uFFFD\uFFFD\uFFFD",
                                 "4 invalid UTF-8 sequences replaced by U+FFFD, the first at byte 1"}),
    [](const auto& test) { return std::string{test.param.name}; });

struct MarkedBytes {
  std::string_view name, bytes;
};
class DecodeTextMarkTest : public testing::TestWithParam<MarkedBytes> {};
TEST_P(DecodeTextMarkTest, FollowsTheByteOrderMark) {
  const DecodedText decoded = decode_text(std::string(GetParam().bytes));
  EXPECT_EQ(decoded.text, "hé");
  EXPECT_THAT(decoded.warnings, IsEmpty());
}
INSTANTIATE_TEST_SUITE_P(Encodings, DecodeTextMarkTest,
                         testing::Values(MarkedBytes{"Utf8", "\xEF\xBB\xBFh\xC3\xA9"},
                                         MarkedBytes{"Utf16LittleEndian", {"\xFF\xFEh\0\xE9\0", 6}},
                                         MarkedBytes{"Utf16BigEndian", {"\xFE\xFF\0h\0\xE9", 6}},
                                         MarkedBytes{"Utf32LittleEndian", {"\xFF\xFE\0\0h\0\0\0\xE9\0\0\0", 12}},
                                         MarkedBytes{"Utf32BigEndian", {"\0\0\xFE\xFF\0\0\0h\0\0\0\xE9", 12}}),
                         [](const auto& test) { return std::string{test.param.name}; });

TEST(DecodeTextTest, ConvertsLongUtf16) {
  std::string utf16 = bytes("\xFF\xFE", 2);
  for (int index = 0; index < 20'000; ++index) utf16 += bytes("\x34\xD8\x1E\xDD", 4);  // U+1D11E
  const DecodedText decoded = decode_text(utf16);
  EXPECT_EQ(decoded.text.size(), 80'000U);
  EXPECT_EQ(decoded.text.substr(79'996), "\U0001D11E");
}

TEST(DecodeTextTest, ReportsALoneSurrogateOfUtf16) {
  const DecodedText decoded = decode_text(bytes("\xFF\xFEh\0\x34\xD8!\0", 8));
  EXPECT_EQ(decoded.text, "h\uFFFD!");
  EXPECT_THAT(decoded.warnings,
              ElementsAre("1 U+FFFD after conversion from UTF-16LE, the first at byte 1 of the text"));
}

TEST(DecodeTextTest, ConvertsFromADeclaredEncoding) {
  EXPECT_EQ(decode_text("\xCA\xF3\xF0\xF1\xEA", "windows-1251").text, "Курск");
}

TEST(DecodeTextTest, TakesTextForUtf8WhereTheEncodingIsUnknown) {
  EXPECT_EQ(decode_text("Курск", "no-such-encoding").text, "Курск");
}

}  // namespace
}  // namespace relata
