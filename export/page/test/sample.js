// A small graph as export/page_data.cpp writes it, made by hand.
import { makeModel } from '../src/state/model.js';

const documents = [
  { id: 'wire-1', title: 'Agency names two capitals', outlet: 'Example Wire', published: '2024-08-21' },
  { id: 'gazette-7', outlet: 'Sample Gazette', published: '2024-08-23T09:30:00Z' },
  { id: 'leaflet' },
];
const sentences = [0, 1, 2].map((document) => ({ document, begin: 0, end: 9, text: `Sentence ${document}.` }));
const actor = (name, type, more = {}) => ({ key: `a${name}`, name, type, x: 1, y: 2, mentions: 1, documents: 1, ...more });
const evidence = (sentence, sources) => ({ sentence, predicate: 'Sentence', confidence: 0.9, ...(sources && { sources }) });

export const AGENCY = 0;
export const NORLAND = 1;
export const SUDLAND = 2;
export const OFFICIAL = 3;
export const WIRE = 4;

const data = {
  format: 1,
  title: 'sample',
  min_confidence: 0.4,
  documents,
  sentences,
  kinds: [
    { name: 'ACCUSE', label: 'accuses' },
    { name: 'inform', label: 'inform' },
  ],
  actors: [
    actor('The agency', 'Organization', { aliases: ['GA'] }),
    actor('Norland', 'Country', { mentions: 9 }),
    actor('Südland', 'Country'),
    actor('An official', 'Person', { unnamed: true }),
    actor('Example Wire', 'Organization'),
  ],
  relations: [
    { key: 'r0', subject: AGENCY, kind: 0, object: NORLAND, origins: 2, confidence: 0.9, evidence: [evidence(0), evidence(1)] },
    { key: 'r1', subject: NORLAND, kind: 1, object: SUDLAND, polarity: 'negated', origins: 1, confidence: 0.8, evidence: [evidence(0, [OFFICIAL, WIRE])] },
    { key: 'r2', subject: NORLAND, kind: 1, object: SUDLAND, modality: 'possible', origins: 1, confidence: 0.5, evidence: [evidence(1, [null])] },
    { key: 'r3', subject: SUDLAND, kind: 0, object: NORLAND, origins: 1, confidence: 0.7, evidence: [evidence(2)] },
    { key: 'r4', subject: NORLAND, kind: 1, object: 'its offer', origins: 1, confidence: 0.7, evidence: [evidence(0)] },
    { key: 'r5', subject: SUDLAND, kind: 0, object: SUDLAND, origins: 1, confidence: 0.7, evidence: [evidence(0)] },
    { key: 'r6', subject: NORLAND, kind: 1, object: SUDLAND, origins: 1, confidence: 0.2, evidence: [evidence(0)] },
  ],
  disputes: [
    { reason: 'opposite_polarity', score: 0.8, claim: { relation: 6, evidence: 0 }, counterclaim: { relation: 1, evidence: 0 } },
  ],
};

export const sampleModel = () => makeModel(structuredClone(data));
