#include <relata/extract/document/html_document.h>

#include <algorithm>
#include <cctype>
#include <string_view>

#include <relata/extract/document/html_tree.h>
#include <relata/extract/document/main_text.h>
#include <relata/extract/document/page_metadata.h>
#include <relata/extract/document/utf8.h>

namespace relata {
namespace {

/// The encoding that a page names in its first bytes; empty for UTF-8 or none.
/// Source: https://html.spec.whatwg.org, "prescan a byte stream to determine its encoding", and the XML declaration
std::string find_declared_encoding(std::string_view bytes) {
  std::string head(bytes.substr(0, 2048));
  std::transform(head.begin(), head.end(), head.begin(), [](unsigned char byte) { return std::tolower(byte); });
  auto at = head.find("charset=");
  if (at == std::string::npos && head.starts_with("<?xml")) at = head.find("encoding=");
  if (at == std::string::npos) return {};
  const auto begin = head.find_first_not_of("\"' ", head.find('=', at) + 1);
  if (begin == std::string::npos) return {};
  const std::string name = head.substr(begin, head.find_first_of("\"' />;?", begin) - begin);
  if (name.starts_with("utf")) return {};  // the prescan could not have been read if it were UTF-16
  return name == "iso-8859-1" || name == "us-ascii" || name == "latin1" ? "windows-1252" : name;
}

/// "Headline - Example Wire" without the outlet.
std::string without_source(std::string title, std::string_view source) {
  for (const std::string_view separator : {" - ", " | ", " \u2013 ", " \u2014 ", " :: "}) {
    const std::string ending = std::string(separator) + std::string(source);
    if (!source.empty() && title.size() > ending.size() && title.ends_with(ending))
      title.resize(title.size() - ending.size());
  }
  return title;
}

/// The parser would take it for the end. Source: https://html.spec.whatwg.org, "unexpected-null-character"
std::string replace_nul(std::string text) {
  if (text.find('\0') == std::string::npos) return text;
  std::string result;
  for (const char byte : text) {
    if (byte == '\0') {
      result += "\uFFFD";
    } else {
      result += byte;
    }
  }
  return result;
}

}  // namespace

Document read_html(std::string bytes) {
  const std::string encoding = find_declared_encoding(bytes);
  DecodedText decoded = decode_text(std::move(bytes), encoding);
  Document document;
  document.warnings = std::move(decoded.warnings);
  const html::Tree tree = html::parse(replace_nul(std::move(decoded.text)));
  const auto* const root = tree ? xmlDocGetRootElement(tree.get()) : nullptr;
  if (!root) return document;
  html::PageMetadata metadata = html::read_metadata(root);
  metadata.title = without_source(std::move(metadata.title), metadata.source);
  html::MainText main = html::find_main_text(root, metadata);
  document.title = std::move(main.headline.empty() ? metadata.title : main.headline);
  document.source = metadata.source;
  document.url = metadata.url;
  document.published = metadata.published;
  document.language = metadata.language;
  document.text = std::move(main.text);
  return document;
}

}  // namespace relata
