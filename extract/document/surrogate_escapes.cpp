#include <relata/extract/document/surrogate_escapes.h>

#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>

namespace relata {
namespace {

constexpr std::size_t escape_size = 6;  // \uD835

/// The UTF-16 unit that the escape at `at` names; nothing where there is no such escape.
std::optional<std::uint16_t> unit_at(std::string_view json, std::size_t at) {
  if (json.size() < at + escape_size || json[at] != '\\' || json[at + 1] != 'u') return std::nullopt;
  std::uint16_t unit = 0;
  const char* const end = json.data() + at + escape_size;
  const auto [stop, error] = std::from_chars(json.data() + at + 2, end, unit, 16);
  if (error != std::errc() || stop != end) return std::nullopt;
  return unit;
}

bool is_first_half(std::optional<std::uint16_t> unit) {
  return unit && (*unit & 0xFC00) == 0xD800;
}
bool is_second_half(std::optional<std::uint16_t> unit) {
  return unit && (*unit & 0xFC00) == 0xDC00;
}

}  // namespace

std::size_t replace_lone_surrogates(std::string& json) {
  std::size_t count = 0;
  for (std::size_t at = json.find('\\'); at != std::string::npos; at = json.find('\\', at)) {
    const auto unit = unit_at(json, at);
    if (is_first_half(unit) && is_second_half(unit_at(json, at + escape_size))) {
      at += 2 * escape_size;
    } else if (is_first_half(unit) || is_second_half(unit)) {
      json.replace(at, escape_size, "\\uFFFD");
      at += escape_size;
      ++count;
    } else {
      at += 2;  // any other escape; of "\\" both are passed over
    }
  }
  return count;
}

}  // namespace relata
