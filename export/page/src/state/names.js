// How actors, claimants and relations are called on the page.
import { OWN_VOICE, UNNAMED } from './model.js';

export const TYPE_NAMES = {
  Person: 'Persons',
  Organization: 'Organizations',
  Country: 'Countries',
  Place: 'Places',
  Group: 'Groups',
  Event: 'Events',
  Work: 'Works',
  Artifact: 'Artifacts',
  Other: 'Others',
};

export const REASONS = {
  denial: 'one side denies it',
  opposite_polarity: 'one side says so, the other that it is not so',
  contrary_predicates: 'both can’t be true at once',
  different_quantities: 'the numbers differ',
};

export function claimantName(model, claimant) {
  if (claimant === OWN_VOICE) return 'Documents themselves';
  if (claimant === UNNAMED) return 'Unnamed source';
  return model.actors[claimant].name;
}

/** "an official, cited by Bloomberg"; empty for the document's own voice. */
export function chainText(model, evidence) {
  return (evidence.sources ?? [])
    .map((source) => (source === null ? 'an unnamed source' : model.actors[source].name))
    .join(', cited by ');
}

/** "accuses", "advance into" */
export function relationLabel(model, relation) {
  return [model.kinds[relation.kind].label, relation.role].filter(Boolean).join(' ');
}

/** "does not hold", "possible": what makes the relation something else than a plain assertion. */
export function qualifiers(relation) {
  const words = relation.polarity === 'negated' ? ['not'] : [];
  return relation.modality === 'asserted' ? words : [...words, relation.modality];
}

export function termText(model, term) {
  if (Number.isInteger(term)) return model.actors[term].name;
  return typeof term === 'object' && term !== null ? term.text : (term ?? '');
}

export function outletOrId(document) {
  return document.outlet || document.title || document.id;
}
