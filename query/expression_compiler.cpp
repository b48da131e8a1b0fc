#include <relata/query/expression_compiler.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <utility>

#include <relata/query/aggregates.h>
#include <relata/query/functions.h>
#include <relata/query/operators.h>
#include <relata/query/pattern_matcher.h>
#include <relata/query/pattern_parts.h>
#include <relata/query/property_access.h>
#include <relata/query/regular_expression.h>
#include <relata/query/suggestion.h>
#include <relata/query/value_error.h>

namespace relata::query {
namespace {

class ExpressionCompiler {
 public:
  ExpressionCompiler(CompileContext& context, Scope& scope, const KnownValues& known)
      : context_(context), scope_(scope), known_(known) {}

  Evaluator compile(const Expression& expression) {
    if (const auto found = known_.find(text_of(context_, expression)); found != known_.end()) {
      return [slot = found->second](Row& row) { return row[slot]; };
    }
    return std::visit([&](const auto& kind) { return compile_kind(expression, kind); }, expression.kind);
  }

 private:
  /// Says where the expression stands if `evaluate` refuses a value.
  template <typename Evaluate>
  Evaluator placed(const Expression& expression, Evaluate evaluate) const {
    return [evaluate = std::move(evaluate), context = &context_, range = expression.range](Row& row) -> Value {
      try {
        return evaluate(row);
      } catch (const ValueError& error) {
        context->fail(range, error.what());
      }
    };
  }

  std::vector<Evaluator> compile_operands(const Expression& expression) {
    std::vector<Evaluator> operands;
    for (const Expression& operand : expression.operands) operands.push_back(compile(operand));
    return operands;
  }

  Evaluator compile_kind(const Expression&, const Literal& literal) {
    return [value = literal.value](Row&) { return value; };
  }

  Evaluator compile_kind(const Expression& expression, const Variable& variable) {
    const auto binding = scope_.find(variable.name);
    if (!binding) refuse_variable(expression, variable.name);
    return [slot = binding->slot](Row& row) { return row[slot]; };
  }

  [[noreturn]] void refuse_variable(const Expression& expression, const std::string& name) const {
    if (scope_.is_masked(name)) {
      context_.fail(expression.range,
                    "'" + name +
                        "' has many values here, where rows are grouped or made distinct: use it in an "
                        "aggregate such as collect(), or make it a column of its own");
    }
    const std::string hint = suggestion(name, scope_.visible_names());
    context_.fail(expression.range, "there is no variable '" + name + "' here" +
                                        (hint.empty() ? "; a string stands between quotation marks" : hint));
  }

  Evaluator compile_kind(const Expression& expression, const Parameter& parameter) {
    const auto found = context_.parameters.find(parameter.name);
    if (found == context_.parameters.end()) {
      context_.fail(expression.range, "the parameter $" + parameter.name + " has no value");
    }
    return [value = found->second](Row&) { return value; };
  }

  Evaluator compile_kind(const Expression& expression, const Property& property) {
    const Expression& owner = expression.operands[0];
    const PropertyAccess access(context_, expression.range, property.name, kind_of(scope_, owner));
    return placed(expression, [graph = &context_.graph, operand = compile(owner), access](Row& row) {
      return access.read(*graph, operand(row));
    });
  }

  Evaluator compile_kind(const Expression& expression, const HasLabel& has_label) {
    for (const std::string& label : has_label.labels) check_label(context_, label, expression.range);
    return placed(expression,
                  [graph = &context_.graph, operand = compile(expression.operands[0]),
                   labels = has_label.labels](Row& row) -> Value {
                    const Value value = operand(row);
                    if (value.is_null()) return {};
                    const auto* node = value.get_if<Node>();
                    if (!node) throw ValueError("only a node has labels, and this is " + std::string(kind_of(value)));
                    return std::all_of(labels.begin(), labels.end(),
                                       [&](const std::string& label) { return graph->has_label(node->id, label); });
                  });
  }

  Evaluator compile_kind(const Expression& expression, const ListOf&) {
    return [items = compile_operands(expression)](Row& row) -> Value {
      List list;
      list.reserve(items.size());
      for (const Evaluator& item : items) list.push_back(item(row));
      return list;
    };
  }

  Evaluator compile_kind(const Expression& expression, const Element&) {
    return placed(expression, [list = compile(expression.operands[0]), index = compile(expression.operands[1])](
                                  Row& row) { return element_of(list(row), index(row)); });
  }

  Evaluator compile_kind(const Expression& expression, const Slice& slice) {
    const auto operands = compile_operands(expression);
    const auto constant = [](std::int64_t number) { return Evaluator([number](Row&) { return Value(number); }); };
    const Evaluator from = slice.has_from ? operands[1] : constant(0);
    const Evaluator to = slice.has_to ? operands.back() : constant(std::numeric_limits<std::int64_t>::max());
    return placed(expression,
                  [list = operands[0], from, to](Row& row) { return slice_of(list(row), from(row), to(row)); });
  }

  Evaluator compile_kind(const Expression& expression, const Unary& unary) {
    const Evaluator operand = compile(expression.operands[0]);
    switch (unary.op) {
      case UnaryOperator::is_null:
        return [operand](Row& row) -> Value { return operand(row).is_null(); };
      case UnaryOperator::is_not_null:
        return [operand](Row& row) -> Value { return !operand(row).is_null(); };
      case UnaryOperator::logical_not:
        return placed(expression, [operand](Row& row) { return to_value(logical_not(truth_of(operand(row)))); });
      case UnaryOperator::negate:
        break;
    }
    return placed(expression, [operand](Row& row) { return negate(operand(row)); });
  }

  Evaluator compile_kind(const Expression& expression, const Binary& binary) {
    const Evaluator left = compile(expression.operands[0]);
    const Evaluator right = compile(expression.operands[1]);
    switch (binary.op) {
      case BinaryOperator::logical_and:
        return placed(expression, [left, right](Row& row) {
          const Truth truth = truth_of(left(row));
          return to_value(truth == false ? truth : logical_and(truth, truth_of(right(row))));
        });
      case BinaryOperator::logical_or:
        return placed(expression, [left, right](Row& row) {
          const Truth truth = truth_of(left(row));
          return to_value(truth == true ? truth : logical_or(truth, truth_of(right(row))));
        });
      case BinaryOperator::logical_xor:
        return placed(expression, [left, right](Row& row) {
          return to_value(logical_xor(truth_of(left(row)), truth_of(right(row))));
        });
      case BinaryOperator::matches:
        if (is_constant(expression.operands[1])) return compile_match(expression, left, right);
        [[fallthrough]];
      default:
        return placed(expression, [left, right, op = binary.op](Row& row) { return apply(op, left(row), right(row)); });
    }
  }

  static bool is_constant(const Expression& expression) {
    return std::holds_alternative<Literal>(expression.kind) || std::holds_alternative<Parameter>(expression.kind);
  }

  /// =~ with a regular expression that is the same for all rows.
  Evaluator compile_match(const Expression& expression, const Evaluator& left, const Evaluator& right) {
    Row nothing;
    const Value constant = right(nothing);
    const auto* text = constant.get_if<std::string>();
    if (!text) return [](Row&) { return Value(); };
    try {
      const auto regular = std::make_shared<RegularExpression>(*text);
      return placed(expression, [left, regular](Row& row) -> Value {
        const Value value = left(row);
        const auto* subject = value.get_if<std::string>();
        return subject ? Value(regular->matches(*subject)) : Value();
      });
    } catch (const ValueError& error) {
      context_.fail(expression.operands[1].range, error.what());
    }
  }

  Evaluator compile_kind(const Expression& expression, const Comparison& comparison) {
    return [operands = compile_operands(expression), ops = comparison.ops](Row& row) {
      Truth truth = true;
      Value left = operands[0](row);
      for (std::size_t i = 0; i < ops.size() && truth != false; ++i) {
        Value right = operands[i + 1](row);
        truth = logical_and(truth, apply(ops[i], left, right));
        left = std::move(right);
      }
      return to_value(truth);
    };
  }

  Evaluator compile_kind(const Expression& expression, const Call& call) {
    if (is_aggregate(call.name)) {
      context_.fail(expression.range, call.name +
                                          "() takes many rows: it can stand after RETURN or WITH only, and in "
                                          "no other aggregate");
    }
    const Function* function = find_function(call.name);
    if (!function) {
      context_.fail(expression.range,
                    "there is no function '" + call.name + "'" + suggestion(call.name, known_functions()));
    }
    check_arguments(expression, call, *function);
    return placed(expression,
                  [function, graph = &context_.graph, operands = compile_operands(expression)](Row& row) -> Value {
                    std::vector<Value> arguments;
                    arguments.reserve(operands.size());
                    for (const Evaluator& operand : operands) {
                      arguments.push_back(operand(row));
                      if (arguments.back().is_null() && !function->takes_null) return {};
                    }
                    return function->call(*graph, arguments);
                  });
  }

  static std::vector<std::string_view> known_functions() {
    auto names = function_names();
    for (const std::string_view aggregate : {"avg", "collect", "count", "max", "min", "sum"})
      names.push_back(aggregate);
    return names;
  }

  void check_arguments(const Expression& expression, const Call& call, const Function& function) const {
    const std::size_t count = expression.operands.size();
    if (call.star || call.distinct) {
      context_.fail(expression.range,
                    std::string(function.name) + "() is no aggregate: it takes neither * nor DISTINCT");
    }
    if (count >= function.least_arguments && count <= function.most_arguments) return;
    std::string expected = std::to_string(function.least_arguments);
    if (function.most_arguments > function.least_arguments) {
      expected += function.most_arguments == function.least_arguments + 1
                      ? " or " + std::to_string(function.most_arguments)
                      : " or more";
    }
    context_.fail(expression.range, std::string(function.name) + "() takes " + expected +
                                        (expected == "1" ? " argument" : " arguments") + ", not " +
                                        std::to_string(count));
  }

  Evaluator compile_kind(const Expression& expression, const Case& choice) {
    const auto operands = compile_operands(expression);
    const std::size_t first = choice.has_subject ? 1 : 0;
    const std::size_t last = operands.size() - (choice.has_else ? 1 : 0);
    return placed(expression, [operands, first, last](Row& row) -> Value {
      const Value subject = first == 1 ? operands[0](row) : Value(true);
      for (std::size_t i = first; i < last; i += 2) {
        const Value when = operands[i](row);
        const Truth truth = first == 1 ? equals(subject, when) : truth_of(when);
        if (truth == true) return operands[i + 1](row);
      }
      return last < operands.size() ? operands[last](row) : Value();
    });
  }

  /// The items of a list; none where it is null.
  static std::optional<List> items_of(Value value) {
    if (value.is_null()) return std::nullopt;
    if (const auto* list = value.get_if<List>()) return *list;
    throw ValueError("expected a list after IN, found " + std::string(kind_of(value)));
  }

  Evaluator compile_kind(const Expression& expression, const Quantified& quantified) {
    const Evaluator list = compile(expression.operands[0]);
    const Scope::Inner inner(scope_);
    const Slot slot = scope_.add(quantified.variable, element_kind(expression.operands[0]));
    return placed(expression,
                  [list, slot, condition = compile(expression.operands[1]),
                   quantifier = quantified.quantifier](Row& row) -> Value {
                    const auto items = items_of(list(row));
                    if (!items) return {};
                    std::size_t holding = 0;
                    std::size_t unknown = 0;
                    for (const Value& item : *items) {
                      row[slot] = item;
                      const Truth truth = truth_of(condition(row));
                      holding += truth == true ? 1 : 0;
                      unknown += truth ? 0 : 1;
                    }
                    return to_value(decide(quantifier, items->size(), holding, unknown));
                  });
  }

  static Truth decide(Quantifier quantifier, std::size_t size, std::size_t holding, std::size_t unknown) {
    switch (quantifier) {
      case Quantifier::all:
        if (holding + unknown < size) return false;
        return unknown > 0 ? Truth() : true;
      case Quantifier::any:
        if (holding > 0) return true;
        return unknown > 0 ? Truth() : false;
      case Quantifier::none:
        if (holding > 0) return false;
        return unknown > 0 ? Truth() : true;
      case Quantifier::single:
        break;
    }
    if (holding > 1) return false;
    return unknown > 0 ? Truth() : holding == 1;
  }

  Evaluator compile_kind(const Expression& expression, const Comprehension& comprehension) {
    const Evaluator list = compile(expression.operands[0]);
    const Scope::Inner inner(scope_);
    const Slot slot = scope_.add(comprehension.variable, element_kind(expression.operands[0]));
    const Evaluator condition = comprehension.has_condition ? compile(expression.operands[1]) : nullptr;
    const Evaluator result = comprehension.has_result ? compile(expression.operands.back()) : nullptr;
    return placed(expression, [list, slot, condition, result](Row& row) -> Value {
      const auto items = items_of(list(row));
      if (!items) return {};
      List kept;
      for (const Value& item : *items) {
        row[slot] = item;
        if (condition && truth_of(condition(row)) != true) continue;
        kept.push_back(result ? result(row) : item);
      }
      return kept;
    });
  }

  /// What the elements of a list are, as far as its expression tells.
  VariableKind element_kind(const Expression& list) const {
    const auto* call = std::get_if<Call>(&list.kind);
    const Function* function = call ? find_function(call->name) : nullptr;
    if (function && function->name == "nodes") return VariableKind::node;
    if (function && function->name == "relationships") return VariableKind::relationship;
    const bool is_walk = kind_of(scope_, list) == VariableKind::relationships;
    return is_walk ? VariableKind::relationship : VariableKind::value;
  }

  Evaluator compile_kind(const Expression& expression, const Subquery& subquery) {
    const Scope::Inner inner(scope_);
    const Expression* condition = expression.operands.empty() ? nullptr : &expression.operands[0];
    const auto matcher = std::make_shared<const PatternMatcher>(context_, scope_, subquery.patterns, condition);
    if (!subquery.counts) {
      return [matcher](Row& row) -> Value {
        bool found = false;
        matcher->match(row, [&found] { return !(found = true); });
        return found;
      };
    }
    return [matcher](Row& row) -> Value {
      std::int64_t count = 0;
      matcher->match(row, [&count] { return ++count > 0; });
      return count;
    };
  }

  CompileContext& context_;
  Scope& scope_;
  const KnownValues& known_;
};

}  // namespace

Evaluator compile_expression(CompileContext& context, Scope& scope, const Expression& expression,
                             const KnownValues& known) {
  return ExpressionCompiler(context, scope, known).compile(expression);
}

Condition compile_condition(CompileContext& context, Scope& scope, const Expression& expression,
                            const KnownValues& known) {
  return [evaluate = compile_expression(context, scope, expression, known), context = &context,
          range = expression.range](Row& row) {
    try {
      return truth_of(evaluate(row)) == true;
    } catch (const ValueError& error) {
      context->fail(range, error.what());
    }
  };
}

}  // namespace relata::query
