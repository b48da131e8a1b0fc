// Finding actors by name, whatever the case and the diacritics.

/** "Zélénsky" and "zelensky" fold to the same. */
export function fold(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** 3: begins so; 2: a word begins so; 1: contains it; 0: does not. */
function scoreOf(name, query) {
  const at = name.indexOf(query);
  if (at < 0) return 0;
  if (at === 0) return 3;
  return name.includes(` ${query}`) ? 2 : 1;
}

/** Folds all names once; the result is what searchActors() looks in. */
export function makeSearchIndex(actors) {
  return actors.map((actor) => ({ actor, names: [actor.name, ...actor.aliases].map(fold) }));
}

/** Actors with `query` in their name or an alias: the better match first, then the more mentioned. */
export function searchActors(index, query, limit = 12) {
  const folded = fold(query.trim());
  if (!folded) return [];
  const matches = [];
  for (const { actor, names } of index) {
    const score = names.reduce((best, name, i) => Math.max(best, scoreOf(name, folded) - (i > 0 ? 0.5 : 0)), 0);
    if (score > 0) matches.push({ actor, score });
  }
  matches.sort((a, b) => b.score - a.score || b.actor.mentions - a.actor.mentions || a.actor.index - b.actor.index);
  return matches.slice(0, limit).map((match) => match.actor);
}
