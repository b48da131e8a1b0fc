#include <relata/extract/document/document_format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace relata {
namespace {

struct Extension {
  std::string_view text;
  DocumentFormat format;
};
constexpr std::array<Extension, 9> extensions{{{".txt", DocumentFormat::plain_text},
                                               {".text", DocumentFormat::plain_text},
                                               {".md", DocumentFormat::plain_text},
                                               {".html", DocumentFormat::html},
                                               {".htm", DocumentFormat::html},
                                               {".xhtml", DocumentFormat::html},
                                               {".json", DocumentFormat::json},
                                               {".jsonl", DocumentFormat::json_lines},
                                               {".ndjson", DocumentFormat::json_lines}}};

constexpr std::array<std::string_view, 16> page_beginnings{
    "!doctype html", "!--", "html", "head",    "body",   "title", "meta", "article",
    "main",          "div", "p",    "section", "header", "h1",    "link", "script"};

// PDF, ZIP, gzip, zstd, PNG, JPEG, GIF, ELF, SQLite
constexpr std::array<std::string_view, 9> signatures{"%PDF-",
                                                     "PK\x03\x04",
                                                     "\x1F\x8B",
                                                     "\x28\xB5\x2F\xFD",
                                                     "\x89PNG",
                                                     "\xFF\xD8\xFF",
                                                     "GIF8",
                                                     "\x7F"
                                                     "ELF",
                                                     "SQLite format 3"};
constexpr std::array<std::string_view, 3> wide_marks{"\xFF\xFE", "\xFE\xFF", std::string_view("\0\0\xFE\xFF", 4)};

std::string lower_case(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), [](unsigned char byte) { return std::tolower(byte); });
  return result;
}

bool starts_with_any(std::string_view bytes, auto&& beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](auto beginning) { return bytes.starts_with(beginning); });
}

/// `tag` is the text after "<", in lower case: "p class=lead>".
bool begins_with_element(std::string_view tag, std::string_view name) {
  if (!tag.starts_with(name)) return false;
  const char after = tag.size() > name.size() ? tag[name.size()] : ' ';
  return name.starts_with('!') || !std::isalnum(static_cast<unsigned char>(after));
}

}  // namespace

std::optional<DocumentFormat> format_of(const std::filesystem::path& file) {
  const std::string extension = lower_case(file.extension().string());
  const auto* const found = std::find_if(extensions.begin(), extensions.end(),
                                         [&](const Extension& known) { return known.text == extension; });
  return found == extensions.end() ? std::nullopt : std::optional(found->format);
}

bool begins_like_html(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t\r\n\f");
  if (begin == std::string_view::npos || text[begin] != '<') return false;
  const std::string tag = lower_case(text.substr(begin + 1, 1024));
  if (tag.starts_with("?xml")) return tag.find("<html") != std::string::npos;
  return std::any_of(page_beginnings.begin(), page_beginnings.end(),
                     [&](std::string_view name) { return begins_with_element(tag, name); });
}

bool is_binary(std::string_view bytes) {
  if (starts_with_any(bytes, signatures)) return true;
  if (starts_with_any(bytes, wide_marks)) return false;
  return bytes.substr(0, 8192).find('\0') != std::string_view::npos;
}

}  // namespace relata
