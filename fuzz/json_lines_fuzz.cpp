// Standard input, whose content decides: JSON Lines, one object, a page or plain text.
#include <algorithm>
#include <sstream>
#include <string>
#include <variant>

#include <relata/extract/document/document_reader.h>
#include <relata/fuzz/document_properties.h>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace relata;
  const std::string bytes(fuzz::view(data, size));
  std::istringstream input(bytes);
  DocumentReader reader({"-"}, ReadOptions{.max_bytes = 1 << 16}, input);
  std::size_t results = 0;
  while (const auto result = reader.next()) {
    ++results;
    if (const auto* const document = std::get_if<Document>(&*result)) {
      fuzz::check_document(*document);
      fuzz::require(!document->id.empty(), "a document has an id");
    } else {
      fuzz::require(!std::get<UnreadableDocument>(*result).problem.empty(), "an error says what is wrong");
    }
  }
  const auto ends = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n'));
  fuzz::require(results <= ends + 1, "there are no more documents than lines");
  return 0;
}
