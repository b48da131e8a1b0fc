/// Quantities as texts give them: "up to 2,000 soldiers", "at least 74 villages".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace relata {

/// Which numbers a phrase allows, and of what. "about 40 dead" allows 34 to 46.
struct QuantityRange {
  double low = 0;
  double high = 0;   ///< Infinity for "more than 3".
  std::string unit;  ///< Stem of the noun that is counted: "villag"; empty where none is named.
};

/// The only quantity of `phrase`; nothing where there is none, or several. Years, dates and ordinals are none.
[[nodiscard]] std::optional<QuantityRange> read_quantity(std::string_view phrase);

/// Whether both count the same and no number fits both.
[[nodiscard]] bool are_incompatible(const QuantityRange& one, const QuantityRange& other);

}  // namespace relata
