/// A sentence's dependency tree, ready to be walked.
#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <relata/extract/language/sentence.h>

namespace relata {

using TokenIndex = std::uint32_t;  ///< Index into Sentence::tokens.

/// Children and subtrees of one sentence, in text order. Keeps a pointer to the sentence, which must outlive it.
/// Construction is linear in the tokens.
class SentenceTree {
 public:
  explicit SentenceTree(const Sentence& sentence);

  [[nodiscard]] const Sentence& sentence() const { return *sentence_; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(sentence_->tokens.size()); }
  [[nodiscard]] const Token& token(TokenIndex index) const { return sentence_->tokens[index]; }
  [[nodiscard]] DependencyRelation relation(TokenIndex index) const { return token(index).relation; }
  [[nodiscard]] std::string_view lemma(TokenIndex index) const { return token(index).lemma; }
  [[nodiscard]] std::optional<TokenIndex> head(TokenIndex index) const;
  [[nodiscard]] std::span<const TokenIndex> children(TokenIndex index) const;

  [[nodiscard]] std::optional<TokenIndex> child(TokenIndex index, DependencyRelation relation) const;
  [[nodiscard]] std::vector<TokenIndex> children(TokenIndex index, DependencyRelation relation) const;
  [[nodiscard]] bool has_child(TokenIndex index, DependencyRelation relation) const;

  /// The token and everything under it, in text order; branches whose top `leave_out` accepts are not entered.
  [[nodiscard]] std::vector<TokenIndex> subtree(
      TokenIndex top, const std::function<bool(TokenIndex)>& leave_out = [](TokenIndex) { return false; }) const;

  [[nodiscard]] bool dominates(TokenIndex ancestor, TokenIndex token) const;

  /// `first` and its conjuncts ("the US, the UK and Poland" from "US"), in text order; not those that "not" excludes.
  [[nodiscard]] std::vector<TokenIndex> with_conjuncts(TokenIndex first) const;

  /// A name that the parser took for an apposition of the one before although a list goes on: "the US, the UK and …".
  [[nodiscard]] bool is_list_member(TokenIndex apposition) const;

  /// Whether "not" stands before the conjunct, a noun: "falling sales, not theft".
  [[nodiscard]] bool is_excluded(TokenIndex conjunct) const;

  /// The first member of the coordination that `token` stands in; itself where it is in none.
  [[nodiscard]] TokenIndex first_conjunct(TokenIndex token) const;

 private:
  const Sentence* sentence_;
  std::vector<TokenIndex> children_;        ///< All children, those of one head side by side.
  std::vector<std::uint32_t> first_child_;  ///< Where those of token i begin; one entry more than tokens.
};

/// "to leave", "in order to leave"
[[nodiscard]] bool is_infinitive(const SentenceTree& tree, TokenIndex clause);

[[nodiscard]] bool is_any(DependencyRelation relation, std::initializer_list<DependencyRelation> choices);
[[nodiscard]] bool is_subject(DependencyRelation relation);  ///< nsubj, csubj and their passive forms; not outer ones.

/// "Tense=Past" in "Mood=Ind|Tense=Past|VerbForm=Fin".
[[nodiscard]] bool has_feature(const Token& token, std::string_view feature);

/// The span from the first to the last of `tokens`, which are in text order and not empty.
[[nodiscard]] Span span_of(const Sentence& sentence, std::span<const TokenIndex> tokens);

}  // namespace relata
