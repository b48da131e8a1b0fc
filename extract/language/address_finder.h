/// Web and mail addresses inside a stretch without white space.
#pragma once

#include <optional>
#include <string_view>

#include <relata/extract/document/span.h>

namespace relata {

/// The first address in `chunk`, as a span of it without the punctuation that follows ("(see http://a.b/c)." gives
/// "http://a.b/c"). Linear.
[[nodiscard]] std::optional<Span> find_address(std::string_view chunk);

}  // namespace relata
