import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '../src/state/days.js';
import { applyFilters, hasFilters, noFilters, toggled } from '../src/state/filters.js';
import { NORLAND, OFFICIAL, WIRE, sampleModel } from './sample.js';

const model = sampleModel();
const wire = model.outlets.indexOf('Example Wire');

const CASES = [
  ['nothing asked: all but the unsure', {}, [0, 1, 2, 3, 4, 5]],
  ['actor type: all ends must have one that is asked for', { actorTypes: new Set(['Country']) }, [1, 2, 3, 4, 5]],
  ['kind', { kinds: new Set([0]) }, [0, 3, 5]],
  ['claimant', { claimants: new Set([OFFICIAL, 'unnamed']) }, [1, 2]],
  ['outlet: some evidence is from it', { outlets: new Set([wire]) }, [0, 1, 4, 5]],
  ['polarity', { polarities: new Set(['negated']) }, [1]],
  ['modality', { modalities: new Set(['possible']) }, [2]],
  ['two facets: both must hold', { kinds: new Set([1]), claimants: new Set(['own']) }, [4]],
  ['since: what has no date is out', { from: dayOf('2024-08-22') }, [0, 2]],
  ['until', { to: dayOf('2024-08-21') }, [0, 1, 4, 5]],
  ['both ends of a time are in it', { from: dayOf('2024-08-21'), to: dayOf('2024-08-21') }, [0, 1, 4, 5]],
  ['origins', { minOrigins: 2 }, [0]],
  ['confidence', { minConfidence: 0.75 }, [0, 1]],
  ['as told by one who passes it on', { teller: { type: 'claimant', id: WIRE } }, [1]],
  ['as told by the documents', { teller: { type: 'claimant', id: 'own' } }, [0, 3, 4, 5]],
  ['as told by an outlet', { teller: { type: 'outlet', id: wire } }, [0, 1, 4, 5]],
];

for (const [name, change, expected] of CASES) {
  test(`filter: ${name}`, () => {
    const { visible, count } = applyFilters(model, { ...noFilters(model), ...change });
    assert.deepEqual([...visible.keys()].filter((index) => visible[index]), expected);
    assert.equal(count, expected.length);
  });
}

test('a facet counts what would pass without it', () => {
  const { counts } = applyFilters(model, { ...noFilters(model), polarities: new Set(['negated']), kinds: new Set([1]) });
  assert.deepEqual([...counts.polarities], [['negated', 1], ['affirmed', 2]]);
  assert.deepEqual([...counts.kinds], [[1, 1]]);
});

test('the timeline counts what would pass at any time', () => {
  const { inAnyTime } = applyFilters(model, { ...noFilters(model), from: dayOf('2030-01-01'), kinds: new Set([0]) });
  assert.deepEqual(inAnyTime, [0, 3, 5]);
});

test('it is known whether anything is filtered', () => {
  assert.equal(hasFilters(noFilters(model), model), false);
  for (const [name, change] of CASES.slice(1)) assert.equal(hasFilters({ ...noFilters(model), ...change }, model), true, name);
});

test('values go in and out of a set that stays as it was', () => {
  const set = new Set([NORLAND]);
  assert.deepEqual([...toggled(set, 7)], [NORLAND, 7]);
  assert.deepEqual([...toggled(set, NORLAND)], []);
  assert.deepEqual([...set], [NORLAND]);
});
