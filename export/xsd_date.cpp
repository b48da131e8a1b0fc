#include <relata/export/xsd_date.h>

#include <algorithm>
#include <optional>

namespace relata {
namespace {

/// Reads a date from left to right.
class DateText {
 public:
  explicit DateText(std::string_view rest) : rest_(rest) {}

  [[nodiscard]] bool is_at_end() const { return rest_.empty(); }

  bool take(char c) {
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  /// A number of so many digits within bounds.
  std::optional<int> number(std::size_t digits, int least, int most) {
    if (rest_.size() < digits) return std::nullopt;
    int value = 0;
    for (const char c : rest_.substr(0, digits)) {
      if (c < '0' || c > '9') return std::nullopt;
      value = 10 * value + (c - '0');
    }
    rest_.remove_prefix(digits);
    return value >= least && value <= most ? std::optional(value) : std::nullopt;
  }

  /// The digits behind the point of a second.
  bool take_fraction() {
    if (!take('.')) return true;
    const auto digits = std::min(rest_.find_first_not_of("0123456789"), rest_.size());
    rest_.remove_prefix(digits);
    return digits > 0;
  }

 private:
  std::string_view rest_;
};

int days_in(int month, int year) {
  if (month == 2) return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

bool take_clock(DateText& text) {
  return text.number(2, 0, 23) && text.take(':') && text.number(2, 0, 59) && text.take(':') && text.number(2, 0, 59) &&
         text.take_fraction();
}

bool take_zone(DateText& text) {
  if (text.is_at_end() || text.take('Z')) return true;
  if (!text.take('+') && !text.take('-')) return false;
  return text.number(2, 0, 13) && text.take(':') && text.number(2, 0, 59);
}

}  // namespace

RdfKind xsd_date_kind(std::string_view date) {
  DateText text(date);
  const auto year = text.number(4, 1, 9999);
  if (!year) return RdfKind::string;
  if (text.is_at_end()) return RdfKind::year;
  const auto month = text.take('-') ? text.number(2, 1, 12) : std::nullopt;
  if (!month) return RdfKind::string;
  if (text.is_at_end()) return RdfKind::year_month;
  if (!text.take('-') || !text.number(2, 1, days_in(*month, *year))) return RdfKind::string;
  if (text.is_at_end()) return RdfKind::date;
  const bool is_time = text.take('T') && take_clock(text) && take_zone(text) && text.is_at_end();
  return is_time ? RdfKind::date_time : RdfKind::string;
}

}  // namespace relata
