// Words and labels.

export const count = (number, noun, plural = `${noun}s`) => `${number.toLocaleString('en')} ${number === 1 ? noun : plural}`;

/** Characters that act on what stands around them: controls, and marks and overrides of direction. */
const ACTING = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** One line that is fit for a canvas, where nothing isolates one text from another. */
export function canvasLabel(text, length = 36) {
  const clean = [...text.replace(ACTING, ' ').replace(/\s+/g, ' ').trim()];
  return clean.length > length ? `${clean.slice(0, length - 1).join('')}…` : clean.join('');
}

/** At most `length` characters, for titles and lists. */
export function shortened(text, length) {
  const characters = [...text];
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : text;
}

/** An address that is safe to follow from the page; null for all but the web's own. */
export function webAddress(text) {
  try {
    const url = new URL(text);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}

/** [before, word, after]; null where `word` is not in `text`. */
export function splitAround(text, word) {
  const at = word ? text.indexOf(word) : -1;
  return at < 0 ? null : [text.slice(0, at), word, text.slice(at + word.length)];
}
