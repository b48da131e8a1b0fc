#include <relata/graph/content_words.h>

#include <algorithm>
#include <array>

#include <relata/graph/name_key.h>

namespace relata {
namespace {

constexpr auto prepositions = std::to_array<std::string_view>(
    {"about",   "above",   "across", "after",   "against", "along",   "amid",   "among", "around",  "as",    "at",
     "before",  "behind",  "below",  "beneath", "beside",  "between", "beyond", "by",    "despite", "down",  "during",
     "for",     "from",    "in",     "inside",  "into",    "like",    "near",   "of",    "off",     "on",    "onto",
     "out",     "outside", "over",   "past",    "per",     "since",   "than",   "that",  "through", "to",    "toward",
     "towards", "under",   "until",  "up",      "upon",    "via",     "what",   "when",  "where",   "which", "while",
     "who",     "whom",    "whose",  "with",    "within",  "without"});

constexpr auto other_function_words = std::to_array<std::string_view>({"a",          "almost",  "approximately",
                                                                       "fewer",      "least",   "less",
                                                                       "nearly",     "roughly", "all",
                                                                       "also",       "am",      "an",
                                                                       "and",        "any",     "are",
                                                                       "be",         "been",    "being",
                                                                       "both",       "but",     "can",
                                                                       "could",      "did",     "do",
                                                                       "does",       "each",    "even",
                                                                       "every",      "had",     "has",
                                                                       "have",       "he",      "her",
                                                                       "hers",       "him",     "his",
                                                                       "how",        "i",       "if",
                                                                       "is",         "it",      "its",
                                                                       "itself",     "just",    "may",
                                                                       "me",         "might",   "more",
                                                                       "most",       "much",    "must",
                                                                       "my",         "no",      "nor",
                                                                       "not",        "only",    "or",
                                                                       "our",        "own",     "s",
                                                                       "shall",      "she",     "should",
                                                                       "so",         "some",    "such",
                                                                       "t",          "their",   "them",
                                                                       "themselves", "then",    "there",
                                                                       "these",      "they",    "this",
                                                                       "those",      "too",     "us",
                                                                       "very",       "was",     "we",
                                                                       "were",       "will",    "would",
                                                                       "you",        "your",    "the",
                                                                       "himself",    "herself"});

template <typename Words>
bool contains(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_number(std::string_view word) {
  return !word.empty() && word.front() >= '0' && word.front() <= '9';
}

void sort_unique(std::vector<std::string>& words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
}

template <typename Visit>
void for_each_word(std::string_view words, Visit visit) {
  while (!words.empty()) {
    const auto end = std::min(words.find(' '), words.size());
    if (end > 0) visit(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

bool take_suffix(std::string& word, std::string_view suffix, std::size_t least_rest) {
  if (!word.ends_with(suffix) || word.size() < suffix.size() + least_rest) return false;
  word.resize(word.size() - suffix.size());
  return true;
}

void take_plural(std::string& word) {
  if (word.ends_with("ss") || word.ends_with("us") || word.ends_with("is")) return;
  if (take_suffix(word, "ies", 2)) {
    word += 'y';
  } else {
    take_suffix(word, "s", 3);
  }
}

}  // namespace

bool is_function_word(std::string_view word) {
  return contains(prepositions, word) || contains(other_function_words, word);
}

std::string word_stem(std::string_view text) {
  std::string word(text);
  take_plural(word);
  const bool has_lost_ending = take_suffix(word, "ing", 3) || take_suffix(word, "ed", 3) || take_suffix(word, "ion", 4);
  if (!has_lost_ending) {
    take_suffix(word, "ment", 3);
    take_suffix(word, "e", 3);
    return word;
  }
  const std::size_t size = word.size();
  const bool is_doubled =
      size > 3 && word[size - 1] == word[size - 2] && word[size - 1] != 'l' && word[size - 1] != 's';
  if (is_doubled) word.pop_back();
  return word;
}

std::vector<std::string> content_stems(std::string_view text) {
  std::vector<std::string> stems;
  for_each_word(folded_words(text), [&](std::string_view word) {
    if (!is_function_word(word)) stems.push_back(word_stem(word));
  });
  return stems;
}

ContentWords content_words(std::string_view phrase) {
  ContentWords result;
  bool head_is_known = false;
  const std::string_view core = phrase.substr(0, phrase.find_first_of(",(;"));
  for_each_word(folded_words(core.empty() ? phrase : core), [&](std::string_view word) {
    if (contains(prepositions, word) && !result.head.empty()) head_is_known = true;
    if (is_function_word(word)) return;
    if (is_number(word)) {
      result.numbers.emplace_back(word);
      return;
    }
    std::string stem = word_stem(word);
    if (head_is_known) {
      result.others.push_back(std::move(stem));
    } else {
      if (!result.head.empty()) result.others.push_back(std::move(result.head));
      result.head = std::move(stem);
    }
  });
  sort_unique(result.others);
  sort_unique(result.numbers);
  return result;
}

}  // namespace relata
