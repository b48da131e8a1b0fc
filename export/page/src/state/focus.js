// What a choice sets off from the rest of the picture.
import { shortestPath } from './path.js';

/** { chosen, actors, pairs } as sets of indexes; null where nothing is chosen that is in the picture. */
export function focusOf(model, { selection, looks }) {
  switch (selection?.type) {
    case 'actor':
      return focusOfActor(model, looks, selection.actor);
    case 'pair':
      return focusOfPair(model, looks, selection.pair);
    case 'path':
      return focusOfPath(model, looks, selection);
    default:
      return null;
  }
}

function focusOfActor(model, looks, actor) {
  const focus = { chosen: new Set([actor]), actors: new Set([actor]), pairs: new Set() };
  model.pairs.forEach((pair, index) => {
    if (!looks[index] || (pair.source !== actor && pair.target !== actor)) return;
    focus.pairs.add(index);
    focus.actors.add(pair.source).add(pair.target);
  });
  return focus.pairs.size > 0 ? focus : null;
}

function focusOfPair(model, looks, index) {
  if (!looks[index]) return null;
  const { source, target } = model.pairs[index];
  const back = model.pairs.findIndex((pair, i) => looks[i] && pair.source === target && pair.target === source);
  return { chosen: new Set([source, target]), actors: new Set([source, target]), pairs: new Set(back < 0 ? [index] : [index, back]) };
}

function focusOfPath(model, looks, { from, to, directed }) {
  const ends = [from, to].filter((actor) => actor !== null);
  if (ends.length === 0) return null;
  const path = (ends.length === 2 && shortestPath(model, looks, from, to, { directed })) || [];
  const focus = { chosen: new Set(ends), actors: new Set(ends), pairs: new Set(path) };
  for (const index of path) focus.actors.add(model.pairs[index].source).add(model.pairs[index].target);
  return focus;
}
