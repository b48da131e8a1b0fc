#include <relata/graph/algorithms/csr_graph.h>

#include <numeric>
#include <utility>

namespace relata {
namespace {

Arc arc_of(const KnowledgeGraph& graph, RelationId edge, const CsrOptions& options) {
  const Topology& topology = graph.topology();
  return {static_cast<std::uint32_t>(topology.subject(edge)), static_cast<std::uint32_t>(topology.object(edge)),
          options.by_origins ? graph.origins(edge) : 1.0};
}

std::vector<std::uint32_t> offsets(std::vector<std::uint32_t> counts_after_zero) {
  std::partial_sum(counts_after_zero.begin(), counts_after_zero.end(), counts_after_zero.begin());
  return counts_after_zero;
}

}  // namespace

CsrGraph::CsrGraph(std::size_t vertices, std::span<const Arc> arcs, const CsrOptions& options) {
  const auto for_each = [&](auto visit) {
    for (const Arc& arc : arcs) {
      if (arc.from == arc.to && !options.loops) continue;
      visit(arc.from, arc.to, arc.weight);
      if (options.undirected && arc.from != arc.to) visit(arc.to, arc.from, arc.weight);
    }
  };
  Rows incoming;
  incoming.first.assign(vertices + 1, 0);
  for_each([&](std::uint32_t, std::uint32_t to, double) { ++incoming.first[to + 1]; });
  incoming.first = offsets(std::move(incoming.first));
  incoming.ends.resize(incoming.first.back());
  incoming.weights.resize(incoming.first.back());
  std::vector<std::uint32_t> next = incoming.first;
  for_each([&](std::uint32_t from, std::uint32_t to, double weight) {
    incoming.ends[next[to]] = from;
    incoming.weights[next[to]++] = weight;
  });
  out_ = transpose(incoming);  // which orders the ends of each row
  if (options.merge_parallel) merge_parallel();
  in_ = transpose(out_);
}

CsrGraph::Rows CsrGraph::transpose(const Rows& rows) {
  const std::size_t vertices = rows.first.size() - 1;
  Rows result;
  result.first.assign(vertices + 1, 0);
  for (const std::uint32_t end : rows.ends) ++result.first[end + 1];
  result.first = offsets(std::move(result.first));
  result.ends.resize(rows.ends.size());
  result.weights.resize(rows.ends.size());
  std::vector<std::uint32_t> next = result.first;
  for (std::uint32_t vertex = 0; vertex < vertices; ++vertex) {
    for (std::uint32_t at = rows.first[vertex]; at < rows.first[vertex + 1]; ++at) {
      const std::uint32_t place = next[rows.ends[at]]++;
      result.ends[place] = vertex;
      result.weights[place] = rows.weights[at];
    }
  }
  return result;
}

void CsrGraph::merge_parallel() {
  std::uint32_t kept = 0, begin = 0;
  for (std::uint32_t vertex = 0; vertex < vertices(); ++vertex) {
    const std::uint32_t end = out_.first[vertex + 1], row = kept;
    for (std::uint32_t at = begin; at < end; ++at) {
      if (kept > row && out_.ends[kept - 1] == out_.ends[at]) {
        out_.weights[kept - 1] += out_.weights[at];
        continue;
      }
      out_.ends[kept] = out_.ends[at];
      out_.weights[kept++] = out_.weights[at];
    }
    begin = end;
    out_.first[vertex + 1] = kept;
  }
  out_.ends.resize(kept);
  out_.weights.resize(kept);
}

CsrGraph make_csr(const KnowledgeGraph& graph, const CsrOptions& options) {
  const Topology& topology = graph.topology();
  std::vector<Arc> arcs;
  arcs.reserve(topology.edges());
  for (std::uint32_t i = 0; i < topology.relations(); ++i) {
    if (topology.is_edge(RelationId{i})) arcs.push_back(arc_of(graph, RelationId{i}, options));
  }
  return CsrGraph(topology.actors(), arcs, options);
}

CsrGraph make_csr(const RelationPattern& pattern, const CsrOptions& options) {
  const KnowledgeGraph& graph = pattern.graph();
  std::vector<Arc> arcs;
  for (const RelationId edge : pattern.edges_only().ids()) arcs.push_back(arc_of(graph, edge, options));
  return CsrGraph(graph.topology().actors(), arcs, options);
}

}  // namespace relata
