// Which edge is meant by a point beside it: edges are too thin to be hit exactly.

const CURVE_STEPS = 8;

/** Squared distance of p from the straight line between a and b. */
function squaredDistance(p, a, b) {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length));
  return (p.x - a.x - along * dx) ** 2 + (p.y - a.y - along * dy) ** 2;
}

/** Points on the quadratic curve that leaves the line from a to b by `curvature` times its length. */
export function curvePoints(a, b, curvature) {
  const middle = { x: (a.x + b.x) / 2 - (b.y - a.y) * curvature, y: (a.y + b.y) / 2 + (b.x - a.x) * curvature };
  return Array.from({ length: CURVE_STEPS + 1 }, (_, i) => {
    const t = i / CURVE_STEPS;
    const weigh = (axis) => (1 - t) ** 2 * a[axis] + 2 * t * (1 - t) * middle[axis] + t ** 2 * b[axis];
    return { x: weigh('x'), y: weigh('y') };
  });
}

function squaredDistanceOfCurve(point, a, b, curvature) {
  const points = curvePoints(a, b, curvature);
  return points.slice(1).reduce((least, end, i) => Math.min(least, squaredDistance(point, points[i], end)), Infinity);
}

/**
 * The nearest of `edges` ({ index, a, b, curvature }) to `point`, if it is no farther than `reach`; else null.
 * All in one unit.
 */
export function nearestEdge(point, edges, reach) {
  let nearest = null;
  let least = reach * reach;
  for (const { index, a, b, curvature } of edges) {
    const margin = reach + Math.abs(curvature) * (Math.abs(b.x - a.x) + Math.abs(b.y - a.y));
    if (point.x < Math.min(a.x, b.x) - margin || point.x > Math.max(a.x, b.x) + margin) continue;
    if (point.y < Math.min(a.y, b.y) - margin || point.y > Math.max(a.y, b.y) + margin) continue;
    const distance = curvature ? squaredDistanceOfCurve(point, a, b, curvature) : squaredDistance(point, a, b);
    if (distance > least) continue;
    least = distance;
    nearest = index;
  }
  return nearest;
}
