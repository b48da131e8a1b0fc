// Small parts that several panels are made of.
import { dayLabel } from '../state/days.js';
import { chainText, claimantName, outletOrId, qualifiers, relationLabel, termText } from '../state/names.js';
import { count, shortened, splitAround, webAddress } from '../state/text.js';
import { toneOf } from '../state/edges.js';
import { bdi, el } from './dom.js';

const NAME_LENGTH = 140;
const LONG_QUOTATION = 600;

/** A dot in the colour of the actor's type and the name; choosing it opens the dossier. */
export function actorButton(app, index, detail = null) {
  const actor = app.model.actors[index];
  return el(
    'button',
    { type: 'button', class: 'actor', onclick: () => app.selectActor(index) },
    el('span', { class: `dot type-${actor.type}`, 'aria-hidden': 'true' }),
    bdi(shortened(actor.name, NAME_LENGTH), { class: 'name' }),
    detail !== null && el('span', { class: 'number' }, detail),
  );
}

export function badges(relation) {
  return qualifiers(relation).map((word) => el('span', { class: `badge badge-${word}` }, word));
}

/** "Agency accuses Norland [possible]" */
export function relationLine(model, relation) {
  const text = (term) => bdi(shortened(termText(model, term), NAME_LENGTH), { class: 'term' });
  return el(
    'span',
    { class: 'line' },
    text(relation.subject),
    ' ',
    badges(relation).map((badge) => [badge, ' ']),
    el('span', { class: 'verb' }, bdi(shortened(relationLabel(model, relation), NAME_LENGTH))),
    relation.object !== undefined && [' ', text(relation.object)],
  );
}

function datesOf({ days }) {
  if (days.length === 0) return null;
  const [first, last] = [days[0], days[days.length - 1]];
  return first === last ? dayLabel(first) : `${dayLabel(first)} – ${dayLabel(last)}`;
}

/** "According to the mayor · 2 origins · 21 Aug 2024" */
function relationFacts(model, relation) {
  const outlets = relation.outlets.map((outlet) => model.outlets[outlet]);
  const own = outlets.length > 0 ? `In its own voice: ${outlets.join(', ')}` : 'In the document’s own voice';
  const who = relation.claimant === 'own' ? own : `According to ${chainText(model, relation.evidence[0])}`;
  const origins = relation.origins > 1 ? count(relation.origins, 'independent origin') : null;
  return [bdi(shortened(who, NAME_LENGTH)), origins, datesOf(relation)].filter(Boolean).map((fact) => el('span', {}, fact));
}

/** A relation that unfolds to its evidence. */
export function relationItem(app, relation, { open = false } = {}) {
  const evidence = el('div', { class: 'evidence-list' });
  const details = el(
    'details',
    { class: `relation tone-${toneOf([relation])}`, open },
    el('summary', {}, relationLine(app.model, relation), el('span', { class: 'facts' }, relationFacts(app.model, relation))),
    evidence,
  );
  const unfold = () => {
    if (!details.open || evidence.hasChildNodes()) return;
    evidence.append(
      ...relation.evidence.map((item) => evidenceBlock(app.model, item)),
      el('p', { class: 'participants' }, participants(app, relation)),
    );
  };
  details.addEventListener('toggle', unfold);
  unfold();
  return el('li', {}, details);
}

function participants(app, { subject, object, voices }) {
  const actors = [subject, object, ...voices].filter(Number.isInteger);
  return [...new Set(actors)].map((actor) => actorButton(app, actor));
}

/** The quotation with the words of the predicate marked, who says it, and the document with its link. */
export function evidenceBlock(model, evidence) {
  const sentence = model.sentences[evidence.sentence];
  const parts = splitAround(sentence.text, evidence.predicate);
  const quotation = parts ? [parts[0], el('mark', {}, parts[1]), parts[2]] : sentence.text;
  const isLong = sentence.text.length > LONG_QUOTATION;
  const properties = isLong ? { dir: 'auto', class: 'long', tabindex: 0 } : { dir: 'auto' };
  return el('figure', { class: 'evidence' }, el('blockquote', properties, quotation), caption(model, evidence, sentence));
}

function caption(model, evidence, sentence) {
  const document = model.documents[sentence.document];
  const chain = chainText(model, evidence);
  const facts = [
    chain && (evidence.denial ? ['Denied by ', bdi(chain)] : ['According to ', bdi(chain)]),
    documentLink(document),
    document.title && document.outlet && bdi(document.outlet),
    document.day !== null && dayLabel(document.day),
    evidence.time && `happened ${evidence.time}`,
    evidence.place && ['in ', bdi(evidence.place)],
    `read with confidence ${Math.round(evidence.confidence * 100)} %`,
  ];
  return el('figcaption', {}, facts.filter(Boolean).map((fact) => el('span', {}, fact)));
}

function documentLink(document) {
  const title = bdi(shortened(document.title || outletOrId(document), NAME_LENGTH));
  const href = webAddress(document.url);
  if (!href) return el('cite', { title: document.id }, title);
  return el('a', { href, target: '_blank', rel: 'noopener noreferrer', title: document.id }, title);
}

const FEW = 12;

/** A heading and the items; the first few, and the rest when asked for. */
export function section(title, items, makeItem, { open = FEW } = {}) {
  if (items.length === 0) return null;
  const list = el('ul', { class: 'items' }, items.slice(0, open).map(makeItem));
  const rest = items.length - open;
  const more = el('button', { type: 'button', class: 'more' }, `Show ${rest} more`);
  more.addEventListener('click', () => {
    const added = items.slice(open).map(makeItem);
    list.append(...added);
    more.remove();
    added[0].querySelector('summary, button')?.focus();
  });
  const heading = el('h3', {}, title, el('span', { class: 'number' }, items.length.toLocaleString('en')));
  return el('section', {}, heading, list, rest > 0 && more);
}

export function claimantButton(app, claimant, detail) {
  if (Number.isInteger(claimant)) return actorButton(app, claimant, detail);
  return el('span', { class: 'actor plain' }, claimantName(app.model, claimant), el('span', { class: 'number' }, detail));
}
