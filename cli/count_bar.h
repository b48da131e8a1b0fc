/// A bar on standard error that fills up, only where a person is looking.
#pragma once

#include <chrono>
#include <cstddef>
#include <string_view>

namespace relata::cli {

/// One line that is rewritten in place at most ten times a second. Shows nothing unless standard error is a terminal.
class CountBar {
 public:
  CountBar(std::string_view unit, bool quiet);  ///< "rows"; must outlive it.
  CountBar(const CountBar&) = delete;
  CountBar& operator=(const CountBar&) = delete;
  ~CountBar();  ///< Removes the line.

  void show(std::size_t done, std::size_t all);

 private:
  using Clock = std::chrono::steady_clock;

  std::string_view unit_;
  bool visible_;
  bool shown_ = false;
  Clock::time_point next_update_{};
};

}  // namespace relata::cli
