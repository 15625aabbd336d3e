import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { hashOf } from '../../src/retrieval/features.js';
import type { PriceSample } from './fit-price-model.js';
import { bulletsIn, type Sample, TRAINING_FOLDER } from './training-lists.js';

const FILE = path.join(TRAINING_FOLDER, 'price-requests.md');
const ASKS_ELSE = '## Ask something else';
/** Of the short questions that notes answer one in so many is enough. */
const EVERY = 3;
/** What is longer than a line shows how stories without a price look, and there are few. */
const LONG = 200;
const LONGEST = 2500;

/** Lines that ask for a price, and lines that do not: those listed as such, and questions about the notes with a number or a word about money. */
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
