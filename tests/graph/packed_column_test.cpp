#include <relata/graph/packed_column.h>

#include <atomic>
#include <cmath>
#include <cstdint>
#include <random>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <relata/graph/key_numbers.h>
#include <relata/graph/lazy_records.h>
#include <relata/graph/string_numbers.h>
#include <relata/graph/string_order.h>

namespace relata {
namespace {

using testing::ElementsAre;

template <typename Value>
void expect_round_trip(const std::vector<Value>& values) {
  const PackedColumn<Value> column(values.size(), [&](std::size_t row) { return values[row]; });
  for (std::size_t row = 0; row < values.size(); ++row) ASSERT_EQ(column[row], values[row]) << row;
}

struct RangeCase {
  std::string_view name;
  std::uint64_t distinct, factor;
};
class PackedColumnTest : public testing::TestWithParam<RangeCase> {};
TEST_P(PackedColumnTest, GivesBackWhatItWasMadeOf) {
  std::mt19937_64 random(3);
  std::vector<std::uint64_t> numbers;
  std::vector<double> reals;
  for (int i = 0; i < 200000; ++i) {
    numbers.push_back(random() % GetParam().distinct * GetParam().factor);
    reals.push_back(static_cast<double>(numbers.back()) / 7.0);
  }
  expect_round_trip(numbers);
  expect_round_trip(reals);
}
INSTANTIATE_TEST_SUITE_P(Ranges, PackedColumnTest,
                         testing::Values(RangeCase{"Constant", 1, 1}, RangeCase{"Bytes", 256, 1},
                                         RangeCase{"JustMoreThanBytes", 257, 1}, RangeCase{"TwoBytes", 65536, 1},
                                         RangeCase{"JustMoreThanTwoBytes", 65537, 1},
                                         RangeCase{"FewBigOnes", 200, 1U << 30U},
                                         RangeCase{"SomeBigOnes", 65536, 1U << 30U},
                                         RangeCase{"ManyBigOnes", 65537, 1U << 30U}),
                         [](const auto& test) { return std::string{test.param.name}; });

TEST(PackedColumn, HasADefaultWithoutRows) {
  EXPECT_EQ(PackedColumn<std::uint32_t>()[7], 0U);
  EXPECT_EQ(PackedColumn<double>(0, [](std::size_t) { return 1.0; })[0], 0.0);
}

TEST(PackedColumn, TellsZeroFromMinusZero) {
  const PackedColumn<double> column(2, [](std::size_t row) { return row == 0 ? 0.0 : -0.0; });
  EXPECT_FALSE(std::signbit(column[0]));
  EXPECT_TRUE(std::signbit(column[1]));
}

TEST(StringNumbers, NumbersStringsAsTheyFirstCome) {
  StringArena arena;
  StringNumbers numbers(arena);
  std::vector<std::string> texts;
  for (int i = 0; i < 1000; ++i)
    texts.push_back(std::string(static_cast<std::size_t>(i % 300), 'x') + std::to_string(i % 500));
  const std::vector<std::string_view> views(texts.begin(), texts.end());
  std::vector<std::uint32_t> found(views.size());
  numbers.number(views, found);
  for (std::size_t i = 0; i < views.size(); ++i) {
    ASSERT_EQ(numbers[found[i]], texts[i]);
    ASSERT_EQ(numbers.number(texts[i]), found[i]);
  }
  EXPECT_EQ(found[0], 0U);
  EXPECT_EQ(found[1], 1U);
}

TEST(StringNumbers, KnowsTheEmptyString) {
  StringArena arena;
  StringNumbers numbers(arena);
  EXPECT_EQ(arena[numbers.intern("")], "");
  EXPECT_EQ(numbers[numbers.number("")], "");
}

TEST(StringArena, KeepsStringsOfEverySize) {
  StringArena arena;
  std::vector<StringId> ids;
  const std::vector<std::size_t> sizes{0, 1, 127, 128, 16383, 16384, 2097152};
  for (const std::size_t size : sizes) ids.push_back(arena.append(std::string(size, 'a')));
  arena.trim();
  for (std::size_t i = 0; i < sizes.size(); ++i) EXPECT_EQ(arena[ids[i]], std::string(sizes[i], 'a'));
  EXPECT_EQ(arena[StringId{}], "");
}

TEST(StringOrder, IsThatOfBytes) {
  StringArena arena;
  StringNumbers numbers(arena);
  for (const std::string_view text : {"doc-10000000-b", "doc-", "doc-10000000-a", "doc-1", "doc-\xC3\xA9", "doc-0"}) {
    numbers.number(text);
  }
  const StringOrder order = order_of(numbers);
  EXPECT_THAT(order.sorted, ElementsAre(1, 5, 3, 2, 0, 4));
  EXPECT_THAT(order.rank, ElementsAre(4, 0, 3, 2, 5, 1));
}

TEST(Groups, KeepTheOrderOfTheirMembers) {
  const std::vector<std::uint32_t> numbers{2, 0, 2, 1, 0};
  const Groups groups(numbers, 4);
  EXPECT_THAT(groups[0], ElementsAre(1, 4));
  EXPECT_THAT(groups[2], ElementsAre(0, 2));
  EXPECT_THAT(groups[3], ElementsAre());
}

TEST(LazyRecords, AreMadeOnceAndStay) {
  const LazyRecords<std::string> records(1000);
  std::atomic<int> made = 0;
  const auto make = [&](std::size_t i) {
    ++made;
    return std::to_string(i);
  };
  std::vector<std::thread> threads;
  for (std::size_t t = 0; t < 4; ++t) {
    threads.emplace_back([&] {
      for (std::size_t i = 0; i < 1000; ++i) EXPECT_EQ(records.get(i, 1, make).front(), std::to_string(i));
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(made, 1000);
  EXPECT_EQ(&records.get(5, 10, make)[2], &records.get(7, 1, make)[0]);
}

TEST(LazyRecords, AreTriedAgainAfterAnException) {
  const LazyRecords<std::string> records(3);
  const auto fail = [](std::size_t i) -> std::string { return i < 2 ? "made" : throw std::runtime_error("no"); };
  EXPECT_THROW(static_cast<void>(records.get(0, 1, fail)), std::runtime_error);
  EXPECT_EQ(records.get(0, 1, [](std::size_t) { return std::string("made"); }).front(), "made");
}

}  // namespace
}  // namespace relata
