import assert from 'node:assert/strict';
import { test } from 'node:test';
import { curvePoints, nearestEdge } from '../src/state/hit.js';

const edge = (index, ax, ay, bx, by, curvature = 0) => ({ index, a: { x: ax, y: ay }, b: { x: bx, y: by }, curvature });
const EDGES = [edge(0, 0, 0, 10, 0), edge(1, 0, 5, 10, 5), edge(2, 20, 0, 30, 0, 0.2), edge(3, 40, 40, 40, 40)];

for (const [name, x, y, expected] of [
  ['on an edge', 5, 0, 0],
  ['beside an edge', 5, 0.9, 0],
  ['between two: the nearer', 5, 4.2, 1],
  ['too far from any', 5, 2.5, null],
  ['behind its end', 11.5, 0, null],
  ['on a curve', 25, 1, 2],
  ['on the line that a curve leaves', 25, -0.5, null],
  ['at an edge without length', 40, 40.5, 3],
]) {
  test(`the point is ${name}`, () => assert.equal(nearestEdge({ x, y }, EDGES, 1), expected));
}

test('a curve runs from end to end, its middle half of the way out', () => {
  const points = curvePoints({ x: 0, y: 0 }, { x: 10, y: 0 }, 0.2);
  assert.deepEqual([points[0], points.at(-1), points[4]], [{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 5, y: 1 }]);
});
