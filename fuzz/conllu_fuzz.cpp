// CoNLL-U: spans point at the forms that they stand for.
#include <sstream>
#include <string>

#include <relata/extract/document/input_error.h>
#include <relata/extract/language/conllu_reader.h>
#include <relata/fuzz/require.h>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace relata;
  try {
    std::istringstream input{std::string(fuzz::view(data, size))};
    const TokenizedText read = read_conllu_tokens(input, "fuzz.conllu");
    fuzz::require(read.frames.size() == read.sentences.size(), "each sentence has a frame");
    for (const Sentence& sentence : read.sentences) {
      for (const Token& token : sentence.tokens) {
        fuzz::require(token.span.begin <= token.span.end && token.span.end <= read.text.size(),
                      "a token lies in the text");
      }
    }
  } catch (const InputError& error) {
    fuzz::require(std::string_view(error.what()).starts_with("fuzz.conllu:"), "an error names file and line");
  }
  return 0;
}
