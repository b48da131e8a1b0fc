#include <relata/extract/language/quotation_marks.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

namespace relata {
namespace {

bool is_quotation_mark(const Token& token) {
  static constexpr std::array<std::string_view, 5> marks{"\"", "“", "”", "''", "``"};
  return std::ranges::find(marks, token.form) != marks.end();
}

bool ends_with_letter(const Token& token) {
  const unsigned char last = token.form.empty() ? ' ' : static_cast<unsigned char>(token.form.back());
  return std::isalnum(last) != 0 || last >= 0x80;
}

/// The mark that closes the quotation opened at `open`.
std::optional<std::size_t> closing_mark(const std::vector<Token>& tokens, std::size_t open) {
  for (std::size_t i = open + 1; i < tokens.size(); ++i) {
    if (is_quotation_mark(tokens[i])) return i;
  }
  return std::nullopt;
}

/// The word among tokens (begin, end) whose head is not among them; hidden ones don't count.
std::int32_t top_between(const Sentence& sentence, std::size_t begin, std::size_t end,
                         const std::vector<bool>& hidden) {
  for (std::size_t i = begin + 1; i < end; ++i) {
    const std::int32_t head = sentence.tokens[i].head;
    const bool inside = head > static_cast<std::int32_t>(begin) && head < static_cast<std::int32_t>(end);
    if (!hidden[i] && !inside) return static_cast<std::int32_t>(i);
  }
  return begin > 0 ? static_cast<std::int32_t>(begin - 1) : static_cast<std::int32_t>(end);
}

void make_mark(Token& token, std::int32_t head, const char* xpos) {
  token.upos = Upos::punct;
  token.xpos = xpos;
  token.lemma = token.form;
  token.features.clear();
  token.head = head;
  token.relation = DependencyRelation::punct;
}

}  // namespace

std::vector<bool> find_inner_quotation_marks(const Sentence& sentence) {
  const auto& tokens = sentence.tokens;
  std::vector<bool> hidden(tokens.size(), false);
  for (std::size_t open = 0; open < tokens.size(); ++open) {
    if (!is_quotation_mark(tokens[open])) continue;
    const auto close = closing_mark(tokens, open);
    if (!close) break;
    const bool follows_word = open > 0 && ends_with_letter(tokens[open - 1]);
    if (follows_word && *close > open + 1) hidden[open] = hidden[*close] = true;
    open = *close;
  }
  return hidden;
}

void attach_quotation_marks(Sentence& sentence, const std::vector<bool>& hidden) {
  for (std::size_t open = 0; open < sentence.tokens.size(); ++open) {
    if (!hidden[open]) continue;
    std::size_t close = open + 1;
    while (!hidden[close]) ++close;
    const std::int32_t head = top_between(sentence, open, close, hidden);
    make_mark(sentence.tokens[open], head, "``");
    make_mark(sentence.tokens[close], head, "''");
    open = close;
  }
}

}  // namespace relata
