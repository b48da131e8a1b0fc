#include <relata/extract/entities/literal_finder.h>

#include <algorithm>
#include <array>

#include <relata/extract/entities/name_words.h>

namespace relata {
namespace {

constexpr std::array<std::string_view, 20> time_units = {
    "day",    "days",    "week",   "weeks",   "month",   "months",    "year",  "years",   "hour",    "hours",
    "minute", "minutes", "decade", "decades", "century", "centuries", "night", "morning", "evening", "afternoon"};
constexpr std::array<std::string_view, 5> day_words = {"today", "yesterday", "tomorrow", "tonight", "overnight"};
constexpr std::array<std::string_view, 8> pointers = {"last",     "next",    "this", "past",
                                                      "previous", "earlier", "late", "early"};
constexpr std::array<std::string_view, 36> measures = {
    "percent", "%",      "mile",   "miles",  "kilometer", "kilometers", "kilometre", "kilometres", "km",
    "meter",   "meters", "metre",  "metres", "foot",      "feet",       "inch",      "inches",     "ton",
    "tons",    "tonne",  "tonnes", "barrel", "barrels",   "dollar",     "dollars",   "euro",       "euros",
    "pound",   "pounds", "ruble",  "rubles", "roubles",   "yen",        "yuan",      "acres",      "hectares"};
constexpr std::array<std::string_view, 6> currencies = {"$", "€", "£", "¥", "us$", "₽"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view key) {
  return std::find(words.begin(), words.end(), key) != words.end();
}

bool is_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_year(std::string_view key) {
  return key.size() == 4 && is_digits(key) && (key[0] == '1' || key[0] == '2');
}

bool is_day_number(std::string_view key) {
  const auto suffix = key.find_first_not_of("0123456789");
  const std::string_view digits = key.substr(0, suffix);
  if (digits.empty() || digits.size() > 2) return false;
  const std::string_view rest = suffix == key.npos ? std::string_view{} : key.substr(suffix);
  return rest.empty() || rest == "st" || rest == "nd" || rest == "rd" || rest == "th";
}

/// Reads literals from left to right.
class LiteralWalk {
 public:
  LiteralWalk(const SentenceContext& context, const std::vector<bool>& taken) : context_(context), taken_(taken) {}

  std::vector<MentionCandidate> run() {
    for (TokenIndex i = 0; i < context_.size();) {
      TokenIndex end = date_end(i);
      if (end > i) {
        add(i, end, EntityType::date);
      } else if (end = quantity_end(i); end > i) {
        add(i, end, EntityType::quantity);
      }
      i = std::max(end, i + 1);
    }
    return std::move(literals_);
  }

 private:
  bool is_free(TokenIndex i) const { return i < context_.size() && !taken_[i]; }
  std::string_view key(TokenIndex i) const { return is_free(i) ? context_.key(i) : std::string_view{}; }
  bool is_number(TokenIndex i) const { return is_free(i) && context_.token(i).upos == Upos::num; }

  TokenIndex date_end(TokenIndex i) const {
    if (!is_free(i)) return i;
    if (is_one_of(day_words, key(i))) return i + 1;
    if (month_number(key(i)) && is_written_as_month(i)) return month_end(i);
    if (is_day_number(key(i)) && month_number(key(i + 1)) && context_.is_capitalized(i + 1)) return month_end(i + 1);
    if (is_day_or_month(key(i)) && context_.is_capitalized(i) && !month_number(key(i))) return day_end(i);
    if (is_year(key(i))) return i + 1;
    if (is_one_of(pointers, key(i))) return pointed_end(i);
    return counted_end(i);
  }

  /// "may" and "march" are months where a capital or a number says so.
  bool is_written_as_month(TokenIndex i) const {
    if (!context_.is_capitalized(i) || is_month_as_first_name(context_, i)) return false;
    if (key(i) != "may" && key(i) != "march") return true;
    return context_.token(i).upos == Upos::propn || is_day_number(key(i + 1)) || is_year(key(i + 1));
  }

  TokenIndex month_end(TokenIndex i) const {
    TokenIndex end = i + 1;
    if (is_day_number(key(end))) ++end;
    if (key(end) == "-" && is_day_number(key(end + 1))) end += 2;
    if (is_year(key(end))) return end + 1;
    if (key(end) == "," && is_year(key(end + 1))) return end + 2;
    return end;
  }

  TokenIndex day_end(TokenIndex i) const {
    if (key(i + 1) == "," && month_number(key(i + 2))) return month_end(i + 2);
    const bool part_of_day =
        key(i + 1) == "morning" || key(i + 1) == "evening" || key(i + 1) == "night" || key(i + 1) == "afternoon";
    return part_of_day ? i + 2 : i + 1;
  }

  /// "last week", "this Tuesday", "early August".
  TokenIndex pointed_end(TokenIndex i) const {
    if (is_one_of(time_units, key(i + 1))) return i + 2;
    if (is_day_or_month(key(i + 1)) && context_.is_capitalized(i + 1)) {
      return month_number(key(i + 1)) ? month_end(i + 1) : day_end(i + 1);
    }
    if (is_number(i + 1) && is_one_of(time_units, key(i + 2))) return i + 3;
    return i;
  }

  /// "two weeks ago", "a day earlier".
  TokenIndex counted_end(TokenIndex i) const {
    if (!is_number(i) && key(i) != "a" && key(i) != "several" && key(i) != "few") return i;
    if (!is_one_of(time_units, key(i + 1))) return i;
    const std::string_view after = key(i + 2);
    return after == "ago" || after == "earlier" || after == "later" || after == "before" ? i + 3 : i;
  }

  TokenIndex number_end(TokenIndex i) const {
    while (is_number(i)) ++i;
    return i;
  }

  TokenIndex quantity_end(TokenIndex i) const {
    if (is_one_of(currencies, key(i)) && is_number(i + 1)) return number_end(i + 1);
    if (!is_number(i)) return i;
    const TokenIndex end = number_end(i);
    const bool measured = is_one_of(measures, key(end)) || is_one_of(time_units, key(end));
    return measured ? end + 1 : i;
  }

  void add(TokenIndex begin, TokenIndex end, EntityType type) {
    MentionCandidate& mention = literals_.emplace_back();
    mention.sentence = context_.index();
    mention.begin = begin;
    mention.end = end;
    mention.head = head_token(context_, begin, end);
    mention.span = context_.span_of(begin, end);
    mention.kind = MentionKind::nominal;
    mention.type = type;
    mention.key = context_.key_of(begin, end);
    mention.text = readable_name(context_, begin, end);
  }

  const SentenceContext& context_;
  const std::vector<bool>& taken_;
  std::vector<MentionCandidate> literals_;
};

}  // namespace

std::vector<MentionCandidate> find_literals(const SentenceContext& context, const std::vector<bool>& taken) {
  return LiteralWalk(context, taken).run();
}

}  // namespace relata
