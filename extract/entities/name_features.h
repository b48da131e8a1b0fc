/// What a word's letters, its neighbours and the lexicons tell of whether it belongs to a name.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <relata/extract/entities/entity_lexicon.h>
#include <relata/extract/entities/sentence_context.h>

namespace relata {

/// Takes the features of one word; a feature's name is `kind` followed by `value` and `second`.
class NameFeatureSink {
 public:
  virtual ~NameFeatureSink() = default;
  virtual void add(std::string_view kind, std::string_view value, std::string_view second = {}) = 0;
};

/// The features of the words of one document, as the name tagger sees them and as its weights were trained. They ask
/// for no tags: a word, its shape and affixes, the lexicon entries that lie on it and on its neighbours, how the
/// sentence uses capitals, and how the sentences around write the same word.
class NameFeatures {
 public:
  /// `lexicon` and `sentences`, those of one document in order, must outlive it.
  NameFeatures(const EntityLexicon& lexicon, std::span<const SentenceContext> sentences);

  /// Calls `sink` for every feature of every word of one sentence; `begin_word` before those of each word.
  /// Sentences must be asked for in order, each once. Linear in words.
  template <typename BeginWord>
  void visit(std::uint32_t sentence, NameFeatureSink& sink, BeginWord begin_word) {
    prepare(sentence);
    for (TokenIndex i = 0; i < words_.size(); ++i) {
      begin_word(i);
      add_word(i, sink);
    }
  }

 private:
  struct Word {
    std::string form;   ///< With straight quotation marks.
    std::string lower;  ///< In lower case.
    std::string shape;  ///< "Xxx" for "Boston".
    std::vector<std::string> entries;
  };
  struct Uses {
    std::uint32_t capitalised = 0;  ///< Inside sentences.
    std::uint32_t lower = 0;
  };

  void prepare(std::uint32_t sentence);
  void count(std::uint32_t sentence, int by);
  void find_entries(const SentenceContext& context);
  void find_titles(const SentenceContext& context, TokenIndex begin);
  void find_table_names(const SentenceContext& context, TokenIndex begin);
  void find_words(const SentenceContext& context, TokenIndex i);
  void mark(TokenIndex begin, TokenIndex end, std::string_view code);
  void judge_casing(const SentenceContext& context);
  void add_word(TokenIndex i, NameFeatureSink& sink) const;
  void add_neighbour(TokenIndex i, int offset, NameFeatureSink& sink) const;
  void add_affixes(TokenIndex i, NameFeatureSink& sink) const;
  void add_uses(TokenIndex i, NameFeatureSink& sink) const;

  const EntityLexicon& lexicon_;
  std::span<const SentenceContext> sentences_;
  std::unordered_map<std::string, Uses> uses_;  ///< Of the words of the sentences near the present one.
  std::uint32_t counted_ = 0;                   ///< Sentences before this one are, or were, in uses_.
  std::vector<Word> words_;
  std::string_view casing_;
};

}  // namespace relata
