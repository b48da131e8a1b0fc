#include <relata/export/layout.h>

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <vector>

namespace relata {
namespace {

double distance(Point a, Point b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

/// Two triangles, 0 1 2 and 3 4 5, joined by one edge, and vertex 6 with none.
const std::vector<LayoutEdge> two_triangles{{0, 1}, {1, 2}, {2, 0}, {3, 4}, {4, 5}, {5, 3}, {2, 3}};

TEST(Layout, OfNothingIsNothing) {
  EXPECT_TRUE(lay_out(0, {}).empty());
}

TEST(Layout, PlacesOneVertexInTheMiddle) {
  const auto points = lay_out(1, {});
  EXPECT_EQ(points.at(0).x, 0);
  EXPECT_EQ(points.at(0).y, 0);
}

TEST(Layout, KeepsNeighboursTogether) {
  const auto points = lay_out(7, two_triangles);
  EXPECT_LT(distance(points[0], points[1]), distance(points[0], points[4]));
  EXPECT_LT(distance(points[4], points[5]), distance(points[1], points[5]));
}

TEST(Layout, PutsNoTwoVerticesAtOnePlace) {
  const auto points = lay_out(7, two_triangles);
  for (std::size_t a = 0; a < points.size(); ++a) {
    for (std::size_t b = 0; b < a; ++b) EXPECT_GT(distance(points[a], points[b]), 5) << a << " and " << b;
  }
}

TEST(Layout, IsTheSameEveryTime) {
  const auto first = lay_out(7, two_triangles);
  const auto second = lay_out(7, two_triangles);
  EXPECT_EQ(std::memcmp(first.data(), second.data(), first.size() * sizeof(Point)), 0);
}

TEST(Layout, SurvivesSelfLoopsAndParallelEdges) {
  const std::vector<LayoutEdge> edges{{0, 0}, {0, 1}, {0, 1}, {1, 0, 100}};
  for (const Point& point : lay_out(3, edges)) {
    EXPECT_TRUE(std::isfinite(point.x));
    EXPECT_TRUE(std::isfinite(point.y));
  }
}

TEST(Layout, SetsUnconnectedPartsApart) {
  const auto points = lay_out(7, two_triangles);
  for (std::size_t vertex = 0; vertex < 6; ++vertex) EXPECT_GE(distance(points[6], points[vertex]), 40) << vertex;
}

TEST(Layout, OfManySingleVerticesIsCompact) {
  const auto points = lay_out(100, {});
  for (const Point& point : points) EXPECT_LT(std::hypot(point.x, point.y), 1'000);
}

TEST(BarnesHut, IsExactWithThetaZero) {
  std::vector<Point> points;
  std::vector<double> masses;
  for (int i = 0; i < 60; ++i) {
    points.push_back({std::sqrt(2.0) * i, 100.0 * (i * i % 17)});
    masses.push_back(1 + i % 3);
  }
  const BarnesHutTree tree(points, masses);
  Point expected;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (i == 7) continue;
    const double squared = std::pow(distance(points[7], points[i]), 2);
    expected.x += masses[i] * (points[7].x - points[i].x) / squared;
    expected.y += masses[i] * (points[7].y - points[i].y) / squared;
  }
  const Point force = tree.repulsion(7, 0);
  EXPECT_NEAR(force.x, expected.x, 1e-12);
  EXPECT_NEAR(force.y, expected.y, 1e-12);
}

TEST(BarnesHut, ComesCloseWithGroups) {
  std::vector<Point> points;
  for (int i = 0; i < 400; ++i) points.push_back({std::cos(i) * i, std::sin(i) * i});
  const std::vector<double> masses(points.size(), 1.0);
  const BarnesHutTree tree(points, masses);
  const Point exact = tree.repulsion(399, 0);
  const Point near = tree.repulsion(399, 0.8);
  EXPECT_LT(distance(exact, near), 0.05 * std::hypot(exact.x, exact.y));
}

TEST(BarnesHut, SurvivesPointsAtOnePlace) {
  const std::vector<Point> points(50, Point{1, 2});
  const std::vector<double> masses(50, 1.0);
  const Point force = BarnesHutTree(points, masses).repulsion(3, 1);
  EXPECT_EQ(force.x, 0);
  EXPECT_EQ(force.y, 0);
}

}  // namespace
}  // namespace relata
