/// Which kind of file holds a document.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>

namespace relata {

enum class DocumentFormat : std::uint8_t { plain_text, html, json, json_lines };

/// By the extension, in any case: .txt .text .md, .html .htm .xhtml, .json, .jsonl .ndjson; nothing for others.
[[nodiscard]] std::optional<DocumentFormat> format_of(const std::filesystem::path& file);

/// Whether a text begins as a page does: with a doctype, a comment or one of the usual elements, after blanks.
[[nodiscard]] bool begins_like_html(std::string_view text);

/// Whether bytes hold what no text in UTF-8 holds near its beginning: the signature of an archive, a picture or a PDF
/// file, or a byte 0. Bytes with a byte order mark are a text.
[[nodiscard]] bool is_binary(std::string_view bytes);

}  // namespace relata
