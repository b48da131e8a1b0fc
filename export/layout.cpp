#include <relata/export/layout.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace relata {
namespace {

/// Room to the right of a part and below it, in the unit of the force layout.
constexpr double gap_right = 150;
constexpr double gap_below = 45;

/// Disjoint sets of vertices. Source: Tarjan, Journal of the ACM 22(2), 1975.
class DisjointSets {
 public:
  explicit DisjointSets(std::size_t size) : parents_(size) { std::iota(parents_.begin(), parents_.end(), 0U); }
  std::uint32_t find(std::uint32_t element) {
    while (parents_[element] != element) element = parents_[element] = parents_[parents_[element]];
    return element;
  }
  void join(std::uint32_t a, std::uint32_t b) {
    const auto [low, high] = std::minmax({find(a), find(b)});
    parents_[high] = low;
  }

 private:
  std::vector<std::uint32_t> parents_;
};

/// A connected part of the graph with a layout of its own, whose lower left corner is (0, 0).
struct Part {
  std::vector<std::uint32_t> vertices;
  std::vector<LayoutEdge> edges;  ///< Between indices of `vertices`.
  std::vector<Point> places;
  double width = 0;
  double height = 0;
};

struct Bounds {
  Point low, high;
};

Bounds bounds_of(std::span<const Point> points) {
  Bounds bounds{points[0], points[0]};
  for (const Point& point : points) {
    bounds.low = {std::min(bounds.low.x, point.x), std::min(bounds.low.y, point.y)};
    bounds.high = {std::max(bounds.high.x, point.x), std::max(bounds.high.y, point.y)};
  }
  return bounds;
}

/// The largest part first, then by first vertex.
std::vector<Part> connected_parts(std::size_t vertices, std::span<const LayoutEdge> edges) {
  DisjointSets sets(vertices);
  for (const LayoutEdge& edge : edges) sets.join(edge.source, edge.target);
  std::vector<Part> parts;
  std::vector<std::uint32_t> part_of_root(vertices);
  std::vector<std::uint32_t> index(vertices);
  for (std::uint32_t vertex = 0; vertex < vertices; ++vertex) {
    const std::uint32_t root = sets.find(vertex);  // the first vertex of its part
    if (root == vertex) {
      part_of_root[root] = static_cast<std::uint32_t>(parts.size());
      parts.emplace_back();
    }
    Part& part = parts[part_of_root[root]];
    index[vertex] = static_cast<std::uint32_t>(part.vertices.size());
    part.vertices.push_back(vertex);
  }
  for (const LayoutEdge& edge : edges) {
    Part& part = parts[part_of_root[sets.find(edge.source)]];
    part.edges.push_back({index[edge.source], index[edge.target], edge.weight});
  }
  std::stable_sort(parts.begin(), parts.end(),
                   [](const Part& a, const Part& b) { return a.vertices.size() > b.vertices.size(); });
  return parts;
}

double shortest_edge(const Part& part) {
  double shortest = std::numeric_limits<double>::infinity();
  for (const LayoutEdge& edge : part.edges) {
    if (edge.source == edge.target) continue;
    const Point a = part.places[edge.source];
    const Point b = part.places[edge.target];
    shortest = std::min(shortest, std::hypot(a.x - b.x, a.y - b.y));
  }
  return shortest;
}

/// In small parts the force layout leaves too little room for names.
void stretch_small(Part& part) {
  constexpr std::size_t small = 12;
  constexpr double room = 60;
  const double shortest = shortest_edge(part);
  if (part.vertices.size() > small || shortest >= room || shortest == 0) return;
  for (Point& place : part.places) place = {place.x * room / shortest, place.y * room / shortest};
}

void lay_out_part(Part& part) {
  part.places = force_atlas(part.vertices.size(), part.edges);
  stretch_small(part);
  const auto [low, high] = bounds_of(part.places);
  for (Point& place : part.places) place = {place.x - low.x, place.y - low.y};
  part.width = high.x - low.x;
  part.height = high.y - low.y;
}

/// As wide as the largest part, or as a square that holds everything.
double row_width(const std::vector<Part>& parts) {
  double area = 0;
  for (const Part& part : parts) area += (part.width + gap_right) * (part.height + gap_below);
  return std::max(parts[0].width + gap_right, std::sqrt(area));
}

/// Puts the parts into rows from the top down; y grows upwards.
std::vector<Point> stack_rows(const std::vector<Part>& parts, std::size_t vertices) {
  const double width = row_width(parts);
  std::vector<Point> places(vertices);
  Point corner;  // upper left of the next part
  double row_height = 0;
  for (const Part& part : parts) {
    if (corner.x > 0 && corner.x + part.width + gap_right > width) {
      corner = {0, corner.y - row_height};
      row_height = 0;
    }
    for (std::size_t i = 0; i < part.vertices.size(); ++i) {
      places[part.vertices[i]] = {corner.x + part.places[i].x, corner.y - part.height + part.places[i].y};
    }
    corner.x += part.width + gap_right;
    row_height = std::max(row_height, part.height + gap_below);
  }
  return places;
}

void centre(std::vector<Point>& places) {
  const auto [low, high] = bounds_of(places);
  for (Point& place : places) place = {place.x - (low.x + high.x) / 2, place.y - (low.y + high.y) / 2};
}

}  // namespace

std::vector<Point> lay_out(std::size_t vertices, std::span<const LayoutEdge> edges) {
  if (vertices == 0) return {};
  std::vector<Part> parts = connected_parts(vertices, edges);
  for (Part& part : parts) lay_out_part(part);
  std::vector<Point> places = stack_rows(parts, vertices);
  centre(places);
  return places;
}

}  // namespace relata
