/// News repeats itself: how many independent origins a relation has.
#pragma once

#include <cstdint>
#include <span>

#include <relata/graph/relation.h>

namespace relata {

/// The number of groups into which `evidence` falls when what is from one document, or goes back to one text
/// (Evidence::origin), is put together, over as many steps as it takes. Nearly linear.
[[nodiscard]] std::uint32_t count_origins(std::span<const Evidence> evidence);

}  // namespace relata
