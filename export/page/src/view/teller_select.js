// "According to": the graph as told by one outlet or claimant.
import { claimantName } from '../state/names.js';
import { shortened } from '../state/text.js';
import { el, fill } from './dom.js';

const MOST_CLAIMANTS = 200;

export function mountTeller(app, select) {
  const { model } = app;
  const voices = new Map();
  for (const relation of model.relations) for (const voice of relation.voices) voices.set(voice, (voices.get(voice) ?? 0) + 1);
  const ranked = [...voices].sort((a, b) => b[1] - a[1] || claimantName(model, a[0]).localeCompare(claimantName(model, b[0])));
  const claimants = el('optgroup', { label: 'Who says so' });
  const add = (voice) => claimants.append(option(`claimant:${voice}`, claimantName(model, voice)));
  ranked.slice(0, MOST_CLAIMANTS).forEach(([voice]) => add(voice));
  const outlets = model.outlets.map((name, index) => option(`outlet:${index}`, name));
  fill(select, option('', 'everyone'), outlets.length > 0 && el('optgroup', { label: 'Outlets' }, outlets), claimants);
  select.addEventListener('change', () => app.setFilters({ teller: tellerOf(select.value) }));
  app.store.subscribe(({ filters: { teller } }) => {
    const value = teller ? `${teller.type}:${teller.id}` : '';
    if (![...select.options].some((one) => one.value === value)) add(teller.id);
    select.value = value;
  });
}

const option = (value, label) => el('option', { value }, shortened(label, 50));

/** "outlet:3", "claimant:12", "claimant:own" */
export function tellerOf(value) {
  if (!value) return null;
  const [type, id] = value.split(':');
  return { type, id: /^\d+$/.test(id) ? Number(id) : id };
}
