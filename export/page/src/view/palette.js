// Colours for what is drawn, from the style sheet: the theme is said in one place.
import { TYPE_NAMES } from '../state/names.js';

/** `opacity`: of edges while nothing is chosen. */
export function readPalette(opacity) {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(`--${name}`).trim();
  const tones = { own: colour('tone-own'), claimed: colour('tone-claimed'), denied: colour('tone-denied') };
  const thinned = Object.entries(tones).map(([tone, hex]) => [tone, withOpacity(hex, opacity)]);
  return {
    text: colour('text'),
    ground: colour('ground'),
    surface: colour('surface'),
    line: colour('line'),
    accent: colour('accent'),
    faded: colour('faded'),
    fadedEdge: colour('faded-edge'),
    types: Object.fromEntries(Object.keys(TYPE_NAMES).map((type) => [type, colour(`type-${type.toLowerCase()}`)])),
    tones: Object.fromEntries(thinned),
    chosenTones: tones,
  };
}

/** "#1f6f78" as sigma draws it with opacity: with the colour multiplied by it. */
function withOpacity(hex, opacity) {
  const [red, green, blue] = [1, 3, 5].map((at) => Math.round(parseInt(hex.slice(at, at + 2), 16) * opacity));
  return `rgba(${red}, ${green}, ${blue}, ${opacity})`;
}
