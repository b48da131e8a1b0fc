/// Work on many items at once, results in the order of the items.
#pragma once

#include <atomic>
#include <cstddef>
#include <exception>
#include <optional>
#include <utility>

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/info.h>
#include <oneapi/tbb/parallel_pipeline.h>
#include <oneapi/tbb/task_arena.h>

namespace relata::cli {

/// Number of threads meant by `--threads`: 0 stands for every core this process may use.
inline int resolve_threads(int threads) {
  return threads > 0 ? threads : oneapi::tbb::info::default_concurrency();
}

/// What is thrown first on any thread. Items are not let go of by oneTBB where a filter throws, so that none does.
class FirstFailure {
 public:
  [[nodiscard]] bool has_happened() const { return happened_.load(std::memory_order_acquire); }

  /// Calls `step`, or does nothing after a failure.
  template <typename Step>
  void guard(Step step) {
    if (has_happened()) return;
    try {
      step();
    } catch (...) {
      if (!is_taken_.test_and_set()) error_ = std::current_exception();
      happened_.store(true, std::memory_order_release);
    }
  }

  void rethrow() const {
    if (error_) std::rethrow_exception(error_);
  }

 private:
  std::atomic_flag is_taken_;
  std::atomic<bool> happened_ = false;
  std::exception_ptr error_;
};

/// Calls `next()` until it returns nothing, `work(item)` on up to `threads` threads, and `finish(result)` in the order
/// of the items; `next` and `finish` are never called by two threads at once. At most four items a thread are in
/// flight, so memory does not grow with their number. What any of the three throws ends the run and is thrown on.
/// Items and results have default values.
template <typename Next, typename Work, typename Finish>
void run_in_order(Next next, Work work, Finish finish, int threads) {
  using Item = typename decltype(next())::value_type;
  using Result = decltype(work(std::declval<Item>()));
  namespace tbb = oneapi::tbb;
  const int workers = resolve_threads(threads);
  if (workers == 1) {
    while (auto item = next()) finish(work(std::move(*item)));
    return;
  }
  FirstFailure failure;
  const auto read = tbb::make_filter<void, Item>(tbb::filter_mode::serial_in_order, [&](tbb::flow_control& control) {
    std::optional<Item> item;
    failure.guard([&] { item = next(); });
    if (item) return std::move(*item);
    control.stop();
    return Item{};
  });
  const auto compute = tbb::make_filter<Item, Result>(tbb::filter_mode::parallel, [&](Item item) {
    Result result{};
    failure.guard([&] { result = work(std::move(item)); });
    return result;
  });
  const auto write = tbb::make_filter<Result, void>(
      tbb::filter_mode::serial_in_order, [&](Result result) { failure.guard([&] { finish(std::move(result)); }); });
  const tbb::global_control allowed(tbb::global_control::max_allowed_parallelism, static_cast<std::size_t>(workers));
  tbb::task_arena arena(workers);
  arena.execute([&] { tbb::parallel_pipeline(static_cast<std::size_t>(workers) * 4, read & compute & write); });
  failure.rethrow();
}

}  // namespace relata::cli
