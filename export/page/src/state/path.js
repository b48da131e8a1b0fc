// How two actors hang together.

/** For each actor the pairs that may be walked from it: [pair, actor at the other end]. */
function stepsByActor(model, looks, directed) {
  const steps = model.actors.map(() => []);
  model.pairs.forEach((pair, i) => {
    if (!looks[i]) return;
    steps[pair.source].push([i, pair.target]);
    if (!directed) steps[pair.target].push([i, pair.source]);
  });
  return steps;
}

/**
 * A shortest path over the edges that are drawn: indexes of pairs from `start` to `end`; empty where both are the same,
 * null where there is none. Breadth first, in the order of the pairs: the same graph always gives the same path.
 */
export function shortestPath(model, looks, start, end, { directed = false } = {}) {
  if (start === end) return [];
  const steps = stepsByActor(model, looks, directed);
  const cameBy = new Map([[start, null]]);
  const queue = [start];
  for (let next = 0; next < queue.length; ++next) {
    for (const [pair, actor] of steps[queue[next]]) {
      if (cameBy.has(actor)) continue;
      cameBy.set(actor, { pair, from: queue[next] });
      if (actor === end) return walkBack(cameBy, end);
      queue.push(actor);
    }
  }
  return null;
}

function walkBack(cameBy, end) {
  const path = [];
  for (let step = cameBy.get(end); step; step = cameBy.get(step.from)) path.unshift(step.pair);
  return path;
}
