import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NORLAND, OFFICIAL, SUDLAND, WIRE, sampleModel } from './sample.js';

const model = sampleModel();

test('what the file leaves out has its default', () => {
  assert.equal(model.relations[0].polarity, 'affirmed');
  assert.equal(model.relations[0].modality, 'asserted');
});

test('the claimant is the innermost source', () => {
  assert.deepEqual(model.relations.slice(0, 3).map((relation) => relation.claimant), ['own', OFFICIAL, 'unnamed']);
});

test('those who pass a claim on are its voices too', () => {
  assert.deepEqual(model.relations[1].voices, [OFFICIAL, WIRE]);
  assert.deepEqual(model.actors[WIRE].asClaimant, [1]);
});

test('relations have the outlets and days of their evidence', () => {
  assert.deepEqual(model.relations[0].outlets.map((outlet) => model.outlets[outlet]), ['Example Wire', 'Sample Gazette']);
  assert.equal(model.relations[0].days.length, 2);
  assert.deepEqual(model.relations[3].days, []);
});

test('a pair is all relations one way; loops and literals are none', () => {
  const ends = model.pairs.map(({ source, target, relations }) => [source, target, relations.length]);
  assert.deepEqual(ends, [[0, NORLAND, 1], [NORLAND, SUDLAND, 3], [SUDLAND, NORLAND, 1]]);
  assert.deepEqual(model.pairs.map((pair) => pair.hasReverse), [false, true, true]);
});
