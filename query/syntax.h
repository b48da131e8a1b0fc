/// A query as it was written: plain values, which mean nothing yet. parse_query() makes them, docs/query.md has the
/// grammar.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <relata/query/query_error.h>
#include <relata/query/value.h>

namespace relata::query {

struct PathPattern;
struct Expression;

struct Literal {
  Value value;
};
struct Variable {
  std::string name;
};
struct Parameter {
  std::string name;
};
struct Property {  ///< operands[0].name
  std::string name;
};
struct HasLabel {  ///< operands[0]:labels[0]:labels[1]
  std::vector<std::string> labels;
};
struct ListOf {};   ///< [operands…]
struct Element {};  ///< operands[0][operands[1]]
struct Slice {      ///< operands[0][from..to]; those that stand there follow in operands.
  bool has_from = false;
  bool has_to = false;
};

enum class UnaryOperator : std::uint8_t { negate, logical_not, is_null, is_not_null };
struct Unary {  ///< Of operands[0].
  UnaryOperator op{};
};

enum class BinaryOperator : std::uint8_t {
  logical_or,
  logical_xor,
  logical_and,
  add,
  subtract,
  multiply,
  divide,
  modulo,
  power,
  starts_with,
  ends_with,
  contains,
  matches,
  in
};
struct Binary {  ///< Of operands[0] and operands[1].
  BinaryOperator op{};
};

enum class ComparisonOperator : std::uint8_t { equal, not_equal, less, less_or_equal, greater, greater_or_equal };
struct Comparison {  ///< operands[0] ops[0] operands[1] ops[1] …: "1 <= x < 5" is both.
  std::vector<ComparisonOperator> ops;
};

struct Call {  ///< name(operands…), also count(*), which has no operand.
  std::string name;
  bool distinct = false;
  bool star = false;
};
struct Case {  ///< operands: the subject if there is one, then WHEN and THEN by turns, then ELSE if there is one.
  bool has_subject = false;
  bool has_else = false;
};

enum class Quantifier : std::uint8_t { all, any, none, single };
struct Quantified {  ///< all(variable IN operands[0] WHERE operands[1])
  Quantifier quantifier{};
  std::string variable;
};
struct Comprehension {  ///< [variable IN operands[0] WHERE … | …]; those that stand there follow in operands.
  std::string variable;
  bool has_condition = false;
  bool has_result = false;
};
struct Subquery {  ///< EXISTS { patterns WHERE operands[0] }, COUNT { … }, or a pattern as a condition.
  std::vector<PathPattern> patterns;
  bool counts = false;
};

struct Expression {
  std::variant<Literal, Variable, Parameter, Property, HasLabel, ListOf, Element, Slice, Unary, Binary, Comparison,
               Call, Case, Quantified, Comprehension, Subquery>
      kind;
  std::vector<Expression> operands;
  SourceRange range;
};

/// {name: value, …}
struct PropertyCondition {
  std::string name;
  SourceRange range;  ///< Of the name.
  Expression value;
};

/// A name in a pattern and where it stands.
struct Name {
  std::string text;
  SourceRange range;
};

/// (variable:Label {name: value} WHERE condition)
struct NodePattern {
  std::optional<Name> variable;
  std::vector<Name> labels;  ///< The node has one of them where `any_label`, else all.
  bool any_label = false;
  std::vector<PropertyCondition> properties;
  std::optional<Expression> condition;
  SourceRange range;
};

enum class Direction : std::uint8_t { right, left, either };

/// How many relationships one pattern stands for: *1..3
struct LengthRange {
  std::uint32_t least = 1;
  std::optional<std::uint32_t> most;  ///< None: any number.
};

/// -[variable:TYPE|OTHER*1..3 {name: value} WHERE condition]->
struct RelationshipPattern {
  std::optional<Name> variable;
  std::vector<Name> types;  ///< It has one of them; none stand for any.
  Direction direction = Direction::either;
  std::optional<LengthRange> length;  ///< None: exactly one, and the variable is a relationship rather than a list.
  std::vector<PropertyCondition> properties;
  std::optional<Expression> condition;  ///< On each of them.
  SourceRange range;
};

enum class PathSelection : std::uint8_t { all, shortest, all_shortest };

/// variable = (…)-[…]->(…)…: `relationships[i]` stands between `nodes[i]` and `nodes[i + 1]`.
struct PathPattern {
  std::optional<Name> variable;
  PathSelection selection = PathSelection::all;
  std::vector<NodePattern> nodes;
  std::vector<RelationshipPattern> relationships;
  SourceRange range;
};

struct MatchClause {
  bool optional = false;
  std::vector<PathPattern> patterns;
  std::optional<Expression> condition;
};

struct UnwindClause {
  Expression list;
  Name variable;
};

struct ProjectionItem {
  Expression expression;
  std::string name;  ///< The alias, else the expression as it is written.
  SourceRange range;
  bool has_alias = false;
};

struct SortItem {
  Expression expression;
  bool descending = false;
};

/// WITH or RETURN.
struct Projection {
  bool distinct = false;
  bool star = false;  ///< All variables, before the items.
  std::vector<ProjectionItem> items;
  std::vector<SortItem> order;
  std::optional<Expression> skip, limit;
  std::optional<Expression> condition;  ///< WHERE, after WITH only.
  SourceRange range;
};

using Clause = std::variant<MatchClause, UnwindClause, Projection>;

struct Query {
  std::string text;             ///< Ranges are in it.
  std::vector<Clause> clauses;  ///< The last one is RETURN, and a projection before it WITH.
};

/// @throws QueryError saying what was expected and what was found
[[nodiscard]] Query parse_query(std::string_view text);

}  // namespace relata::query
