#include <relata/export/force_atlas.h>

#include <algorithm>
#include <cassert>
#include <cmath>

namespace relata {
namespace {

/// Vertices on a sunflower spiral: evenly spread, no two at the same place.
std::vector<Point> spiral(std::size_t vertices, double spacing) {
  constexpr double golden_angle = 2.399963229728653;
  std::vector<Point> points(vertices);
  for (std::size_t i = 0; i < vertices; ++i) {
    const double radius = spacing * std::sqrt(static_cast<double>(i) + 0.5);
    const double angle = golden_angle * static_cast<double>(i);
    points[i] = {radius * std::cos(angle), radius * std::sin(angle)};
  }
  return points;
}

/// The state of ForceAtlas2 between two steps; names follow section "Adaptive speed" of the paper.
class ForceAtlas2 {
 public:
  ForceAtlas2(std::size_t vertices, std::span<const LayoutEdge> edges, const ForceAtlasOptions& options)
      : edges_(edges),
        options_(options),
        points_(spiral(vertices, std::sqrt(options.scaling))),
        masses_(vertices, 1.0),
        forces_(vertices),
        old_forces_(vertices) {
    for (const LayoutEdge& edge : edges) {
      assert(edge.source < vertices && edge.target < vertices);
      masses_[edge.source] += 1;
      masses_[edge.target] += 1;
    }
  }

  void step() {
    std::swap(forces_, old_forces_);
    repel_and_pull_to_middle();
    attract();
    move();
  }

  std::vector<Point> centred_points() && {
    Point middle;
    for (const Point& point : points_) middle = {middle.x + point.x, middle.y + point.y};
    const auto count = static_cast<double>(points_.size());
    for (Point& point : points_) point = {point.x - middle.x / count, point.y - middle.y / count};
    return std::move(points_);
  }

 private:
  void repel_and_pull_to_middle() {
    const BarnesHutTree tree(points_, masses_);
    for (std::uint32_t i = 0; i < points_.size(); ++i) {
      const Point push = tree.repulsion(i, options_.theta);
      const double pull = options_.gravity * masses_[i];  // "strong gravity": grows with the distance
      const double strength = options_.scaling * masses_[i];
      forces_[i] = {strength * push.x - pull * points_[i].x, strength * push.y - pull * points_[i].y};
    }
  }

  void attract() {
    for (const LayoutEdge& edge : edges_) {
      const Point along{points_[edge.target].x - points_[edge.source].x,
                        points_[edge.target].y - points_[edge.source].y};
      const double distance = std::hypot(along.x, along.y);
      if (distance == 0) continue;
      const double force = edge.weight * std::log1p(distance) / distance;  // LinLog: sets groups apart
      const double dx = force * along.x;
      const double dy = force * along.y;
      forces_[edge.source] = {forces_[edge.source].x + dx, forces_[edge.source].y + dy};
      forces_[edge.target] = {forces_[edge.target].x - dx, forces_[edge.target].y - dy};
    }
  }

  double swing(std::size_t i) const {
    return std::hypot(forces_[i].x - old_forces_[i].x, forces_[i].y - old_forces_[i].y);
  }
  double traction(std::size_t i) const {
    return std::hypot(forces_[i].x + old_forces_[i].x, forces_[i].y + old_forces_[i].y) / 2;
  }

  void move() {
    double global_swing = 1e-9;
    double global_traction = 0;
    for (std::size_t i = 0; i < points_.size(); ++i) {
      global_swing += masses_[i] * swing(i);
      global_traction += masses_[i] * traction(i);
    }
    constexpr double tolerance = 1;
    speed_ = std::min(tolerance * global_traction / global_swing, 1.5 * speed_);
    for (std::size_t i = 0; i < points_.size(); ++i) {
      const double local = speed_ / (1 + speed_ * std::sqrt(masses_[i] * swing(i)));
      points_[i] = {points_[i].x + local * forces_[i].x, points_[i].y + local * forces_[i].y};
    }
  }

  std::span<const LayoutEdge> edges_;
  ForceAtlasOptions options_;
  std::vector<Point> points_;
  std::vector<double> masses_;  ///< Degree plus one.
  std::vector<Point> forces_;
  std::vector<Point> old_forces_;
  double speed_ = 1;
};

}  // namespace

std::vector<Point> force_atlas(std::size_t vertices, std::span<const LayoutEdge> edges,
                               const ForceAtlasOptions& options) {
  if (vertices == 0) return {};
  constexpr std::size_t full_effort = 2'000;
  const std::size_t iterations = vertices <= full_effort
                                     ? options.iterations
                                     : std::max<std::size_t>(50, options.iterations * full_effort / vertices);
  ForceAtlas2 layout(vertices, edges, options);
  for (std::size_t i = 0; i < iterations; ++i) layout.step();
  return std::move(layout).centred_points();
}

}  // namespace relata
