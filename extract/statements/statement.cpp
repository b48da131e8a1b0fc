#include <relata/extract/statements/statement.h>

#include <algorithm>
#include <array>

namespace relata {
namespace {

constexpr std::array<std::string_view, 2> polarity_names{"affirmed", "negated"};
constexpr std::array<std::string_view, 6> modality_names{"asserted", "possible",    "intended",
                                                         "required", "conditional", "questioned"};

template <typename Enum, typename Names>
std::optional<Enum> find_name(const Names& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

}  // namespace

std::string_view to_string(Polarity polarity) {
  return polarity_names[static_cast<std::size_t>(polarity)];
}
std::string_view to_string(Modality modality) {
  return modality_names[static_cast<std::size_t>(modality)];
}
std::optional<Polarity> polarity_from(std::string_view name) {
  return find_name<Polarity>(polarity_names, name);
}
std::optional<Modality> modality_from(std::string_view name) {
  return find_name<Modality>(modality_names, name);
}

}  // namespace relata
