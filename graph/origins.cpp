#include <relata/graph/origins.h>

#include <numeric>
#include <unordered_map>
#include <vector>

namespace relata {
namespace {

/// Disjoint sets with path halving. Source: Tarjan and van Leeuwen, JACM 1984.
class DisjointSets {
 public:
  explicit DisjointSets(std::size_t size) : parents_(size), count_(static_cast<std::uint32_t>(size)) {
    std::iota(parents_.begin(), parents_.end(), 0);
  }

  void join(std::uint32_t one, std::uint32_t other) {
    one = find(one);
    other = find(other);
    if (one == other) return;
    parents_[other] = one;
    --count_;
  }

  [[nodiscard]] std::uint32_t count() const { return count_; }

 private:
  std::uint32_t find(std::uint32_t element) {
    while (parents_[element] != element) element = parents_[element] = parents_[parents_[element]];
    return element;
  }

  std::vector<std::uint32_t> parents_;
  std::uint32_t count_;
};

}  // namespace

std::uint32_t count_origins(std::span<const Evidence> evidence) {
  if (evidence.size() <= 1) return static_cast<std::uint32_t>(evidence.size());
  DisjointSets sets(evidence.size());
  std::unordered_map<DocumentIndex, std::uint32_t> first_of_document;
  std::unordered_map<ContentId, std::uint32_t> first_of_origin;
  for (std::uint32_t i = 0; i < evidence.size(); ++i) {
    sets.join(first_of_document.try_emplace(evidence[i].document, i).first->second, i);
    sets.join(first_of_origin.try_emplace(evidence[i].origin, i).first->second, i);
  }
  return sets.count();
}

}  // namespace relata
