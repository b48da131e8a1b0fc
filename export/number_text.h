/// Numbers as text: the same on every machine, whatever the locale.
#pragma once

#include <charconv>
#include <concepts>
#include <string>

namespace relata {

/// The shortest text that reads back as the same number: "0.1", "1e+30", "nan". Integers and floating point.
template <typename Number>
requires std::integral<Number> || std::floating_point<Number>
void append_number(Number number, std::string& out) {
  char digits[32];
  const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  out.append(digits, end);
}

/// With this many digits behind the point: "12.50".
inline void append_fixed(double number, int digits_behind_point, std::string& out) {
  char digits[340];
  const auto end =
      std::to_chars(digits, digits + sizeof digits, number, std::chars_format::fixed, digits_behind_point).ptr;
  out.append(digits, end);
}

}  // namespace relata
