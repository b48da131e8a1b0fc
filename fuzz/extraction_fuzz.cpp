// Lines of the interchange: what is read is written as a line that reads back as the same.
#include <string>

#include <relata/extract/document/input_error.h>
#include <relata/extract/interchange/extraction_reader.h>
#include <relata/extract/interchange/extraction_writer.h>
#include <relata/fuzz/document_properties.h>
#include <relata/graph/extraction_check.h>

namespace {

std::string write(const relata::ExtractedDocument& extracted) {
  std::string line;
  relata::write_extraction(extracted.document, extracted.extraction, line);
  return line;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace relata;
  try {
    const ExtractedDocument extracted = read_extraction(fuzz::view(data, size));
    fuzz::check_document(extracted.document);
    check_extraction(extracted.document, extracted.extraction);
    const std::string line = write(extracted);
    fuzz::require(write(read_extraction(line)) == line, "a line that was written reads back as the same");
  } catch (const InputError& error) {
    fuzz::require(*error.what() != '\0', "an error says what is wrong");
  }
  return 0;
}
