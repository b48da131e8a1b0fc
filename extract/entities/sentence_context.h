/// One sentence as the entity layer looks at it: tokens with their keys and dependents.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <relata/extract/document/document.h>
#include <relata/extract/entities/name_pieces.h>
#include <relata/extract/language/sentence.h>

namespace relata {

using TokenIndex = std::uint32_t;

/// Views of a document and one of its sentences, which must outlive it, and what is read off them once.
class SentenceContext {
 public:
  SentenceContext(const Document& document, const Sentence& sentence, std::uint32_t index);

  [[nodiscard]] std::uint32_t index() const { return index_; }
  [[nodiscard]] const Sentence& sentence() const { return *sentence_; }
  [[nodiscard]] TokenIndex size() const { return static_cast<TokenIndex>(sentence_->tokens.size()); }
  [[nodiscard]] const Token& token(TokenIndex i) const { return sentence_->tokens[i]; }
  /// Names of the sentence as the language model marks them, or as they were given after that.
  [[nodiscard]] const std::vector<NameSpan>& names() const { return names_; }
  void take_names(std::vector<NameSpan> names) { names_ = std::move(names); }

  [[nodiscard]] std::string_view key(TokenIndex i) const { return keys_[i]; }  ///< lookup_key() of the form.
  [[nodiscard]] std::span<const TokenIndex> dependents(TokenIndex head) const;

  [[nodiscard]] bool has_blank_before(TokenIndex i) const;
  [[nodiscard]] bool is_capitalized(TokenIndex i) const;
  [[nodiscard]] bool is_all_capitals(TokenIndex i) const;

  /// Most words are capitalised, so that capitals say nothing: "Allegations of Western Involvement".
  [[nodiscard]] bool is_headline() const { return headline_; }

  /// Most words are written in capitals throughout: "CALL TODAY".
  [[nodiscard]] bool is_capitals() const { return capitals_; }

  [[nodiscard]] Span span_of(TokenIndex begin, TokenIndex end) const;
  [[nodiscard]] std::string_view text_of(TokenIndex begin, TokenIndex end) const;

  /// The lookup_key() of tokens [begin, end).
  [[nodiscard]] std::string key_of(TokenIndex begin, TokenIndex end) const;

  /// The document's text, and the pieces from where token `begin` begins to the end of the sentence; none where the
  /// token is no piece, like a full stop.
  [[nodiscard]] std::string_view text() const { return document_->text; }
  [[nodiscard]] std::span<const NamePiece> pieces_from(TokenIndex begin) const;

  /// Behind which token the first `count` of pieces_from(begin) end; nothing where that is inside a token.
  [[nodiscard]] std::optional<TokenIndex> token_end_of(TokenIndex begin, std::uint32_t count) const;

  /// First token of the subtree's unbroken stretch that ends at `head`.
  [[nodiscard]] bool is_in_subtree(TokenIndex i, TokenIndex head) const;

 private:
  void find_dependents();
  void judge_capitals();
  void find_pieces();

  const Document* document_;
  const Sentence* sentence_;
  std::uint32_t index_;
  bool headline_ = false;
  bool capitals_ = false;
  std::vector<NameSpan> names_;
  std::vector<std::string> keys_;
  std::vector<NamePiece> pieces_;
  std::vector<std::uint32_t> first_piece_;   // of each token, the first that begins in it or after it; one more
  std::vector<TokenIndex> dependents_;       // by head, in text order
  std::vector<TokenIndex> first_dependent_;  // index into dependents_, one more than tokens
};

}  // namespace relata
