#include <relata/export/neo4j_model.h>
#include <relata/export/statement_links.h>

#include <algorithm>
#include <array>

namespace relata {
namespace {

using Visit = std::function<void(const Neo4jRow&)>;

constexpr Neo4jTableInfo table_infos[] = {
    {"actors", "Actor", "", "", true},
    {"statements", "Statement", "", "", true},
    {"documents", "Document", "", "", true},
    {"actor_links", "", "Statement", "Actor", false},
    {"statement_links", "", "Statement", "Statement", false},
    {"evidence", "", "Statement", "Document", true},
    {"relations", "", "Actor", "Actor", true},
};

/// Columns of other formats that the model says in another way.
bool is_left_to_the_graph(std::string_view name) {
  constexpr std::string_view names[] = {"label", "statements", "evidence", "claimant_key", "weight"};
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

template <typename Row>
std::vector<Column<Row>> kept(std::span<const Column<Row>> columns) {
  std::vector<Column<Row>> some;
  for (const auto& column : columns) {
    if (!is_left_to_the_graph(column.name)) some.push_back(column);
  }
  return some;
}

std::vector<Column<RelationGroup>> statement_properties() {
  auto columns = kept(statement_columns());
  std::erase_if(columns, [](const auto& column) { return column.name == "type"; });
  for (const auto& column : kept(relation_columns())) columns.push_back(column);
  return columns;
}

constexpr NetworkColumn document_properties[] = {{"name", ColumnType::text},      {"title", ColumnType::text},
                                                 {"outlet", ColumnType::text},    {"url", ColumnType::text},
                                                 {"published", ColumnType::text}, {"language", ColumnType::text}};

constexpr NetworkColumn evidence_properties[] = {
    {"quotation", ColumnType::text}, {"begin", ColumnType::integer},   {"end", ColumnType::integer},
    {"predicate", ColumnType::text}, {"claimants", ColumnType::list},  {"time", ColumnType::text},
    {"time_text", ColumnType::text}, {"confidence", ColumnType::real}, {"origin", ColumnType::text}};

template <typename Row>
void append_names(const std::vector<Column<Row>>& columns, std::vector<NetworkColumn>& names) {
  for (const auto& column : columns) names.push_back({column.name, column.type});
}

template <typename Row>
std::vector<Cell> read(const std::vector<Column<Row>>& columns, const ColumnContext& context, const Row& row) {
  std::vector<Cell> cells;
  for (const auto& column : columns) cells.push_back(column.read(context, row));
  return cells;
}

Cell text_cell(std::string_view text) {
  return text.empty() ? Cell{} : Cell{std::string(text)};
}

std::string document_key(const DocumentRecord& document) {
  return "d" + to_string(content_id({document.id}));
}

class Rows {
 public:
  Rows(const KnowledgeGraph& graph, const Selection& selection, const Visit& visit)
      : graph_(graph), selection_(selection), visit_(visit) {}

  void actors() {
    const auto columns = kept(actor_columns());
    selection_.for_each_actor([&](const Actor& actor) {
      const auto cells = read(columns, context_, actor);
      visit_({.key = actor_key(actor), .type = std::string(to_string(actor.type)), .cells = cells});
    });
  }

  void statements() {
    const auto columns = statement_properties();
    selection_.for_each_relation([&](const Relation& relation) {
      const std::array row{&relation};
      const auto cells = read(columns, context_, RelationGroup(row));
      visit_({.key = relation_key(relation), .cells = cells});
    });
  }

  void documents() {
    std::vector<bool> used(graph_.document_count());
    for_each_evidence(
        [&](const Relation&, const Evidence& evidence) { used[static_cast<std::size_t>(evidence.document)] = true; });
    for (std::size_t i = 0; i < used.size(); ++i) {
      if (!used[i]) continue;
      const DocumentRecord document = graph_.peek(DocumentIndex{static_cast<std::uint32_t>(i)});
      const Cell cells[] = {text_cell(document.id),  text_cell(document.title),     text_cell(document.source),
                            text_cell(document.url), text_cell(document.published), text_cell(document.language)};
      visit_({.key = document_key(document), .cells = cells});
    }
  }

  template <typename Target>
  void links() {
    selection_.for_each_relation([&](const Relation& relation) {
      for (const StatementLink& link : statement_links(selection_, relation)) {
        if (!std::holds_alternative<Target>(link.target)) continue;
        visit_({.type = std::string(link.kind),
                .start = relation_key(relation),
                .end = target_key(graph_, link),
                .cells = {}});
      }
    });
  }

  void evidence() {
    for_each_evidence([&](const Relation& relation, const Evidence& evidence) {
      const auto cells = evidence_cells(evidence);
      const DocumentRecord document = graph_.peek(evidence.document);
      const std::string statement = relation_key(relation);
      const auto key = content_id({statement, document.id, std::to_string(evidence.sentence.code_points.begin),
                                   std::to_string(evidence.predicate.code_points.begin),
                                   std::to_string(static_cast<std::uint32_t>(evidence.statement))});
      visit_({.key = "v" + to_string(key),
              .type = "IN_DOCUMENT",
              .start = statement,
              .end = document_key(document),
              .end_name = document.id,
              .cells = cells});
    });
  }

  void relations() {
    const auto columns = kept(relation_columns());
    for_each_edge(graph_, selection_, StatementShape::aggregated, [&](RelationGroup group) {
      auto cells = read(columns, context_, group);
      std::vector<std::string> statements;
      for (const Relation* relation : group) statements.push_back(relation_key(*relation));
      cells.emplace_back(std::move(statements));
      const Relation& first = *group.front();
      visit_({.key = edge_key(graph_, first),
              .type = neo4j_type(relation_kind(first)),
              .start = actor_key(graph_.key(*first.subject.actor)),
              .end = actor_key(graph_.key(*first.object->actor)),
              .cells = cells});
    });
  }

 private:
  template <typename VisitEvidence>
  void for_each_evidence(VisitEvidence visit) {
    selection_.for_each_relation([&](const Relation& relation) {
      for (const Evidence& evidence : window_.of(relation.id)) visit(relation, evidence);
    });
  }

  std::vector<Cell> evidence_cells(const Evidence& evidence) const {
    std::vector<std::string> claimants;
    for (const Claimant& claimant : graph_.claimant_chain(evidence)) {
      claimants.emplace_back(claimant_name(graph_, claimant));
    }
    return {text_cell(evidence.sentence.text),
            std::int64_t{evidence.sentence.code_points.begin},
            std::int64_t{evidence.sentence.code_points.end},
            text_cell(evidence.predicate.text),
            claimants.empty() ? Cell{} : Cell{std::move(claimants)},
            text_cell(evidence.time),
            text_cell(evidence.time_text),
            evidence.confidence,
            to_string(evidence.origin)};
  }

  const KnowledgeGraph& graph_;
  const Selection& selection_;
  const Visit& visit_;
  RelationLabels labels_;
  EvidenceWindow window_{graph_};
  ColumnContext context_{graph_, selection_, labels_, &window_};
};

}  // namespace

const Neo4jTableInfo& info(Neo4jTable table) {
  return table_infos[static_cast<std::size_t>(table)];
}

std::vector<NetworkColumn> Neo4jModel::columns(Neo4jTable table) {
  std::vector<NetworkColumn> names;
  switch (table) {
    case Neo4jTable::actors:
      append_names(kept(actor_columns()), names);
      break;
    case Neo4jTable::statements:
      append_names(statement_properties(), names);
      break;
    case Neo4jTable::documents:
      names.assign(std::begin(document_properties), std::end(document_properties));
      break;
    case Neo4jTable::evidence:
      names.assign(std::begin(evidence_properties), std::end(evidence_properties));
      break;
    case Neo4jTable::relations:
      append_names(kept(relation_columns()), names);
      names.push_back({"statements", ColumnType::list});
      break;
    case Neo4jTable::actor_links:
    case Neo4jTable::statement_links:
      break;
  }
  return names;
}

void Neo4jModel::for_each_row(Neo4jTable table, const Visit& visit) const {
  Rows rows(graph_, selection_, visit);
  switch (table) {
    case Neo4jTable::actors:
      return rows.actors();
    case Neo4jTable::statements:
      return rows.statements();
    case Neo4jTable::documents:
      return rows.documents();
    case Neo4jTable::actor_links:
      return rows.links<ActorId>();
    case Neo4jTable::statement_links:
      return rows.links<RelationId>();
    case Neo4jTable::evidence:
      return rows.evidence();
    case Neo4jTable::relations:
      return rows.relations();
  }
}

std::string neo4j_type(std::string_view kind) {
  constexpr std::size_t longest = 100;
  std::string type;
  for (const char c : kind.substr(0, longest)) {
    const bool is_kept = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                         static_cast<unsigned char>(c) >= 0x80;
    type += is_kept ? c : '_';
  }
  if (kind.size() > longest) {  // not in the middle of a character
    while (!type.empty() && (static_cast<unsigned char>(type.back()) & 0xC0) == 0x80) type.pop_back();
    if (!type.empty() && static_cast<unsigned char>(type.back()) >= 0xC0) type.pop_back();
  }
  return type.empty() ? "_" : type;
}

void report_model(const Selection& selection, ExportReport& report) {
  report.relations = selection.relation_count();
  selection.report_relations(report);
  selection.report_actors(report);
}

}  // namespace relata
