/// The language layer's result: sentences of tokens with tags and dependency trees (Universal Dependencies v2).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <relata/extract/document/span.h>
#include <relata/extract/language/universal_dependencies.h>

namespace relata {

/// A syntactic word. In "don't" there are two, "do" and "n't", each with its own span; the first has `joined` set.
struct Token {
  static constexpr std::int32_t root = -1;

  Span span;
  std::string form;  ///< As it stands in the text.
  std::string lemma;
  Upos upos = Upos::x;
  std::string xpos;          ///< Penn Treebank tag: "VBD", "NNP".
  std::string features;      ///< CoNLL-U notation, sorted: "Number=Sing|Tense=Past"; empty for none.
  std::int32_t head = root;  ///< Index of the head in the sentence's tokens, or `root`.
  DependencyRelation relation = DependencyRelation::dep;
  bool joined = false;  ///< Belongs to one orthographic token with the word that follows ("do" of "don't").
  float certainty = 1;  ///< Probability in (0, 1] that the model gives to head and relation; 1 where they were given.
};

/// Kinds of names that the language model tells apart; lexicons refine them to entity types.
enum class NameKind : std::uint8_t { person, location, organization, miscellaneous };

/// A name as the language model sees it: tokens [begin, end) of its sentence.
struct NameSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  NameKind kind = NameKind::miscellaneous;
};

/// Invariant: exactly one token is the root where there are tokens, and heads form a tree.
struct Sentence {
  Span span;
  std::vector<Token> tokens;    ///< In text order.
  std::vector<NameSpan> names;  ///< In text order, not overlapping.
};

}  // namespace relata
