#include <relata/cli/count_bar.h>

#include <unistd.h>

#include <cstdio>

#include <fmt/core.h>

namespace relata::cli {
namespace {

constexpr std::chrono::milliseconds update_interval{100};
constexpr std::size_t width = 40;

}  // namespace

CountBar::CountBar(std::string_view unit, bool quiet) : unit_(unit), visible_(!quiet && isatty(STDERR_FILENO) == 1) {}

CountBar::~CountBar() {
  if (!shown_) return;
  fmt::print(stderr, "\r\033[K");
  std::fflush(stderr);
}

void CountBar::show(std::size_t done, std::size_t all) {
  const auto now = Clock::now();
  if (!visible_ || now < next_update_) return;
  const std::size_t filled = all > 0 ? width * done / all : width;
  fmt::print(stderr, "\r\033[K[{:#<{}}{: <{}}] {} of {} {}", "", filled, "", width - filled, done, all, unit_);
  std::fflush(stderr);
  shown_ = true;
  next_update_ = now + update_interval;
}

}  // namespace relata::cli
