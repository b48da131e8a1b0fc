// A field that offers actors as one types. Follows the combobox pattern of the ARIA Authoring Practices Guide.
import { searchActors } from '../state/search.js';
import { shortened } from '../state/text.js';
import { bdi, el, fill } from './dom.js';

let boxes = 0;

/** @param {{label: string, value?: string, placeholder?: string, onpick: (actor: number) => void}} options */
export function searchBox(app, { label, value = '', placeholder = '', onpick }) {
  const id = `search-${++boxes}`;
  const list = el('ul', { id: `${id}-list`, role: 'listbox', 'aria-label': label, hidden: true });
  const input = el('input', {
    id,
    type: 'search',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    dir: 'auto',
    placeholder,
    'aria-expanded': 'false',
    'aria-controls': `${id}-list`,
    'aria-autocomplete': 'list',
  });
  input.value = value;
  const state = { matches: [], active: -1 };
  const box = { id, list, input, state, onpick };
  input.addEventListener('input', () => offer(app, box));
  input.addEventListener('keydown', (event) => onKey(box, event));
  input.addEventListener('blur', () => close(box));
  return el('div', { class: 'search-box' }, el('label', { for: id }, label), input, list);
}

function offer(app, box) {
  box.state.matches = searchActors(app.searchIndex, box.input.value);
  box.state.active = box.state.matches.length > 0 ? 0 : -1;
  draw(box, box.input.value.trim() !== '');
}

function draw(box, isOpen) {
  const { matches, active } = box.state;
  const options = matches.map((actor, i) => option(box, actor, i, i === active));
  fill(box.list, options.length > 0 ? options : el('li', { class: 'none', role: 'option', 'aria-disabled': 'true' }, 'No actor of this name'));
  box.list.hidden = !isOpen;
  box.input.setAttribute('aria-expanded', String(isOpen));
  if (isOpen && active >= 0) box.input.setAttribute('aria-activedescendant', `${box.id}-${active}`);
  else box.input.removeAttribute('aria-activedescendant');
}

function option(box, actor, i, isActive) {
  const item = el(
    'li',
    { id: `${box.id}-${i}`, role: 'option', 'aria-selected': String(isActive) },
    el('span', { class: `dot type-${actor.type}`, 'aria-hidden': 'true' }),
    bdi(shortened(actor.name, 80)),
    el('span', { class: 'number' }, actor.type),
  );
  item.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    pick(box, actor);
  });
  return item;
}

function pick(box, actor) {
  close(box);
  box.input.value = '';
  box.onpick(actor.index);
}

function close(box) {
  box.state.matches = [];
  box.state.active = -1;
  draw(box, false);
}

function onKey(box, event) {
  const { matches, active } = box.state;
  if (event.key === 'Escape') {
    if (!box.list.hidden) event.stopPropagation();
    close(box);
  } else if (event.key === 'Enter' && active >= 0) {
    event.preventDefault();
    pick(box, matches[active]);
  } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && matches.length > 0) {
    event.preventDefault();
    const step = event.key === 'ArrowDown' ? 1 : matches.length - 1;
    box.state.active = (active + step) % matches.length;
    draw(box, true);
  }
}
