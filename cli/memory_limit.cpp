#include <relata/cli/memory_limit.h>

#include <sys/resource.h>

#include <algorithm>
#include <charconv>

#include <fmt/core.h>

#include <relata/cli/command.h>

namespace relata::cli {
namespace {

constexpr std::uint64_t mebibyte = std::uint64_t{1} << 20;
constexpr std::uint64_t program_bytes = 96 * mebibyte;  // lexicons, the model in use, stacks
constexpr std::uint64_t least_bytes = 128 * mebibyte;
constexpr std::uint64_t bytes_per_byte = 500;  // what extraction takes for each byte of a dense text

/// How far a suffix shifts; nothing for what is none.
int shift_of(std::string_view suffix) {
  constexpr std::string_view suffixes = "KMGT";
  if (suffix.empty()) return 0;
  const auto found = suffix.size() == 1 ? suffixes.find(static_cast<char>(suffix[0] & ~0x20)) : std::string_view::npos;
  return found == std::string_view::npos ? -1 : 10 * (static_cast<int>(found) + 1);
}

}  // namespace

std::uint64_t parse_memory_size(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const int shift = shift_of(text.substr(static_cast<std::size_t>(end - text.data())));
  if (error != std::errc() || shift < 0 || number > (~std::uint64_t{0} >> shift)) {
    throw UsageError(fmt::format("'{}' is no size of memory; write 800M or 2G", text));
  }
  return number << shift;
}

void limit_memory(std::uint64_t bytes) {
  if (bytes < least_bytes) {
    throw UsageError(fmt::format("--max-memory: less than {}M is not enough to begin with", least_bytes / mebibyte));
  }
  rlimit limit{};
  ::getrlimit(RLIMIT_DATA, &limit);
  limit.rlim_cur = std::min<rlim_t>(bytes, limit.rlim_max);
  ::setrlimit(RLIMIT_DATA, &limit);
}

std::size_t largest_document(std::uint64_t memory_bytes, int threads) {
  const std::uint64_t left = memory_bytes - std::min(memory_bytes, program_bytes);
  return static_cast<std::size_t>(left / (bytes_per_byte * static_cast<std::uint64_t>(std::max(threads, 1))));
}

}  // namespace relata::cli
