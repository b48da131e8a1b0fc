// Colours for what is drawn, from the style sheet: the theme is said in one place.
import { TYPE_NAMES } from '../state/names.js';

export function readPalette() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(`--${name}`).trim();
  return {
    text: colour('text'),
    ground: colour('ground'),
    surface: colour('surface'),
    line: colour('line'),
    accent: colour('accent'),
    faded: colour('faded'),
    fadedEdge: colour('faded-edge'),
    types: Object.fromEntries(Object.keys(TYPE_NAMES).map((type) => [type, colour(`type-${type.toLowerCase()}`)])),
    tones: { own: colour('tone-own'), claimed: colour('tone-claimed'), denied: colour('tone-denied') },
  };
}
