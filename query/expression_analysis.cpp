#include <relata/query/expression_analysis.h>

#include <relata/query/aggregates.h>
#include <relata/query/functions.h>

namespace relata::query {
namespace {

void collect_pattern_variables(const PathPattern& path, std::set<std::string>& names) {
  const auto collect = [&names](const auto& part) {
    if (part.variable) names.insert(part.variable->text);
    for (const PropertyCondition& property : part.properties) collect_variables(property.value, names);
    if (part.condition) collect_variables(*part.condition, names);
  };
  for (const NodePattern& node : path.nodes) collect(node);
  for (const RelationshipPattern& relationship : path.relationships) collect(relationship);
}

void find_aggregates(const Expression& expression, std::vector<const Expression*>& found) {
  const auto* call = std::get_if<Call>(&expression.kind);
  if (call && is_aggregate(call->name)) {
    found.push_back(&expression);
    return;
  }
  for (const Expression& operand : expression.operands) find_aggregates(operand, found);
}

}  // namespace

std::string_view text_of(const CompileContext& context, const Expression& expression) {
  return context.text.substr(expression.range.begin, expression.range.end - expression.range.begin);
}

VariableKind kind_of(const Scope& scope, const Expression& expression) {
  if (const auto* variable = std::get_if<Variable>(&expression.kind)) {
    const auto binding = scope.find(variable->name);
    return binding ? binding->kind : VariableKind::value;
  }
  const auto* call = std::get_if<Call>(&expression.kind);
  const Function* function = call ? find_function(call->name) : nullptr;
  const bool is_end = function && (function->name == "startNode" || function->name == "endNode");
  return is_end ? VariableKind::node : VariableKind::value;
}

void collect_variables(const Expression& expression, std::set<std::string>& names) {
  if (const auto* variable = std::get_if<Variable>(&expression.kind)) names.insert(variable->name);
  if (const auto* subquery = std::get_if<Subquery>(&expression.kind)) {
    for (const PathPattern& path : subquery->patterns) collect_pattern_variables(path, names);
  }
  for (const Expression& operand : expression.operands) collect_variables(operand, names);
}

std::vector<const Expression*> find_aggregates(const Expression& expression) {
  std::vector<const Expression*> found;
  find_aggregates(expression, found);
  return found;
}

}  // namespace relata::query
