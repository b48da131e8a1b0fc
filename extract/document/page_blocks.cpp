#include <relata/extract/document/page_blocks.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

#include <relata/extract/document/html_tree.h>

namespace relata::html {
namespace {

template <std::size_t count>
bool is_one_of(std::string_view name, const std::array<std::string_view, count>& sorted_names) {
  return std::binary_search(sorted_names.begin(), sorted_names.end(), name);
}

// All tables are sorted.
constexpr auto inline_names = std::to_array<std::string_view>(
    {"a",   "abbr", "acronym", "b", "bdi", "bdo",   "big",  "cite",   "code", "data", "del",  "dfn", "em",  "font", "i",
     "ins", "kbd",  "mark",    "q", "s",   "small", "span", "strong", "sub",  "sup",  "time", "u",   "var", "wbr"});
constexpr auto invisible_names = std::to_array<std::string_view>(
    {"audio",  "button",  "canvas", "datalist", "embed",  "head",  "iframe", "math",     "noscript", "object",
     "option", "picture", "script", "select",   "source", "style", "svg",    "template", "textarea", "video"});
constexpr auto side_matter_names = std::to_array<std::string_view>(
    {"address", "aside", "dialog", "figcaption", "figure", "footer", "form", "header", "menu", "nav"});
constexpr auto side_matter_roles = std::to_array<std::string_view>(
    {"alert", "alertdialog", "banner", "complementary", "contentinfo", "dialog", "menu", "navigation", "search"});
constexpr auto side_matter_words = std::to_array<std::string_view>(
    {"ad",         "ads",       "advert",     "advertisement", "banner",    "breadcrumb", "breadcrumbs",  "byline",
     "caption",    "comment",   "comments",   "consent",       "cookie",    "cookies",    "copyright",    "credit",
     "disclaimer", "disqus",    "footer",     "gdpr",          "login",     "masthead",   "menu",         "modal",
     "nav",        "navbar",    "navigation", "newsletter",    "outbrain",  "pagination", "paywall",      "popup",
     "promo",      "promotion", "recirc",     "recommended",   "related",   "share",      "sharing",      "sidebar",
     "signup",     "skip",      "social",     "sponsor",       "sponsored", "subscribe",  "subscription", "taboola",
     "toolbar",    "widget"});
static_assert(std::ranges::is_sorted(inline_names) && std::ranges::is_sorted(invisible_names) &&
              std::ranges::is_sorted(side_matter_names) && std::ranges::is_sorted(side_matter_roles) &&
              std::ranges::is_sorted(side_matter_words));

bool is_inline(std::string_view name) {
  return is_one_of(name, inline_names);
}

/// Whether a class or id like "article-shareTools" has a word that only side matter has.
bool has_side_matter_word(std::string_view names) {
  std::string word;
  const auto ends_word = [&] { return is_one_of(word, side_matter_words); };
  for (std::size_t index = 0; index < names.size(); ++index) {
    const auto byte = static_cast<unsigned char>(names[index]);
    const bool is_border = !std::isalpha(byte) || (std::isupper(byte) && index > 0 && std::islower(names[index - 1]));
    if (is_border) {
      if (ends_word()) return true;
      word.clear();
    }
    if (std::isalpha(byte)) word.push_back(static_cast<char>(std::tolower(byte)));
  }
  return ends_word();
}

bool is_hidden(const xmlNode* element) {
  if (xmlHasProp(element, reinterpret_cast<const xmlChar*>("hidden"))) return true;
  if (attribute(element, "aria-hidden") == "true") return true;
  std::string style = attribute(element, "style");
  std::erase_if(style, [](char byte) { return byte == ' '; });
  return style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos;
}

bool is_side_matter(const xmlNode* element) {
  return is_one_of(name_of(element), side_matter_names) || is_one_of(attribute(element, "role"), side_matter_roles) ||
         has_side_matter_word(attribute(element, "class")) || has_side_matter_word(attribute(element, "id"));
}

bool is_article(const xmlNode* element) {
  return name_of(element) == "article" || name_of(element) == "main" || attribute(element, "role") == "main" ||
         attribute(element, "itemprop") == "articleBody";
}

bool is_heading(std::string_view name) {
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

/// Gathers text until a border of a block, and blocks into elements.
class Cutter {
 public:
  PageBlocks cut(const xmlNode* root) {
    walk(
        root, [this](const xmlNode* node) { return enter(node); }, [this](const xmlNode* node) { leave(node); });
    end_block();
    return std::move(page_);
  }

 private:
  bool enter(const xmlNode* node) {
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) add_text(node);
    if (!is_element(node)) return false;
    const auto name = name_of(node);
    if (is_one_of(name, invisible_names) || is_hidden(node)) return false;
    if (name == "br") return add_line_break();
    line_breaks_ = 0;
    if (name == "a") ++links_;
    if (!is_inline(name)) begin_element(node);
    open_.push_back(node);
    return true;
  }

  void leave(const xmlNode* node) {
    if (open_.empty() || open_.back() != node) return;  // was not entered
    open_.pop_back();
    const auto name = name_of(node);
    if (name == "a") --links_;
    if (!is_inline(name)) end_element(name);
  }

  void begin_element(const xmlNode* node) {
    end_block();
    const auto name = name_of(node);
    if (is_heading(name)) kind_ = name == "h1" ? BlockKind::headline : BlockKind::heading;
    open_elements_.push_back(page_.elements.size());
    page_.elements.push_back({.first_block = page_.blocks.size(),
                              .end_block = 0,
                              .end_element = 0,
                              .is_side_matter = is_side_matter(node),
                              .is_article = is_article(node)});
  }

  void end_element(std::string_view name) {
    end_block();
    if (is_heading(name)) kind_ = BlockKind::paragraph;
    BlockElement& element = page_.elements[open_elements_.back()];
    open_elements_.pop_back();
    element.end_block = page_.blocks.size();
    element.end_element = page_.elements.size();
  }

  void add_text(const xmlNode* node) {
    const std::string_view text(reinterpret_cast<const char*>(node->content));
    text_ += text;
    if (links_ > 0) link_text_ += text;
    if (text.find_first_not_of(" \t\r\n") != std::string_view::npos) line_breaks_ = 0;
  }

  /// One is a blank, two in a row end a paragraph.
  bool add_line_break() {
    text_ += '\n';
    if (++line_breaks_ == 2) end_block();
    return false;
  }

  void end_block() {
    Block block{collapse_blanks(text_), 0, kind_};
    if (!block.text.empty()) {
      block.link_bytes = collapse_blanks(link_text_).size();
      page_.blocks.push_back(std::move(block));
    }
    text_.clear();
    link_text_.clear();
    line_breaks_ = 0;
  }

  PageBlocks page_;
  std::vector<const xmlNode*> open_;
  std::vector<std::size_t> open_elements_;
  std::string text_, link_text_;
  BlockKind kind_ = BlockKind::paragraph;
  int links_ = 0;
  int line_breaks_ = 0;
};

}  // namespace

PageBlocks cut_into_blocks(const xmlNode* root) {
  return Cutter().cut(root);
}

}  // namespace relata::html
