/// Which passages of which documents go back to one text.
#pragma once

#include <span>
#include <vector>

#include <relata/graph/content_id.h>
#include <relata/graph/document_digest.h>

namespace relata {

/// For each document, for each of its quotations: what text it goes back to. Equal for
///
/// - sentences of the same words, and those of ten words or more that have at least half of their shingles in common:
///   a syndicated passage, lightly edited;
/// - sentences that quote the same words between quotation marks, five at least, or nearly the same;
/// - all sentences of documents that are copies of one another: half of the long sentences of the shorter one, and
/// three
///   at least, are in the other. So a wire story keeps its origin under another headline and with paragraphs cut.
///
/// A pure function of the set of documents, whatever their order. Candidates come from bands of MinHash keys (see
/// graph/shingles.h) and each is compared with a few others, so it is linear in the text, up to sorting.
[[nodiscard]] std::vector<std::vector<ContentId>> find_origins(std::span<const DocumentDigest* const> documents);

/// The stretches between quotation marks in `text`, of any kind but single ones; views into it. A mark that is not
/// closed opens nothing.
[[nodiscard]] std::vector<std::string_view> quoted_passages(std::string_view text);

}  // namespace relata
