#include <relata/query/value_order.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace relata::query {
namespace {

bool is_number(const Value& value) {
  return value.get_if<std::int64_t>() || value.get_if<double>();
}

/// Exact for integers of any size, which a conversion to double is not.
std::partial_ordering compare_mixed(std::int64_t integer, double real) {
  constexpr double beyond_integers = 9223372036854775808.0;  // 2^63
  if (std::isnan(real)) return std::partial_ordering::unordered;
  if (real >= beyond_integers) return std::partial_ordering::less;
  if (real < -beyond_integers) return std::partial_ordering::greater;
  const double whole = std::trunc(real);
  const auto by_whole = integer <=> static_cast<std::int64_t>(whole);
  return by_whole != 0 ? std::partial_ordering(by_whole) : 0.0 <=> real - whole;
}

std::partial_ordering compare_numbers(const Value& a, const Value& b) {
  const auto* integer_a = a.get_if<std::int64_t>();
  const auto* integer_b = b.get_if<std::int64_t>();
  if (integer_a && integer_b) return *integer_a <=> *integer_b;
  if (integer_a) return compare_mixed(*integer_a, *b.get_if<double>());
  if (integer_b) return 0 <=> compare_mixed(*integer_b, *a.get_if<double>());
  return *a.get_if<double>() <=> *b.get_if<double>();
}

Truth lists_equal(const List& a, const List& b) {
  if (a.size() != b.size()) return false;
  Truth equal = true;
  for (std::size_t i = 0; i < a.size() && equal != false; ++i) equal = logical_and(equal, equals(a[i], b[i]));
  return equal;
}

std::optional<std::partial_ordering> compare_lists(const List& a, const List& b) {
  for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
    const auto ordering = compare(a[i], b[i]);
    if (!ordering || *ordering != 0) return ordering;
  }
  return a.size() <=> b.size();
}

bool is_nan(const Value& value) {
  const auto* real = value.get_if<double>();
  return real && std::isnan(*real);
}

/// Place of a value's kind in the total order.
int rank(const Value& value) {
  static constexpr std::array<int, std::variant_size_v<Value::Data>> ranks{8, 5, 6, 6, 4, 2, 0, 1, 3};
  return is_nan(value) ? 7 : ranks[value.data().index()];
}

std::weak_ordering order_lists(const List& a, const List& b) {
  return std::lexicographical_compare_three_way(a.begin(), a.end(), b.begin(), b.end(), order);
}

std::weak_ordering order_numbers(const Value& a, const Value& b) {
  const std::partial_ordering ordering = compare_numbers(a, b);
  if (ordering == std::partial_ordering::less) return std::weak_ordering::less;
  if (ordering == std::partial_ordering::greater) return std::weak_ordering::greater;
  return std::weak_ordering::equivalent;
}

}  // namespace

Truth logical_and(Truth a, Truth b) {
  if (a == false || b == false) return false;
  return a && b ? Truth(true) : std::nullopt;
}
Truth logical_or(Truth a, Truth b) {
  if (a == true || b == true) return true;
  return a && b ? Truth(false) : std::nullopt;
}
Truth logical_xor(Truth a, Truth b) {
  return a && b ? Truth(*a != *b) : std::nullopt;
}
Truth logical_not(Truth a) {
  return a ? Truth(!*a) : std::nullopt;
}

Truth equals(const Value& a, const Value& b) {
  if (a.is_null() || b.is_null()) return std::nullopt;
  if (is_number(a) && is_number(b)) return compare_numbers(a, b) == 0;
  if (a.data().index() != b.data().index()) return false;
  if (const auto* list = a.get_if<List>()) return lists_equal(*list, *b.get_if<List>());
  return order(a, b) == 0;
}

std::optional<std::partial_ordering> compare(const Value& a, const Value& b) {
  if (is_number(a) && is_number(b)) return compare_numbers(a, b);
  if (a.data().index() != b.data().index()) return std::nullopt;
  if (const auto* text = a.get_if<std::string>()) return *text <=> *b.get_if<std::string>();
  if (const auto* truth = a.get_if<bool>()) return *truth <=> *b.get_if<bool>();
  if (const auto* list = a.get_if<List>()) return compare_lists(*list, *b.get_if<List>());
  return std::nullopt;
}

std::weak_ordering order(const Value& a, const Value& b) {
  if (const auto by_kind = rank(a) <=> rank(b); by_kind != 0) return by_kind;
  if (is_nan(a)) return std::weak_ordering::equivalent;
  if (is_number(a)) return order_numbers(a, b);
  if (const auto* list = a.get_if<List>()) return order_lists(*list, *b.get_if<List>());
  if (const auto* text = a.get_if<std::string>()) return *text <=> *b.get_if<std::string>();
  if (const auto* truth = a.get_if<bool>()) return *truth <=> *b.get_if<bool>();
  if (const auto* node = a.get_if<Node>()) return *node <=> *b.get_if<Node>();
  if (const auto* relationship = a.get_if<Relationship>()) return *relationship <=> *b.get_if<Relationship>();
  if (const auto* path = a.get_if<Path>()) return *path <=> *b.get_if<Path>();
  return std::weak_ordering::equivalent;  // null
}

bool RowLess::operator()(const std::vector<Value>& a, const std::vector<Value>& b) const {
  return std::lexicographical_compare_three_way(a.begin(), a.end(), b.begin(), b.end(), order) < 0;
}

}  // namespace relata::query
