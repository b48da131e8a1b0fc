/// How values compare. Two questions are kept apart, as openCypher does: what `=` and `<` say, where null makes the
/// answer unknown and unlike things can't be compared; and the total order behind ORDER BY, DISTINCT and grouping.
/// Source: openCypher, CIP2016-06-14 (comparability, equality, orderability and equivalence).
#pragma once

#include <compare>
#include <optional>

#include <relata/query/value.h>

namespace relata::query {

/// True, false, or unknown: the logic of three values (Kleene, 1938).
using Truth = std::optional<bool>;

[[nodiscard]] Truth logical_and(Truth a, Truth b);
[[nodiscard]] Truth logical_or(Truth a, Truth b);
[[nodiscard]] Truth logical_xor(Truth a, Truth b);
[[nodiscard]] Truth logical_not(Truth a);

/// `a = b`. Unknown where either is null, or where lists are equal but for a null in them.
[[nodiscard]] Truth equals(const Value& a, const Value& b);

/// `a < b` and its like. Unknown where either is null or the two are of different kinds; numbers are of one kind.
[[nodiscard]] std::optional<std::partial_ordering> compare(const Value& a, const Value& b);

/// Any two values: nodes, relationships, lists, paths, strings, booleans, numbers, NaN, null, in this order and each by
/// its own. Strings by their bytes, which is by code points. 1 and 1.0 are equivalent, and so are two nulls.
[[nodiscard]] std::weak_ordering order(const Value& a, const Value& b);

/// `order` over rows, column by column.
struct RowLess {
  bool operator()(const std::vector<Value>& a, const std::vector<Value>& b) const;
};

}  // namespace relata::query
