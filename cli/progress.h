/// How far a run has come, on standard error and only where a person is looking.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace relata::cli {

/// What there is to show at a moment.
struct ProgressState {
  std::size_t documents = 0;
  std::size_t words = 0;
  double seconds = 0;           ///< Since the start.
  std::optional<double> share;  ///< Of the input that was read, in [0, 1]; nothing where its size is not known.
};

/// "[#####     ]  50%  1200 documents  51300 words/s  2:05 left"; without a bar and a time where there is no share.
[[nodiscard]] std::string format_progress(const ProgressState& state);

/// One line that is rewritten in place at most ten times a second. Shows nothing unless standard error is a terminal.
class Progress {
 public:
  explicit Progress(bool quiet);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

  [[nodiscard]] bool is_visible() const { return visible_; }

  /// The size of all that there is to read, in bytes.
  void expect(std::optional<std::uintmax_t> input_bytes) { input_bytes_ = input_bytes; }

  /// `position`: how many bytes of the input were read until now.
  void add_document(std::size_t words, std::uintmax_t position);

  /// Removes the line, so that a message can be printed.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  void show(Clock::time_point now, std::uintmax_t position);

  bool visible_;
  bool shown_ = false;
  std::size_t documents_ = 0;
  std::size_t words_ = 0;
  std::optional<std::uintmax_t> input_bytes_;
  Clock::time_point start_ = Clock::now();
  Clock::time_point next_update_ = start_;
};

}  // namespace relata::cli
