/// The explorer: a graph as one web page that opens from disk, with no network. docs/explorer.md shows what it can do.
#pragma once

#include <relata/export/page_data.h>

namespace relata {

/// Whether the page's programs were there when relata was built; that takes npm.
[[nodiscard]] bool has_explorer_page();

/// Writes a page with styles, programs and data inside. Texts of documents are data only: nothing in them is ever run
/// or shown as markup. @throws WriteError @throws std::logic_error where has_explorer_page() is false
ExportReport write_html_page(const KnowledgeGraph& graph, Sink& sink, const PageOptions& options = {});

}  // namespace relata
