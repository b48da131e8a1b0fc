#include <relata/query/projection_stage.h>

#include <algorithm>
#include <utility>

#include <relata/query/text_functions.h>
#include <relata/query/value_error.h>

namespace relata::query {

ProjectionStage::ProjectionStage(CompileContext& context, Scope& scope, const Projection& projection)
    : context_(context), scope_(scope), is_distinct_(projection.distinct) {
  const std::vector<ProjectionItem> items = expand_star(projection);
  std::set<std::string_view> names;
  for (const ProjectionItem& item : items) {
    if (!names.insert(item.name).second) context_.fail(item.range, "there is a column '" + item.name + "' already");
    columns_.push_back({item.name, kind_of(scope_, item.expression)});
  }
  compile_items(items);
  compile_order(projection, items);
  if (projection.skip) skip_ = count_of(*projection.skip, "SKIP");
  if (projection.limit) limit_ = count_of(*projection.limit, "LIMIT");
}

// ---- Getting ready

std::vector<ProjectionItem> ProjectionStage::expand_star(const Projection& projection) const {
  std::vector<ProjectionItem> items;
  if (projection.star) {
    for (const std::string_view name : scope_.visible_names()) {
      // An empty range: the text is that of no other expression.
      items.push_back({{Variable{std::string(name)}, {}, {}}, std::string(name), projection.range, true});
    }
    if (items.empty()) context_.fail(projection.range, "there are no variables that * could stand for");
  }
  items.insert(items.end(), projection.items.begin(), projection.items.end());
  return items;
}

/// Columns without aggregates are what rows are grouped by. What stands beside aggregates must be made of those.
void ProjectionStage::compile_items(const std::vector<ProjectionItem>& items) {
  for (const ProjectionItem& item : items) {
    const Expression& expression = item.expression;
    const bool has_aggregate = !find_aggregates(expression).empty();
    is_grouped_ = is_grouped_ || has_aggregate;
    if (has_aggregate) compile_aggregates(expression);
    items_.push_back({has_aggregate ? nullptr : compile_expression(context_, scope_, expression), scope_.add_unnamed(),
                      has_aggregate});
    if (has_aggregate) continue;
    if (const auto text = text_of(context_, expression); !text.empty()) known_.emplace(text, items_.back().slot);
    if (const auto* variable = std::get_if<Variable>(&expression.kind))
      known_.emplace(variable->name, items_.back().slot);
  }
  if (!is_grouped_) return;
  const Scope::Masked masked(scope_);
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items_[i].has_aggregate) items_[i].evaluate = compile_expression(context_, scope_, items[i].expression, known_);
  }
}

void ProjectionStage::compile_aggregates(const Expression& expression) {
  for (const Expression* one : find_aggregates(expression)) {
    const Call& call = std::get<Call>(one->kind);
    if (!known_.emplace(text_of(context_, *one), scope_.size()).second) continue;
    AggregateCall aggregate{call.name, call.distinct, nullptr, scope_.add_unnamed(), one->range};
    if (call.star && lower_case(call.name) != "count") context_.fail(one->range, "only count() can take *");
    if (!call.star && one->operands.size() != 1) context_.fail(one->range, call.name + "() takes 1 argument");
    if (!call.star) aggregate.argument = compile_expression(context_, scope_, one->operands[0]);
    aggregates_.push_back(std::move(aggregate));
  }
}

/// Sort keys see the columns, and what was there before them unless rows were merged.
void ProjectionStage::compile_order(const Projection& projection, const std::vector<ProjectionItem>& items) {
  KnownValues known = is_grouped_ ? known_ : KnownValues();
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (const auto text = text_of(context_, items[i].expression); !text.empty())
      known[std::string(text)] = items_[i].slot;
  }
  for (std::size_t i = 0; i < items.size(); ++i) known[items[i].name] = items_[i].slot;
  const auto compile = [&] {
    for (const SortItem& item : projection.order) {
      sort_keys_.push_back({compile_expression(context_, scope_, item.expression, known), item.descending});
    }
  };
  if (is_grouped_ || is_distinct_) {
    const Scope::Masked masked(scope_);
    compile();
  } else {
    compile();
  }
}

std::size_t ProjectionStage::count_of(const Expression& expression, std::string_view what) {
  Scope nothing;
  const Evaluator evaluate = compile_expression(context_, nothing, expression);
  Row row(nothing.size());
  const Value value = evaluate(row);
  const auto* count = value.get_if<std::int64_t>();
  if (!count || *count < 0) context_.fail(expression.range, std::string(what) + " takes an integer of 0 or more");
  return static_cast<std::size_t>(*count);
}

// ---- Rows

bool ProjectionStage::push(Row& row) {
  if (is_grouped_) {
    add_to_group(row);
    return true;
  }
  Columns columns;
  columns.reserve(items_.size());
  for (const Item& item : items_) columns.push_back(item.evaluate(row));
  return take(std::move(columns), row);
}

void ProjectionStage::finish() {
  const bool has_one_group =
      std::all_of(items_.begin(), items_.end(), [](const Item& item) { return item.has_aggregate; });
  if (is_grouped_ && groups_.empty() && has_one_group) groups_.push_back(make_group(Columns(items_.size())));
  for (Group& group : groups_) {
    if (!take_group(group)) break;
  }
  sort();
  for (SortedRow& row : sorted_) {
    if (!emit(std::move(row.columns))) break;
  }
  next().finish();
}

ProjectionStage::Group ProjectionStage::make_group(Columns columns) const {
  Group group{std::move(columns), {}};
  for (const AggregateCall& call : aggregates_) group.aggregates.push_back(make_aggregate(call.name, call.distinct));
  return group;
}

void ProjectionStage::add_to_group(Row& row) {
  Columns columns;
  for (const Item& item : items_) columns.push_back(item.has_aggregate ? Value() : item.evaluate(row));
  const auto [found, is_new] = group_index_.try_emplace(std::move(columns), groups_.size());
  if (is_new) groups_.push_back(make_group(found->first));
  Group& group = groups_[found->second];
  for (std::size_t i = 0; i < aggregates_.size(); ++i) {
    try {
      group.aggregates[i]->add(aggregates_[i].argument ? aggregates_[i].argument(row) : Value(true));
    } catch (const ValueError& error) {
      context_.fail(aggregates_[i].range, error.what());
    }
  }
}

bool ProjectionStage::take_group(Group& group) {
  Row row(scope_.size());
  for (std::size_t i = 0; i < aggregates_.size(); ++i) row[aggregates_[i].slot] = group.aggregates[i]->result();
  for (std::size_t i = 0; i < items_.size(); ++i) row[items_[i].slot] = group.columns[i];
  for (std::size_t i = 0; i < items_.size(); ++i) {
    if (items_[i].has_aggregate) group.columns[i] = items_[i].evaluate(row);
  }
  return take(std::move(group.columns), row);
}

bool ProjectionStage::take(Columns columns, Row& row) {
  if (is_distinct_ && !seen_.insert(columns).second) return true;
  return sort_keys_.empty() ? emit(std::move(columns)) : keep_sorted(std::move(columns), row);
}

bool ProjectionStage::keep_sorted(Columns columns, Row& row) {
  constexpr std::size_t least_to_drop = 1000;
  for (std::size_t i = 0; i < items_.size(); ++i) row[items_[i].slot] = columns[i];
  SortedRow sorted{{}, std::move(columns)};
  for (const SortKey& key : sort_keys_) sorted.keys.push_back(key.evaluate(row));
  sorted_.push_back(std::move(sorted));
  if (limit_ && sorted_.size() >= 2 * (skip_ + *limit_) + least_to_drop) sort();
  return true;
}

/// Sorts what was kept and drops what lies beyond the limit. Among equals the first stay first.
void ProjectionStage::sort() {
  std::stable_sort(sorted_.begin(), sorted_.end(), [this](const SortedRow& a, const SortedRow& b) {
    for (std::size_t i = 0; i < sort_keys_.size(); ++i) {
      const auto ordering = order(a.keys[i], b.keys[i]);
      if (ordering != 0) return sort_keys_[i].descending ? ordering > 0 : ordering < 0;
    }
    return false;
  });
  if (limit_ && sorted_.size() > skip_ + *limit_) sorted_.resize(skip_ + *limit_);
}

bool ProjectionStage::emit(Columns columns) {
  if (limit_ && emitted_ >= skip_ + *limit_) return false;
  if (emitted_++ < skip_) return true;
  columns.resize(std::max(columns.size(), next_scope_ ? next_scope_->size() : 0));
  const bool wants_more = next().push(columns);
  return wants_more && !(limit_ && emitted_ >= skip_ + *limit_);
}

}  // namespace relata::query
