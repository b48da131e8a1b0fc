// The graph of the page: what export/page_data.cpp wrote, with everything that is looked up often worked out once.
import { dayOf } from './days.js';

/** Who asserts a relation where it is no actor. Actors are claimants by their index. */
export const OWN_VOICE = 'own';
export const UNNAMED = 'unnamed';

/**
 * @param {object} data the JSON of the page
 * @returns actors, relations, documents, sentences, kinds, disputes, outlets, `pairs` of actors with edges and `pairOf` relations
 */
export function makeModel(data) {
  const outlets = distinctOutlets(data.documents);
  const model = {
    title: data.title || 'relata',
    minConfidence: data.min_confidence,
    documents: data.documents.map((document) => ({ ...document, day: dayOf(document.published) })),
    sentences: data.sentences,
    kinds: data.kinds,
    disputes: data.disputes,
    outlets,
    actors: data.actors.map((actor, index) => ({
      aliases: [],
      offices: [],
      ...actor,
      index,
      asSubject: [],
      asObject: [],
      asClaimant: [],
      weight: 0,
    })),
  };
  const outletIndex = new Map(outlets.map((name, index) => [name, index]));
  model.relations = data.relations.map((relation, index) => completeRelation(relation, index, model, outletIndex));
  model.relations.forEach((relation) => attachToActors(relation, model.actors));
  model.pairs = makePairs(model.relations);
  model.pairOf = new Map(model.pairs.flatMap(({ relations }, index) => relations.map((relation) => [relation, index])));
  return model;
}

function distinctOutlets(documents) {
  return [...new Set(documents.map((document) => document.outlet).filter(Boolean))].sort();
}

function completeRelation(relation, index, model, outletIndex) {
  const documents = relation.evidence.map((item) => model.documents[model.sentences[item.sentence].document]);
  const days = documents.map((document) => document.day).filter((day) => day !== null);
  return {
    polarity: 'affirmed',
    modality: 'asserted',
    role: '',
    ...relation,
    index,
    isEdge: Number.isInteger(relation.subject) && Number.isInteger(relation.object),
    claimant: claimantOf(relation.evidence[0]),
    voices: voicesOf(relation.evidence),
    outlets: [...new Set(documents.map((document) => outletIndex.get(document.outlet)))].filter((o) => o !== undefined),
    days: [...new Set(days)].sort((a, b) => a - b),
  };
}

/** The innermost source of a piece of evidence. */
export function claimantOf(evidence) {
  if (!evidence.sources?.length) return OWN_VOICE;
  return evidence.sources[0] ?? UNNAMED;
}

/** All sources of all evidence, outer ones too: what an official says, cited by a paper, is told by both. */
function voicesOf(evidence) {
  const voices = evidence.flatMap((item) => (item.sources?.length ? item.sources.map((s) => s ?? UNNAMED) : [OWN_VOICE]));
  return [...new Set(voices)];
}

function attachToActors(relation, actors) {
  if (Number.isInteger(relation.subject)) actors[relation.subject].asSubject.push(relation.index);
  if (Number.isInteger(relation.object)) actors[relation.object].asObject.push(relation.index);
  for (const voice of relation.voices) if (Number.isInteger(voice)) actors[voice].asClaimant.push(relation.index);
  if (!relation.isEdge) return;
  actors[relation.subject].weight += relation.origins;
  if (relation.object !== relation.subject) actors[relation.object].weight += relation.origins;
}

/** What is drawn as one edge: all relations from one actor to another. An actor's relations to itself are no pair. */
function makePairs(relations) {
  const pairs = new Map();
  for (const relation of relations) {
    if (!relation.isEdge || relation.subject === relation.object) continue;
    const key = `${relation.subject}-${relation.object}`;
    if (!pairs.has(key)) pairs.set(key, { key, source: relation.subject, target: relation.object, relations: [] });
    pairs.get(key).relations.push(relation.index);
  }
  for (const pair of pairs.values()) pair.hasReverse = pairs.has(`${pair.target}-${pair.source}`);
  return [...pairs.values()];
}
