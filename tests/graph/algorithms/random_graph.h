/// Small graphs for comparing algorithms with what one would do by hand.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include <relata/graph/algorithms/csr_graph.h>
#include <relata/graph/instance_merger.h>

namespace relata::test {

/// The same for the same seed, parallel arcs and loops among them.
inline std::vector<Arc> random_arcs(std::uint32_t vertices, std::size_t count, unsigned seed) {
  std::mt19937 random(seed);
  std::vector<Arc> arcs(count);
  for (Arc& arc : arcs) {
    arc.from = static_cast<std::uint32_t>(random() % vertices);
    arc.to = static_cast<std::uint32_t>(random() % vertices);
  }
  return arcs;
}

/// Each arc a relation of its own name: "A" to "B".
inline KnowledgeGraph graph_of_arcs(const std::vector<Arc>& arcs) {
  InstanceMerger merger;
  for (std::size_t i = 0; i < arcs.size(); ++i) {
    const std::string subject(1, static_cast<char>('A' + arcs[i].from)), object(1, static_cast<char>('A' + arcs[i].to));
    const std::string name = "TYPE" + std::to_string(i % 3);
    const RelationInstance instance{subject, name, object, "document", 0, 1.0, "Words."};
    merger.add({&instance, 1});
  }
  return std::move(merger).build();
}

}  // namespace relata::test
