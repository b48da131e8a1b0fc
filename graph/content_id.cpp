#include <relata/graph/content_id.h>

namespace relata {
std::string to_string(ContentId id) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text(16, '0');
  auto rest = static_cast<std::uint64_t>(id);
  for (auto digit = text.rbegin(); digit != text.rend(); ++digit, rest >>= 4) *digit = digits[rest & 15];
  return text;
}

}  // namespace relata
