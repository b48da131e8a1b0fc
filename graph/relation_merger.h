/// Merges statements that agree into relations.
#pragma once

#include <span>

#include <relata/graph/actor_table.h>
#include <relata/graph/document_digest.h>
#include <relata/graph/graph_storage.h>
#include <relata/graph/string_numbers.h>

namespace relata {

/// Fills topology, relations and evidence of `parts`, with their arguments and sources. `documents` are in the order of
/// ids, as they stand in `parts`; `strings` are of its arena.
void merge_relations(std::span<const DocumentDigest* const> documents, const ActorTable& actors, StringNumbers& strings,
                     GraphParts& parts);

}  // namespace relata
