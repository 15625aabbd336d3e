import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { needEvidence } from '../../src/recommend/need.js';
import { hashOf } from '../../src/retrieval/hash.js';
import { CLASS } from '../../src/retrieval/retriever.js';
import type { TextModel } from '../../src/retrieval/text-model.js';
import { fitTextModel } from './fit-text-model.js';
import type { PriceSample } from './price-model.js';
import { bulletsIn, type Sample, TRAINING_FOLDER } from './training-lists.js';

const FILE = path.join(TRAINING_FOLDER, 'needs.md');
const WANTS_ELSE = '## Wants something else';
/** They show how people ask, which most situations do not. */
const WEIGHT_OF_LIST = 3;
/** Every n-th of the others is enough. */
const EVERY = { question: 30, story: 8, price: 6 } as const;
/** Stories are longer than that, in characters. */
const LONG = 90;
const PLAN = { leastSamples: 8, leastPairs: 12, weightOfFitting: 1 } as const;

/** Fits the model that tells needs for a service from all other lines. */
export async function fitNeedModel(
  samples: readonly Sample[],
  requests: readonly PriceSample[],
  knowledge: Knowledge,
): Promise<TextModel> {
  const [wanting = '', others = ''] = (await readFile(FILE, 'utf8')).split(WANTS_ELSE);
  const classes = new Set(Object.keys(knowledge.choices.services).map(CLASS.service));
  const listed = Array.from({ length: WEIGHT_OF_LIST }, () => [
    ...bulletsIn(wanting).map((text) => ({ text, fits: true })),
    ...bulletsIn(others).map((text) => ({ text, fits: false })),
  ]).flat();
  const told = samples.filter(({ label }) => classes.has(label)).map(({ text }) => ({ text, fits: true }));
  const asked = samples.filter(({ text, label, listed: isListed }) => {
    if (classes.has(label)) return false;
    return isListed ? hashOf(text) % EVERY.question === 0 : text.length > LONG && hashOf(text) % EVERY.story === 0;
  });
  const priced = requests.filter(({ text, asks }) => asks && hashOf(text) % EVERY.price === 0);
  const none = [...asked, ...priced].map(({ text }) => ({ text, fits: false }));
  return fitTextModel(
    [...told, ...none, ...listed].map(({ text, fits }) => ({ fits, evidence: needEvidence(text, knowledge) })),
    PLAN,
  );
}
