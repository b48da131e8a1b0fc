#include <relata/extract/document/published_date.h>

#include <gtest/gtest.h>

namespace relata {
namespace {

struct DateCase {
  std::string_view name, text, expected;  // nothing expected: no date
};
class NormalizeDateTest : public testing::TestWithParam<DateCase> {};
TEST_P(NormalizeDateTest, GivesIso8601) {
  EXPECT_EQ(normalize_date(GetParam().text).value_or(""), GetParam().expected) << GetParam().text;
}
INSTANTIATE_TEST_SUITE_P(
    Forms, NormalizeDateTest,
    testing::Values(
        DateCase{"Day", "2024-08-16", "2024-08-16"}, DateCase{"Slashes", " 2024/8/6 ", "2024-08-06"},
        DateCase{"Compact", "20240816", "2024-08-16"}, DateCase{"Utc", "2024-08-16T09:30:00Z", "2024-08-16T09:30:00Z"},
        DateCase{"Offset", "2024-08-16T09:30:00+03:00", "2024-08-16T09:30:00+03:00"},
        DateCase{"OffsetWithoutColon", "2024-08-16T09:30:00-0400", "2024-08-16T09:30:00-04:00"},
        DateCase{"OffsetOfHours", "2024-08-16T09:30+03", "2024-08-16T09:30:00+03:00"},
        DateCase{"Fraction", "2024-08-16T09:30:00.123456Z", "2024-08-16T09:30:00Z"},
        DateCase{"BlankForT", "2024-08-16 09:30", "2024-08-16T09:30:00"},
        DateCase{"CompactTime", "20240816T093000Z", "2024-08-16T09:30:00Z"},
        DateCase{"Mail", "Fri, 16 Aug 2024 09:30:00 GMT", "2024-08-16T09:30:00Z"},
        DateCase{"MailWithOffset", "Fri, 6 Sep 2024 09:30:00 +0300", "2024-09-06T09:30:00+03:00"},
        DateCase{"American", "August 16, 2024", "2024-08-16"}, DateCase{"AmericanShort", "Aug. 16, 2024", "2024-08-16"},
        DateCase{"September", "Sept. 3, 2024", "2024-09-03"},
        DateCase{"AmericanTime", "Friday, August 16, 2024 at 2:05 PM EDT", "2024-08-16T14:05:00-04:00"},
        DateCase{"Midnight", "Aug 16, 2024, 12:10 am", "2024-08-16T00:10:00"},
        DateCase{"British", "16 August 2024", "2024-08-16"}, DateCase{"Ordinal", "16th of August, 2024", "2024-08-16"},
        DateCase{"UnknownZone", "16 Aug 2024 09:30 MSK", "2024-08-16T09:30:00"},
        DateCase{"LeapDay", "2024-02-29", "2024-02-29"}, DateCase{"NoLeapDay", "2023-02-29", ""},
        DateCase{"MonthTooLarge", "2024-13-01", ""}, DateCase{"HourTooLarge", "2024-08-16T25:00", ""},
        DateCase{"Ambiguous", "08/09/2024", ""}, DateCase{"NoYear", "August 16", ""}, DateCase{"OnlyYear", "2024", ""},
        DateCase{"Word", "soon", ""}, DateCase{"Empty", "", ""}, DateCase{"MoreText", "2024-08-16 and later", ""},
        DateCase{"NotUtf8", "\xFF\xFE", ""}, DateCase{"LongNumber", "99999999999999999999", ""}),
    [](const auto& test) { return std::string{test.param.name}; });

TEST(LongDateTest, AreRefusedAtOnce) {
  EXPECT_FALSE(normalize_date(std::string(50'000'000, '-')));
}

class FindDateTest : public testing::TestWithParam<DateCase> {};
TEST_P(FindDateTest, GivesTheFirstDateInAText) {
  EXPECT_EQ(find_date(GetParam().text).value_or(""), GetParam().expected) << GetParam().text;
}
INSTANTIATE_TEST_SUITE_P(Texts, FindDateTest,
                         testing::Values(DateCase{"FileName", "kursk-2024-08-16.txt", "2024-08-16"},
                                         DateCase{"CompactFileName", "wire_20240816_2.txt", "2024-08-16"},
                                         DateCase{"Dateline", "KYIV, Aug. 16, 2024 (Example Wire)", "2024-08-16"},
                                         DateCase{"NotANumberOfEightDigits", "id-99999999.txt", ""},
                                         DateCase{"None", "kursk.txt", ""}),
                         [](const auto& test) { return std::string{test.param.name}; });

}  // namespace
}  // namespace relata
