import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PlainWordsKnowledge } from '../../src/pricing/plain-words/entities/extract.js';
import { priceEvidence } from '../../src/pricing/plain-words/questions/evidence.js';
import { hashOf } from '../../src/retrieval/hash.js';
import type { TextModel } from '../../src/retrieval/text-model.js';
import { fitTextModel } from './fit-text-model.js';
import { bulletsIn, type Sample, TRAINING_FOLDER } from './training-lists.js';

const FILE = path.join(TRAINING_FOLDER, 'price-requests.md');
const ASKS_ELSE = '## Ask something else';
/** Every n-th of the short questions is enough. */
const EVERY = 3;
/** All longer ones are used: they show what stories without a price look like, and are few. */
const LONG = 200;
const LONGEST = 2500;

/** Price requests, and lines that are none: those listed, and listed questions with a number or a word about money. */
export async function readPriceSamples(samples: readonly Sample[]): Promise<readonly PriceSample[]> {
  const [asking = '', others = ''] = (await readFile(FILE, 'utf8')).split(ASKS_ELSE);
  const questions = samples.filter(
    ({ listed, text }) =>
      listed && text.length <= LONGEST && MAY_ASK.test(text) && (text.length > LONG || hashOf(text) % EVERY === 0),
  );
  return [
    ...bulletsIn(asking).map((text) => ({ text, asks: true })),
    ...[...bulletsIn(others), ...questions.map(({ text }) => text)].map((text) => ({ text, asks: false })),
  ];
}

const MAY_ASK =
  /[\d$€£]|\b(?:pric\w*|costs?|much|pay|paid|charg\w*|bill\w*|cheap\w*|expensive|fees?|rates?|budget|afford|money|million|thousand|hundred|one|two|three|four|five|ten)\b/i;

/** A line, and whether it is a price request. */
export interface PriceSample {
  readonly text: string;
  readonly asks: boolean;
}

const PLAN = { leastSamples: 8, leastPairs: 12, weightOfFitting: 8 } as const;

/** Fits the model that tells price requests from other lines. */
export function fitPriceModel(samples: readonly PriceSample[], knowledge: PlainWordsKnowledge): TextModel {
  const evidence = samples.map(({ text, asks }) => ({ fits: asks, evidence: priceEvidence(text, knowledge) }));
  return fitTextModel(evidence, PLAN);
}
