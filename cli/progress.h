/// How far a run has come, on standard error and only where a person is looking.
#pragma once

#include <chrono>
#include <cstddef>
#include <string_view>

namespace relata::cli {

/// One line that is rewritten in place at most ten times a second. Shows nothing unless standard error is a terminal.
class Progress {
 public:
  explicit Progress(bool quiet);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

  void add_document(std::string_view text);

  /// Removes the line, so that a message can be printed.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  void show(Clock::time_point now);

  bool visible_;
  bool shown_ = false;
  std::size_t documents_ = 0;
  std::size_t bytes_ = 0;
  Clock::time_point start_ = Clock::now();
  Clock::time_point next_update_ = start_;
};

}  // namespace relata::cli
