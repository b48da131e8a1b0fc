/// A page as a tree. Internal to the reader of pages: it shows libxml2.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <libxml/HTMLparser.h>

namespace relata::html {

struct TreeDeleter {
  void operator()(xmlDoc* tree) const { xmlFreeDoc(tree); }
};
using Tree = std::unique_ptr<xmlDoc, TreeDeleter>;

/// Parses valid UTF-8 as browsers do: anything is accepted. Null only for a text without any content.
/// Loads nothing from the network, prints nothing. @throws InputError for what goes beyond page_limits.h
[[nodiscard]] Tree parse(std::string_view utf8);

[[nodiscard]] bool is_element(const xmlNode* node);
[[nodiscard]] std::string_view name_of(const xmlNode* element);  ///< In lower case; lives as long as the tree.

/// The value of an attribute; empty where there is none.
[[nodiscard]] std::string attribute(const xmlNode* element, const char* name);

/// All text below `node` with runs of blanks as one, none at the ends.
[[nodiscard]] std::string text_of(const xmlNode* node);

/// Runs of blanks (no-break ones too) become one; none remain at the ends.
[[nodiscard]] std::string collapse_blanks(std::string_view text);

/// Visits `root` and all below it in the order of the page. `enter(node)` returns whether to go below; `leave(node)`
/// comes after that. Depth costs no stack.
template <typename Enter, typename Leave>
void walk(const xmlNode* root, Enter enter, Leave leave) {
  const xmlNode* node = root;
  while (node) {
    if (enter(node) && node->children && node->type != XML_ENTITY_REF_NODE) {
      node = node->children;
      continue;
    }
    while (node) {
      leave(node);
      if (node == root) return;
      if (node->next) break;
      node = node->parent;
    }
    node = node ? node->next : nullptr;
  }
}

/// Visits the elements in the order of the page.
template <typename Visit>
void for_each_element(const xmlNode* root, Visit visit) {
  walk(
      root,
      [&](const xmlNode* node) {
        if (is_element(node)) visit(node);
        return true;
      },
      [](const xmlNode*) {});
}

}  // namespace relata::html
