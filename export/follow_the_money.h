/// FollowTheMoney: entities and links for tools of investigators (Aleph, OpenSanctions, yente).
#pragma once

#include <relata/export/export_report.h>
#include <relata/export/sink.h>
#include <relata/graph/knowledge_graph.h>

namespace relata {

/// Writes one entity a line, as JSON: persons, organizations, countries (as public bodies), places (as addresses),
/// groups, events and documents (as articles); and what is said to hold between them, as memberships, employments or
/// unknown links, whose `description` says who claims it. Works, artifacts and others have no place in the schema: they
/// and their relations are counted. @throws WriteError
/// Source: https://followthemoney.tech/explorer/
ExportReport write_follow_the_money(const KnowledgeGraph& graph, Sink& sink,
                                    double min_confidence = default_min_confidence);

}  // namespace relata
