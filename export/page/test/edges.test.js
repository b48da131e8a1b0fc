import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actorsOfEdges, edgeLooks, toneOf } from '../src/state/edges.js';
import { applyFilters, noFilters } from '../src/state/filters.js';
import { focusOf } from '../src/state/focus.js';
import { shortestPath } from '../src/state/path.js';
import { AGENCY, NORLAND, OFFICIAL, SUDLAND, sampleModel } from './sample.js';

const model = sampleModel();
const looksWith = (change) => edgeLooks(model, applyFilters(model, { ...noFilters(model), ...change }).visible);
const all = looksWith({});

test('an edge tells the strongest voice of what is visible, and its weight', () => {
  assert.deepEqual(all, [
    { tone: 'own', weight: 2, count: 1 },
    { tone: 'claimed', weight: 2, count: 2 },
    { tone: 'own', weight: 1, count: 1 },
  ]);
});

test('an edge of which nothing is visible is not drawn', () => {
  assert.deepEqual(looksWith({ polarities: new Set(['negated']) }), [null, { tone: 'denied', weight: 1, count: 1 }, null]);
});

test('a claim that is negated only is never shown as one that is affirmed', () => {
  assert.equal(toneOf([{ polarity: 'negated', claimant: 'own' }]), 'denied');
});

test('actors without a visible edge are not drawn', () => {
  assert.deepEqual([...actorsOfEdges(model, looksWith({ kinds: new Set([1]) }))], [NORLAND, SUDLAND]);
});

test('a path goes either way over edges unless their direction is to be followed', () => {
  assert.deepEqual(shortestPath(model, all, SUDLAND, AGENCY), [1, 0]);
  assert.equal(shortestPath(model, all, SUDLAND, AGENCY, { directed: true }), null);
  assert.deepEqual(shortestPath(model, all, AGENCY, SUDLAND, { directed: true }), [0, 1]);
});

test('a path needs visible edges', () => {
  assert.equal(shortestPath(model, looksWith({ kinds: new Set([1]) }), AGENCY, SUDLAND), null);
  assert.deepEqual(shortestPath(model, all, AGENCY, AGENCY), []);
  assert.equal(shortestPath(model, all, AGENCY, OFFICIAL), null);
});

test('a choice sets off its neighbours, its edge both ways, or its path', () => {
  const sets = (selection) => {
    const focus = focusOf(model, { selection, looks: all });
    return focus && [[...focus.actors].sort(), [...focus.pairs].sort()];
  };
  assert.deepEqual(sets({ type: 'actor', actor: SUDLAND }), [[NORLAND, SUDLAND], [1, 2]]);
  assert.deepEqual(sets({ type: 'pair', pair: 2 }), [[NORLAND, SUDLAND], [1, 2]]);
  assert.deepEqual(sets({ type: 'path', from: AGENCY, to: SUDLAND, directed: false }), [[0, 1, 2], [0, 1]]);
  assert.equal(sets({ type: 'actor', actor: OFFICIAL }), null);
  assert.equal(sets(null), null);
});
