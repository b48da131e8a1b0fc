// What colours mean, for what is in this graph.
import { toneOf } from '../state/edges.js';
import { TYPE_NAMES } from '../state/names.js';
import { el, fill } from './dom.js';

const TONES = [
  ['own', 'documents say so'],
  ['claimed', 'a source says so'],
  ['denied', 'negated'],
];

export function mountLegend({ model }, element) {
  const types = new Set(model.pairs.flatMap(({ source, target }) => [model.actors[source].type, model.actors[target].type]));
  const tones = new Set(model.pairs.map((pair) => toneOf(pair.relations.map((index) => model.relations[index]))));
  fill(
    element,
    Object.keys(TYPE_NAMES)
      .filter((type) => types.has(type))
      .map((type) => el('li', {}, el('span', { class: `dot type-${type}` }), TYPE_NAMES[type])),
    TONES.filter(([tone]) => tones.has(tone)).map(([tone, text]) => el('li', {}, el('span', { class: `stroke tone-${tone}` }), text)),
  );
}
