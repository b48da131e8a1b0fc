#include <relata/extract/document/published_date.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <chrono>
#include <span>
#include <vector>

#include <fmt/format.h>

namespace relata {
namespace {

constexpr std::size_t max_text = 1000;  ///< Bytes; nothing longer is a date.

/// A run of digits, a run of ASCII letters, or one other byte; blanks only separate.
struct Piece {
  std::string_view text;
  bool is_number = false;
  bool is_word = false;
};

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}
bool is_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

std::vector<Piece> split(std::string_view text) {
  std::vector<Piece> pieces;
  if (text.size() > max_text) return pieces;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto is_kind = is_digit(text[begin]) ? is_digit : is_letter(text[begin]) ? is_letter : nullptr;
    std::size_t end = begin + 1;
    while (is_kind && end < text.size() && is_kind(text[end])) ++end;
    const bool is_blank = !is_kind && std::isspace(static_cast<unsigned char>(text[begin]));
    if (!is_blank) pieces.push_back({text.substr(begin, end - begin), is_kind == is_digit, is_kind == is_letter});
    begin = end;
  }
  return pieces;
}

bool equals(std::string_view word, std::string_view lower_case) {
  return std::equal(word.begin(), word.end(), lower_case.begin(), lower_case.end(),
                    [](unsigned char a, char b) { return std::tolower(a) == b; });
}

/// The full name, or its first three letters ("Sept" too).
bool names(std::string_view word, std::string_view full_name) {
  return equals(word, full_name) || equals(word, full_name.substr(0, 3)) ||
         (full_name == "september" && equals(word, "sept"));
}

/// Index of the name that `word` is, from 1; 0 for none.
template <std::size_t count>
unsigned index_of(std::string_view word, const std::array<std::string_view, count>& full_names) {
  const auto found = std::find_if(full_names.begin(), full_names.end(), [&](auto name) { return names(word, name); });
  return found == full_names.end() ? 0 : static_cast<unsigned>(found - full_names.begin()) + 1;
}

constexpr std::array<std::string_view, 12> month_names{"january",   "february", "march",    "april",
                                                       "may",       "june",     "july",     "august",
                                                       "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> weekday_names{"monday", "tuesday",  "wednesday", "thursday",
                                                        "friday", "saturday", "sunday"};

/// Time zones that RFC 5322 (4.3) still names.
struct Zone {
  std::string_view name, offset;
};
constexpr std::array<Zone, 12> zones{{{"z", "Z"},
                                      {"gmt", "Z"},
                                      {"utc", "Z"},
                                      {"ut", "Z"},
                                      {"est", "-05:00"},
                                      {"edt", "-04:00"},
                                      {"cst", "-06:00"},
                                      {"cdt", "-05:00"},
                                      {"mst", "-07:00"},
                                      {"mdt", "-06:00"},
                                      {"pst", "-08:00"},
                                      {"pdt", "-07:00"}}};

/// Reads pieces one after the other; what does not fit leaves the place where it was.
class DateParser {
 public:
  explicit DateParser(std::span<const Piece> pieces) : pieces_(pieces) {}

  bool at_end() const { return at_ == pieces_.size(); }

  void skip_weekday() {
    if (word() && index_of(piece().text, weekday_names) > 0) {
      ++at_;
      skip('.');
      skip(',');
    }
  }

  std::optional<std::string> date() {
    const std::size_t start = at_;
    for (const auto form :
         {&DateParser::year_first, &DateParser::compact, &DateParser::day_first, &DateParser::month_first}) {
      if (const auto day = (this->*form)(); day && day->ok()) return text_of(*day);
      at_ = start;
    }
    return std::nullopt;
  }

  /// "T09:30:00+03:00", or nothing.
  std::string time() {
    const std::size_t start = at_;
    if (!skip_word("t")) {
      skip(',');
      skip_word("at");
    }
    const auto clock = clock_time();
    if (!clock) {
      at_ = start;
      return {};
    }
    return *clock + zone();
  }

  /// The name of a zone that is not known.
  void skip_trailing_word() {
    if (word() && at_ + 1 == pieces_.size()) ++at_;
  }

 private:
  using Day = std::chrono::year_month_day;

  static Day day_of(unsigned year, unsigned month, unsigned day) {
    return {std::chrono::year(static_cast<int>(year)), std::chrono::month(month), std::chrono::day(day)};
  }
  static std::string text_of(const Day& day) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()));
  }

  /// 2024-08-16, 2024/08/16
  std::optional<Day> year_first() {
    const auto year = number(4, 4);
    const char separator = year ? any_of("-/.") : '\0';
    const auto month = separator ? number(1, 2) : std::nullopt;
    if (!month || !skip(separator)) return std::nullopt;
    const auto day = number(1, 2);
    if (!day || !plausible(*year)) return std::nullopt;
    return day_of(*year, *month, *day);
  }

  /// 20240816
  std::optional<Day> compact() {
    const auto digits = number(8, 8);
    if (!digits || !plausible(*digits / 10000)) return std::nullopt;
    return day_of(*digits / 10000, *digits / 100 % 100, *digits % 100);
  }

  /// 16 August 2024, 16th of August, 2024
  std::optional<Day> day_first() {
    const auto day = day_number();
    if (!day) return std::nullopt;
    skip('-');
    skip_word("of");
    const auto month = month_name();
    if (month == 0) return std::nullopt;
    skip('-');
    skip(',');
    const auto year = number(4, 4);
    if (!year || !plausible(*year)) return std::nullopt;
    return day_of(*year, month, *day);
  }

  /// August 16, 2024
  std::optional<Day> month_first() {
    const auto month = month_name();
    const auto day = month ? day_number() : std::nullopt;
    if (!day) return std::nullopt;
    skip(',');
    const auto year = number(4, 4);
    if (!year || !plausible(*year)) return std::nullopt;
    return day_of(*year, month, *day);
  }

  static bool plausible(unsigned year) { return year >= 1800 && year < 2200; }

  std::optional<unsigned> day_number() {
    const auto day = number(1, 2);
    if (day) (void)(skip_word("st") || skip_word("nd") || skip_word("rd") || skip_word("th"));
    return day;
  }

  unsigned month_name() {
    const unsigned month = word() ? index_of(piece().text, month_names) : 0;
    if (month > 0) {
      ++at_;
      skip('.');
    }
    return month;
  }

  std::optional<std::string> clock_time() {
    auto hour = number(1, 2);
    if (!hour) return compact_clock();
    if (!skip(':')) return std::nullopt;
    const auto minute = number(2, 2);
    if (!minute) return std::nullopt;
    unsigned second = 0;
    if (skip(':')) {
      second = number(2, 2).value_or(60);
      if (skip('.') || skip(',')) number(1, 9);
    }
    if (skip_word("pm") || skip_word("p")) hour = *hour % 12 + 12;
    if (skip_word("am")) hour = *hour % 12;
    return text_of_clock(*hour, *minute, second);
  }

  /// 0930, 093000
  std::optional<std::string> compact_clock() {
    if (const auto digits = number(6, 6)) return text_of_clock(*digits / 10000, *digits / 100 % 100, *digits % 100);
    if (const auto digits = number(4, 4)) return text_of_clock(*digits / 100, *digits % 100, 0);
    return std::nullopt;
  }

  static std::optional<std::string> text_of_clock(unsigned hour, unsigned minute, unsigned second) {
    if (hour > 23 || minute > 59 || second > 59) return std::nullopt;
    return fmt::format("T{:02}:{:02}:{:02}", hour, minute, second);
  }

  std::string zone() {
    for (const Zone& known : zones) {
      if (skip_word(known.name)) return std::string(known.offset);
    }
    const std::size_t start = at_;
    if (const char sign = any_of("+-")) {
      if (const auto offset = zone_offset(sign)) return *offset;
    }
    at_ = start;
    return {};
  }

  std::optional<std::string> zone_offset(char sign) {
    if (const auto digits = number(4, 4)) return fmt::format("{}{:02}:{:02}", sign, *digits / 100, *digits % 100);
    const auto hours = number(2, 2);
    if (!hours) return std::nullopt;
    const unsigned minutes = skip(':') ? number(2, 2).value_or(0) : 0;
    return fmt::format("{}{:02}:{:02}", sign, *hours, minutes);
  }

  const Piece& piece() const { return pieces_[at_]; }
  bool word() const { return !at_end() && piece().is_word; }

  std::optional<unsigned> number(std::size_t min_digits, std::size_t max_digits) {
    if (at_end() || !piece().is_number || piece().text.size() < min_digits || piece().text.size() > max_digits) {
      return std::nullopt;
    }
    unsigned value = 0;
    std::from_chars(piece().text.data(), piece().text.data() + piece().text.size(), value);
    ++at_;
    return value;
  }

  bool skip_word(std::string_view lower_case) {
    const bool found = word() && equals(piece().text, lower_case);
    at_ += found;
    return found;
  }

  bool skip(char byte) {
    const bool found = !at_end() && piece().text == std::string_view(&byte, 1);
    at_ += found;
    return found;
  }

  /// The one of `bytes` that comes next, passed over; 0 if none does.
  char any_of(std::string_view bytes) {
    for (const char byte : bytes) {
      if (skip(byte)) return byte;
    }
    return '\0';
  }

  std::span<const Piece> pieces_;
  std::size_t at_ = 0;
};

}  // namespace

std::optional<std::string> normalize_date(std::string_view text) {
  const auto pieces = split(text);
  DateParser parser(pieces);
  parser.skip_weekday();
  auto result = parser.date();
  if (!result) return std::nullopt;
  if (const std::string time = parser.time(); !time.empty()) {
    *result += time;
    parser.skip_trailing_word();
  }
  return parser.at_end() ? result : std::nullopt;
}

std::optional<std::string> find_date(std::string_view text) {
  const auto pieces = split(text);
  for (std::size_t start = 0; start < pieces.size(); ++start) {
    if (auto date = DateParser(std::span(pieces).subspan(start)).date()) return date;
  }
  return std::nullopt;
}

}  // namespace relata
