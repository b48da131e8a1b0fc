// Everything that is said to be between two actors: who says so, and the quotations.
import { count } from '../state/text.js';
import { el } from './dom.js';
import { actorButton, relationItem, section } from './parts.js';

export function edgePanel(app, pairIndex) {
  const { model } = app;
  const pair = model.pairs[pairIndex];
  const back = model.pairs.find((other) => other.source === pair.target && other.target === pair.source);
  const there = shownOf(app, pair);
  const here = back ? shownOf(app, back) : [];
  const item = (relation, place) => relationItem(app, relation, { open: place < 2 && there.length < 4 });
  return [
    el(
      'header',
      { class: 'edge-head' },
      el('p', { class: 'kind' }, 'Between two actors'),
      el('h2', { tabindex: -1 }, actorButton(app, pair.source), el('span', { class: 'arrow' }, '→'), actorButton(app, pair.target)),
    ),
    there.length === 0 && el('p', { class: 'note' }, 'All relations here are hidden by filters.'),
    el('p', { class: 'actions' }, disputeButton(app, [...there, ...here])),
    section('Who says what', there, item),
    section('The other way round', here, (relation) => relationItem(app, relation)),
  ];
}

function shownOf(app, pair) {
  const { visible } = app.store.get().result;
  return pair.relations
    .filter((relation) => visible[relation])
    .map((relation) => app.model.relations[relation])
    .sort((a, b) => b.origins - a.origins || b.confidence - a.confidence || a.index - b.index);
}

function disputeButton(app, relations) {
  const ids = new Set(relations.map((relation) => relation.index));
  const disputes = app.model.disputes.filter((d) => ids.has(d.claim.relation) || ids.has(d.counterclaim.relation));
  if (disputes.length === 0) return null;
  const onclick = () => app.showDisputes(app.model.disputes.indexOf(disputes[0]));
  return el('button', { type: 'button', class: 'button', onclick }, `Disputed: see ${count(disputes.length, 'dispute')}`);
}
