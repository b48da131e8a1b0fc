/// JSON-LD in pages. Internal to the reader of pages.
#pragma once

#include <string_view>

#include <relata/extract/document/page_metadata.h>

namespace relata::html {

/// Fills the fields that are still empty from the first article (NewsArticle, Article, BlogPosting, …) in `json`: an
/// object, an array of them, or a @graph. Anything else, broken JSON too, leaves `metadata` as it is. Source:
/// https://schema.org/NewsArticle
void read_linked_data(std::string_view json, PageMetadata& metadata);

}  // namespace relata::html
