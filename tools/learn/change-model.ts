import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { changeIn } from '../../src/pricing/second-line/after-quote.js';
import { changeEvidence } from '../../src/pricing/second-line/is-change.js';
import { standingOf } from '../../src/pricing/second-line/standing.js';
import type { Knowledge } from '../../src/pricing/second-line/texts.js';
import { hashOf } from '../../src/retrieval/hash.js';
import type { TextModel } from '../../src/retrieval/text-model.js';
import { fitTextModel, type TextSample } from './fit-text-model.js';
import type { PriceSample } from './price-model.js';
import { bulletsIn, type Sample, TRAINING_FOLDER } from './training-lists.js';

const FILE = path.join(TRAINING_FOLDER, 'price-changes.md');
const CHANGES = 'change';
const PLAN = { leastSamples: 2, leastPairs: 3, weightOfFitting: 2 } as const;

/** Of the questions for the notes and the price requests, every n-th that is as short as a second line, in characters: none changes a price. */
const EVERY = { question: 400, request: 30 } as const;
const LONGEST = 120;

/** What was priced, a line behind it, and whether that changes it. */
interface ChangeSample {
  readonly first: string;
  readonly line: string;
  readonly changes: boolean;
}

/** Lines behind prices: those listed, and listed questions, each behind one of these prices. */
export async function readChangeSamples(
  samples: readonly Sample[],
  requests: readonly PriceSample[],
): Promise<readonly ChangeSample[]> {
  const sections = (await readFile(FILE, 'utf8')).split(/^## /m).slice(1);
  const firsts = sections.map((section) => section.split('\n', 1).join());
  const lines = sections.flatMap((section, at) =>
    bulletsIn(section).map((bullet) => {
      const [does, line = ''] = bullet.split(/: (.*)/s);
      return { first: firsts[at] ?? '', line, changes: does === CHANGES };
    }),
  );
  const some = (texts: readonly string[], every: number) =>
    texts.filter((text) => text.length <= LONGEST && hashOf(text) % every === 0);
  const questions = samples.flatMap(({ listed, text }) => (listed ? [text] : []));
  const asking = requests.flatMap(({ text, asks }) => (asks ? [text] : []));
  const others = [...some(questions, EVERY.question), ...some(asking, EVERY.request)].map((line, at) => ({
    first: firsts[at % firsts.length] ?? '',
    line,
    changes: false,
  }));
  return [...lines, ...others];
}

/** Fits the model that tells whether a line changes the price before it. */
export function fitChangeModel(samples: readonly ChangeSample[], knowledge: Knowledge): TextModel {
  return fitTextModel(
    samples.flatMap((sample) => changeSample(sample, knowledge) ?? []),
    PLAN,
  );
}

/** The evidence of a sample; undefined if nothing was priced before it. */
function changeSample({ first, line, changes }: ChangeSample, knowledge: Knowledge): TextSample | undefined {
  const before = { text: first, asked: true };
  const standing = standingOf(before, knowledge);
  if (!standing) return undefined;
  const change = changeIn(line, before, standing, knowledge);
  return { fits: changes, evidence: changeEvidence(line, standing.alternatives, change, knowledge) };
}
