// Elements made from values. Texts become text nodes, whatever is in them: this page never parses text as markup.

/**
 * @param {string} tag
 * @param {object} properties attributes; `onclick` and the like take functions; false, null and undefined leave out
 * @param {...(Node|string|number|null|Array)} children
 */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) setProperty(element, name, value);
  element.append(...flat(children));
  return element;
}

function setProperty(element, name, value) {
  if (value === false || value === null || value === undefined) return;
  if (typeof value === 'function') element.addEventListener(name.slice(2), value);
  else element.setAttribute(name, value === true ? '' : String(value));
}

function flat(children) {
  return children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false);
}

/** Puts these children in the place of all that were there. */
export function fill(element, ...children) {
  element.replaceChildren(...flat(children));
}

/** Text of a document: isolated, so that its marks of direction can't reorder what stands around it. */
export function bdi(text, properties = {}) {
  return el('bdi', properties, text);
}

const ICONS = {
  search: 'M10 4a6 6 0 1 0 3.7 10.7l4.8 4.8 1.4-1.4-4.8-4.8A6 6 0 0 0 10 4Zm0 2a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z',
  close: 'm6.4 5 5.6 5.6L17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4-5.6-5.6L6.4 19 5 17.6l5.6-5.6L5 6.4Z',
  plus: 'M11 5h2v6h6v2h-6v6h-2v-6H5v-2h6Z',
  minus: 'M5 11h14v2H5Z',
  fit: 'M4 4h6v2H6v4H4Zm10 0h6v6h-2V6h-4ZM4 14h2v4h4v2H4Zm14 0h2v6h-6v-2h4Z',
  theme: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 2v14a7 7 0 0 1 0-14Z',
  filter: 'M4 6h16v2H4Zm3 5h10v2H7Zm3 5h4v2h-4Z',
  info: 'M11 10h2v7h-2Zm0-3h2v2h-2Zm1-4a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 2a7 7 0 1 1 0 14 7 7 0 0 1 0-14Z',
};

/** A drawn sign beside words or in a button that has a label of its own. */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

/** A button with a sign and no words; `label` is what it is called. */
export function iconButton(name, label, onclick) {
  return el('button', { type: 'button', class: 'icon-button', 'aria-label': label, title: label, onclick }, icon(name));
}
