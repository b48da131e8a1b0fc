#include <relata/extract/statements/time_expression.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

#include <fmt/format.h>

namespace relata {
namespace {

using Names = std::array<std::string_view, 12>;
constexpr Names months{"january", "february", "march",     "april",   "may",      "june",
                       "july",    "august",   "september", "october", "november", "december"};
constexpr std::array<std::string_view, 7> weekdays{"sunday",   "monday", "tuesday", "wednesday",
                                                   "thursday", "friday", "saturday"};
constexpr std::array<std::string_view, 8> units{"day", "week", "month", "year", "decade", "hour", "minute", "century"};
constexpr std::array<std::string_view, 12> time_words{"today", "yesterday", "tomorrow", "tonight",
                                                      "now",   "morning",   "evening",  "afternoon",
                                                      "night", "weekend",   "noon",     "midnight"};

template <typename List>
int index_in(const List& list, std::string_view word) {
  const auto* const found = std::ranges::find(list, word);
  return found == list.end() ? -1 : static_cast<int>(found - list.begin());
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return result;
}

/// Month of a name or abbreviation ("Aug.", "Sept"), 1 to 12, or 0. A lower-case "may" or "march" is no month.
int month_of(const Token& token) {
  if (token.form.empty() || token.form[0] < 'A' || token.form[0] > 'Z') return 0;
  std::string word = lower(token.form);
  if (!word.empty() && word.back() == '.') word.pop_back();
  if (word == "sept") return 9;
  for (std::size_t i = 0; i < months.size(); ++i) {
    if (months[i] == word || (word.size() == 3 && months[i].starts_with(word))) return static_cast<int>(i) + 1;
  }
  return 0;
}

int number_of(std::string_view form) {
  int value = 0;
  const auto [end, error] = std::from_chars(form.data(), form.data() + form.size(), value);
  const std::string_view rest(end, static_cast<std::size_t>(form.data() + form.size() - end));
  const bool ordinal = rest == "st" || rest == "nd" || rest == "rd" || rest == "th";
  return error == std::errc{} && (rest.empty() || ordinal) ? value : -1;
}

bool is_year(int number) {
  return number >= 1500 && number <= 2200;
}

/// What a time phrase names, part by part; 0 or -1: not said.
struct TimeParts {
  int year = 0, month = 0, day = 0, weekday = -1, unit = -1, offset = 0, count = 0;
  bool ago = false;
  std::string_view word;  ///< "yesterday", "today" …
};

TimeParts read_parts(const SentenceTree& tree, const std::vector<TokenIndex>& tokens) {
  TimeParts parts;
  for (const TokenIndex i : tokens) {
    const Token& token = tree.token(i);
    const std::string form = lower(token.form);
    const int number = number_of(form);
    if (const int month = month_of(token)) parts.month = month;
    if (is_year(number)) parts.year = number;
    if (number >= 1 && number <= 31) parts.day = number;
    if (number > 0 && !is_year(number)) parts.count = number;
    if (const int day = index_in(weekdays, form); day >= 0) parts.weekday = day;
    if (const int unit = index_in(units, token.lemma); unit >= 0) parts.unit = unit;
    if (form == "last" || form == "previous") parts.offset = -1;
    if (form == "next") parts.offset = 1;
    if (form == "ago") parts.ago = true;
    if (const int word = index_in(time_words, form); word >= 0) parts.word = time_words[static_cast<std::size_t>(word)];
  }
  return parts;
}

std::chrono::sys_days days_of(CalendarDate date) {
  return std::chrono::year(date.year) / date.month / date.day;
}

std::string iso(std::chrono::sys_days day) {
  const std::chrono::year_month_day date(day);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

/// ISO week of a day: "2024-W33".
std::string iso_week(std::chrono::sys_days day) {
  const std::chrono::weekday weekday(day);
  const auto thursday = day + std::chrono::days(4 - static_cast<int>(weekday.iso_encoding()));
  const std::chrono::year_month_day date(thursday);
  const auto first = std::chrono::sys_days(date.year() / 1 / 1);
  return fmt::format("{:04}-W{:02}", static_cast<int>(date.year()), (thursday - first).count() / 7 + 1);
}

std::string month_string(int year, int month) {
  return fmt::format("{:04}-{:02}", year, month);
}

std::string resolve_month(const TimeParts& parts, std::optional<CalendarDate> published, bool future) {
  int year = parts.year;
  if (year == 0) {
    if (!published) return {};
    year = published->year;
    const bool later = parts.month > published->month + (future ? 6 : 1);
    if (later && !future) --year;
    if (future && parts.month < published->month) ++year;
  }
  if (parts.day == 0) return month_string(year, parts.month);
  return fmt::format("{:04}-{:02}-{:02}", year, parts.month, parts.day);
}

std::string resolve_weekday(const TimeParts& parts, CalendarDate published, bool future) {
  const auto base = days_of(published);
  const int today = static_cast<int>(std::chrono::weekday(base).c_encoding());
  const bool ahead = parts.offset > 0 || (future && parts.offset == 0);
  int shift = parts.weekday - today;
  if (ahead && shift <= 0) shift += 7;
  if (!ahead && shift > 0) shift -= 7;
  if (parts.offset < 0 && shift == 0) shift -= 7;
  return iso(base + std::chrono::days(shift));
}

std::string resolve_unit(const TimeParts& parts, CalendarDate published) {
  const int steps = parts.ago ? -std::max(parts.count, 1) : parts.offset;
  const auto base = days_of(published);
  switch (parts.unit) {
    case 0:
      return parts.ago ? iso(base + std::chrono::days(steps)) : std::string{};
    case 1:
      return iso_week(base + std::chrono::days(7 * steps));
    case 2: {
      const int month = published.year * 12 + published.month - 1 + steps;
      return month_string(month / 12, month % 12 + 1);
    }
    case 3:
      return fmt::format("{:04}", published.year + steps);
    default:
      return {};
  }
}

std::string resolve_word(std::string_view word, CalendarDate published) {
  const auto base = days_of(published);
  if (word == "yesterday") return iso(base - std::chrono::days(1));
  if (word == "tomorrow") return iso(base + std::chrono::days(1));
  if (word == "today" || word == "tonight") return iso(base);
  return {};
}

bool is_this(const SentenceTree& tree, const std::vector<TokenIndex>& tokens) {
  return std::ranges::any_of(tokens, [&](TokenIndex i) { return lower(tree.token(i).form) == "this"; });
}

}  // namespace

std::optional<CalendarDate> parse_iso_date(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const CalendarDate date{number_of(text.substr(0, 4)), number_of(text.substr(5, 2)), number_of(text.substr(8, 2))};
  const std::chrono::year_month_day day(std::chrono::year(date.year) / date.month / date.day);
  if (date.month < 1 || date.day < 1 || !day.ok()) return std::nullopt;
  return date;
}

bool is_time_phrase(const SentenceTree& tree, const std::vector<TokenIndex>& tokens) {
  const TimeParts parts = read_parts(tree, tokens);
  if (!parts.word.empty() || parts.weekday >= 0 || parts.month > 0) return tokens.size() <= 8;
  const bool short_phrase = tokens.size() <= 6;
  const Token& last = tree.token(tokens.back());
  const bool bare_year = parts.year > 0 && tokens.size() <= 2;
  const bool ends_in_unit = index_in(units, last.lemma) >= 0 || last.lemma == "ago";
  return bare_year || (short_phrase && ends_in_unit);
}

std::string resolve_time(const SentenceTree& tree, const std::vector<TokenIndex>& tokens,
                         std::optional<CalendarDate> published, bool future) {
  const TimeParts parts = read_parts(tree, tokens);
  if (parts.month > 0) return resolve_month(parts, published, future);
  if (parts.year > 0) return fmt::format("{:04}", parts.year);
  if (!published) return {};
  if (!parts.word.empty()) {
    const std::string day = resolve_word(parts.word, *published);
    if (!day.empty()) return day;
  }
  if (parts.weekday >= 0) return resolve_weekday(parts, *published, future);
  const bool anchored = parts.offset != 0 || parts.ago || is_this(tree, tokens);
  return parts.unit >= 0 && anchored ? resolve_unit(parts, *published) : std::string{};
}

}  // namespace relata
