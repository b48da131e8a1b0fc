/// RETURN and WITH: what goes on, grouped, in which order, and how much of it.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <relata/query/aggregates.h>
#include <relata/query/expression_compiler.h>
#include <relata/query/stage.h>
#include <relata/query/value_order.h>

namespace relata::query {

/// One column of the result.
struct OutputColumn {
  std::string name;
  VariableKind kind = VariableKind::value;
};

/// Rows go in with the slots of one scope and come out with one slot for each column, in the columns' order.
class ProjectionStage : public Stage {
 public:
  /// Both must outlive it. @throws QueryError
  ProjectionStage(CompileContext& context, Scope& scope, const Projection& projection);

  [[nodiscard]] const std::vector<OutputColumn>& columns() const { return columns_; }

  /// The scope of the next stages, whose first slots are the columns. Must outlive it.
  void set_next_scope(const Scope& scope) { next_scope_ = &scope; }

  bool push(Row& row) override;
  void finish() override;

 private:
  using Columns = std::vector<Value>;
  struct Item {
    Evaluator evaluate;
    Slot slot = 0;  ///< Where a row has its value for those who build on it: other items and sort keys.
    bool has_aggregate = false;
  };
  struct AggregateCall {
    std::string name;
    bool distinct = false;
    Evaluator argument;  ///< None for count(*).
    Slot slot = 0;       ///< Of its result.
    SourceRange range;
  };
  struct SortKey {
    Evaluator evaluate;
    bool descending = false;
  };
  struct SortedRow {
    std::vector<Value> keys;
    Columns columns;
  };
  struct Group {
    Columns columns;  ///< Those with aggregates are still missing.
    std::vector<std::unique_ptr<Aggregate>> aggregates;
  };

  [[nodiscard]] std::vector<ProjectionItem> expand_star(const Projection& projection) const;
  void compile_items(const std::vector<ProjectionItem>& items);
  void compile_aggregates(const Expression& expression);
  void compile_order(const Projection& projection, const std::vector<ProjectionItem>& items);
  [[nodiscard]] std::size_t count_of(const Expression& expression, std::string_view what);

  [[nodiscard]] Group make_group(Columns columns) const;
  void add_to_group(Row& row);
  bool take_group(Group& group);
  bool take(Columns columns, Row& row);
  bool keep_sorted(Columns columns, Row& row);
  void sort();
  bool emit(Columns columns);

  CompileContext& context_;
  Scope& scope_;
  std::vector<OutputColumn> columns_;
  std::vector<Item> items_;
  KnownValues known_;  ///< Of grouped rows: grouping columns and aggregates.
  std::vector<AggregateCall> aggregates_;
  std::vector<SortKey> sort_keys_;
  bool is_grouped_ = false;
  bool is_distinct_ = false;
  std::size_t skip_ = 0;
  std::optional<std::size_t> limit_;
  const Scope* next_scope_ = nullptr;

  std::map<Columns, std::size_t, RowLess> group_index_;
  std::vector<Group> groups_;  ///< In the order of their first rows.
  std::set<Columns, RowLess> seen_;
  std::vector<SortedRow> sorted_;
  std::size_t emitted_ = 0;
};

}  // namespace relata::query
