/// What a page says of itself. Internal to the reader of pages.
#pragma once

#include <string>

struct _xmlNode;

namespace relata::html {

/// Fields are empty where the page is silent.
struct PageMetadata {
  std::string title;
  std::string source;     ///< The outlet.
  std::string url;        ///< The page's own, absolute address.
  std::string published;  ///< ISO 8601.
  std::string language;   ///< BCP 47.
};

/// Reads Open Graph, JSON-LD of schema.org, Dublin Core and what else is in use, in this order; then the elements of
/// HTML. What is damaged is passed over.
[[nodiscard]] PageMetadata read_metadata(const _xmlNode* root);

}  // namespace relata::html
