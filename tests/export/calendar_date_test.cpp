#include <relata/export/calendar_date.h>

#include <gtest/gtest.h>

namespace relata {
namespace {

struct DateCase {
  std::string_view name, text;
  std::optional<std::string> expected;
};
class CalendarDateTest : public testing::TestWithParam<DateCase> {};

TEST_P(CalendarDateTest, IsReadFromIso8601) {
  EXPECT_EQ(calendar_date(GetParam().text), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Dates, CalendarDateTest,
    testing::Values(DateCase{"Day", "2024-08-16", "2024-08-16"}, DateCase{"Time", "1969-12-31T23:59:59Z", "1969-12-31"},
                    DateCase{"TimeWithZone", "2024-08-16T09:30:00+05:30", "2024-08-16"},
                    DateCase{"Year", "1812", "1812-01-01"}, DateCase{"Month", "1812-06", "1812-06-01"},
                    DateCase{"LeapDay", "2024-02-29", "2024-02-29"}, DateCase{"Antiquity", "0044-03-15", "0044-03-15"},
                    DateCase{"NoSuchDay", "2024-02-30", std::nullopt}, DateCase{"Week", "2024-W36", std::nullopt},
                    DateCase{"BeforeChrist", "-0044-03-15", std::nullopt},
                    DateCase{"YearZero", "0000-01-01", std::nullopt}, DateCase{"Word", "soon", std::nullopt},
                    DateCase{"Letters", "2024-0x-01", std::nullopt}, DateCase{"Empty", "", std::nullopt}),
    [](const auto& test) { return std::string{test.param.name}; });

}  // namespace
}  // namespace relata
