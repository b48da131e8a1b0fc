/// Relations as predicates of RDF.
#pragma once

#include <string>

#include <relata/graph/relation.h>

namespace relata {

/// Replaces `out` by the local name in RdfNamespace::rel: "ACCUSE", "advance_into"; "_" for a relation without a name.
void make_predicate_name(const Relation& relation, std::string& out);

/// Whether the documents themselves say so, affirmed, of two actors: only such a relation may be a plain triple.
[[nodiscard]] bool is_asserted_fact(const Relation& relation);

/// Whether a relation type is one of PLOVER's event types, which have their own names in PLOVER.
[[nodiscard]] bool is_plover_type(std::string_view type);

}  // namespace relata
