/// Direct quotations in a text.
#pragma once

#include <string_view>
#include <vector>

#include <relata/extract/document/span.h>

namespace relata {

struct DirectQuotation {
  Span span;           ///< With its quotation marks.
  bool closed = true;  ///< False for a paragraph that opens a quotation which goes on in the next.
};

/// All double-quoted stretches in text order, “so”, "so", ''so'' and «so», none inside another. A quotation ends with
/// its paragraph at the latest; inches and stray marks without a partner in the paragraph are left out, but for a
/// mark that opens the paragraph and is taken up by one that opens the next.
[[nodiscard]] std::vector<DirectQuotation> find_quotations(std::string_view text);

}  // namespace relata
