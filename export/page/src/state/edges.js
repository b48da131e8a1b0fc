// Edges as they are drawn: pairs of actors, with what is visible of the relations between them.

/** The strongest voice behind an edge: what the documents say themselves, what someone claims, what is only denied. */
export function toneOf(relations) {
  const affirmed = relations.filter((relation) => relation.polarity === 'affirmed');
  if (affirmed.length === 0) return 'denied';
  return affirmed.some((relation) => relation.claimant === 'own') ? 'own' : 'claimed';
}

/** One look for each pair of the model: null where nothing of it is visible. */
export function edgeLooks(model, visible) {
  return model.pairs.map((pair) => {
    const shown = pair.relations.filter((index) => visible[index]).map((index) => model.relations[index]);
    if (shown.length === 0) return null;
    const weight = shown.reduce((sum, relation) => sum + relation.origins, 0);
    return { tone: toneOf(shown), weight, count: shown.length };
  });
}

/** Actors at the ends of pairs that are drawn. */
export function actorsOfEdges(model, looks) {
  const actors = new Set();
  model.pairs.forEach((pair, i) => {
    if (looks[i]) actors.add(pair.source).add(pair.target);
  });
  return actors;
}
