// Which relations are shown: filters are plain values, and what they let pass is worked out from them alone.

/** Facets: each is a set of values of which a relation must have one; an empty set lets everything pass. */
export const FACETS = {
  actorTypes: (relation, model) => endsOf(relation).map((actor) => model.actors[actor].type),
  kinds: (relation) => [relation.kind],
  claimants: (relation) => [relation.claimant],
  outlets: (relation) => relation.outlets,
  polarities: (relation) => [relation.polarity],
  modalities: (relation) => [relation.modality],
};
const NAMES = Object.keys(FACETS);
const TIME = 1 << NAMES.length;
const ORIGINS = TIME << 1;
const CONFIDENCE = TIME << 2;
const TELLER = TIME << 3;

/** Filters that let everything pass that the file was made to show. */
export function noFilters(model) {
  const facets = Object.fromEntries(NAMES.map((name) => [name, new Set()]));
  return { ...facets, from: null, to: null, minOrigins: 1, minConfidence: model.minConfidence, teller: null };
}

export function hasFilters(filters, model) {
  if (NAMES.some((name) => filters[name].size > 0)) return true;
  if (filters.from !== null || filters.to !== null || filters.teller) return true;
  return filters.minOrigins > 1 || filters.minConfidence > model.minConfidence;
}

function endsOf(relation) {
  return [relation.subject, relation.object].filter(Number.isInteger);
}

/** Both ends must be of the types that are asked for; in other facets one value is enough. */
function passesFacet(name, wanted, values) {
  if (wanted.size === 0) return true;
  const has = (value) => wanted.has(value);
  return name === 'actorTypes' ? values.every(has) : values.some(has);
}

/** Relations without a date pass only while no time is asked for. */
function passesTime(relation, { from, to }) {
  if (from === null && to === null) return true;
  return relation.days.some((day) => (from === null || day >= from) && (to === null || day <= to));
}

/** As told by an outlet: what it prints, in its own voice or another's. As told by a claimant: what it says itself. */
function isToldBy(relation, teller) {
  if (!teller) return true;
  return (teller.type === 'outlet' ? relation.outlets : relation.voices).includes(teller.id);
}

/** One bit for each condition that the relation fails. */
function failures(relation, model, filters) {
  let bits = 0;
  NAMES.forEach((name, i) => {
    if (filters[name].size > 0 && !passesFacet(name, filters[name], FACETS[name](relation, model))) bits |= 1 << i;
  });
  if (!passesTime(relation, filters)) bits |= TIME;
  if (relation.origins < filters.minOrigins) bits |= ORIGINS;
  if (relation.confidence < filters.minConfidence) bits |= CONFIDENCE;
  if (!isToldBy(relation, filters.teller)) bits |= TELLER;
  return bits;
}

/**
 * Linear in relations.
 * @returns `visible`: one 0 or 1 for each relation; `count` of those; `counts`: for each facet how many relations have
 *   each value among those that pass all conditions but this facet; `undated`: for the timeline, all but time.
 */
export function applyFilters(model, filters) {
  const visible = new Uint8Array(model.relations.length);
  const counts = Object.fromEntries(NAMES.map((name) => [name, new Map()]));
  const inAnyTime = [];
  let count = 0;
  model.relations.forEach((relation, index) => {
    const bits = failures(relation, model, filters);
    if (bits === 0) {
      visible[index] = 1;
      ++count;
    }
    if ((bits & ~TIME) === 0) inAnyTime.push(index);
    NAMES.forEach((name, i) => {
      if ((bits & ~(1 << i)) === 0) countValues(FACETS[name](relation, model), counts[name]);
    });
  });
  return { visible, count, counts, inAnyTime };
}

function countValues(values, counts) {
  for (const value of new Set(values)) counts.set(value, (counts.get(value) ?? 0) + 1);
}

/** The set with `value` in it where it was not, and without it where it was. */
export function toggled(set, value) {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
