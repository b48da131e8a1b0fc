#include <relata/query/token_stream.h>

#include <array>
#include <charconv>
#include <utility>

namespace relata::query {
namespace {

struct BinarySign {
  std::string_view sign;
  BinaryOperator op;
};
constexpr std::array additive{BinarySign{"+", BinaryOperator::add}, BinarySign{"-", BinaryOperator::subtract}};
constexpr std::array multiplicative{BinarySign{"*", BinaryOperator::multiply}, BinarySign{"/", BinaryOperator::divide},
                                    BinarySign{"%", BinaryOperator::modulo}};

struct ComparisonSign {
  std::string_view sign;
  ComparisonOperator op;
};
constexpr std::array comparisons{
    ComparisonSign{"=", ComparisonOperator::equal},          ComparisonSign{"<>", ComparisonOperator::not_equal},
    ComparisonSign{"<=", ComparisonOperator::less_or_equal}, ComparisonSign{">=", ComparisonOperator::greater_or_equal},
    ComparisonSign{"<", ComparisonOperator::less},           ComparisonSign{">", ComparisonOperator::greater}};

struct QuantifierWord {
  std::string_view word;
  Quantifier quantifier;
};
constexpr std::array quantifiers{QuantifierWord{"ALL", Quantifier::all}, QuantifierWord{"ANY", Quantifier::any},
                                 QuantifierWord{"NONE", Quantifier::none},
                                 QuantifierWord{"SINGLE", Quantifier::single}};

/// One function for each level of precedence, the loosest first.
class ExpressionParser {
 public:
  explicit ExpressionParser(TokenStream& tokens) : tokens_(tokens) {}

  Expression parse() {
    const TokenStream::Nesting nesting(tokens_);
    return parse_or();
  }

 private:
  template <typename Kind>
  Expression make(std::size_t begin, Kind kind, std::vector<Expression> operands = {}) const {
    if (!operands.empty()) tokens_.count_operator();
    return {std::move(kind), std::move(operands), tokens_.range_from(begin)};
  }

  Expression make_binary(std::size_t begin, BinaryOperator op, Expression left, Expression right) const {
    std::vector<Expression> operands;
    operands.push_back(std::move(left));
    operands.push_back(std::move(right));
    return make(begin, Binary{op}, std::move(operands));
  }

  Expression make_unary(std::size_t begin, UnaryOperator op, Expression operand) const {
    std::vector<Expression> operands;
    operands.push_back(std::move(operand));
    return make(begin, Unary{op}, std::move(operands));
  }

  Expression parse_or() {
    const std::size_t begin = tokens_.begin();
    Expression left = parse_xor();
    while (tokens_.take_word("OR")) left = make_binary(begin, BinaryOperator::logical_or, std::move(left), parse_xor());
    return left;
  }

  Expression parse_xor() {
    const std::size_t begin = tokens_.begin();
    Expression left = parse_and();
    while (tokens_.take_word("XOR"))
      left = make_binary(begin, BinaryOperator::logical_xor, std::move(left), parse_and());
    return left;
  }

  Expression parse_and() {
    const std::size_t begin = tokens_.begin();
    Expression left = parse_not();
    while (tokens_.take_word("AND"))
      left = make_binary(begin, BinaryOperator::logical_and, std::move(left), parse_not());
    return left;
  }

  Expression parse_not() {
    std::vector<std::size_t> begins;
    for (std::size_t begin = tokens_.begin(); tokens_.take_word("NOT"); begin = tokens_.begin())
      begins.push_back(begin);
    Expression operand = parse_comparison();
    for (; !begins.empty(); begins.pop_back()) {
      operand = make_unary(begins.back(), UnaryOperator::logical_not, std::move(operand));
    }
    return operand;
  }

  Expression parse_comparison() {
    const std::size_t begin = tokens_.begin();
    std::vector<Expression> operands;
    operands.push_back(parse_predicate());
    Comparison comparison;
    while (const auto op = take_comparison()) {
      comparison.ops.push_back(*op);
      operands.push_back(parse_predicate());
    }
    if (comparison.ops.empty()) return std::move(operands.front());
    return make(begin, std::move(comparison), std::move(operands));
  }

  std::optional<ComparisonOperator> take_comparison() {
    if (tokens_.at_sign("=") && tokens_.at_sign("=", 1)) {
      tokens_.fail_at(tokens_.peek(1).range, "equality is written '=', not '=='");
    }
    for (const auto& [sign, op] : comparisons) {
      if (tokens_.take_sign(sign)) return op;
    }
    return std::nullopt;
  }

  /// x STARTS WITH y, x IN y, x IS NULL, x =~ y
  Expression parse_predicate() {
    const std::size_t begin = tokens_.begin();
    Expression left = parse_sum();
    for (;;) {
      if (tokens_.take_word("STARTS")) {
        tokens_.expect_word("WITH");
        left = make_binary(begin, BinaryOperator::starts_with, std::move(left), parse_sum());
      } else if (tokens_.take_word("ENDS")) {
        tokens_.expect_word("WITH");
        left = make_binary(begin, BinaryOperator::ends_with, std::move(left), parse_sum());
      } else if (tokens_.take_word("CONTAINS")) {
        left = make_binary(begin, BinaryOperator::contains, std::move(left), parse_sum());
      } else if (tokens_.take_word("IN")) {
        left = make_binary(begin, BinaryOperator::in, std::move(left), parse_sum());
      } else if (tokens_.take_sign("=~")) {
        left = make_binary(begin, BinaryOperator::matches, std::move(left), parse_sum());
      } else if (tokens_.take_word("IS")) {
        left = parse_null_test(begin, std::move(left));
      } else {
        return left;
      }
    }
  }

  Expression parse_null_test(std::size_t begin, Expression operand) {
    const bool negated = tokens_.take_word("NOT");
    if (!tokens_.take_word("NULL")) tokens_.fail_expecting(negated ? "NULL" : "NULL or NOT NULL");
    return make_unary(begin, negated ? UnaryOperator::is_not_null : UnaryOperator::is_null, std::move(operand));
  }

  template <std::size_t count>
  std::optional<BinaryOperator> take_any(const std::array<BinarySign, count>& signs) {
    for (const auto& [sign, op] : signs) {
      if (tokens_.take_sign(sign)) return op;
    }
    return std::nullopt;
  }

  Expression parse_sum() {
    const std::size_t begin = tokens_.begin();
    Expression left = parse_product();
    while (const auto op = take_any(additive)) left = make_binary(begin, *op, std::move(left), parse_product());
    return left;
  }

  Expression parse_product() {
    const std::size_t begin = tokens_.begin();
    Expression left = parse_power();
    while (const auto op = take_any(multiplicative)) left = make_binary(begin, *op, std::move(left), parse_power());
    return left;
  }

  Expression parse_power() {
    const std::size_t begin = tokens_.begin();
    Expression left = parse_sign();
    while (tokens_.take_sign("^")) left = make_binary(begin, BinaryOperator::power, std::move(left), parse_sign());
    return left;
  }

  Expression parse_sign() {
    std::vector<std::size_t> begins;
    for (;;) {
      const std::size_t sign = tokens_.begin();
      if (tokens_.at_sign("-") && tokens_.peek(1).kind == TokenKind::integer)
        break;  // the smallest integer has no positive
      if (tokens_.take_sign("-")) {
        begins.push_back(sign);
      } else if (!tokens_.take_sign("+")) {
        break;
      }
    }
    Expression operand = parse_postfix();
    for (; !begins.empty(); begins.pop_back()) {
      operand = make_unary(begins.back(), UnaryOperator::negate, std::move(operand));
    }
    return operand;
  }

  /// x.name, x[1], x[1..3], x:Label
  Expression parse_postfix() {
    const std::size_t begin = tokens_.begin();
    Expression operand = parse_atom();
    for (;;) {
      std::vector<Expression> operands;
      if (tokens_.take_sign(".")) {
        Name name = tokens_.expect_any_word("a property's name after '.'");
        operands.push_back(std::move(operand));
        operand = make(begin, Property{std::move(name.text)}, std::move(operands));
      } else if (tokens_.at_sign("[")) {
        operand = parse_subscript(begin, std::move(operand));
      } else if (tokens_.at_sign(":")) {
        HasLabel labels;
        while (tokens_.take_sign(":")) labels.labels.push_back(tokens_.expect_any_word("a label after ':'").text);
        operands.push_back(std::move(operand));
        operand = make(begin, std::move(labels), std::move(operands));
      } else {
        return operand;
      }
    }
  }

  Expression parse_subscript(std::size_t begin, Expression list) {
    std::vector<Expression> operands;
    operands.push_back(std::move(list));
    tokens_.expect_sign("[");
    Slice slice;
    if (!tokens_.at_sign("..")) {
      operands.push_back(parse());
      if (tokens_.take_sign("]")) return make(begin, Element{}, std::move(operands));
      if (!tokens_.at_sign("..")) tokens_.fail_expecting("']' or '..'");
      slice.has_from = true;
    }
    tokens_.expect_sign("..");
    if (!tokens_.at_sign("]")) {
      operands.push_back(parse());
      slice.has_to = true;
    }
    tokens_.expect_sign("]");
    return make(begin, slice, std::move(operands));
  }

  Expression parse_atom() {
    const std::size_t begin = tokens_.begin();
    switch (tokens_.peek().kind) {
      case TokenKind::integer:
      case TokenKind::real:
        return parse_number(begin, "");
      case TokenKind::string:
        return literal(begin, tokens_.take().text);
      case TokenKind::parameter: {
        std::string name = tokens_.take().text;
        return make(begin, Parameter{std::move(name)});
      }
      case TokenKind::sign:
        return parse_after_sign(begin);
      case TokenKind::word:
      case TokenKind::quoted_name:
        return parse_after_word(begin);
      case TokenKind::end:
        break;
    }
    tokens_.fail_expecting("an expression");
  }

  Expression literal(std::size_t begin, Value value) const { return make(begin, Literal{std::move(value)}); }

  Expression parse_number(std::size_t begin, std::string sign) {
    const Token token = tokens_.take();
    const std::string digits = sign + token.text;
    const SourceRange range = tokens_.range_from(begin);
    if (token.kind == TokenKind::real) return literal(begin, read_number<double>(digits, range));
    return literal(begin, read_number<std::int64_t>(digits, range));
  }

  template <typename Number>
  Value read_number(const std::string& digits, SourceRange range) const {
    Number number{};
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc()) tokens_.fail_at(range, "the number is too large");
    return number;
  }

  Expression parse_after_sign(std::size_t begin) {
    if (tokens_.at_sign("-") && tokens_.peek(1).kind == TokenKind::integer) {
      tokens_.take();
      return parse_number(begin, "-");
    }
    if (tokens_.at_sign("(")) return parse_parentheses(begin);
    if (tokens_.at_sign("[")) return parse_list(begin);
    tokens_.fail_expecting("an expression");
  }

  Expression parse_parentheses(std::size_t begin) {
    if (at_pattern_condition(tokens_)) {
      Subquery subquery;
      subquery.patterns.push_back(parse_pattern_condition(tokens_));
      return make(begin, std::move(subquery));
    }
    tokens_.expect_sign("(");
    Expression inner = parse();
    if (!tokens_.take_sign(")")) tokens_.fail_expecting("an operator or ')'");
    return inner;
  }

  Expression parse_list(std::size_t begin) {
    tokens_.expect_sign("[");
    if (tokens_.at_name() && tokens_.at_word("IN", 1)) return parse_comprehension(begin);
    std::vector<Expression> items;
    if (!tokens_.at_sign("]")) {
      do items.push_back(parse());
      while (tokens_.take_sign(","));
    }
    if (!tokens_.take_sign("]")) tokens_.fail_expecting("',' or ']'");
    return make(begin, ListOf{}, std::move(items));
  }

  Expression parse_comprehension(std::size_t begin) {
    Comprehension comprehension;
    comprehension.variable = tokens_.expect_name("a variable").text;
    tokens_.expect_word("IN");
    std::vector<Expression> operands;
    operands.push_back(parse());
    comprehension.has_condition = tokens_.take_word("WHERE");
    if (comprehension.has_condition) operands.push_back(parse());
    comprehension.has_result = tokens_.take_sign("|");
    if (comprehension.has_result) operands.push_back(parse());
    if (!tokens_.take_sign("]")) tokens_.fail_expecting(comprehension.has_result ? "']'" : "'|' or ']'");
    return make(begin, std::move(comprehension), std::move(operands));
  }

  Expression parse_after_word(std::size_t begin) {
    if (tokens_.take_word("TRUE")) return literal(begin, true);
    if (tokens_.take_word("FALSE")) return literal(begin, false);
    if (tokens_.take_word("NULL")) return literal(begin, {});
    if (tokens_.at_word("CASE")) return parse_case(begin);
    if (tokens_.at_word("EXISTS")) return parse_subquery(begin, false);
    if (tokens_.at_word("COUNT") && tokens_.at_sign("{", 1)) return parse_subquery(begin, true);
    for (const auto& [word, quantifier] : quantifiers) {
      if (tokens_.at_word(word) && tokens_.at_sign("(", 1)) return parse_quantified(begin, quantifier);
    }
    if (tokens_.at_name() && tokens_.at_sign("(", 1)) return parse_call(begin);
    Name name = tokens_.expect_name("an expression");
    return make(begin, Variable{std::move(name.text)});
  }

  Expression parse_call(std::size_t begin) {
    Call call;
    call.name = tokens_.expect_name("a function's name").text;
    tokens_.expect_sign("(");
    std::vector<Expression> arguments;
    if (tokens_.take_sign("*")) {
      call.star = true;
    } else if (!tokens_.at_sign(")")) {
      call.distinct = tokens_.take_word("DISTINCT");
      do arguments.push_back(parse());
      while (tokens_.take_sign(","));
    }
    if (!tokens_.take_sign(")")) tokens_.fail_expecting("',' or ')'");
    return make(begin, std::move(call), std::move(arguments));
  }

  Expression parse_quantified(std::size_t begin, Quantifier quantifier) {
    tokens_.take();
    tokens_.expect_sign("(");
    Quantified quantified{quantifier, tokens_.expect_name("a variable").text};
    tokens_.expect_word("IN");
    std::vector<Expression> operands;
    operands.push_back(parse());
    tokens_.expect_word("WHERE");
    operands.push_back(parse());
    if (!tokens_.take_sign(")")) tokens_.fail_expecting("an operator or ')'");
    return make(begin, std::move(quantified), std::move(operands));
  }

  Expression parse_case(std::size_t begin) {
    tokens_.expect_word("CASE");
    Case choice;
    std::vector<Expression> operands;
    choice.has_subject = !tokens_.at_word("WHEN");
    if (choice.has_subject) operands.push_back(parse());
    do {
      tokens_.expect_word("WHEN");
      operands.push_back(parse());
      tokens_.expect_word("THEN");
      operands.push_back(parse());
    } while (tokens_.at_word("WHEN"));
    choice.has_else = tokens_.take_word("ELSE");
    if (choice.has_else) operands.push_back(parse());
    if (!tokens_.take_word("END")) tokens_.fail_expecting(choice.has_else ? "END" : "WHEN, ELSE or END");
    return make(begin, choice, std::move(operands));
  }

  /// EXISTS { MATCH … WHERE … } and COUNT { … }; MATCH may be left out.
  Expression parse_subquery(std::size_t begin, bool counts) {
    tokens_.take();
    if (!tokens_.take_sign("{")) {
      tokens_.fail_expecting("'{' and a pattern after EXISTS (whether a property is there is asked with IS NOT NULL)");
    }
    tokens_.take_word("MATCH");
    Subquery subquery{parse_patterns(tokens_), counts};
    std::vector<Expression> operands;
    if (tokens_.take_word("WHERE")) operands.push_back(parse());
    if (!tokens_.take_sign("}")) tokens_.fail_expecting(operands.empty() ? "',', WHERE or '}'" : "an operator or '}'");
    return make(begin, std::move(subquery), std::move(operands));
  }

  TokenStream& tokens_;
};

}  // namespace

Expression parse_expression(TokenStream& tokens) {
  return ExpressionParser(tokens).parse();
}

}  // namespace relata::query
