/// Records that are written out when somebody asks for them.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

namespace relata {

/// An array of `Record`s that are made on first use, a page at a time, and then stay where they are. What is not asked
/// for takes no memory. Safe to use from many threads.
template <typename Record>
class LazyRecords {
 public:
  explicit LazyRecords(std::size_t size = 0) : size_(size), pages_((size + page_size - 1) / page_size) {}
  LazyRecords(const LazyRecords&) = delete;
  LazyRecords& operator=(const LazyRecords&) = delete;

  ~LazyRecords() {
    if (!records_) return;
    for (std::size_t page = 0; page < pages_.size(); ++page) {
      if (pages_[page].load() == ready) std::destroy_n(records_ + page * page_size, records_in(page));
    }
    std::allocator<Record>().deallocate(records_, size_);
  }

  [[nodiscard]] std::size_t size() const { return size_; }

  /// Records [first, first + count). `make(i)` gives the record at i; it must give the same each time.
  template <typename Make>
  std::span<const Record> get(std::size_t first, std::size_t count, Make make) const {
    if (count == 0) return {};
    std::call_once(allocated_, [this] { records_ = std::allocator<Record>().allocate(size_); });
    for (std::size_t page = first / page_size; page <= (first + count - 1) / page_size; ++page) ensure(page, make);
    return {records_ + first, count};
  }

 private:
  enum State : std::uint8_t { absent, in_progress, ready };
  static constexpr std::size_t page_size = 64;

  [[nodiscard]] std::size_t records_in(std::size_t page) const { return std::min(page_size, size_ - page * page_size); }

  template <typename Make>
  void ensure(std::size_t page, Make& make) const {
    std::atomic<State>& state = pages_[page];
    for (State seen = state.load(std::memory_order_acquire); seen != ready;) {
      if (seen == in_progress) {
        state.wait(seen, std::memory_order_acquire);
        seen = state.load(std::memory_order_acquire);
      } else if (state.compare_exchange_strong(seen, in_progress)) {
        return fill(page, make);
      }
    }
  }

  template <typename Make>
  void fill(std::size_t page, Make& make) const {
    Record* const first = records_ + page * page_size;
    std::size_t made = 0;
    const auto leave = [&](State state) {
      pages_[page].store(state, std::memory_order_release);
      pages_[page].notify_all();
    };
    try {
      for (; made < records_in(page); ++made) std::construct_at(first + made, make(page * page_size + made));
    } catch (...) {
      std::destroy_n(first, made);
      leave(absent);
      throw;
    }
    leave(ready);
  }

  std::size_t size_;
  mutable std::once_flag allocated_;
  mutable Record* records_ = nullptr;
  mutable std::vector<std::atomic<State>> pages_;
};

}  // namespace relata
