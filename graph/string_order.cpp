#include <relata/graph/string_order.h>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace relata {
namespace {

struct Entry {
  std::uint64_t key = 0;  ///< Eight bytes, the first one the most significant.
  std::uint32_t number = 0;
};

std::uint64_t eight_bytes(std::string_view text, std::size_t from) {
  std::uint64_t key = 0;
  for (std::size_t i = from; i < from + sizeof key; ++i) {
    key = key << 8U | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  }
  return key;
}

/// How many bytes all strings begin with.
std::size_t common_prefix(const StringNumbers& strings) {
  if (strings.ids().empty()) return 0;
  const std::string_view first = strings[0];
  std::size_t size = first.size();
  for (std::uint32_t i = 1; i < strings.ids().size(); ++i) {
    const std::string_view other = strings[i];
    const auto differs =
        std::mismatch(first.begin(), first.begin() + static_cast<std::ptrdiff_t>(size), other.begin(), other.end());
    size = static_cast<std::size_t>(differs.first - first.begin());
  }
  return size;
}

}  // namespace

StringOrder order_of(const StringNumbers& strings) {
  const std::size_t prefix = common_prefix(strings);
  std::vector<Entry> entries(strings.ids().size());
  for (std::uint32_t i = 0; i < entries.size(); ++i) entries[i] = {eight_bytes(strings[i], prefix), i};
  std::sort(entries.begin(), entries.end(), [&](const Entry& a, const Entry& b) {
    return a.key != b.key ? a.key < b.key : strings[a.number] < strings[b.number];
  });
  StringOrder order{std::vector<std::uint32_t>(entries.size()), std::vector<std::uint32_t>(entries.size())};
  for (std::uint32_t i = 0; i < entries.size(); ++i) {
    order.sorted[i] = entries[i].number;
    order.rank[entries[i].number] = i;
  }
  return order;
}

}  // namespace relata
