/// Turns an expression into a function of a row, with all names looked up: what can be wrong about names is found
/// before the first row.
#pragma once

#include <functional>
#include <map>
#include <string>

#include <relata/query/compile_context.h>
#include <relata/query/expression_analysis.h>
#include <relata/query/scope.h>
#include <relata/query/syntax.h>

namespace relata::query {

/// The row must have Scope::size() slots, as of the end of compilation. @throws QueryError for values of wrong kinds
using Evaluator = std::function<Value(Row&)>;

/// Whether a condition holds: unknown is no.
using Condition = std::function<bool(Row&)>;

/// Slots of expressions whose value the row has already, by text_of() the expression: grouping columns, aggregates.
using KnownValues = std::map<std::string, Slot, std::less<>>;

/// `context` must outlive the evaluator. `scope` gets slots for variables inside the expression. @throws QueryError for
/// a variable, property, function or parameter that does not exist, for an aggregate that `known` does not have
[[nodiscard]] Evaluator compile_expression(CompileContext& context, Scope& scope, const Expression& expression,
                                           const KnownValues& known = {});
[[nodiscard]] Condition compile_condition(CompileContext& context, Scope& scope, const Expression& expression,
                                          const KnownValues& known = {});

}  // namespace relata::query
