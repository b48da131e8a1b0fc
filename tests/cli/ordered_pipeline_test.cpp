#include <relata/cli/ordered_pipeline.h>

#include <atomic>
#include <memory>
#include <optional>
#include <stdexcept>
#include <vector>

#include <gtest/gtest.h>

namespace relata::cli {
namespace {

class OrderedPipelineTest : public testing::TestWithParam<int> {
 protected:
  static constexpr int items = 500;
  std::optional<int> next() { return next_ < items ? std::optional(next_++) : std::nullopt; }
  int next_ = 0;
};

TEST_P(OrderedPipelineTest, KeepsTheOrderOfItems) {
  std::vector<int> squares;
  run_in_order([&] { return next(); }, [](int item) { return item * item; },
               [&](int square) { squares.push_back(square); }, GetParam());
  ASSERT_EQ(squares.size(), items);
  for (int item = 0; item < items; ++item) EXPECT_EQ(squares[static_cast<std::size_t>(item)], item * item);
}

TEST_P(OrderedPipelineTest, ThrowsOnWhatWorkThrows) {
  const auto work = [](int item) { return item == 77 ? throw std::runtime_error("77") : item; };
  EXPECT_THROW(run_in_order([&] { return next(); }, work, [](int) {}, GetParam()), std::runtime_error);
}

TEST_P(OrderedPipelineTest, LetsGoOfAllItemsWhereItThrows) {
  std::atomic<int> held = 0;
  const auto next_held = [&, number = 0]() mutable {
    ++held;
    return std::optional(std::shared_ptr<int>(new int(number++), [&held](const int* item) { delete item, --held; }));
  };
  const auto fail = [](const std::shared_ptr<int>& item) {
    if (*item == 77) throw std::runtime_error("77");
  };
  const auto same = [](std::shared_ptr<int> item) { return item; };
  EXPECT_THROW(run_in_order(next_held, same, fail, GetParam()), std::runtime_error);
  EXPECT_EQ(held, 0);
}

TEST_P(OrderedPipelineTest, HoldsAFixedNumberOfItems) {
  std::atomic<int> read = 0;
  int finished = 0;
  int most = 0;
  const auto counted = [&] {
    const auto item = next();
    if (item) ++read;
    return item;
  };
  const auto finish = [&](int) { most = std::max(most, read - ++finished); };
  run_in_order(
      counted, [](int item) { return item; }, finish, GetParam());
  EXPECT_LE(most, 4 * GetParam());
}

INSTANTIATE_TEST_SUITE_P(Threads, OrderedPipelineTest, testing::Values(1, 2, 8),
                         [](const auto& test) { return std::to_string(test.param); });

}  // namespace
}  // namespace relata::cli
