// Plain text in any encoding: a title, a dateline, a date; quotations in it.
#include <string>

#include <relata/extract/document/plain_text.h>
#include <relata/extract/document/quotations.h>
#include <relata/fuzz/document_properties.h>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace relata;
  DecodedText decoded = decode_text(std::string(fuzz::view(data, size)));
  const std::string text = decoded.text;
  const Document document = read_plain_text(std::move(decoded.text), "kursk-2024-08-16.txt");
  fuzz::check_document(document);
  fuzz::require(document.text == text, "a plain text is taken as it stands");
  for (const DirectQuotation& quotation : find_quotations(document.text)) {
    fuzz::require(quotation.span.begin <= quotation.span.end && quotation.span.end <= text.size(),
                  "a quotation lies in the text");
  }
  return 0;
}
