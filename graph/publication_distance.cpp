#include <relata/graph/publication_distance.h>

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <string_view>

namespace relata {
namespace {

template <typename Number>
bool read_number(std::string_view digits, Number& number) {
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return error == std::errc() && end == digits.data() + digits.size();
}

/// The day that "2024-08-21T16:40:00+03:00" begins with.
std::optional<std::chrono::sys_days> day_of(std::string_view published) {
  int year = 0;
  unsigned month = 0, day = 0;
  if (published.size() < 10 || published[4] != '-' || published[7] != '-') return std::nullopt;
  const bool has_numbers = read_number(published.substr(0, 4), year) && read_number(published.substr(5, 2), month) &&
                           read_number(published.substr(8, 2), day);
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
  if (!has_numbers || !date.ok()) return std::nullopt;
  return std::chrono::sys_days(date);
}

}  // namespace

std::optional<int> days_between(const DocumentRecord& one, const DocumentRecord& other) {
  const auto first = day_of(one.published), second = day_of(other.published);
  if (!first || !second) return std::nullopt;
  return static_cast<int>(std::abs((*first - *second).count()));
}

}  // namespace relata
