#include <relata/extract/language/sentence_splitter.h>

#include <algorithm>
#include <string>

#include <relata/extract/language/character_class.h>
#include <relata/extract/language/letters.h>
#include <relata/extract/language/line_breaks.h>

namespace relata {
namespace {

/// What the features need of a token.
struct TokenView {
  std::uint64_t form = 0;   ///< Hash of the lower-cased form; 0 beyond the text.
  std::uint64_t shape = 0;  ///< Of first, second and last character and length.
  CharacterClass first = CharacterClass::space;
  CharacterClass last = CharacterClass::space;
  bool space_before = true;
  char32_t last_character = 0;
};

TokenView view_token(std::string_view text, Span span) {
  TokenView view;
  std::size_t count = 0;
  bool has_stop = false;
  CharacterClass second = CharacterClass::space;
  view.form = 0xCBF29CE484222325u;
  for (std::size_t i = span.begin; i < span.end && count < 24; ++count) {
    const char32_t c = next_code_point(text.substr(0, span.end), i);
    view.last = character_class(c);
    view.last_character = c;
    if (count == 0) view.first = view.last;
    if (count == 1) second = view.last;
    has_stop |= c == '.';
    const char32_t folded = view.last == CharacterClass::digit        ? U'0'
                            : view.last == CharacterClass::apostrophe ? U'\''
                                                                      : c;
    view.form = (view.form ^ lower_letter(folded)) * 0x100000001B3u;
  }
  view.shape = mix_hash(0, static_cast<int>(view.first), static_cast<int>(second), static_cast<int>(view.last),
                        std::min<std::size_t>(count, 4), has_stop);
  const std::size_t before = span.begin;
  view.space_before = before == 0 || text[before - 1] == ' ' || text[before - 1] == '\n' || text[before - 1] == '\t';
  return view;
}

/// Brackets and quotes of the sentence so far that are still open.
struct Nesting {
  std::uint32_t quotes = 0;
  std::int32_t brackets = 0;

  void pass(const TokenView& token) {
    if (token.first == CharacterClass::quote) ++quotes;
    if (token.first != CharacterClass::bracket) return;
    const bool opens = token.last_character == '(' || token.last_character == '[' || token.last_character == '{';
    brackets = std::clamp(brackets + (opens ? 1 : -1), 0, 3);
  }
};

class Splitter {
 public:
  Splitter(std::string_view text, std::span<const RawToken> tokens, std::span<const TokenRange> paragraphs,
           const SentenceDecision& is_end)
      : text_(text), tokens_(tokens), paragraphs_(paragraphs), is_end_(is_end) {}

  std::vector<TokenRange> run() {
    std::vector<TokenRange> sentences;
    for (std::uint32_t i = 0; i < std::min<std::size_t>(ahead, tokens_.size()); ++i) slot(i) = view(i);
    for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
      if (i + ahead < tokens_.size()) slot(i + ahead) = view(i + ahead);
      nesting_.pass(slot(i));
      if (!ends_after(i)) continue;
      sentences.push_back({begin_, i + 1});
      begin_ = i + 1;
      nesting_ = {};
    }
    return sentences;
  }

 private:
  static constexpr std::uint32_t ahead = 4, ring = 8;

  [[nodiscard]] TokenView view(std::uint32_t i) const { return view_token(text_, tokens_[i].span); }
  TokenView& slot(std::uint32_t i) { return views_[i % ring]; }

  /// Token i + offset if it is in the paragraph, else nothing.
  [[nodiscard]] TokenView neighbour(std::uint32_t i, std::int32_t offset) const {
    const std::int64_t position = std::int64_t{i} + offset;
    if (position < paragraphs_[paragraph_].begin || position >= paragraphs_[paragraph_].end) return {};
    return views_[static_cast<std::uint32_t>(position) % ring];
  }

  bool ends_after(std::uint32_t i) {
    if (i + 1 == paragraphs_[paragraph_].end) {
      ++paragraph_;
      return true;
    }
    if (!may_end_after(i)) return false;
    read_features(i);
    return is_end_(features_, i);
  }

  /// Not between a word and one in lower case.
  bool may_end_after(std::uint32_t i) {
    if (tokens_[i].joined) return false;
    const CharacterClass last = slot(i).last, next = slot(i + 1).first;
    return !is_word_class(last) ||
           (next != CharacterClass::letter && next != CharacterClass::mark && next != CharacterClass::apostrophe);
  }

  void read_features(std::uint32_t i) {
    const TokenView a = neighbour(i, -2), b = neighbour(i, -1), c = neighbour(i, 0), d = neighbour(i, 1),
                    e = neighbour(i, 2), f = neighbour(i, 3);
    const std::uint64_t space = d.space_before, open = nesting_.quotes % 2 + 2u * (nesting_.brackets > 0);
    const std::uint64_t length =
        std::min<std::uint32_t>(i + 1 - begin_, 4) + (i + 1 - begin_ > 8) + (i + 1 - begin_ > 20);
    const std::uint64_t left_in_paragraph = std::min<std::uint32_t>(paragraphs_[paragraph_].end - i - 1, 3);
    const std::uint64_t spacing = space + 2 * c.space_before + 4 * e.space_before;
    features_.clear();
    const auto add = [&](std::uint64_t kind, auto... values) { features_.add(mix_hash(64 + kind, values...)); };
    add(0);
    add(1, c.form, space);
    add(2, c.form, d.shape, space);
    add(3, c.form, d.form);
    add(4, b.form, c.form, space);
    add(5, b.shape, c.form, d.shape, space);
    add(6, b.form, c.form, d.shape);
    add(7, c.form, d.form, e.form);
    add(8, c.shape, d.form);
    add(9, c.shape, d.shape, e.shape);
    add(10, c.form, d.shape, e.shape, space);
    add(11, c.form, open, space);
    add(12, c.form, d.form, open, spacing);
    add(13, b.form, c.form, open, space);
    add(14, c.form, length, d.shape);
    add(15, c.form, left_in_paragraph, d.shape);
    add(16, b.shape, c.shape, d.shape, e.shape);
    add(17, a.shape, b.shape, c.form, d.shape);
    add(18, d.form, e.form);
    add(19, d.form, space, static_cast<int>(c.last));
    add(20, b.form, c.shape);
    add(21, c.form, e.form, d.shape);
    add(22, c.form, b.shape, spacing, open);
    add(23, static_cast<int>(c.last), d.shape, length, open);
    add(24, c.form, d.form, length);
    add(25, a.form, b.form, c.form);
    add(26, c.shape, d.shape, e.shape, f.shape);
    add(27, static_cast<int>(b.last), c.form, static_cast<int>(d.first), static_cast<int>(e.first), spacing);
    add(28, length, left_in_paragraph, c.form);
    add(29, d.form, e.shape, space, static_cast<int>(c.last), open);
  }

  std::string_view text_;
  std::span<const RawToken> tokens_;
  std::span<const TokenRange> paragraphs_;
  const SentenceDecision& is_end_;
  std::size_t paragraph_ = 0;
  std::uint32_t begin_ = 0;
  TokenView views_[ring];
  Nesting nesting_;
  FeatureSet features_;
};

}  // namespace

std::vector<TokenRange> find_paragraphs(std::string_view text, std::span<const RawToken> tokens) {
  const auto breaks = find_paragraph_ends(text);
  std::vector<TokenRange> paragraphs;
  std::uint32_t begin = 0;
  std::size_t next_break = 0;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    while (next_break < breaks.size() && breaks[next_break] < tokens[i].span.end) ++next_break;
    const bool ends =
        i + 1 == tokens.size() || (next_break < breaks.size() && breaks[next_break] < tokens[i + 1].span.begin);
    if (!ends) continue;
    paragraphs.push_back({begin, i + 1});
    begin = i + 1;
  }
  return paragraphs;
}

std::vector<TokenRange> split_sentences(std::string_view text, std::span<const RawToken> tokens,
                                        std::span<const TokenRange> paragraphs, const SentenceDecision& is_end) {
  return Splitter(text, tokens, paragraphs, is_end).run();
}

}  // namespace relata
