#include <relata/export/barnes_hut.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <numeric>

namespace relata {
namespace {

constexpr std::uint32_t leaf_size = 8;
constexpr int max_depth = 40;

/// Adds the repulsion that `mass` at `source` has on something at `target`.
void add_repulsion(Point target, Point source, double mass, Point& force) {
  const double dx = target.x - source.x;
  const double dy = target.y - source.y;
  const double squared_distance = dx * dx + dy * dy;
  if (squared_distance == 0) return;
  force.x += dx * mass / squared_distance;
  force.y += dy * mass / squared_distance;
}

}  // namespace

BarnesHutTree::BarnesHutTree(std::span<const Point> points, std::span<const double> masses)
    : points_(points), masses_(masses), order_(points.size()) {
  assert(points.size() == masses.size());
  if (points.empty()) return;
  std::iota(order_.begin(), order_.end(), 0U);
  Point low = points[0];
  Point high = points[0];
  for (const Point& point : points) {
    low = {std::min(low.x, point.x), std::min(low.y, point.y)};
    high = {std::max(high.x, point.x), std::max(high.y, point.y)};
  }
  const Box box{{(low.x + high.x) / 2, (low.y + high.y) / 2}, std::max(high.x - low.x, high.y - low.y)};
  add_cell(0, static_cast<std::uint32_t>(points.size()), box, 0);
}

void BarnesHutTree::add_cell(std::uint32_t begin, std::uint32_t end, Box box, int depth) {
  Cell cell{.width = box.width, .begin = begin, .end = end, .leaf = end - begin <= leaf_size || depth == max_depth};
  for (std::uint32_t i = begin; i < end; ++i) {
    const double mass = masses_[order_[i]];
    cell.centre.x += points_[order_[i]].x * mass;
    cell.centre.y += points_[order_[i]].y * mass;
    cell.mass += mass;
  }
  cell.centre = {cell.centre.x / cell.mass, cell.centre.y / cell.mass};
  const std::size_t index = cells_.size();
  cells_.push_back(cell);
  if (!cell.leaf) {
    const auto split = [this](std::uint32_t from, std::uint32_t to, auto goes_first) {
      const auto start = order_.begin();
      return static_cast<std::uint32_t>(std::stable_partition(start + from, start + to, goes_first) - start);
    };
    const auto is_left = [&](std::uint32_t i) { return points_[i].x < box.middle.x; };
    const auto is_below = [&](std::uint32_t i) { return points_[i].y < box.middle.y; };
    const std::uint32_t right = split(begin, end, is_left);
    const std::array<std::uint32_t, 5> bounds{begin, split(begin, right, is_below), right, split(right, end, is_below),
                                              end};
    for (std::size_t quarter = 0; quarter < 4; ++quarter) {
      if (bounds[quarter] == bounds[quarter + 1]) continue;
      const double step = box.width / 4;
      const Point middle{box.middle.x + (quarter < 2 ? -step : step), box.middle.y + (quarter % 2 ? step : -step)};
      add_cell(bounds[quarter], bounds[quarter + 1], {middle, box.width / 2}, depth + 1);
    }
  }
  cells_[index].next = static_cast<std::uint32_t>(cells_.size());
}

Point BarnesHutTree::repulsion(std::uint32_t point, double theta) const {
  const Point here = points_[point];
  Point force;
  for (std::size_t i = 0; i < cells_.size();) {
    const Cell& cell = cells_[i];
    const double distance = std::hypot(here.x - cell.centre.x, here.y - cell.centre.y);
    if (cell.width < theta * distance) {
      add_repulsion(here, cell.centre, cell.mass, force);
      i = cell.next;
      continue;
    }
    if (cell.leaf) {
      for (std::uint32_t at = cell.begin; at < cell.end; ++at) {
        add_repulsion(here, points_[order_[at]], masses_[order_[at]], force);
      }
    }
    ++i;
  }
  return force;
}

}  // namespace relata
