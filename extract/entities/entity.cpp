#include <relata/extract/entities/entity.h>

#include <algorithm>
#include <array>

namespace relata {
namespace {

constexpr std::array<std::string_view, 11> type_names{"Person", "Organization", "Country", "Place",    "Group", "Event",
                                                      "Work",   "Artifact",     "Date",    "Quantity", "Other"};
constexpr std::array<std::string_view, 3> kind_names{"name", "nominal", "pronoun"};

template <typename Enum, typename Names>
std::optional<Enum> find_name(const Names& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

}  // namespace

std::string_view to_string(EntityType type) {
  return type_names[static_cast<std::size_t>(type)];
}
std::string_view to_string(MentionKind kind) {
  return kind_names[static_cast<std::size_t>(kind)];
}
std::optional<EntityType> entity_type_from(std::string_view name) {
  return find_name<EntityType>(type_names, name);
}
std::optional<MentionKind> mention_kind_from(std::string_view name) {
  return find_name<MentionKind>(kind_names, name);
}

}  // namespace relata
