/// The edges that an algorithm shall see, as bare numbers: compressed sparse rows, both ways.
///
///     const CsrGraph accusations = make_csr(match(graph).type("ACCUSE"));
///     const std::vector<double> ranks = page_rank(accusations);          // ranks[static_cast<std::size_t>(actor)]
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <relata/graph/knowledge_graph.h>
#include <relata/graph/query.h>

namespace relata {

/// An edge of a CsrGraph.
struct Arc {
  std::uint32_t from = 0, to = 0;
  double weight = 1.0;
};

struct CsrOptions {
  bool undirected = false;      ///< Each edge leads both ways.
  bool merge_parallel = false;  ///< Edges from and to the same vertices become one that weighs as much as they do.
  bool loops = true;            ///< Keep edges from a vertex to itself.
  bool by_origins = false;      ///< An edge weighs as many independent origins as it has; else 1.
};

/// Immutable. Vertices are numbered from 0, those of a KnowledgeGraph as its actors; neighbours ascend.
class CsrGraph {
 public:
  CsrGraph(std::size_t vertices, std::span<const Arc> arcs, const CsrOptions& options = {});

  [[nodiscard]] std::size_t vertices() const { return out_.first.size() - 1; }
  [[nodiscard]] std::size_t arcs() const { return out_.ends.size(); }  ///< Twice as many as edges where undirected.

  [[nodiscard]] std::span<const std::uint32_t> out(std::uint32_t vertex) const { return part(out_.ends, out_, vertex); }
  [[nodiscard]] std::span<const std::uint32_t> in(std::uint32_t vertex) const { return part(in_.ends, in_, vertex); }
  [[nodiscard]] std::span<const double> out_weights(std::uint32_t vertex) const {
    return part(out_.weights, out_, vertex);
  }
  [[nodiscard]] std::span<const double> in_weights(std::uint32_t vertex) const {
    return part(in_.weights, in_, vertex);
  }

 private:
  struct Rows {
    std::vector<std::uint32_t> first;  ///< One more than there are vertices.
    std::vector<std::uint32_t> ends;
    std::vector<double> weights;
  };

  template <typename Value>
  static std::span<const Value> part(const std::vector<Value>& values, const Rows& rows, std::uint32_t vertex) {
    return std::span(values).subspan(rows.first[vertex], rows.first[vertex + 1] - rows.first[vertex]);
  }
  static Rows transpose(const Rows& rows);
  void merge_parallel();

  Rows out_, in_;
};

/// All edges, or those that a pattern lets pass.
[[nodiscard]] CsrGraph make_csr(const KnowledgeGraph& graph, const CsrOptions& options = {});
[[nodiscard]] CsrGraph make_csr(const RelationPattern& pattern, const CsrOptions& options = {});

}  // namespace relata
