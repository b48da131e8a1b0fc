#include <relata/extract/document/html_tree.h>

#include <mutex>

#include <fmt/format.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <relata/extract/document/input_error.h>
#include <relata/extract/document/page_limits.h>

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

/// Stops the parser where elements are nested too deeply: an end tag without a beginning is looked for in all of them.
void start_element(void* parser, const xmlChar* name, const xmlChar** attributes) {
  auto* const context = static_cast<htmlParserCtxt*>(parser);
  if (context->nodeNr <= max_depth) return xmlSAX2StartElement(parser, name, attributes);
  *static_cast<bool*>(context->_private) = true;
  xmlStopParser(context);
}

}  // namespace

Tree parse(std::string_view utf8) {
  if (has_too_many_attributes(utf8)) {
    throw InputError(fmt::format("an element has more than {} attributes", max_attributes));
  }
  initialize_parser();
  const std::unique_ptr<htmlParserCtxt, ContextDeleter> context(
      htmlCreateMemoryParserCtxt(utf8.data(), static_cast<int>(utf8.size())));
  if (!context) return nullptr;
  htmlCtxtUseOptions(context.get(), HTML_PARSE_IGNORE_ENC | HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
                                        HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
  context->options |= XML_PARSE_HUGE;  // the limits are ours
  xmlSwitchEncoding(context.get(), XML_CHAR_ENCODING_UTF8);
  bool is_too_deep = false;
  context->_private = &is_too_deep;
  context->sax->startElement = start_element;
  htmlParseDocument(context.get());
  Tree tree(context->myDoc);
  if (is_too_deep) throw InputError(fmt::format("elements are nested deeper than {}", max_depth));
  return tree;
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
