// Filters: a list of values for each facet, and two sliders.
import { hasFilters, toggled } from '../state/filters.js';
import { TYPE_NAMES, claimantName } from '../state/names.js';
import { shortened } from '../state/text.js';
import { bdi, el, fill } from './dom.js';

const FEW = 6;

const FACET_LIST = [
  { name: 'claimants', title: 'Who says so', labelOf: claimantName },
  { name: 'kinds', title: 'Relation', labelOf: (model, kind) => model.kinds[kind].label },
  { name: 'actorTypes', title: 'Kind of actor', labelOf: (_, type) => TYPE_NAMES[type] ?? type, dotOf: (type) => `type-${type}` },
  { name: 'outlets', title: 'Outlet', labelOf: (model, outlet) => model.outlets[outlet] },
  { name: 'polarities', title: 'Polarity', labelOf: (_, polarity) => polarity },
  { name: 'modalities', title: 'Modality', labelOf: (_, modality) => modality },
];

export function mountFilters(app, element) {
  const facets = FACET_LIST.map((facet) => makeFacet(app, facet));
  const sliders = makeSliders(app);
  const reset = el('button', { type: 'button', class: 'button', onclick: () => app.resetFilters() }, 'Clear all filters');
  fill(element, el('div', { class: 'panel-head' }, el('h2', {}, 'Filters'), reset), facets.map((facet) => facet.element), sliders.element);
  const update = ({ filters, result }) => {
    for (const facet of facets) facet.update(filters, result.counts);
    sliders.update(filters);
    reset.disabled = !hasFilters(filters, app.model);
  };
  app.store.subscribe((state, previous) => state.result !== previous.result && update(state));
  update(app.store.get());
}

/** Values in the order of how many relations have them while nothing is filtered: they never change places. */
function makeFacet(app, { name, title, labelOf, dotOf }) {
  const values = [...app.store.get().result.counts[name]].sort(
    (a, b) => b[1] - a[1] || labelOf(app.model, a[0]).localeCompare(labelOf(app.model, b[0]), 'en'),
  );
  const rows = new Map();
  const list = el('div', { class: 'values' });
  const add = ([value]) => {
    const row = makeRow(shortened(labelOf(app.model, value), 60), dotOf?.(value));
    row.box.addEventListener('change', () => app.setFilters({ [name]: toggled(app.store.get().filters[name], value) }));
    rows.set(value, row);
    list.append(row.element);
  };
  values.slice(0, FEW).forEach(add);
  const rest = values.slice(FEW, 400);
  const more = el('button', { type: 'button', class: 'more' }, `${rest.length} more`);
  more.addEventListener('click', () => {
    rest.forEach(add);
    more.remove();
    update(app.store.get().filters, app.store.get().result.counts);
    rows.get(rest[0][0]).box.focus();
  });
  const update = (filters, counts) => {
    for (const [value, row] of rows) {
      const number = counts[name].get(value) ?? 0;
      row.box.checked = filters[name].has(value);
      row.number.textContent = number.toLocaleString('en');
      row.element.classList.toggle('none', number === 0);
    }
  };
  const element = el('fieldset', { class: 'facet', hidden: values.length < 2 }, el('legend', {}, title), list, rest.length > 0 && more);
  return { element, update };
}

function makeRow(label, dot) {
  const box = el('input', { type: 'checkbox' });
  const number = el('span', { class: 'number' });
  const sign = dot && el('span', { class: `dot ${dot}`, 'aria-hidden': 'true' });
  return { box, number, element: el('label', { class: 'value' }, box, sign, bdi(label, { class: 'name' }), number) };
}

function makeSliders(app) {
  const { model } = app;
  const mostOrigins = model.relations.reduce((most, relation) => Math.max(most, relation.origins), 1);
  const origins = makeSlider('Independent origins, at least', { min: 1, max: Math.min(mostOrigins, 20), step: 1 }, (value) =>
    app.setFilters({ minOrigins: value }),
  );
  const confidence = makeSlider('Confidence, at least', { min: model.minConfidence, max: 1, step: 0.01 }, (value) =>
    app.setFilters({ minConfidence: value }),
  );
  return {
    element: el('fieldset', { class: 'facet' }, el('legend', {}, 'How well borne out'), origins.element, confidence.element),
    update(filters) {
      origins.set(filters.minOrigins, String(filters.minOrigins));
      confidence.set(filters.minConfidence, `${Math.round(filters.minConfidence * 100)} %`);
    },
  };
}

let sliders = 0;

function makeSlider(label, range, onchange) {
  const id = `slider-${++sliders}`;
  const input = el('input', { id, type: 'range', ...range, disabled: range.min >= range.max });
  const output = el('output', { for: id });
  input.addEventListener('input', () => onchange(Number(input.value)));
  const set = (value, text) => {
    input.value = String(value);
    input.setAttribute('aria-valuetext', text);
    output.textContent = text;
  };
  return { element: el('div', { class: 'slider' }, el('span', {}, el('label', { for: id }, label), output), input), set };
}
