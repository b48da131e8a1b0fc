#include <relata/graph/quantity_range.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

#include <relata/graph/content_words.h>
#include <relata/graph/name_key.h>

namespace relata {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double vagueness = 0.15;  ///< "about 100" allows 85 to 115.

using Number = std::pair<std::string_view, double>;

constexpr auto small_numbers = std::to_array<Number>({{"two", 2},
                                                      {"three", 3},
                                                      {"four", 4},
                                                      {"five", 5},
                                                      {"six", 6},
                                                      {"seven", 7},
                                                      {"eight", 8},
                                                      {"nine", 9},
                                                      {"ten", 10},
                                                      {"eleven", 11},
                                                      {"twelve", 12},
                                                      {"twenty", 20},
                                                      {"thirty", 30},
                                                      {"forty", 40},
                                                      {"fifty", 50}});

constexpr auto scales = std::to_array<Number>(
    {{"hundred", 1e2}, {"thousand", 1e3}, {"million", 1e6}, {"billion", 1e9}, {"trillion", 1e12}});

constexpr auto lower_bounds = std::to_array<std::string_view>(
    {"more than", "at least", "over", "above", "no fewer than", "no less than", "upwards of", "exceeding"});
constexpr auto upper_bounds = std::to_array<std::string_view>(
    {"up to", "at most", "fewer than", "less than", "under", "below", "no more than", "as many as"});
constexpr auto vague_words = std::to_array<std::string_view>(
    {"about", "around", "nearly", "almost", "roughly", "approximately", "some", "an estimated", "close to"});

std::optional<double> find_number(const auto& numbers, std::string_view word) {
  const auto* const found =
      std::find_if(numbers.begin(), numbers.end(), [&](const Number& n) { return n.first == word; });
  return found == numbers.end() ? std::nullopt : std::optional(found->second);
}

/// "2,000", "$1.5": digits with commas and a point, a currency before them.
std::optional<double> read_digits(std::string_view token) {
  if (token.starts_with("$")) token.remove_prefix(1);
  if (token.starts_with("€") || token.starts_with("£")) token.remove_prefix(token.starts_with("€") ? 3 : 2);
  std::string digits;
  std::copy_if(token.begin(), token.end(), std::back_inserter(digits), [](char c) { return c != ','; });
  if (digits.ends_with('%')) digits.pop_back();
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  const bool is_year = token.size() == 4 && value >= 1900 && value <= 2100;
  return is_year ? std::nullopt : std::optional(value);
}

/// The length of the longest of `endings` with which `text` ends, from a word's begin on; 0 if there is none.
std::size_t longest_ending(std::string_view text, const auto& endings) {
  std::size_t longest = 0;
  for (const std::string_view ending : endings) {
    if (!text.ends_with(ending)) continue;
    if (text.size() > ending.size() && text[text.size() - ending.size() - 1] != ' ') continue;
    longest = std::max(longest, ending.size());
  }
  return longest;
}

struct FoundNumber {
  double value = 0;
  std::size_t begin = 0;  ///< In tokens.
  std::size_t end = 0;
};

std::vector<std::string_view> tokens_of(std::string_view phrase) {
  std::vector<std::string_view> tokens;
  while (!phrase.empty()) {
    const auto end = std::min(phrase.find(' '), phrase.size());
    if (end > 0) tokens.push_back(phrase.substr(0, end));
    phrase.remove_prefix(std::min(end + 1, phrase.size()));
  }
  return tokens;
}

std::vector<FoundNumber> find_numbers(const std::vector<std::string_view>& tokens) {
  std::vector<FoundNumber> found;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    auto value = read_digits(tokens[i]);
    if (!value) value = find_number(small_numbers, folded_words(tokens[i]));
    if (!value) continue;
    FoundNumber number{*value, i, i + 1};
    for (; number.end < tokens.size(); ++number.end) {
      const auto scale = find_number(scales, folded_words(tokens[number.end]));
      if (!scale) break;
      number.value *= *scale;
    }
    i = number.end - 1;
    found.push_back(number);
  }
  return found;
}

std::string join(const std::vector<std::string_view>& tokens, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < end; ++i) text += (i == begin ? "" : " ") + std::string(tokens[i]);
  return text;
}

std::string unit_of(const std::vector<std::string_view>& tokens, const FoundNumber& number) {
  const std::string_view token = tokens[number.begin];
  if (token.ends_with('%')) return "percent";
  if (number.end == tokens.size() && (token.starts_with("$") || token.starts_with("€"))) return "money";
  return content_words(join(tokens, number.end, tokens.size())).head;
}

}  // namespace

std::optional<QuantityRange> read_quantity(std::string_view phrase) {
  const auto tokens = tokens_of(phrase);
  const auto numbers = find_numbers(tokens);
  if (numbers.size() != 1) return std::nullopt;
  const FoundNumber& number = numbers.front();
  QuantityRange range{number.value, number.value, unit_of(tokens, number)};
  const std::string before = folded_words(join(tokens, 0, number.begin));
  const std::size_t lower = longest_ending(before, lower_bounds);
  const std::size_t upper = longest_ending(before, upper_bounds);
  if (lower > upper) range.high = infinity;
  if (upper > lower) range.low = 0;
  if (longest_ending(before, vague_words) > 0) {
    range.low *= 1 - vagueness;
    range.high *= 1 + vagueness;
  }
  return range;
}

bool are_incompatible(const QuantityRange& one, const QuantityRange& other) {
  return one.unit == other.unit && (one.high < other.low || other.high < one.low);
}

}  // namespace relata
