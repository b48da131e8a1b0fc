/// What a run costs, stage by stage: for --stats.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>

namespace relata::cli {

enum class Stage : std::uint8_t { start, read, extract, store, graph, write };
inline constexpr std::size_t stage_count = 6;

/// Seconds of one stage. Those of work that several threads share in are added up.
struct StageTime {
  double wall = 0;
  double cpu = 0;
};

/// Counts and times. Safe to use from many threads.
class RunStatistics {
 public:
  /// Times a stage from its making to its end.
  class Timer {
   public:
    Timer(RunStatistics& statistics, Stage stage);
    Timer(const Timer&) = delete;
    Timer& operator=(const Timer&) = delete;
    ~Timer();

   private:
    RunStatistics& statistics_;
    Stage stage_;
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
    double cpu_start_;
  };

  [[nodiscard]] Timer time(Stage stage) { return {*this, stage}; }

  void add_document(std::size_t bytes, std::size_t words);
  void add_skipped();
  void add_statements(std::size_t count);

  [[nodiscard]] std::size_t documents() const;
  [[nodiscard]] std::size_t skipped() const;

  /// All of it as JSON, with the whole run's time and the most memory that was ever resident; docs/scale.md explains
  /// the fields.
  [[nodiscard]] std::string to_json(int threads) const;

 private:
  void add(Stage stage, StageTime time);

  mutable std::mutex mutex_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  std::array<StageTime, stage_count> stages_{};
  std::size_t documents_ = 0;
  std::size_t skipped_ = 0;
  std::size_t bytes_ = 0;
  std::size_t words_ = 0;
  std::size_t statements_ = 0;
};

/// Stretches of `text` between ASCII blanks.
[[nodiscard]] std::size_t count_words(std::string_view text);

}  // namespace relata::cli
