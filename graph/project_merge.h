/// Parts of a collection, each in a project of its own, put together.
#pragma once

#include <cstddef>

#include <relata/graph/project_file.h>

namespace relata {

struct MergeOptions {
  std::size_t batch = 256;  ///< Documents that are stored in one transaction.
};

/// How merge_project() changed the whole.
struct MergeResult {
  StoreResult documents;
  std::size_t kept = 0;       ///< Documents of the whole that a part has otherwise, where the whole's counts.
  std::size_t decisions = 0;  ///< Decisions that are new in the whole, or other than they were.
};

/// Adds the documents and decisions of `part` to `whole`. Associative, commutative and idempotent: parts in any order
/// and grouping give the same graph as one project of all. Of documents with one id the greatest DocumentVersion
/// counts. Of decisions on one pair "different" counts before "same", and that before "undecided"; then the greater
/// note. Whatever happens on the way, `whole` has every batch that was finished. @throws InputError
MergeResult merge_project(const ProjectFile& part, ProjectFile& whole, const MergeOptions& options = {});

}  // namespace relata
