// Web pages: the parser, the main text, what the page says of itself (meta elements, JSON-LD, dates).
#include <string>

#include <relata/extract/document/html_document.h>
#include <relata/extract/document/input_error.h>
#include <relata/fuzz/document_properties.h>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace relata;
  const std::string bytes(fuzz::view(data, size));
  try {
    const Document document = read_html(bytes);
    fuzz::check_document(document);
    fuzz::require(document.text.find('\0') == std::string::npos, "a page's text has no NUL");
    fuzz::require(read_html(bytes).text == document.text, "the same page gives the same text");
  } catch (const InputError& error) {
    fuzz::require(*error.what() != '\0', "an error says what is wrong");
  }
  return 0;
}
