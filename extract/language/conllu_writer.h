/// Writes sentences as CoNLL-U. Source: https://universaldependencies.org/format.html
#pragma once

#include <span>
#include <string>
#include <string_view>

#include <relata/extract/language/conllu_reader.h>
#include <relata/extract/language/sentence.h>

namespace relata {

/// Appends the sentences of one document to `out`, with comments `newdoc id`, `newpar`, `sent_id` and `text`, lines for
/// multiword tokens, and `SpaceAfter=No`. Names stand in MISC as `NE=B-PER`. `text` is what the spans point into.
void write_conllu(std::string_view document_id, std::string_view text, std::span<const Sentence> sentences,
                  std::string& out);

/// The same for tokens that were read from CoNLL-U: comments, multiword tokens and forms are those of the input.
void write_conllu(const TokenizedText& text, std::string& out);

}  // namespace relata
