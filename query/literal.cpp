#include <relata/query/literal.h>

#include <optional>
#include <utility>

#include <relata/query/operators.h>
#include <relata/query/token_stream.h>

namespace relata::query {
namespace {

std::optional<Value> constant(const Expression& expression) {
  if (const auto* literal = std::get_if<Literal>(&expression.kind)) return literal->value;
  if (const auto* unary = std::get_if<Unary>(&expression.kind)) {
    const auto* number = std::get_if<Literal>(&expression.operands[0].kind);
    const bool is_real = number && number->value.get_if<double>();
    return unary->op == UnaryOperator::negate && is_real ? std::optional(negate(number->value)) : std::nullopt;
  }
  if (!std::holds_alternative<ListOf>(expression.kind)) return std::nullopt;
  List items;
  for (const Expression& operand : expression.operands) {
    auto item = constant(operand);
    if (!item) return std::nullopt;
    items.push_back(std::move(*item));
  }
  return Value(std::move(items));
}

}  // namespace

Value read_literal(std::string_view text) {
  try {
    TokenStream tokens(text);
    const Expression expression = parse_expression(tokens);
    const auto value = tokens.at_end() ? constant(expression) : std::nullopt;
    return value ? *value : Value(text);
  } catch (const QueryError&) {
    return text;  // "2024-08-16T" and the like
  }
}

}  // namespace relata::query
