/// Reads the tokens of CoNLL-U, so that text tokenised elsewhere can be annotated.
/// Source: https://universaldependencies.org/format.html
#pragma once

#include <istream>
#include <string>
#include <string_view>
#include <vector>

#include <relata/extract/language/sentence.h>

namespace relata {

/// An orthographic token of several words ("don't"): words [begin, end) of its sentence.
struct MultiwordToken {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string form;
};

/// What stands around the tokens of one sentence.
struct ConlluFrame {
  std::vector<std::string> comments;  ///< With their '#', as they stand.
  std::vector<MultiwordToken> multiword_tokens;
  std::vector<bool> space_after;  ///< Of each word; of a multiword token, of its last.
  bool begins_paragraph = false;  ///< A comment "# newpar" or "# newdoc" stands above it.
};

/// A text put together from its tokens. Where a multiword token's words are not its parts ("au" = "à" + "le"), each
/// word's span is that of the whole token, and its form differs from the text there.
struct TokenizedText {
  std::string text;                 ///< Paragraphs are parted by blank lines, sentences and words as SpaceAfter says.
  std::vector<Sentence> sentences;  ///< Spans, forms and `joined` are filled in; the rest is as constructed.
  std::vector<ConlluFrame> frames;  ///< One for each sentence.
};

/// Empty nodes ("8.1") are passed over; columns other than ID, FORM and MISC are not looked at.
/// @throws InputError with `file_name` and the line: too few columns, an ID out of order, an empty form
[[nodiscard]] TokenizedText read_conllu_tokens(std::istream& input, std::string_view file_name);

}  // namespace relata
