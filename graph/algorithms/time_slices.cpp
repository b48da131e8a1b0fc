#include <relata/graph/algorithms/time_slices.h>

#include <array>
#include <map>
#include <utility>

namespace relata {
namespace {

/// Of an ISO 8601 date: as many characters as the period takes; empty where the date has fewer.
std::string_view period_of(std::string_view date, Period period) {
  constexpr std::array<std::size_t, 3> sizes{10, 7, 4};
  const std::size_t size = sizes[static_cast<std::size_t>(period)];
  return date.size() < size ? std::string_view() : date.substr(0, size);
}

}  // namespace

std::vector<TimeSlice> time_slices(const RelationPattern& pattern, Period period) {
  const KnowledgeGraph& graph = pattern.graph();
  std::map<std::string_view, TimeSlice> slices;
  for (const Relation* relation : pattern.relations()) {
    std::map<std::string_view, std::uint32_t> mentions;
    for (const Evidence& evidence : graph.evidence(*relation)) {
      const std::string_view name = period_of(graph.document(evidence.document).published, period);
      if (!name.empty()) ++mentions[name];
    }
    for (const auto& [name, count] : mentions) {
      TimeSlice& slice = slices[name];
      slice.period = name;
      slice.relations.push_back({relation->id, count, name == mentions.begin()->first});
    }
  }
  std::vector<TimeSlice> result;
  for (auto& [name, slice] : slices) result.push_back(std::move(slice));
  return result;
}

std::vector<TimeSlice> time_slices(const KnowledgeGraph& graph, Period period) {
  return time_slices(match(graph), period);
}

}  // namespace relata
