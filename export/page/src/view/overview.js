// What stands in the details while nothing is chosen.
import { claimantName } from '../state/names.js';
import { count } from '../state/text.js';
import { el } from './dom.js';
import { actorButton, claimantButton, section } from './parts.js';

export function overview(app) {
  const { model } = app;
  const { result } = app.store.get();
  const outlets = model.outlets.length > 0 ? ` from ${count(model.outlets.length, 'outlet')}` : '';
  return [
    el(
      'header',
      {},
      el('h2', { tabindex: -1 }, 'Overview'),
      el('p', { class: 'note' }, `${count(result.count, 'relation')} read in ${count(model.documents.length, 'document')}${outlets}. Choose an actor or an edge to see who says what.`),
    ),
    model.disputes.length > 0 &&
      el(
        'p',
        { class: 'actions' },
        el('button', { type: 'button', class: 'button', onclick: () => app.showDisputes() }, `See ${count(model.disputes.length, 'dispute')}`),
        el('button', { type: 'button', class: 'button', onclick: () => app.selectPath(null, null) }, 'Find a path'),
      ),
    section('Most active', mostActive(model, result), ([actor, number]) => el('li', {}, actorButton(app, actor, number)), { open: 10 }),
    section('Who speaks', speakers(model, result), ([claimant, number]) => el('li', {}, claimantButton(app, claimant, number)), { open: 8 }),
  ];
}

/** Actors with the number of visible relations that they are in, most first. */
function mostActive(model, { visible }) {
  const numberOf = (actor) => new Set([...actor.asSubject, ...actor.asObject].filter((relation) => visible[relation])).size;
  return byNumber(model.actors.map((actor) => [actor.index, numberOf(actor)]), (index) => model.actors[index].name);
}

function speakers(model, { counts }) {
  return byNumber([...counts.claimants], (claimant) => claimantName(model, claimant));
}

function byNumber(entries, nameOf) {
  const some = entries.filter(([, number]) => number > 0);
  return some.sort((a, b) => b[1] - a[1] || nameOf(a[0]).localeCompare(nameOf(b[0]), 'en'));
}
