#include <relata/cli/progress.h>

#include <unistd.h>

#include <cstdio>

#include <fmt/core.h>

namespace relata::cli {
namespace {

constexpr std::chrono::milliseconds update_interval{100};

}  // namespace

Progress::Progress(bool quiet) : visible_(!quiet && isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() {
  clear();
}

void Progress::add_document(std::string_view text) {
  ++documents_;
  bytes_ += text.size();
  const auto now = Clock::now();
  if (!visible_ || now < next_update_) return;
  show(now);
  next_update_ = now + update_interval;
}

void Progress::show(Clock::time_point now) {
  const double seconds = std::chrono::duration<double>(now - start_).count();
  const double megabytes = static_cast<double>(bytes_) / 1e6;
  fmt::print(stderr, "\r\033[K{} documents, {:.1f} MB, {:.2f} MB/s", documents_, megabytes,
             seconds > 0 ? megabytes / seconds : 0.0);
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
