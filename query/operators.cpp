#include <relata/query/operators.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include <relata/query/regular_expression.h>
#include <relata/query/value_error.h>
#include <relata/query/value_text.h>

namespace relata::query {
namespace {

constexpr const char* too_large = "the result is too large for an integer of 64 bits";

[[noreturn]] void refuse(std::string_view verb, const Value& a, std::string_view preposition, const Value& b) {
  throw ValueError("can't " + std::string(verb) + " " + std::string(kind_of(a)) + " " + std::string(preposition) + " " +
                   std::string(kind_of(b)));
}

std::optional<double> real_of(const Value& value) {
  if (const auto* integer = value.get_if<std::int64_t>()) return static_cast<double>(*integer);
  if (const auto* real = value.get_if<double>()) return *real;
  return std::nullopt;
}

Value add_integers(std::int64_t a, std::int64_t b) {
  std::int64_t sum = 0;
  if (__builtin_add_overflow(a, b, &sum)) throw ValueError(too_large);
  return sum;
}
Value subtract_integers(std::int64_t a, std::int64_t b) {
  std::int64_t difference = 0;
  if (__builtin_sub_overflow(a, b, &difference)) throw ValueError(too_large);
  return difference;
}
Value multiply_integers(std::int64_t a, std::int64_t b) {
  std::int64_t product = 0;
  if (__builtin_mul_overflow(a, b, &product)) throw ValueError(too_large);
  return product;
}
Value divide_integers(std::int64_t a, std::int64_t b) {
  if (b == 0) throw ValueError("can't divide by zero");
  if (b == -1) return subtract_integers(0, a);
  return a / b;
}
Value remainder_of_integers(std::int64_t a, std::int64_t b) {
  if (b == 0) throw ValueError("can't divide by zero");
  return b == -1 ? std::int64_t{0} : a % b;
}

double add_reals(double a, double b) {
  return a + b;
}
double subtract_reals(double a, double b) {
  return a - b;
}
double multiply_reals(double a, double b) {
  return a * b;
}
double divide_reals(double a, double b) {
  return a / b;
}

/// Integers stay integers; with one real, both are.
template <typename OnIntegers, typename OnReals>
Value calculate(const Value& a, const Value& b, std::string_view verb, std::string_view preposition,
                OnIntegers on_integers, OnReals on_reals) {
  const auto* integer_a = a.get_if<std::int64_t>();
  const auto* integer_b = b.get_if<std::int64_t>();
  if (integer_a && integer_b) return on_integers(*integer_a, *integer_b);
  const auto real_a = real_of(a);
  const auto real_b = real_of(b);
  if (!real_a || !real_b) refuse(verb, a, preposition, b);
  return on_reals(*real_a, *real_b);
}

Value concatenate(const Value& a, const Value& b) {
  List items;
  const auto append = [&items](const Value& value) {
    if (const auto* list = value.get_if<List>()) {
      items.insert(items.end(), list->begin(), list->end());
    } else {
      items.push_back(value);
    }
  };
  append(a);
  append(b);
  return items;
}

bool is_text(const Value& value) {
  return value.get_if<std::string>() != nullptr;
}

Value add(const Value& a, const Value& b) {
  if (a.get_if<List>() || b.get_if<List>()) return concatenate(a, b);
  const bool joins_text = (is_text(a) && (is_text(b) || real_of(b))) || (is_text(b) && real_of(a));
  if (joins_text) return to_text(a) + to_text(b);
  return calculate(a, b, "add", "and", add_integers, add_reals);
}

Value contains_value(const Value& value, const Value& list) {
  const auto* items = list.get_if<List>();
  if (!items) throw ValueError("IN looks for a value in a list, not in " + std::string(kind_of(list)));
  Truth found = false;
  for (const Value& item : *items) {
    found = logical_or(found, equals(value, item));
    if (found == true) break;
  }
  return to_value(found);
}

/// Null if one of them is no string.
template <typename Test>
Value test_strings(const Value& a, const Value& b, Test test) {
  const auto* text_a = a.get_if<std::string>();
  const auto* text_b = b.get_if<std::string>();
  return text_a && text_b ? Value(static_cast<bool>(test(*text_a, *text_b))) : Value();
}

std::size_t place_in(std::int64_t index, std::size_t size) {
  const auto length = static_cast<std::int64_t>(size);
  if (index < 0) index = std::max<std::int64_t>(0, index + length);
  return static_cast<std::size_t>(std::min(index, length));
}

const std::int64_t& index_of(const Value& value) {
  if (const auto* index = value.get_if<std::int64_t>()) return *index;
  throw ValueError("a place in a list is an integer, not " + std::string(kind_of(value)));
}

const List& list_of(const Value& value) {
  if (const auto* list = value.get_if<List>()) return *list;
  throw ValueError("expected a list before '[', found " + std::string(kind_of(value)));
}

}  // namespace

Value apply(BinaryOperator op, const Value& a, const Value& b) {
  if (op == BinaryOperator::in && !b.is_null()) return contains_value(a, b);
  if (a.is_null() || b.is_null()) return {};
  switch (op) {
    case BinaryOperator::add:
      return add(a, b);
    case BinaryOperator::subtract:
      return calculate(a, b, "subtract", "and", subtract_integers, subtract_reals);
    case BinaryOperator::multiply:
      return calculate(a, b, "multiply", "by", multiply_integers, multiply_reals);
    case BinaryOperator::divide:
      return calculate(a, b, "divide", "by", divide_integers, divide_reals);
    case BinaryOperator::modulo:
      return calculate(a, b, "divide", "by", remainder_of_integers, [](double x, double y) { return std::fmod(x, y); });
    case BinaryOperator::power: {
      const auto base = real_of(a);
      const auto exponent = real_of(b);
      if (!base || !exponent) refuse("raise", a, "to", b);
      return std::pow(*base, *exponent);
    }
    case BinaryOperator::starts_with:
      return test_strings(a, b, [](const std::string& x, const std::string& y) { return x.starts_with(y); });
    case BinaryOperator::ends_with:
      return test_strings(a, b, [](const std::string& x, const std::string& y) { return x.ends_with(y); });
    case BinaryOperator::contains:
      return test_strings(a, b,
                          [](const std::string& x, const std::string& y) { return x.find(y) != std::string::npos; });
    case BinaryOperator::matches:
      return test_strings(a, b,
                          [](const std::string& x, const std::string& y) { return RegularExpression(y).matches(x); });
    default:
      break;  // the logical ones are not strict in both operands, IN came before
  }
  return {};
}

Value negate(const Value& value) {
  if (value.is_null()) return {};
  if (const auto* integer = value.get_if<std::int64_t>()) return subtract_integers(0, *integer);
  if (const auto* real = value.get_if<double>()) return -*real;
  throw ValueError("can't negate " + std::string(kind_of(value)));
}

Truth apply(ComparisonOperator op, const Value& a, const Value& b) {
  if (op == ComparisonOperator::equal) return equals(a, b);
  if (op == ComparisonOperator::not_equal) return logical_not(equals(a, b));
  const auto ordering = compare(a, b);
  if (!ordering) return std::nullopt;
  switch (op) {
    case ComparisonOperator::less:
      return *ordering < 0;
    case ComparisonOperator::less_or_equal:
      return *ordering <= 0;
    case ComparisonOperator::greater:
      return *ordering > 0;
    default:
      return *ordering >= 0;
  }
}

Value element_of(const Value& list, const Value& index) {
  if (list.is_null() || index.is_null()) return {};
  const List& items = list_of(list);
  const auto size = static_cast<std::int64_t>(items.size());
  const std::int64_t place = index_of(index) < 0 ? index_of(index) + size : index_of(index);
  return place < 0 || place >= size ? Value() : items[static_cast<std::size_t>(place)];
}

Value slice_of(const Value& list, const Value& from, const Value& to) {
  if (list.is_null() || from.is_null() || to.is_null()) return {};
  const List& items = list_of(list);
  const std::size_t begin = place_in(index_of(from), items.size());
  const std::size_t end = std::max(begin, place_in(index_of(to), items.size()));
  return List(items.begin() + static_cast<std::ptrdiff_t>(begin), items.begin() + static_cast<std::ptrdiff_t>(end));
}

Truth truth_of(const Value& value) {
  if (value.is_null()) return std::nullopt;
  if (const auto* truth = value.get_if<bool>()) return *truth;
  throw ValueError("expected a condition, which is true or false, found " + std::string(kind_of(value)));
}

Value to_value(Truth truth) {
  return truth ? Value(*truth) : Value();
}

}  // namespace relata::query
