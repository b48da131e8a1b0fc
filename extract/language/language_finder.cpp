#include <relata/extract/language/language_finder.h>

#include <algorithm>

#include <relata/data/lexicon_table.h>
#include <relata/extract/language/character_class.h>
#include <relata/extract/language/letters.h>

namespace relata {
namespace {

constexpr std::uint32_t english = 0;

/// Sentences on each side that are looked at too.
constexpr std::size_t reach = 2;

/// Common words of another language that there must be around a sentence or in it, and how many times those of English.
constexpr std::uint32_t fewest_around = 3, fewest_alone = 5, times_english = 2;

/// Latin letters end with Latin Extended-B; those of Latin Extended Additional serve Vietnamese.
bool is_latin(char32_t c) {
  return c < 0x250 || (c >= 0x1E00 && c < 0x1F00);
}

bool is_of_another_script(const Sentence& sentence) {
  std::size_t latin = 0, other = 0;
  for (const Token& token : sentence.tokens) {
    for (std::size_t at = 0; at < token.form.size();) {
      const char32_t c = next_code_point(token.form, at);
      if (is_letter_class(character_class(c))) ++(is_latin(c) ? latin : other);
    }
  }
  return other > latin;
}

/// The language that most words are of, if they are enough; English where none is.
std::uint32_t best_language(const std::vector<std::uint32_t>& counts, std::uint32_t fewest) {
  const auto best = static_cast<std::uint32_t>(std::ranges::max_element(counts) - counts.begin());
  return counts[best] >= fewest && counts[best] > times_english * counts[english] ? best : english;
}

}  // namespace

LanguageFinder::LanguageFinder(std::string_view function_words_tsv) {
  const LexiconTable table(function_words_tsv);
  const std::size_t language = table.column("language"), words = table.column("words");
  for (std::uint32_t row = 0; row < table.row_count(); ++row) {
    languages_.push_back(table.cell(row, language));
    std::string_view rest = table.cell(row, words);
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      auto& known = languages_of_[std::string(rest.substr(0, end))];
      const bool is_english = !known.empty() && known.front() == english;
      if (!is_english && (known.empty() || known.back() != row)) known.push_back(row);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
}

LanguageFinder LanguageFinder::load_default() {
  return LanguageFinder(LexiconTable::embedded_text("lexicon/function_words.tsv"));
}

LanguageFinder::Counts LanguageFinder::count_words(const Sentence& sentence) const {
  Counts counts(languages_.size());
  for (const Token& token : sentence.tokens) {
    const auto found = languages_of_.find(to_utf8(lower_letters(to_code_points(token.form))));
    if (found == languages_of_.end()) continue;
    for (const std::uint32_t language : found->second) ++counts[language];
  }
  return counts;
}

std::vector<std::string_view> LanguageFinder::find(std::span<const Sentence> sentences) const {
  std::vector<Counts> counts;
  for (const Sentence& sentence : sentences) counts.push_back(count_words(sentence));
  std::vector<std::string_view> result;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    Counts around(languages_.size());
    for (std::size_t j = i - std::min(i, reach); j < std::min(i + reach + 1, sentences.size()); ++j) {
      for (std::size_t language = 0; language < around.size(); ++language) around[language] += counts[j][language];
    }
    const std::uint32_t best = best_language(around, fewest_around), own = best_language(counts[i], fewest_alone);
    if (is_of_another_script(sentences[i])) {
      result.push_back("und");
    } else if (own != english) {
      result.push_back(languages_[own]);
    } else {
      result.push_back(languages_[counts[i][best] >= counts[i][english] ? best : english]);
    }
  }
  return result;
}

}  // namespace relata
