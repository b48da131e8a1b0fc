/// The main text of a page. Internal to the reader of pages.
#pragma once

#include <string>

#include <relata/extract/document/page_metadata.h>

struct _xmlNode;

namespace relata::html {

/// The headline (its text alone) and the paragraphs of the page's main text, in the order of the page.
struct MainText {
  std::string headline;  ///< Empty where there is none.
  std::string text;      ///< The headline and the paragraphs, with an empty line between each two.
};

/// Leaves out what is not the page's own text: navigation, side matter, forms, captions, notices, scripts, and
/// paragraphs that are mostly links. An element that is said to be such by its name, role, class or id is believed only
/// while it holds less than two fifths of the page's running text. Then it goes down from the body, or from the article
/// if the page marks it as one, as long as one child holds most of the running text, and takes what is there. Linear in
/// the page, whatever its depth. Source of the idea, text and link density: Kohlschütter, Fankhauser and Nejdl,
/// "Boilerplate detection using shallow text features", WSDM 2010.
/// The headline is a heading that says what the metadata's title says; else the first h1 in the main text or the last
/// before it, but not one that is the outlet's name.
[[nodiscard]] MainText find_main_text(const _xmlNode* root, const PageMetadata& metadata);

}  // namespace relata::html
