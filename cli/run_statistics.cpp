#include <relata/cli/run_statistics.h>

#include <sys/resource.h>

#include <cmath>
#include <ctime>

#include <relata/cli/json_text.h>

namespace relata::cli {
namespace {

constexpr std::array<std::string_view, stage_count> stage_names{"start", "read", "extract", "store", "graph", "write"};

double thread_cpu_seconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double seconds_of(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

double to_microseconds(double seconds) {
  return std::round(seconds * 1e6) / 1e6;
}

void write(JsonText& json, std::string_view name, const StageTime& time) {
  json.key(name);
  json.begin_object();
  json.field("seconds", to_microseconds(time.wall));
  json.field("cpu_seconds", to_microseconds(time.cpu));
  json.end_object();
}

}  // namespace

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool is_inside = false;
  for (const char byte : text) {
    const bool is_blank = byte == ' ' || (byte >= '\t' && byte <= '\r');
    words += !is_blank && !is_inside ? 1 : 0;
    is_inside = !is_blank;
  }
  return words;
}

RunStatistics::Timer::Timer(RunStatistics& statistics, Stage stage)
    : statistics_(statistics), stage_(stage), cpu_start_(thread_cpu_seconds()) {}

RunStatistics::Timer::~Timer() {
  statistics_.add(stage_, {seconds_since(start_), thread_cpu_seconds() - cpu_start_});
}

void RunStatistics::add(Stage stage, StageTime time) {
  const std::lock_guard lock(mutex_);
  StageTime& sum = stages_[static_cast<std::size_t>(stage)];
  sum.wall += time.wall;
  sum.cpu += time.cpu;
}

void RunStatistics::add_document(std::size_t bytes, std::size_t words) {
  const std::lock_guard lock(mutex_);
  ++documents_;
  bytes_ += bytes;
  words_ += words;
}

void RunStatistics::add_skipped() {
  const std::lock_guard lock(mutex_);
  ++skipped_;
}

void RunStatistics::add_statements(std::size_t count) {
  const std::lock_guard lock(mutex_);
  statements_ += count;
}

std::size_t RunStatistics::documents() const {
  const std::lock_guard lock(mutex_);
  return documents_;
}

std::size_t RunStatistics::skipped() const {
  const std::lock_guard lock(mutex_);
  return skipped_;
}

std::string RunStatistics::to_json(int threads) const {
  const std::lock_guard lock(mutex_);
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  JsonText json;
  json.begin_object();
  json.field("documents", std::uint64_t{documents_});
  json.field("skipped", std::uint64_t{skipped_});
  json.field("words", std::uint64_t{words_});
  json.field("bytes", std::uint64_t{bytes_});
  json.field("statements", std::uint64_t{statements_});
  json.field("threads", static_cast<std::uint64_t>(threads));
  json.field("seconds", to_microseconds(seconds_since(start_)));
  json.field("cpu_seconds", to_microseconds(seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime)));
  json.field("peak_memory_bytes", static_cast<std::uint64_t>(usage.ru_maxrss) * 1024);
  json.key("stages");
  json.begin_object();
  for (std::size_t stage = 0; stage < stage_count; ++stage) write(json, stage_names[stage], stages_[stage]);
  json.end_object();
  json.end_object();
  return json.text();
}

}  // namespace relata::cli
