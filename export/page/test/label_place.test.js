import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freePlace, placesOf } from '../src/state/label_place.js';

const NODE = { x: 50, y: 50, size: 6 };
const LABEL = { width: 30, height: 10 };
const place = (taken, width) => freePlace(placesOf(NODE, LABEL), taken, width);

test('a label stands right of its node', () => assert.deepEqual(place([], 200), { left: 60, right: 90, top: 45, bottom: 55 }));

test('at the right rim it stands left of it', () => assert.deepEqual(place([], 80), { left: 10, right: 40, top: 45, bottom: 55 }));

test('it makes room for another one', () => {
  const first = place([], 200);
  const second = place([first], 200);
  assert.equal(second.right, 40);
  assert.equal(place([first, second], 200).bottom, 45);
});

test('there may be no room', () => assert.equal(place([{ left: 0, right: 200, top: 0, bottom: 100 }], 200), null));
