#include <relata/export/xsd_date.h>

#include <gtest/gtest.h>

namespace relata {
namespace {

struct DateCase {
  std::string_view name, text;
  RdfKind expected;
};
class XsdDateTest : public testing::TestWithParam<DateCase> {};

TEST_P(XsdDateTest, HasTheTypeOfItsForm) {
  EXPECT_EQ(xsd_date_kind(GetParam().text), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Texts, XsdDateTest,
    testing::Values(
        DateCase{"Date", "2024-08-06", RdfKind::date}, DateCase{"BeforeTheEpoch", "1914-07-28", RdfKind::date},
        DateCase{"LeapDay", "2024-02-29", RdfKind::date}, DateCase{"Month", "2024-08", RdfKind::year_month},
        DateCase{"Year", "0044", RdfKind::year}, DateCase{"Time", "2024-08-06T23:59:59", RdfKind::date_time},
        DateCase{"TimeInUtc", "2024-08-06T00:00:00.125Z", RdfKind::date_time},
        DateCase{"TimeInZone", "2024-08-06T09:30:00+05:30", RdfKind::date_time},
        DateCase{"NoLeapYear", "1900-02-29", RdfKind::string}, DateCase{"NoDay", "2024-04-31", RdfKind::string},
        DateCase{"NoMonth", "2024-13", RdfKind::string}, DateCase{"Week", "2024-W36", RdfKind::string},
        DateCase{"YearZero", "0000-01-01", RdfKind::string}, DateCase{"BeforeChrist", "-0044-03-15", RdfKind::string},
        DateCase{"NoHour", "2024-08-06T24:00:00", RdfKind::string},
        DateCase{"NoSeconds", "2024-08-06T09:30", RdfKind::string},
        DateCase{"NoFraction", "2024-08-06T09:30:00.", RdfKind::string},
        DateCase{"NoZone", "2024-08-06T09:30:00+14:30", RdfKind::string},
        DateCase{"Trailing", "2024-08-06 ", RdfKind::string}, DateCase{"Words", "soon", RdfKind::string},
        DateCase{"Empty", "", RdfKind::string}),
    [](const auto& test) { return std::string(test.param.name); });

}  // namespace
}  // namespace relata
