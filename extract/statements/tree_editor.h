/// What the menders of trees share: looking for children and hanging tokens elsewhere.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <vector>

#include <relata/extract/language/sentence.h>

namespace relata {

/// A sentence's tokens while their heads change. Searches are linear in the tokens. The sentence must outlive it.
class TreeEditor {
 public:
  explicit TreeEditor(Sentence& sentence) : tokens_(sentence.tokens) {}

 protected:
  static std::int32_t number(std::size_t index) { return static_cast<std::int32_t>(index); }
  static std::size_t at(std::int32_t index) { return static_cast<std::size_t>(index); }

  /// Whether `token` is `ancestor` or stands under it.
  [[nodiscard]] bool is_below(std::size_t token, std::size_t ancestor) const {
    for (std::int32_t i = number(token); i != Token::root; i = tokens_[at(i)].head) {
      if (i == number(ancestor)) return true;
    }
    return false;
  }

  /// The first child of `head` with one of these relations.
  [[nodiscard]] std::optional<std::size_t> child(std::size_t head,
                                                 std::initializer_list<DependencyRelation> relations) const {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const bool fits = std::find(relations.begin(), relations.end(), tokens_[i].relation) != relations.end();
      if (tokens_[i].head == number(head) && fits) return i;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool has_child(std::size_t head, std::initializer_list<DependencyRelation> relations) const {
    return child(head, relations).has_value();
  }

  [[nodiscard]] bool is_noun(std::size_t i) const {
    return tokens_[i].upos == Upos::noun || tokens_[i].upos == Upos::propn;
  }

  /// A verb with a tense of its own.
  [[nodiscard]] bool is_finite(std::size_t i) const {
    const Token& token = tokens_[i];
    return token.upos == Upos::verb && (token.xpos == "VBD" || token.xpos == "VBZ" || token.xpos == "VBP");
  }

  void attach(std::size_t token, std::size_t head, DependencyRelation relation) {
    tokens_[token].head = number(head);
    tokens_[token].relation = relation;
  }

  /// `token` takes the place that `other`, which is above it, has in the tree; `other` hangs on it from now on.
  void exchange(std::size_t token, std::size_t other, DependencyRelation relation_of_other) {
    tokens_[token].head = tokens_[other].head;
    tokens_[token].relation = tokens_[other].relation;
    attach(other, token, relation_of_other);
  }

  /// All children of `from` are those of `to` from now on; `to` itself stays where it is.
  void hand_over_children(std::size_t from, std::size_t to) {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (i != to && tokens_[i].head == number(from)) tokens_[i].head = number(to);
    }
  }

  std::vector<Token>& tokens_;
};

/// Lets a mender, made of a sentence and the lexicons it asks, do its work on each sentence.
template <typename Mender, typename... Lexicons>
void mend_each(std::span<Sentence> sentences, const Lexicons&... lexicons) {
  for (Sentence& sentence : sentences) Mender(sentence, lexicons...).mend();
}

}  // namespace relata
