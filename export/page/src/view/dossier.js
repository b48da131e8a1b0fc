// What the graph knows of one actor, within the filters.
import { count, shortened, webAddress } from '../state/text.js';
import { bdi, el } from './dom.js';
import { relationItem, section } from './parts.js';

export function dossier(app, index) {
  const { model } = app;
  const { visible } = app.store.get().result;
  const actor = model.actors[index];
  const shown = (indexes) =>
    indexes
      .filter((relation) => visible[relation])
      .map((relation) => model.relations[relation])
      .sort((a, b) => b.origins - a.origins || b.confidence - a.confidence || a.index - b.index);
  const claims = shown(actor.asClaimant);
  const all = new Set([...actor.asSubject, ...actor.asObject, ...actor.asClaimant]);
  const hidden = [...all].filter((relation) => !visible[relation]).length;
  const item = (relation) => relationItem(app, relation);
  return [
    head(actor),
    el('p', { class: 'actions' }, actions(app, actor)),
    section('Says and does', shown(actor.asSubject), item),
    section('Said of and done to it', shown(actor.asObject), item),
    section('Claims', claims, item),
    hidden > 0 && el('p', { class: 'note' }, `${count(hidden, 'relation')} hidden by filters.`),
  ];
}

function head(actor) {
  const kind = [actor.type, actor.country, actor.unnamed && 'known by description alone'].filter(Boolean).join(' · ');
  return el(
    'header',
    { class: 'dossier-head' },
    el('p', { class: 'kind' }, el('span', { class: `dot type-${actor.type}`, 'aria-hidden': 'true' }), kind),
    el('h2', { tabindex: -1 }, bdi(shortened(actor.name, 300))),
    list('Also', actor.aliases),
    list('Offices', actor.offices),
    el(
      'p',
      { class: 'facts' },
      el('span', {}, `${count(actor.mentions, 'mention')} in ${count(actor.documents, 'document')}`),
      identifier(actor.iri),
    ),
  );
}

function list(title, names) {
  if (names.length === 0) return null;
  const items = names.map((name, i) => [i > 0 && ', ', bdi(shortened(name, 80))]);
  return el('p', { class: 'names' }, el('span', { class: 'term-name' }, `${title}: `), items);
}

function identifier(iri) {
  if (!iri) return null;
  const href = webAddress(iri);
  const short = iri.replace(/^https?:\/\/www\.wikidata\.org\/entity\//, 'Wikidata ');
  return el('span', {}, href ? el('a', { href, target: '_blank', rel: 'noopener noreferrer' }, short) : short);
}

function actions(app, actor) {
  const button = (label, onclick) => el('button', { type: 'button', class: 'button', onclick }, label);
  return [
    actor.weight > 0 && button('Show in graph', () => app.showActor(actor.index)),
    button('Path from here', () => app.selectPath(actor.index, null)),
    actor.asClaimant.length > 0 &&
      button('Graph as told by it', () => app.setFilters({ teller: { type: 'claimant', id: actor.index } })),
  ];
}
