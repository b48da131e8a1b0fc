/// Relations, actors and evidence as JSON, alike in every command.
#pragma once

#include <relata/cli/json_text.h>
#include <relata/graph/knowledge_graph.h>

namespace relata::cli {

/// {"key", "type", "name", "iri", "aliases", ...}
void write_actor(const Actor& actor, JsonText& json);

/// A field "identifications": which names were taken for the actor, by which rule, in which documents.
void write_identifications(const Actor& actor, JsonText& json);

/// {"text", "actor" or "relation"}: the key of what it refers to, if anything.
void write_term(const KnowledgeGraph& graph, const Term& term, JsonText& json);

/// One quotation with its document and position in code points.
void write_evidence(const KnowledgeGraph& graph, const Evidence& evidence, JsonText& json);

/// Everything the graph knows of a relation, its evidence with quotations in code points included.
void write_relation(const KnowledgeGraph& graph, const Relation& relation, JsonText& json);

}  // namespace relata::cli
