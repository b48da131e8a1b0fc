/// Numbered strings in the order of their bytes.
#pragma once

#include <cstdint>
#include <vector>

#include <relata/graph/string_numbers.h>

namespace relata {

struct StringOrder {
  std::vector<std::uint32_t> sorted;  ///< Numbers by their strings.
  std::vector<std::uint32_t> rank;    ///< For each number its place in `sorted`.
};

/// Compares eight bytes at once, after those that all strings begin with.
[[nodiscard]] StringOrder order_of(const StringNumbers& strings);

}  // namespace relata
