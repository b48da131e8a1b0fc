#include <relata/extract/language/tokenizer.h>

#include <algorithm>
#include <array>
#include <string>

#include <relata/extract/language/address_finder.h>
#include <relata/extract/language/character_class.h>
#include <relata/extract/language/letters.h>
#include <relata/extract/language/word_features.h>

namespace relata {
namespace {

/// Longer chunks are no addresses; looking for one in each rest of them would not be linear.
constexpr std::uint32_t longest_with_address = 4096;

struct Contraction {
  std::string_view form;
  std::uint32_t split;  ///< Bytes of the first word.
};

/// Contractions without an apostrophe that may be two words; sorted.
constexpr std::array<Contraction, 30> contractions{
    {{"aint", 2},   {"arent", 3},  {"cannot", 3},   {"cant", 2},  {"couldnt", 5}, {"didnt", 3},
     {"doesnt", 4}, {"dont", 2},   {"dunno", 2},    {"gimme", 3}, {"gonna", 3},   {"gotta", 3},
     {"hadnt", 3},  {"hasnt", 3},  {"havent", 4},   {"hes", 2},   {"im", 1},      {"isnt", 2},
     {"ive", 1},    {"shes", 3},   {"shouldnt", 6}, {"thats", 4}, {"theres", 5},  {"wanna", 3},
     {"wasnt", 3},  {"werent", 4}, {"whats", 4},    {"wont", 2},  {"wouldnt", 5}, {"youre", 3}}};

std::uint32_t contraction_split(std::string_view word) {
  if (word.size() < 2 || word.size() > 8) return 0;
  std::string lower(word);
  for (char& c : lower) c = static_cast<char>(lower_letter(static_cast<unsigned char>(c)));
  const auto found = std::lower_bound(contractions.begin(), contractions.end(), lower,
                                      [](const Contraction& a, std::string_view form) { return a.form < form; });
  return found != contractions.end() && found->form == lower ? found->split : 0;
}

/// A stretch without white space, taken apart.
struct Chunk {
  std::string_view text;
  std::uint32_t begin = 0;  ///< Byte of the text.
  std::u32string points;    ///< Quotes and dashes as they stand.
  std::u32string lower;
  std::vector<CharacterClass> classes;
  std::vector<std::uint32_t> bytes;  ///< Of each code point, and the end.
};

void read_chunk(std::string_view text, std::uint32_t begin, Chunk& chunk) {
  chunk.text = text;
  chunk.begin = begin;
  chunk.points.clear();
  chunk.lower.clear();
  chunk.classes.clear();
  chunk.bytes.clear();
  for (std::size_t i = 0; i < text.size();) {
    chunk.bytes.push_back(static_cast<std::uint32_t>(i));
    const char32_t c = next_code_point(text, i);
    chunk.points.push_back(c);
    chunk.lower.push_back(lower_letter(c));
    chunk.classes.push_back(character_class(c));
  }
  chunk.bytes.push_back(static_cast<std::uint32_t>(text.size()));
}

bool is_apostrophe_at(const Chunk& chunk, std::size_t i) {
  return i < chunk.classes.size() && chunk.classes[i] == CharacterClass::apostrophe;
}

/// "n't" begins here: a place between two letters where a token may end.
bool begins_negation(const Chunk& chunk, std::size_t i) {
  return chunk.lower[i] == 'n' && is_apostrophe_at(chunk, i + 1) && i + 2 < chunk.lower.size() &&
         chunk.lower[i + 2] == 't' && (i + 3 == chunk.lower.size() || !is_letter_class(chunk.classes[i + 3]));
}

bool may_end_before(const Chunk& chunk, std::size_t i) {
  const CharacterClass left = chunk.classes[i - 1], right = chunk.classes[i];
  if (is_letter_class(left) && is_letter_class(right)) return begins_negation(chunk, i);
  return left != CharacterClass::digit || right != CharacterClass::digit;
}

std::uint64_t hash_range(std::u32string_view text, std::size_t begin, std::size_t end) {
  std::uint64_t hash = 0xCBF29CE484222325u;
  for (std::size_t i = begin; i < end; ++i) hash = (hash ^ text[i]) * 0x100000001B3u;
  return hash;
}

std::uint64_t class_pattern(const Chunk& chunk, std::size_t begin, std::size_t end) {
  std::uint64_t pattern = 1;
  CharacterClass last = CharacterClass::space;
  for (std::size_t i = begin; i < end && pattern < (std::uint64_t{1} << 56); ++i) {
    if (chunk.classes[i] == last && i > begin + 1) continue;
    last = chunk.classes[i];
    pattern = pattern << 4 | (static_cast<std::uint64_t>(last) + 1);
  }
  return pattern;
}

/// How far a run of like characters goes back from `i`, at most `limit`.
std::size_t run_before(const Chunk& chunk, std::size_t i, std::size_t limit) {
  std::size_t begin = i - 1;
  const bool letters = is_letter_class(chunk.classes[begin]);
  while (begin > 0 && i - begin < limit &&
         (letters ? is_letter_class(chunk.classes[begin - 1]) : chunk.classes[begin - 1] == chunk.classes[begin])) {
    --begin;
  }
  return begin;
}

std::size_t run_after(const Chunk& chunk, std::size_t i, std::size_t limit) {
  std::size_t end = i + 1;
  const bool letters = is_letter_class(chunk.classes[i]);
  while (end < chunk.classes.size() && end - i < limit &&
         (letters ? is_letter_class(chunk.classes[end]) : chunk.classes[end] == chunk.classes[i])) {
    ++end;
  }
  return end;
}

/// The place before code point `i`; `token` is where the token began that would end there.
void read_features(const Chunk& chunk, std::size_t token, std::size_t i, char32_t after, FeatureSet& features) {
  const std::u32string& c = chunk.lower;
  const std::size_t size = c.size();
  const auto at = [&](std::size_t back, std::size_t forward) -> std::uint64_t {
    const std::size_t position = i + forward;
    return position >= back && position - back < size ? c[position - back] : 0;
  };
  const std::uint64_t l1 = at(1, 0), l2 = at(2, 0), l3 = at(3, 0), r1 = at(0, 0), r2 = at(0, 1), r3 = at(0, 2);
  const std::uint64_t next = is_white_space(after) ? 0 : static_cast<std::uint64_t>(character_class(after)) + 1;
  const std::size_t left = run_before(chunk, i, 20), right = run_after(chunk, i, 20);
  const std::uint64_t left_run = hash_range(c, left, i), right_run = hash_range(c, i, right);
  const std::uint64_t left_classes = class_pattern(chunk, i > 4 ? i - 4 : 0, i);
  const std::uint64_t right_classes = class_pattern(chunk, i, std::min(size, i + 4));
  const std::uint64_t so_far = hash_range(c, i - token > 24 ? i - 24 : token, i);
  const std::uint64_t starts = left == 0, ends = right == size, from_end = std::min<std::size_t>(size - i, 3);
  features.clear();
  features.add(mix_hash(0));
  features.add(mix_hash(1, l1, r1));
  features.add(mix_hash(2, l2, l1, r1));
  features.add(mix_hash(3, l1, r1, r2));
  features.add(mix_hash(4, l2, l1, r1, r2));
  features.add(mix_hash(5, l3, l2, l1, r1));
  features.add(mix_hash(6, l1, r1, r2, r3));
  features.add(mix_hash(7, left_classes, right_classes));
  features.add(mix_hash(8, left_classes, r1));
  features.add(mix_hash(9, l1, right_classes));
  features.add(mix_hash(10, left_run, r1));
  features.add(mix_hash(11, l1, right_run));
  features.add(mix_hash(12, left_run, right_run));
  features.add(mix_hash(13, left_run, starts, r1, ends));
  features.add(mix_hash(14, right_run, ends, l1, starts));
  features.add(mix_hash(15, so_far, r1, from_end));
  features.add(mix_hash(16, so_far, right_run, ends));
  features.add(mix_hash(17, so_far, r1, next));
  features.add(mix_hash(18, class_pattern(chunk, i - token > 32 ? i - 32 : token, i), right_classes, from_end));
  features.add(
      mix_hash(19, class_pattern(chunk, i > 32 ? i - 32 : 0, i), class_pattern(chunk, i, std::min(size, i + 32))));
  features.add(mix_hash(20, r1, from_end, next));
  features.add(mix_hash(21, l1, r1, i - left, right - i));
  features.add(mix_hash(22, left_classes, right_classes, starts, ends));
  if (size <= 16) features.add(mix_hash(23, hash_range(c, 0, size), i));
  features.add(mix_hash(24, chunk.points[i - 1], chunk.points[i], i - token));
}

/// A word and what is written onto it: "do|n't", "Bush|'s", "farmers|'".
bool is_joined(const Chunk& chunk, std::size_t end_of_first) {
  if (end_of_first >= chunk.points.size() || !is_letter_class(chunk.classes[end_of_first - 1])) return false;
  if (is_letter_class(chunk.classes[end_of_first])) return true;
  if (chunk.classes[end_of_first] != CharacterClass::apostrophe) return false;
  std::size_t letters = 0;
  while (end_of_first + 1 + letters < chunk.points.size() &&
         is_letter_class(chunk.classes[end_of_first + 1 + letters])) {
    ++letters;
  }
  if (letters == 0) return chunk.lower[end_of_first - 1] == 's';
  const auto tail = std::u32string_view(chunk.lower).substr(end_of_first + 1, letters);
  return letters <= 2 && (tail == U"s" || tail == U"m" || tail == U"d" || tail == U"t" || tail == U"re" ||
                          tail == U"ve" || tail == U"ll");
}

/// Splits one text; keeps buffers between chunks.
class Splitter {
 public:
  Splitter(std::string_view text, const TokenDecision& is_boundary) : text_(text), is_boundary_(is_boundary) {}

  std::vector<RawToken> run() {
    for (std::size_t i = 0; i < text_.size();) {
      const std::size_t begin = i;
      if (is_white_space(next_code_point(text_, i))) continue;
      std::size_t end = i, next = i;
      while (next < text_.size() && !is_white_space(next_code_point(text_, next))) end = next;
      split_chunk(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end));
      i = end;
    }
    return std::move(tokens_);
  }

 private:
  void split_chunk(std::uint32_t begin, std::uint32_t end) {
    while (end - begin <= longest_with_address) {
      const auto address = find_address(text_.substr(begin, end - begin));
      if (!address) break;
      split_plain(begin, begin + address->begin);
      tokens_.push_back({{begin + address->begin, begin + address->end}, false});
      begin += address->end;
    }
    split_plain(begin, end);
  }

  void split_plain(std::uint32_t begin, std::uint32_t end) {
    if (begin == end) return;
    const std::string_view text = text_.substr(begin, end - begin);
    const bool only_letters =
        std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
    if (only_letters && contraction_split(text) == 0) {
      tokens_.push_back({{begin, end}, false});
      return;
    }
    read_chunk(text, begin, chunk_);
    split_read_chunk();
  }

  void split_read_chunk() {
    std::size_t token = 0;
    for (std::size_t i = 1; i < chunk_.points.size(); ++i) {
      const bool contracts = is_letter_class(chunk_.classes[i]) && contraction_split_at(i);
      if (!contracts && !may_end_before(chunk_, i)) continue;
      read_features(chunk_, token, i, character_after(), features_);
      if (!is_boundary_(features_, chunk_.begin + chunk_.bytes[i])) continue;
      tokens_.push_back({{chunk_.begin + chunk_.bytes[token], chunk_.begin + chunk_.bytes[i]}, is_joined(chunk_, i)});
      token = i;
    }
    tokens_.push_back({{chunk_.begin + chunk_.bytes[token], chunk_.begin + chunk_.bytes.back()}, false});
  }

  /// The letters around `i` are a contraction whose second word begins there.
  bool contraction_split_at(std::size_t i) {
    if (!is_letter_class(chunk_.classes[i - 1])) return false;
    const std::size_t begin = run_before(chunk_, i, 8), end = run_after(chunk_, i, 8);
    if (end - begin > 8) return false;
    const auto word = chunk_.text.substr(chunk_.bytes[begin], chunk_.bytes[end] - chunk_.bytes[begin]);
    return contraction_split(word) == chunk_.bytes[i] - chunk_.bytes[begin];
  }

  /// The first character of the next chunk; a space where a line or the text ends.
  [[nodiscard]] char32_t character_after() const {
    std::size_t i = chunk_.begin + chunk_.text.size();
    if (i >= text_.size() || text_[i] == '\n') return U' ';
    static_cast<void>(next_code_point(text_, i));
    return i < text_.size() ? next_code_point(text_, i) : U' ';
  }

  std::string_view text_;
  const TokenDecision& is_boundary_;
  std::vector<RawToken> tokens_;
  Chunk chunk_;
  FeatureSet features_;
};

}  // namespace

bool is_white_space(char32_t c) {
  return character_class(c) == CharacterClass::space;
}

std::vector<RawToken> split_tokens(std::string_view text, const TokenDecision& is_boundary) {
  return Splitter(text, is_boundary).run();
}

}  // namespace relata
