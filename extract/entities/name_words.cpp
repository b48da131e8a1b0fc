#include <relata/extract/entities/name_words.h>

#include <algorithm>
#include <array>

namespace relata {
namespace {

constexpr std::array<std::string_view, 24> months = {
    "january",   "february", "march",    "april",    "may", "june", "july", "august",
    "september", "october",  "november", "december", "jan", "feb",  "mar",  "apr",
    "jun",       "jul",      "aug",      "sept",     "oct", "nov",  "dec",  "sep"};
constexpr std::array<int, 24> month_numbers = {1, 2, 3, 4, 5, 6, 7, 8, 9,  10, 11, 12,
                                               1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 9};

constexpr std::array<std::string_view, 16> days = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
                                                   "sunday", "mon",     "tues",      "wed",      "thurs",  "fri",
                                                   "sat",    "tue",     "thur",      "thu"};

constexpr std::array<std::string_view, 26> particles = {"de",  "la",  "del", "von", "van", "bin", "bint", "ibn", "al",
                                                        "el",  "der", "den", "di",  "da",  "dos", "du",   "ul",  "ud",
                                                        "ter", "ten", "af",  "zu",  "le",  "das", "ad",   "e"};

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view key) {
  return std::find(words.begin(), words.end(), key) != words.end();
}

bool is_function_word(Upos tag) {
  switch (tag) {
    case Upos::adp:
    case Upos::aux:
    case Upos::cconj:
    case Upos::det:
    case Upos::intj:
    case Upos::part:
    case Upos::pron:
    case Upos::punct:
    case Upos::sconj:
    case Upos::sym:
      return true;
    default:
      return false;
  }
}

bool opens_sentence(const SentenceContext& context, TokenIndex i) {
  return i == 0 || (context.token(i - 1).upos == Upos::punct && context.key(i - 1) != "-" && context.key(i - 1) != ",");
}

bool begins_with_digit(std::string_view key) {
  return !key.empty() && key[0] >= '0' && key[0] <= '9';
}

bool is_hyphen(std::string_view key) {
  return key == "-";
}

/// "of" after a word like "Ministry", "for" after one like "Center".
bool joins_institution(const EntityLexicon& lexicon, const SentenceContext& context, TokenIndex i) {
  const auto position = context.key(i) == "of"    ? NameWordPosition::before_of
                        : context.key(i) == "for" ? NameWordPosition::before_for
                                                  : NameWordPosition::last;
  if (position == NameWordPosition::last || i == 0 || !context.is_capitalized(i - 1)) return false;
  return lexicon.name_word(position, context.key(i - 1)).has_value();
}

/// "Holding" in "TSY Holding", which the parser may read as a verb; headlines write verbs so.
bool is_ing_word_of_name(const SentenceContext& context, TokenIndex i) {
  const bool lone = context.is_headline() || !context.is_capitalized(i) || !context.has_blank_before(i);
  return !lone && context.token(i).upos == Upos::verb && context.key(i).size() > 5 && context.key(i).ends_with("ing");
}

/// The name word that goes on after a joint at `i` ("of the", "for", "de"); `i` itself if none does.
TokenIndex next_name_word(const SentenceContext& context, TokenIndex i) {
  TokenIndex next = i + 1;
  if (next < context.size() && context.key(next) == "the") ++next;
  return next < context.size() && is_name_word(context, next) ? next : i;
}

bool is_inside_model_name(const SentenceContext& context, TokenIndex i) {
  return std::any_of(context.names().begin(), context.names().end(),
                     [&](const NameSpan& name) { return name.begin < i && i < name.end; });
}

}  // namespace

bool is_function_key(std::string_view key) {
  constexpr std::array<std::string_view, 49> words = {
      "a",   "an",  "and",  "are",  "as",   "at",   "be",  "but",  "by",  "did",  "does", "for",  "from",
      "had", "has", "have", "he",   "her",  "his",  "how", "i",    "if",  "in",   "is",   "it",   "must",
      "my",  "no",  "not",  "of",   "on",   "or",   "our", "she",  "so",  "that", "the",  "they", "this",
      "to",  "was", "we",   "were", "what", "when", "who", "with", "you", "your"};
  return is_one_of(words, key);
}

bool is_day_or_month(std::string_view key) {
  return is_one_of(days, key) || is_one_of(months, key);
}

bool is_month_as_first_name(const SentenceContext& context, TokenIndex i) {
  constexpr std::array<std::string_view, 5> given_names = {"april", "august", "jan", "june", "may"};
  if (i + 1 >= context.size() || !is_one_of(given_names, context.key(i)) || !context.is_capitalized(i)) return false;
  const Token& next = context.token(i + 1);
  const bool goes_on = next.relation == DependencyRelation::flat && next.head == static_cast<std::int32_t>(i);
  return goes_on && next.upos == Upos::propn && context.token(i).upos == Upos::propn;
}

int month_number(std::string_view key) {
  const auto found = std::find(months.begin(), months.end(), key);
  return found == months.end() ? 0 : month_numbers[static_cast<std::size_t>(found - months.begin())];
}

bool is_name_word(const SentenceContext& context, TokenIndex i) {
  const Token& token = context.token(i);
  if (is_month_as_first_name(context, i)) return true;
  if (!context.is_capitalized(i) || is_function_word(token.upos) || is_day_or_month(context.key(i))) return false;
  if (token.upos == Upos::propn) return true;
  if (opens_sentence(context, i) || context.is_headline()) return false;
  return token.upos == Upos::noun || token.upos == Upos::adj || token.upos == Upos::x;
}

TokenIndex end_of_name_words(const EntityLexicon& lexicon, const SentenceContext& context, TokenIndex begin) {
  bool institution = false;
  TokenIndex end = begin + 1;
  while (end < context.size()) {
    const std::string_view key = context.key(end);
    const bool joined = !context.has_blank_before(end);
    if (is_name_word(context, end) || is_ing_word_of_name(context, end) ||
        (joined && is_hyphen(context.key(end - 1)) && context.token(end).upos == Upos::propn)) {
      ++end;
    } else if (joined && is_hyphen(key) && end + 1 < context.size() && !context.has_blank_before(end + 1) &&
               (is_name_word(context, end + 1) || context.token(end + 1).upos == Upos::propn ||
                begins_with_digit(context.key(end + 1)))) {
      end += 2;
    } else if (context.token(end).upos == Upos::num && joined) {
      ++end;
    } else if (joins_institution(lexicon, context, end) || is_inside_model_name(context, end)) {
      const TokenIndex next = next_name_word(context, end);
      if (next == end) break;
      institution = institution || key == "of" || key == "for";
      end = next + 1;
    } else if ((is_one_of(particles, key) || key == "&" || (institution && key == "and")) &&
               next_name_word(context, end) == end + 1) {
      end += 2;
    } else {
      break;
    }
  }
  return end;
}

}  // namespace relata
