/// Reads short texts with the whole pipeline and writes what it found in one line each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <relata/extract/document/document.h>
#include <relata/extract/statements/statement.h>

namespace relata::testing {

/// The default extractor, loaded once for all tests.
[[nodiscard]] Extraction extract(std::string_view text, std::string_view published = "2024-08-16");

/// "subject | lemma | object", then, where they differ from the ordinary, " | negated", " | possible" …,
/// " | @claimant". Missing parts are "-".
[[nodiscard]] std::string render(const Statement& statement, const Extraction& extraction);

/// All statements of a text in that form.
[[nodiscard]] std::vector<std::string> statements_of(std::string_view text);

/// "source | cue lemma | content" of all attributions; parts of a broken content are joined by " … ".
[[nodiscard]] std::vector<std::string> attributions_of(std::string_view text);

}  // namespace relata::testing
