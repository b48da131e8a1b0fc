#include <relata/cli/progress.h>

#include <gtest/gtest.h>

#include <relata/cli/command.h>
#include <relata/cli/memory_limit.h>
#include <relata/cli/run_statistics.h>

namespace relata::cli {
namespace {

TEST(ProgressTest, ShowsABarSpeedAndTimeLeft) {
  EXPECT_EQ(format_progress({1200, 51300, 10, 0.25}),
            "[#####               ]  25%  1200 documents  5130 words/s  0:30 left");
}

TEST(ProgressTest, ShowsHoursLeft) {
  EXPECT_EQ(format_progress({1, 3600, 3600, 0.5}), "[##########          ]  50%  1 documents  1 words/s  1:00:00 left");
}

TEST(ProgressTest, ShowsCountsAloneWhereTheSizeIsNotKnown) {
  EXPECT_EQ(format_progress({3, 500, 0, std::nullopt}), "3 documents  0 words/s");
}

TEST(ProgressTest, StaysWithinItsBarWhereAFileHasGrown) {
  EXPECT_EQ(format_progress({3, 500, 1, 1.5}), "[####################] 100%  3 documents  500 words/s  0:00 left");
}

TEST(MemoryLimitTest, ReadsSizes) {
  EXPECT_EQ(parse_memory_size("1500"), 1500U);
  EXPECT_EQ(parse_memory_size("800M"), 800U << 20);
  EXPECT_EQ(parse_memory_size("2g"), std::uint64_t{2} << 30);
}

TEST(MemoryLimitTest, RefusesWhatIsNoSize) {
  for (const char* text : {"", "M", "2X", "2GB", "-1", "1.5G", "99999999T"}) {
    EXPECT_THROW(static_cast<void>(parse_memory_size(text)), UsageError) << text;
  }
}

TEST(MemoryLimitTest, LeavesLessToADocumentWithMoreThreads) {
  EXPECT_EQ(largest_document(std::uint64_t{1} << 30, 2), largest_document(std::uint64_t{1} << 30, 1) / 2);
  EXPECT_EQ(largest_document(1, 1), 0U);
}

TEST(RunStatisticsTest, CountsWords) {
  EXPECT_EQ(count_words(""), 0U);
  EXPECT_EQ(count_words("  Iran\taccused\n Iraq. "), 3U);
}

}  // namespace
}  // namespace relata::cli
