/// Merges statements that agree into relations.
#pragma once

#include <span>

#include <relata/graph/actor_table.h>
#include <relata/graph/document_digest.h>
#include <relata/graph/graph_storage.h>

namespace relata {

/// Fills relations and evidence, with their arguments and sources, of a storage that has its documents. `documents` are
/// in the order of ids.
void merge_relations(std::span<const DocumentDigest* const> documents, const ActorTable& actors, GraphStorage& storage);

}  // namespace relata
