#include <relata/extract/document/page_metadata.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <string_view>
#include <vector>

#include <relata/extract/document/html_tree.h>
#include <relata/extract/document/linked_data.h>
#include <relata/extract/document/published_date.h>

namespace relata::html {
namespace {

// Names of <meta> elements, the best first.
constexpr auto title_names =
    std::to_array<std::string_view>({"og:title", "twitter:title", "dc.title", "dcterms.title"});
constexpr auto source_names = std::to_array<std::string_view>(
    {"og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "article:publisher_name", "application-name"});
constexpr auto url_names = std::to_array<std::string_view>({"og:url", "twitter:url"});
constexpr auto date_names = std::to_array<std::string_view>(
    {"article:published_time", "og:published_time", "datepublished", "dc.date.issued", "dcterms.issued",
     "dcterms.created", "dc.date", "dcterms.date", "citation_publication_date", "parsely-pub-date", "sailthru.date",
     "pubdate", "publishdate", "publish-date", "date"});

std::string lower_case(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char byte) { return std::tolower(byte); });
  return text;
}

bool is_absolute(std::string_view url) {
  return url.starts_with("http://") || url.starts_with("https://");
}

/// Gathers what is scattered over the page, then picks the best of it.
class MetadataReader {
 public:
  PageMetadata read(const xmlNode* root) {
    for_each_element(root, [this](const xmlNode* element) { visit(element); });
    PageMetadata result;
    result.title = meta(title_names);
    result.source = meta(source_names);
    result.url = is_absolute(canonical_) ? canonical_ : meta(url_names);
    result.published = date();
    for (const std::string& json : linked_data_) read_linked_data(json, result);
    if (result.published.empty()) result.published = first_time_;
    if (!is_absolute(result.url)) result.url.clear();
    if (result.title.empty()) result.title = title_element_;
    if (!language_.empty()) result.language = language_;
    return result;
  }

 private:
  void visit(const xmlNode* element) {
    const auto name = name_of(element);
    if (name == "html") language_ = attribute(element, "lang");
    if (name == "meta") visit_meta(element);
    if (name == "link" && lower_case(attribute(element, "rel")) == "canonical" && canonical_.empty()) {
      canonical_ = attribute(element, "href");
    }
    if (name == "title" && title_element_.empty()) title_element_ = text_of(element);
    if (name == "time") visit_time(element);
    if (name == "script" && lower_case(attribute(element, "type")) == "application/ld+json") {
      linked_data_.push_back(text_of(element));
    }
  }

  void visit_meta(const xmlNode* element) {
    for (const char* const key : {"property", "name", "itemprop"}) {
      const std::string name = lower_case(attribute(element, key));
      if (!name.empty()) meta_.try_emplace(name, collapse_blanks(attribute(element, "content")));
    }
  }

  /// The first one with a date; one that is marked as the date of publication is better.
  void visit_time(const xmlNode* element) {
    auto date = normalize_date(attribute(element, "datetime"));
    const bool has_text_alone = element->children && !element->children->children && !element->children->next;
    if (!date && has_text_alone) date = normalize_date(text_of(element));
    if (!date) return;
    if (first_time_.empty()) first_time_ = *date;
    if (lower_case(attribute(element, "itemprop")) == "datepublished") meta_.try_emplace("datepublished", *date);
  }

  template <std::size_t count>
  std::string meta(const std::array<std::string_view, count>& names) const {
    for (const std::string_view name : names) {
      const auto found = meta_.find(name);
      if (found != meta_.end() && !found->second.empty()) return found->second;
    }
    return {};
  }

  std::string date() const {
    for (const std::string_view name : date_names) {
      const auto found = meta_.find(name);
      if (found == meta_.end()) continue;
      if (auto date = normalize_date(found->second)) return *date;
    }
    return {};
  }

  std::map<std::string, std::string, std::less<>> meta_;
  std::vector<std::string> linked_data_;
  std::string canonical_, title_element_, first_time_, language_;
};

}  // namespace

PageMetadata read_metadata(const _xmlNode* root) {
  return MetadataReader().read(root);
}

}  // namespace relata::html
