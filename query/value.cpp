#include <relata/query/value.h>

#include <array>

namespace relata::query {

std::string_view kind_of(const Value& value) {
  static constexpr std::array<std::string_view, std::variant_size_v<Value::Data>> kinds{
      "null", "a boolean", "an integer", "a real number", "a string", "a list", "a node", "a relationship", "a path"};
  return kinds[value.data().index()];
}

}  // namespace relata::query
