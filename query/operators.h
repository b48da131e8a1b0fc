/// What +, -, *, STARTS WITH, IN and the others make of two values. Null makes null wherever openCypher says so.
#pragma once

#include <relata/query/syntax.h>
#include <relata/query/value.h>
#include <relata/query/value_order.h>

namespace relata::query {

/// Everything but AND, OR and XOR. @throws ValueError for kinds that do not go together, an integer that leaves 64
/// bits, a division of integers by zero, a regular expression that is none
[[nodiscard]] Value apply(BinaryOperator op, const Value& a, const Value& b);
[[nodiscard]] Value negate(const Value& value);  ///< @throws ValueError

[[nodiscard]] Truth apply(ComparisonOperator op, const Value& a, const Value& b);

/// list[index], the last one at -1; null outside. @throws ValueError
[[nodiscard]] Value element_of(const Value& list, const Value& index);
/// list[from..to), counted from the end where negative. @throws ValueError
[[nodiscard]] Value slice_of(const Value& list, const Value& from, const Value& to);

/// A condition's value. @throws ValueError if it is neither a boolean nor null
[[nodiscard]] Truth truth_of(const Value& value);
[[nodiscard]] Value to_value(Truth truth);

}  // namespace relata::query
