#include "benchmark_names.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

#include <relata/data/lexicon_table.h>

namespace relata::bench {
namespace {

std::vector<std::string> column(std::string_view path, std::string_view name) {
  const LexiconTable table(LexiconTable::embedded_text(path));
  std::vector<std::string> cells;
  for (std::size_t row = 0; row < table.row_count(); ++row) cells.emplace_back(table.cell(row, table.column(name)));
  return cells;
}

void capitalize(std::string& word) {
  if (word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
}

std::vector<std::string> capitalized(std::vector<std::string> words) {
  for (std::string& word : words) capitalize(word);
  return words;
}

std::vector<std::string> last_words(std::vector<std::string> names) {
  for (std::string& name : names) name.erase(0, name.rfind(' ') + 1);
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

/// Makes names out of parts.
class NameMaker {
 public:
  explicit NameMaker(RandomNumbers& random) : random_(random) {}

  std::string make() {
    const std::size_t kind = random_.below(100);
    if (kind < 45) return of(given_) + ' ' + of(surnames_);
    if (kind < 55) return of(given_) + ' ' + of(initials_) + ". " + of(surnames_);
    if (kind < 65) return of(cities_) + ' ' + of(nouns_) + ' ' + of(bodies_);
    if (kind < 75) return of(bodies_) + " of " + of(nouns_) + " and " + of(nouns_) + " of " + of(cities_);
    if (kind < 85) return of(surnames_) + " & " + of(surnames_) + ' ' + of(bodies_);
    if (kind < 92) return of(cities_) + '-' + of(cities_);
    if (kind < 97) return of(directions_) + ' ' + of(cities_) + ' ' + of(nouns_);
    return of(initials_) + of(initials_) + of(initials_) + of(initials_) + of(initials_);
  }

 private:
  const std::string& of(const std::vector<std::string>& words) { return words[random_.below(words.size())]; }

  RandomNumbers& random_;
  std::vector<std::string> given_ = capitalized(column("lexicon/given_names.tsv", "key"));
  std::vector<std::string> surnames_ = last_words(column("lexicon/office_holders.tsv", "name"));
  std::vector<std::string> cities_ = column("lexicon/cities.tsv", "name");
  std::vector<std::string> nouns_ = capitalized(column("lexicon/nouns.tsv", "noun"));
  std::vector<std::string> bodies_{"Agency", "Bank",    "Committee", "Company", "Council",  "Foundation",
                                   "Group",  "Holding", "Institute", "League",  "Ministry", "Union"};
  std::vector<std::string> directions_{"North", "South", "East", "West", "New", "Old", "Upper", "Lower"};
  std::vector<std::string> initials_{"A", "B", "C", "D", "E", "F", "G", "H", "J", "K", "L", "M", "N", "P", "R", "S"};
};

/// Common words, the frequent first.
std::vector<std::string> common_words() {
  std::vector<std::string> words{"the", "of",   "to",   "and", "in",  "a",    "that", "for", "on",    "is",
                                 "was", "with", "said", "as",  "by",  "at",   "from", "it",  "has",   "be",
                                 "are", "an",   "have", "his", "not", "were", "had",  "but", "which", "who"};
  for (std::string& noun : column("lexicon/nouns.tsv", "noun")) words.push_back(std::move(noun));
  for (std::string& verb : column("lexicon/verb_lemmas.tsv", "lemma")) words.push_back(std::move(verb));
  return words;
}

}  // namespace

std::uint64_t RandomNumbers::next() {
  state_ ^= state_ >> 12;
  state_ ^= state_ << 25;
  state_ ^= state_ >> 27;
  return state_ * 0x2545F4914F6CDD1Du;
}

std::vector<std::string> make_names(std::size_t count, RandomNumbers& random) {
  NameMaker maker(random);
  std::unordered_set<std::string> seen;
  std::vector<std::string> names;
  while (names.size() < count) {
    std::string name = maker.make();
    if (seen.insert(name).second) names.push_back(std::move(name));
  }
  return names;
}

std::string make_gazetteer(const std::vector<std::string>& names) {
  std::string tsv = "name\taliases\ttype\tid\n";
  for (std::size_t i = 0; i < names.size(); i += 3) {
    tsv += names[i] + '\t';
    for (std::size_t j = i + 1; j < std::min(i + 3, names.size()); ++j) tsv += (j > i + 1 ? "|" : "") + names[j];
    tsv += "\tOrganization\tQ" + std::to_string(i + 1) + '\n';
  }
  return tsv;
}

std::string make_text(std::size_t bytes, const std::vector<std::string>& names, RandomNumbers& random) {
  NameMaker maker(random);
  const std::vector<std::string> words = common_words();
  const double most = std::log(static_cast<double>(words.size() + 1));
  std::string text;
  text.reserve(bytes + 100);
  for (std::size_t position = 0; text.size() < bytes; position = (position + 1) % 20) {
    if (random.below(10) == 0) {
      text += random.below(2) == 0 ? names[random.below(names.size())] : maker.make();
    } else {
      const double rank = std::exp(most * static_cast<double>(random.below(1u << 20)) / (1u << 20)) - 1;
      std::string word = words[std::min(static_cast<std::size_t>(rank), words.size() - 1)];
      if (position == 0) capitalize(word);
      text += word;
    }
    text += position == 9 ? ", " : position < 19 ? " " : random.below(5) == 0 ? ".\n\n" : ". ";
  }
  return text;
}

}  // namespace relata::bench
