/// Repulsion between many points in O(n log n): far groups of points act as one.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace relata {

/// A place or a force in the plane.
struct Point {
  double x = 0;
  double y = 0;
};

/// A quadtree over weighted points. Source: Barnes and Hut, Nature 324 (1986).
class BarnesHutTree {
 public:
  /// Sorts the points into the tree; keeps views of `points` and `masses` (one for each point), which must outlive it.
  BarnesHutTree(std::span<const Point> points, std::span<const double> masses);

  /// The sum over all other points q of masses[q] / |p - q|, directed from q to p. A group is taken as one point
  /// where its box is narrower than `theta` times its distance; 0 is exact. Points at the same place are ignored.
  [[nodiscard]] Point repulsion(std::uint32_t point, double theta) const;

 private:
  struct Box {
    Point middle;
    double width = 0;
  };
  struct Cell {
    Point centre{};  ///< Of mass.
    double mass = 0;
    double width = 0;
    std::uint32_t begin = 0, end = 0;  ///< Its points: a range of order_.
    std::uint32_t next = 0;            ///< The cell after this one and all inside it.
    bool leaf = true;
  };
  void add_cell(std::uint32_t begin, std::uint32_t end, Box box, int depth);

  std::span<const Point> points_;
  std::span<const double> masses_;
  std::vector<std::uint32_t> order_;
  std::vector<Cell> cells_;  ///< Depth first.
};

}  // namespace relata
