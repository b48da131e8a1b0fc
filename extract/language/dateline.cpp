#include <relata/extract/language/dateline.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace relata {
namespace {

constexpr std::uint32_t longest_dateline = 18;  // tokens
constexpr std::uint32_t shortest_rest = 3;      // tokens that are left for the sentence

bool is_dash(const Token& token) {
  return token.form == "-" || token.form == "--" || token.form == "–" || token.form == "—";
}

bool is_upper(char c) {
  return std::isupper(static_cast<unsigned char>(c)) != 0;
}

bool is_in_capitals(const Token& token) {
  return token.form.size() >= 2 &&
         std::ranges::all_of(token.form, [](char c) { return is_upper(c) || static_cast<unsigned char>(c) >= 0x80; });
}

bool is_punctuation(const Token& token) {
  static constexpr std::array<std::string_view, 6> marks{",", ".", "(", ")", "/", "'"};
  return std::ranges::find(marks, token.form) != marks.end();
}

bool is_number(const Token& token) {
  return !token.form.empty() && std::isdigit(static_cast<unsigned char>(token.form.front())) != 0;
}

bool may_stand_in_dateline(const Token& token) {
  return is_punctuation(token) || is_number(token) || (!token.form.empty() && is_upper(token.form.front())) ||
         token.form == "of" || token.form == "de" || token.form == "la";
}

bool has_gap_before(const Sentence& sentence, std::uint32_t i) {
  return sentence.tokens[i - 1].span.end < sentence.tokens[i].span.begin;
}

}  // namespace

std::uint32_t dateline_length(const Sentence& sentence) {
  const auto& tokens = sentence.tokens;
  if (tokens.size() < 2 || !is_in_capitals(tokens[0])) return 0;
  for (std::uint32_t i = 1; i < tokens.size() && i <= longest_dateline; ++i) {
    if (is_dash(tokens[i]) && has_gap_before(sentence, i)) return i + 1 + shortest_rest <= tokens.size() ? i + 1 : 0;
    if (!may_stand_in_dateline(tokens[i])) return 0;
  }
  return 0;
}

void attach_dateline(Sentence& sentence, std::uint32_t length) {
  if (length == 0) return;
  std::int32_t root = Token::root;
  for (std::uint32_t i = length; i < sentence.tokens.size(); ++i) {
    if (sentence.tokens[i].head == Token::root) root = static_cast<std::int32_t>(i);
  }
  for (std::uint32_t i = 0; i < length; ++i) {
    Token& token = sentence.tokens[i];
    const bool mark = is_punctuation(token) || is_dash(token);
    token.upos = mark ? Upos::punct : is_number(token) ? Upos::num : Upos::propn;
    token.xpos = mark ? "," : is_number(token) ? "CD" : "NNP";
    token.features.clear();
    token.lemma = token.form;
    token.head = i == 0 ? root : 0;
    token.relation = i == 0 ? DependencyRelation::parataxis
                     : mark ? DependencyRelation::punct
                            : DependencyRelation::flat;
  }
}

}  // namespace relata
