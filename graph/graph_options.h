/// How a graph is to be put together.
#pragma once

namespace relata {

struct GraphOptions {
  /// Makes what stands for a country's government one vertex with the country: seats and governments ("Kremlin",
  /// "Ukrainian government") wholly, capitals where they act ("Kyiv said"; not "the talks in Kyiv"). Only for countries
  /// that the documents name.
  bool fold_metonyms = false;
};

}  // namespace relata
