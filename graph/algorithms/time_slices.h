/// How a graph grows: what was published when.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <relata/graph/query.h>

namespace relata {

enum class Period : std::uint8_t { day, month, year };

/// What stands in the documents of one period.
struct TimeSlice {
  std::string_view period;  ///< "2024-08-16", "2024-08" or "2024"; lives as long as the graph.
  struct Entry {
    RelationId relation{};
    std::uint32_t mentions = 0;  ///< In this period.
    bool is_new = false;         ///< In no period before.
  };
  std::vector<Entry> relations;  ///< By id.
};

/// Slices by publication, the earliest first; those without anything are left out, and so is evidence without a date.
[[nodiscard]] std::vector<TimeSlice> time_slices(const RelationPattern& pattern, Period period = Period::month);
[[nodiscard]] std::vector<TimeSlice> time_slices(const KnowledgeGraph& graph, Period period = Period::month);

}  // namespace relata
