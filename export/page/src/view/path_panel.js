// How two actors hang together: two fields and the steps between.
import { shortestPath } from '../state/path.js';
import { count } from '../state/text.js';
import { el } from './dom.js';
import { actorButton, relationItem } from './parts.js';
import { searchBox } from './search_box.js';

export function pathPanel(app, { from, to, directed }) {
  const picker = (label, value, other) =>
    searchBox(app, {
      label,
      value: value === null ? '' : app.model.actors[value].name,
      onpick: (actor) => (other === 'to' ? app.selectPath(actor, to, directed) : app.selectPath(from, actor, directed)),
    });
  const follow = el('input', { type: 'checkbox', checked: directed });
  follow.addEventListener('change', () => app.selectPath(from, to, follow.checked));
  return [
    el('header', {}, el('p', { class: 'kind' }, 'Path'), el('h2', { tabindex: -1 }, 'How they hang together')),
    el('div', { class: 'pickers' }, picker('From', from, 'to'), picker('To', to, 'from')),
    el('label', { class: 'check' }, follow, ' Follow the direction of edges'),
    from !== null && to !== null && steps(app, from, to, directed),
  ];
}

function steps(app, from, to, directed) {
  const path = shortestPath(app.model, app.store.get().looks, from, to, { directed });
  if (!path) return el('p', { class: 'note', role: 'status' }, 'No path within what the filters show.');
  const { visible } = app.store.get().result;
  let at = from;
  const parts = path.map((pairIndex) => {
    const pair = app.model.pairs[pairIndex];
    at = pair.source === at ? pair.target : pair.source;
    const relations = pair.relations.filter((relation) => visible[relation]).map((relation) => app.model.relations[relation]);
    relations.sort((a, b) => b.origins - a.origins || a.index - b.index);
    return [
      el('ul', { class: 'items' }, relations.slice(0, 3).map((relation) => relationItem(app, relation))),
      el('p', { class: 'stop' }, actorButton(app, at)),
    ];
  });
  return el(
    'section',
    { class: 'path' },
    el('h3', {}, count(path.length, 'step')),
    el('p', { class: 'stop' }, actorButton(app, from)),
    parts,
  );
}
