#include <relata/graph/origins.h>

#include <unordered_map>

#include <relata/graph/disjoint_sets.h>

namespace relata {

std::uint32_t count_origins(std::span<const Evidence> evidence) {
  if (evidence.size() <= 1) return static_cast<std::uint32_t>(evidence.size());
  DisjointSets sets(evidence.size());
  std::unordered_map<DocumentIndex, std::uint32_t> first_of_document;
  std::unordered_map<ContentId, std::uint32_t> first_of_origin;
  for (std::uint32_t i = 0; i < evidence.size(); ++i) {
    sets.join(first_of_document.try_emplace(evidence[i].document, i).first->second, i);
    sets.join(first_of_origin.try_emplace(evidence[i].origin, i).first->second, i);
  }
  return static_cast<std::uint32_t>(sets.count());
}

}  // namespace relata
