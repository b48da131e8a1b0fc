/// What can be seen of an expression before it is compiled.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <relata/query/compile_context.h>
#include <relata/query/scope.h>
#include <relata/query/syntax.h>

namespace relata::query {

/// As it is written in the query.
[[nodiscard]] std::string_view text_of(const CompileContext& context, const Expression& expression);

/// What its value is, as far as that is known.
[[nodiscard]] VariableKind kind_of(const Scope& scope, const Expression& expression);

/// Names of all variables in it, those of patterns and of its own included.
void collect_variables(const Expression& expression, std::set<std::string>& names);

/// All aggregates in it; those inside another one left out.
[[nodiscard]] std::vector<const Expression*> find_aggregates(const Expression& expression);

}  // namespace relata::query
