#include <relata/query/run_query.h>

#include <deque>
#include <memory>
#include <utility>

#include <relata/query/operators.h>
#include <relata/query/pattern_matcher.h>
#include <relata/query/projection_stage.h>
#include <relata/query/stage.h>
#include <relata/query/value_error.h>

namespace relata::query {
namespace {

class MatchStage : public Stage {
 public:
  MatchStage(CompileContext& context, Scope& scope, const MatchClause& clause)
      : matcher_(context, scope, clause.patterns, clause.condition ? &*clause.condition : nullptr),
        optional_(clause.optional) {}

  bool push(Row& row) override {
    bool found = false;
    const bool wants_more = matcher_.match(row, [&] {
      found = true;
      return next().push(row);
    });
    if (found || !optional_) return wants_more;
    for (const Slot slot : matcher_.slots()) row[slot] = Value();
    return next().push(row);
  }

 private:
  PatternMatcher matcher_;
  bool optional_;
};

/// One row for each item of a list; none for null.
class UnwindStage : public Stage {
 public:
  UnwindStage(CompileContext& context, Scope& scope, const UnwindClause& clause)
      : context_(context), range_(clause.list.range), list_(compile_expression(context, scope, clause.list)) {
    if (scope.find(clause.variable.text)) {
      context.fail(clause.variable.range,
                   "the variable '" + clause.variable.text + "' stands for something else already");
    }
    slot_ = scope.add(clause.variable.text, VariableKind::value);
  }

  bool push(Row& row) override {
    const Value value = list_(row);
    if (value.is_null()) return true;
    const auto* items = value.get_if<List>();
    if (!items) context_.fail(range_, "UNWIND takes a list, not " + std::string(kind_of(value)));
    for (const Value& item : *items) {
      row[slot_] = item;
      if (!next().push(row)) return false;
    }
    return true;
  }

 private:
  CompileContext& context_;
  SourceRange range_;
  Evaluator list_;
  Slot slot_ = 0;
};

class FilterStage : public Stage {
 public:
  explicit FilterStage(Condition condition) : condition_(std::move(condition)) {}
  bool push(Row& row) override { return condition_(row) ? next().push(row) : true; }

 private:
  Condition condition_;
};

/// The end of the chain.
class AnswerStage : public Stage {
 public:
  explicit AnswerStage(Answer& answer) : answer_(answer) {}
  bool push(Row& row) override {
    answer_.rows.emplace_back(row.begin(), row.begin() + static_cast<std::ptrdiff_t>(answer_.columns.size()));
    return true;
  }

 private:
  Answer& answer_;
};

class Pipeline {
 public:
  explicit Pipeline(CompileContext& context) : context_(context) {}

  Answer run(const Query& query) {
    scopes_.emplace_back();
    for (const Clause& clause : query.clauses) {
      std::visit([this](const auto& one) { add(one); }, clause);
    }
    Answer answer;
    for (const OutputColumn& column : last_projection_->columns()) answer.columns.push_back(column.name);
    append(std::make_unique<AnswerStage>(answer));
    Row row(scopes_.front().size());
    stages_.front()->push(row);
    stages_.front()->finish();
    return answer;
  }

 private:
  void append(std::unique_ptr<Stage> stage) {
    if (!stages_.empty()) stages_.back()->set_next(stage.get());
    stages_.push_back(std::move(stage));
  }

  void add(const MatchClause& clause) { append(std::make_unique<MatchStage>(context_, scopes_.back(), clause)); }
  void add(const UnwindClause& clause) { append(std::make_unique<UnwindStage>(context_, scopes_.back(), clause)); }

  void add(const Projection& projection) {
    auto stage = std::make_unique<ProjectionStage>(context_, scopes_.back(), projection);
    last_projection_ = stage.get();
    Scope& scope = scopes_.emplace_back();
    for (const OutputColumn& column : stage->columns()) scope.add(column.name, column.kind);
    stage->set_next_scope(scope);
    append(std::move(stage));
    if (!projection.condition) return;
    append(std::make_unique<FilterStage>(compile_condition(context_, scope, *projection.condition)));
  }

  CompileContext& context_;
  std::deque<Scope> scopes_;  ///< One for each stretch between projections; stages keep references.
  std::vector<std::unique_ptr<Stage>> stages_;
  const ProjectionStage* last_projection_ = nullptr;
};

}  // namespace

Answer run_query(const PropertyGraph& graph, const Query& query, const RunOptions& options) {
  CompileContext context{graph, query.text, options.parameters, options.most_steps, {}};
  Answer answer = Pipeline(context).run(query);
  answer.warnings = std::move(context.warnings);
  return answer;
}

}  // namespace relata::query
