#include <relata/extract/document/html_tree.h>

#include <mutex>

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

namespace relata::html {
namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";

void initialize_parser() {
  static std::once_flag once;
  std::call_once(once, xmlInitParser);
}

struct ContextDeleter {
  void operator()(htmlParserCtxt* context) const { htmlFreeParserCtxt(context); }
};

std::string_view view(const xmlChar* text) {
  return text ? reinterpret_cast<const char*>(text) : std::string_view();
}

/// Length of the blank at `at`; 0 where there is none.
std::size_t blank_length(std::string_view text, std::size_t at) {
  constexpr std::string_view blanks = " \t\r\n\f\v";
  if (blanks.find(text[at]) != std::string_view::npos) return 1;
  return text.substr(at).starts_with(no_break_space) ? no_break_space.size() : 0;
}

}  // namespace

Tree parse(std::string_view utf8) {
  initialize_parser();
  const std::unique_ptr<htmlParserCtxt, ContextDeleter> context(
      htmlCreateMemoryParserCtxt(utf8.data(), static_cast<int>(utf8.size())));
  if (!context) return nullptr;
  htmlCtxtUseOptions(context.get(), HTML_PARSE_IGNORE_ENC | HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
                                        HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
  context->options |= XML_PARSE_HUGE;  // depth is no danger: nothing here recurses
  xmlSwitchEncoding(context.get(), XML_CHAR_ENCODING_UTF8);
  htmlParseDocument(context.get());
  return Tree(context->myDoc);
}

bool is_element(const xmlNode* node) {
  return node->type == XML_ELEMENT_NODE;
}

std::string_view name_of(const xmlNode* element) {
  return view(element->name);
}

std::string attribute(const xmlNode* element, const char* name) {
  xmlChar* const value = xmlGetProp(element, reinterpret_cast<const xmlChar*>(name));
  std::string result(view(value));
  xmlFree(value);
  return result;
}

std::string text_of(const xmlNode* node) {
  std::string text;
  const auto enter = [&](const xmlNode* inner) {
    if (inner->type == XML_TEXT_NODE || inner->type == XML_CDATA_SECTION_NODE) text += view(inner->content);
    return true;
  };
  walk(node, enter, [](const xmlNode*) {});
  return collapse_blanks(text);
}

std::string collapse_blanks(std::string_view text) {
  std::string result;
  bool is_pending = false;
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t blank = blank_length(text, at)) {
      is_pending = !result.empty();
      at += blank;
      continue;
    }
    if (is_pending) result.push_back(' ');
    is_pending = false;
    result.push_back(text[at++]);
  }
  return result;
}

}  // namespace relata::html
