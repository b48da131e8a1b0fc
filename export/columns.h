/// What graph formats tell of actors and relations, as named columns: one table for all formats.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <relata/export/evidence_window.h>
#include <relata/export/relation_groups.h>
#include <relata/export/relation_labels.h>
#include <relata/export/selection.h>
#include <relata/graph/knowledge_graph.h>

namespace relata {

enum class ColumnType : std::uint8_t { text, integer, real, list };

/// monostate: there is nothing to say. Otherwise the alternative that belongs to the column's type.
using Cell = std::variant<std::monostate, std::string, std::int64_t, double, std::vector<std::string>>;

/// What cells are read from.
struct ColumnContext {
  const KnowledgeGraph& graph;
  const Selection& selection;
  const RelationLabels& labels;
  EvidenceWindow* window = nullptr;  ///< Where evidence is read; null: the graph keeps what is asked for.

  [[nodiscard]] std::span<const Evidence> evidence(const Relation& relation) const {
    return window ? window->of(relation.id) : graph.evidence(relation);
  }
};

template <typename Row>
struct Column {
  std::string_view name;  ///< Letters, digits and '_'; unique in its table even without regard to case.
  ColumnType type;
  Cell (*read)(const ColumnContext& context, const Row& row);
};

/// label, name, type, aliases, iri, country, offices, unnamed, mentions, documents, statements.
[[nodiscard]] std::span<const Column<Actor>> actor_columns();

/// label, weight, relation, lemma, …; docs/graphml.md has them all. Where the relations of a group differ, texts are
/// joined by "; ", counts are those of the group, dates and confidence its widest.
[[nodiscard]] std::span<const Column<RelationGroup>> relation_columns();

/// What is told of a statement that stands for itself, beside relation_columns() without `label`: label (the statement
/// as a sentence), name, type ("Statement"), subject, object.
[[nodiscard]] std::span<const Column<RelationGroup>> statement_columns();

}  // namespace relata
