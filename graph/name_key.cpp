#include <relata/graph/ascii_folder.h>
#include <relata/graph/name_key.h>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <utility>

namespace relata {
namespace {

void end_word(std::string& words) {
  if (!words.empty() && words.back() != ' ') words += ' ';
}

/// Letters that no normalisation form takes apart.
constexpr std::array<std::pair<char32_t, std::string_view>, 8> indivisible_letters{
    {{U'ł', "l"}, {U'ø', "o"}, {U'đ', "d"}, {U'ð', "d"}, {U'æ', "ae"}, {U'œ', "oe"}, {U'ı', "i"}, {U'þ', "th"}}};

bool is_joiner(char32_t c) {
  return c == U'\'' || c == U'.' || c == U'‘' || c == U'’' || c == U'ʼ' || c == U'`' || c == U'\u00AD' ||
         c == U'\u200B' || c == U'\u200D';
}

void append_letter(std::string& words, char32_t c) {
  const auto special = std::find_if(indivisible_letters.begin(), indivisible_letters.end(),
                                    [c](const auto& entry) { return entry.first == c; });
  if (special != indivisible_letters.end()) {
    words += special->second;
  } else {
    icu::UnicodeString(static_cast<UChar32>(c)).toUTF8String(words);
  }
}

void append_folded_unicode(std::string_view text, std::string& words) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* decomposer = icu::Normalizer2::getNFKDInstance(status);
  const auto source =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  icu::UnicodeString decomposed = decomposer->normalize(icu::UnicodeString(source).foldCase(), status).foldCase();
  for (std::int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
    const UChar32 c = decomposed.char32At(i);
    if (u_isalnum(c)) {
      append_letter(words, static_cast<char32_t>(c));
    } else if (c == U'&') {
      end_word(words);
      words += "and ";
    } else if (u_charType(c) != U_NON_SPACING_MARK && !is_joiner(static_cast<char32_t>(c))) {
      end_word(words);
    }
  }
}

/// Endings of one Cyrillic spelling, as different systems write them: the first is written for the second.
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> ending_variants{{{"iy", "y"},
                                                                                         {"yy", "y"},
                                                                                         {"ii", "y"},
                                                                                         {"ij", "y"},
                                                                                         {"yi", "y"},
                                                                                         {"yj", "y"},
                                                                                         {"ski", "sky"},
                                                                                         {"tskyi", "tsky"},
                                                                                         {"tri", "try"},
                                                                                         {"ei", "ey"},
                                                                                         {"ej", "ey"},
                                                                                         {"yei", "yey"}}};

std::string levelled_ending(std::string word) {
  if (word.size() < 5) return word;
  for (const auto& [variant, standard] : ending_variants) {
    if (!word.ends_with(variant)) continue;
    word.replace(word.size() - variant.size(), variant.size(), standard);
    break;
  }
  return word;
}

std::string levelled_words(std::string_view words) {
  std::string levelled;
  while (!words.empty()) {
    const auto end = std::min(words.find(' '), words.size());
    if (!levelled.empty()) levelled += ' ';
    levelled += levelled_ending(std::string(words.substr(0, end)));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return levelled;
}

std::string_view without_possessive(std::string_view name) {
  for (const std::string_view ending : {"'s", "’s", "'", "’"}) {
    if (name.ends_with(ending)) return name.substr(0, name.size() - ending.size());
  }
  return name;
}

std::string key_words(std::string_view name) {
  std::string words = folded_words(without_possessive(name));
  if (words.starts_with("the ")) words.erase(0, 4);
  return words;
}

/// Words that stand before a name and tell nothing of who it is.
constexpr auto honorifics = std::to_array<std::string_view>(
    {"Mr",   "Mrs", "Ms",  "Miss", "Dr",      "Sir",  "Lady", "Lord", "Dame", "Mx",    "Messrs",
     "Prof", "Rev", "Fr",  "Sen",  "Senator", "Rep",  "Gov",  "Lt",   "Gen",  "Col",   "Maj",
     "Capt", "Sgt", "Adm", "Brig", "Cpl",     "Cmdr", "Hon",  "Amb",  "Pres", "Judge", "Justice"});

}  // namespace

std::string_view without_honorific(std::string_view name) {
  while (true) {
    const auto space = name.find(' ');
    if (space == std::string_view::npos || space + 1 == name.size()) return name;
    std::string_view first = name.substr(0, space);
    if (first.ends_with('.')) first.remove_suffix(1);
    const char next = name[space + 1];
    const bool names_someone = (next >= 'A' && next <= 'Z') || static_cast<unsigned char>(next) >= 0x80;
    if (!names_someone || std::find(honorifics.begin(), honorifics.end(), first) == honorifics.end()) return name;
    name.remove_prefix(space + 1);
  }
}

std::string folded_words(std::string_view text) {
  std::string words;
  words.reserve(text.size() + 8);
  std::size_t plain = ascii_length(text);
  const AsciiFolder ascii(plain == text.size() ? "'." : "'.`");
  ascii.append(text.substr(0, plain), words);
  while (plain <
         text.size()) {  // stretches of ASCII and others: no character changes what becomes of one beyond a border
    text.remove_prefix(plain);
    const std::size_t others = non_ascii_length(text);
    append_folded_unicode(text.substr(0, others), words);
    text.remove_prefix(others);
    plain = ascii_length(text);
    ascii.append(text.substr(0, plain), words);
  }
  if (!words.empty() && words.back() == ' ') words.pop_back();
  return words;
}

std::string plain_name_key(std::string_view name) {
  const std::string key = key_words(name);
  return key.empty() ? std::string(name) : key;
}

std::string name_key(std::string_view name) {
  const std::string key = key_words(name);
  return key.empty() ? std::string(name) : levelled_words(key);
}

bool is_last_name_of(std::string_view key, std::string_view full_key) {
  return key.size() < full_key.size() && full_key.ends_with(key) && full_key[full_key.size() - key.size() - 1] == ' ';
}

}  // namespace relata
