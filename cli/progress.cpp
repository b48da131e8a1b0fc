#include <relata/cli/progress.h>

#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include <fmt/core.h>

namespace relata::cli {
namespace {

constexpr std::chrono::milliseconds update_interval{100};
constexpr int bar_width = 20;

/// "2:05", "1:02:05".
std::string format_duration(double seconds) {
  const auto whole = static_cast<std::uint64_t>(std::min(seconds, 1e9));
  const auto minutes = whole / 60;
  if (minutes < 60) return fmt::format("{}:{:02}", minutes, whole % 60);
  return fmt::format("{}:{:02}:{:02}", minutes / 60, minutes % 60, whole % 60);
}

}  // namespace

std::string format_progress(const ProgressState& state) {
  const double speed = state.seconds > 0 ? static_cast<double>(state.words) / state.seconds : 0;
  const std::string counts = fmt::format("{} documents  {:.0f} words/s", state.documents, speed);
  if (!state.share || *state.share <= 0) return counts;
  const double share = std::min(*state.share, 1.0);
  const int filled = static_cast<int>(share * bar_width);
  return fmt::format("[{:#<{}}{:{}}] {:3.0f}%  {}  {} left", "", filled, "", bar_width - filled, share * 100, counts,
                     format_duration(state.seconds * (1 - share) / share));
}

Progress::Progress(bool quiet) : visible_(!quiet && isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() {
  clear();
}

void Progress::add_document(std::size_t words, std::uintmax_t position) {
  ++documents_;
  words_ += words;
  const auto now = Clock::now();
  if (!visible_ || now < next_update_) return;
  show(now, position);
  next_update_ = now + update_interval;
}

void Progress::show(Clock::time_point now, std::uintmax_t position) {
  ProgressState state{documents_, words_, std::chrono::duration<double>(now - start_).count(), std::nullopt};
  if (input_bytes_ && *input_bytes_ > 0) {
    state.share = static_cast<double>(position) / static_cast<double>(*input_bytes_);
  }
  fmt::print(stderr, "\r\033[K{}", format_progress(state));
  std::fflush(stderr);
  shown_ = true;
}

void Progress::clear() {
  if (!shown_) return;
  fmt::print(stderr, "\r\033[K");
  std::fflush(stderr);
  shown_ = false;
}

}  // namespace relata::cli
