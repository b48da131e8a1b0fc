/// Sentences for tests, written by hand with their tags and trees.
#pragma once

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <relata/extract/document/document.h>
#include <relata/extract/language/sentence.h>

namespace relata::test {

/// A document whose sentences are given as "form/UPOS/head/relation[/lemma[/features]]" separated by blanks:
/// "Putin/PROPN/2/nsubj said/VERB/0/root/say". Heads count from 1, 0 is the root. A token is written to the text after
/// a blank unless it is punctuation or a clitic; opening brackets and quotation marks take their blank before them.
struct TaggedDocument {
  Document document;
  std::vector<Sentence> sentences;

  TaggedDocument& add(std::string_view tagged, std::vector<NameSpan> names = {});
};

inline std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  std::istringstream stream{std::string(text)};
  for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
  return parts;
}

inline bool is_opening(std::string_view form) {
  return form == "(" || form == "\u201C";
}

inline bool joins_left(std::string_view form) {
  return form == "," || form == "." || form == ")" || form == "'s" || form == "\u2019s" || form == "-" ||
         form == "\u201D";
}

inline TaggedDocument& TaggedDocument::add(std::string_view tagged, std::vector<NameSpan> names) {
  Sentence sentence;
  bool joined = true;
  if (!document.text.empty()) document.text += ' ';
  for (const std::string& item : split(tagged, ' ')) {
    const std::vector<std::string> fields = split(item, '/');
    Token token;
    token.form = fields.at(0);
    if (!joined && !joins_left(token.form)) document.text += ' ';
    token.span.begin = static_cast<std::uint32_t>(document.text.size());
    document.text += token.form;
    token.span.end = static_cast<std::uint32_t>(document.text.size());
    token.upos = upos_from(fields.at(1)).value();
    token.head = std::stoi(fields.at(2)) - 1;
    token.relation = dependency_relation_from(fields.at(3)).value();
    token.lemma = fields.size() > 4 && !fields[4].empty() ? fields[4] : token.form;
    if (fields.size() > 5) token.features = fields[5];
    joined = is_opening(token.form) || token.form == "-";
    sentence.tokens.push_back(token);
  }
  sentence.span = {sentence.tokens.front().span.begin, sentence.tokens.back().span.end};
  sentence.names = std::move(names);
  sentences.push_back(std::move(sentence));
  return *this;
}

}  // namespace relata::test
