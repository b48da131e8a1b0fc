#include <relata/extract/entities/sentence_context.h>

#include <algorithm>

#include <relata/extract/entities/lookup_key.h>

namespace relata {
namespace {

bool is_lower_letter(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_upper_letter(char c) {
  return c >= 'A' && c <= 'Z';
}

}  // namespace

SentenceContext::SentenceContext(const Document& document, const Sentence& sentence, std::uint32_t index)
    : document_(&document), sentence_(&sentence), index_(index), names_(sentence.names) {
  keys_.reserve(size());
  for (const Token& token : sentence.tokens) keys_.push_back(lookup_key(token.form));
  find_dependents();
  judge_capitals();
  find_pieces();
}

void SentenceContext::find_dependents() {
  first_dependent_.assign(size() + 1, 0);
  for (const Token& token : sentence_->tokens) {
    if (token.head != Token::root) ++first_dependent_[static_cast<std::size_t>(token.head) + 1];
  }
  for (TokenIndex i = 0; i < size(); ++i) first_dependent_[i + 1] += first_dependent_[i];
  dependents_.resize(first_dependent_[size()]);
  std::vector<TokenIndex> next(first_dependent_.begin(), first_dependent_.end() - 1);
  for (TokenIndex i = 0; i < size(); ++i) {
    if (token(i).head != Token::root) dependents_[next[static_cast<std::size_t>(token(i).head)]++] = i;
  }
}

void SentenceContext::judge_capitals() {
  TokenIndex words = 0;
  TokenIndex capitals = 0;
  TokenIndex all_capitals = 0;
  for (TokenIndex i = 0; i < size(); ++i) {
    if (token(i).form.size() < 4 || token(i).upos == Upos::punct || token(i).upos == Upos::num) continue;
    ++words;
    capitals += is_capitalized(i);
    all_capitals += is_all_capitals(i);
  }
  headline_ = words >= 4 && capitals * 4 >= words * 3;
  capitals_ = words >= 2 && all_capitals * 4 >= words * 3;
}

std::span<const TokenIndex> SentenceContext::dependents(TokenIndex head) const {
  return std::span(dependents_).subspan(first_dependent_[head], first_dependent_[head + 1] - first_dependent_[head]);
}

void SentenceContext::find_pieces() {
  if (size() == 0) return;
  const std::uint32_t begin = token(0).span.begin;
  append_name_pieces(text_of(0, size()), begin, pieces_);
  first_piece_.reserve(size() + 1);
  std::uint32_t piece = 0;
  for (const Token& token : sentence_->tokens) {
    while (piece < pieces_.size() && pieces_[piece].begin < token.span.begin) ++piece;
    first_piece_.push_back(piece);
  }
  first_piece_.push_back(static_cast<std::uint32_t>(pieces_.size()));
}

std::span<const NamePiece> SentenceContext::pieces_from(TokenIndex begin) const {
  const std::uint32_t first = first_piece_[begin];
  if (first >= pieces_.size() || pieces_[first].begin >= token(begin).span.end) return {};
  return std::span(pieces_).subspan(first);
}

std::optional<TokenIndex> SentenceContext::token_end_of(TokenIndex begin, std::uint32_t count) const {
  const std::uint32_t last = first_piece_[begin] + count - 1;
  TokenIndex end = begin + 1;
  while (end < size() && token(end).span.begin < pieces_[last].end) ++end;
  const bool ends_inside = token(end - 1).span.end < pieces_[last].end ||
                           (last + 1 < pieces_.size() && pieces_[last + 1].begin < token(end - 1).span.end);
  return ends_inside ? std::nullopt : std::optional(end);
}

bool SentenceContext::has_blank_before(TokenIndex i) const {
  return i == 0 || token(i - 1).span.end < token(i).span.begin;
}

bool SentenceContext::is_capitalized(TokenIndex i) const {
  return begins_with_capital(token(i).form);
}

bool SentenceContext::is_all_capitals(TokenIndex i) const {
  const std::string_view form = token(i).form;
  return std::count_if(form.begin(), form.end(), is_upper_letter) > 1 &&
         std::none_of(form.begin(), form.end(), is_lower_letter);
}

Span SentenceContext::span_of(TokenIndex begin, TokenIndex end) const {
  return {token(begin).span.begin, token(end - 1).span.end};
}

std::string_view SentenceContext::text_of(TokenIndex begin, TokenIndex end) const {
  return text_at(*document_, span_of(begin, end));
}

std::string SentenceContext::key_of(TokenIndex begin, TokenIndex end) const {
  std::string key;
  for (TokenIndex i = begin; i < end; ++i) {
    if (i > begin && has_blank_before(i)) key.push_back(' ');
    key += keys_[i];
  }
  return key;
}

bool SentenceContext::is_in_subtree(TokenIndex i, TokenIndex head) const {
  for (std::int32_t at = static_cast<std::int32_t>(i); at != Token::root;
       at = token(static_cast<TokenIndex>(at)).head) {
    if (static_cast<TokenIndex>(at) == head) return true;
  }
  return false;
}

}  // namespace relata
