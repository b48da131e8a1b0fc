// What can't both hold, both sides beside each other.
import { REASONS, chainText, outletOrId } from '../state/names.js';
import { count } from '../state/text.js';
import { bdi, el, fill } from './dom.js';
import { evidenceBlock, relationLine } from './parts.js';

const STEP = 40;

/** Fills the view when it is first looked at. */
export function mountDisputes(app, element) {
  app.store.subscribe(({ view, dispute }) => {
    if (view !== 'disputes') return;
    if (!element.hasChildNodes()) fillView(app, element);
    while (dispute !== null && !document.getElementById(`dispute-${dispute}`)) showMore(app, element);
  });
}

function fillView(app, element) {
  const { disputes } = app.model;
  fill(
    element,
    el(
      'div',
      { class: 'disputes-head' },
      el('h2', { tabindex: -1 }, count(disputes.length, 'dispute')),
      el('p', {}, disputes.length > 0 ? 'What different sources contradict each other on, the surest first.' : 'No two sources contradict each other.'),
    ),
    el('ol', { class: 'disputes' }),
    el('button', { type: 'button', class: 'button', onclick: () => showMore(app, element) }, 'Show more'),
  );
  showMore(app, element);
}

function showMore(app, element) {
  const list = element.querySelector('ol');
  const begin = list.children.length;
  const next = app.model.disputes.slice(begin, begin + STEP);
  list.append(...next.map((dispute, i) => disputeCard(app, dispute, begin + i)));
  element.querySelector('ol + .button').hidden = list.children.length === app.model.disputes.length;
  if (begin > 0) list.children[begin]?.focus();
}

function disputeCard(app, dispute, index) {
  return el(
    'li',
    { id: `dispute-${index}`, tabindex: -1, class: 'dispute' },
    el(
      'p',
      { class: 'reason' },
      REASONS[dispute.reason] ?? dispute.reason,
      el('span', { class: 'sure' }, `sure to ${Math.round(dispute.score * 100)} %`),
    ),
    el('div', { class: 'sides' }, side(app, dispute.claim, 'claim'), side(app, dispute.counterclaim, 'counterclaim')),
  );
}

function side(app, { relation: index, evidence: place }, role) {
  const { model } = app;
  const relation = model.relations[index];
  const evidence = relation.evidence[place] ?? relation.evidence[0];
  const document = model.documents[model.sentences[evidence.sentence].document];
  const who = chainText(model, evidence) || outletOrId(document);
  return el(
    'article',
    { class: `side ${role}` },
    el('h3', {}, bdi(who)),
    el('p', { class: 'said' }, relationLine(model, relation)),
    evidenceBlock(model, evidence),
    el('p', { class: 'actions' }, showButton(app, relation)),
  );
}

function showButton(app, relation) {
  const pair = app.model.pairOf.get(relation.index) ?? -1;
  const actor = [relation.subject, relation.object].find(Number.isInteger);
  if (pair < 0 && actor === undefined) return null;
  const onclick = () => (pair >= 0 ? app.selectPair(pair) : app.selectActor(actor));
  return el('button', { type: 'button', class: 'button', onclick }, pair >= 0 ? 'Show in graph' : 'Open dossier');
}
