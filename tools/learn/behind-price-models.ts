import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { standingOf } from '../../src/pricing/previous-request/standing.js';
import type { Knowledge } from '../../src/pricing/previous-request/texts.js';
import { changeIn } from '../../src/pricing/second-line/after-quote.js';
import { behindPriceEvidence } from '../../src/pricing/second-line/intent.js';
import { hashOf } from '../../src/retrieval/hash.js';
import type { TextEvidence, TextModel } from '../../src/retrieval/text-model.js';
import { fitTextModel } from './fit-text-model.js';
import type { PriceSample } from './price-model.js';
import { bulletsIn, type Sample, TRAINING_FOLDER } from './training-lists.js';
import { readReactions } from './turn-models.js';

const FILE = path.join(TRAINING_FOLDER, 'price-changes.md');
const PLAN = { leastSamples: 2, leastPairs: 3, weightOfFitting: 2 } as const;

/** Of the questions for the notes, the price requests and the reactions, every n-th that is as short as a second line, in characters. */
const EVERY = { question: 400, request: 30, reaction: 2 } as const;
const LONGEST = 120;

/** What a line behind a price does, as far as a model is to tell it. */
type Intent = 'change' | 'about';
const REACTION = 'reaction';

/** What was priced, a line behind it, and what that does. */
interface BehindPriceSample {
  readonly first: string;
  readonly line: string;
  readonly does: string;
}

/** Lines behind prices: those listed, and listed questions, price requests and reactions, each behind one of these prices. */
export async function readBehindPriceSamples(
  samples: readonly Sample[],
  requests: readonly PriceSample[],
): Promise<readonly BehindPriceSample[]> {
  const sections = (await readFile(FILE, 'utf8')).split(/^## /m).slice(1);
  const firsts = sections.map((section) => section.split('\n', 1).join());
  const lines = sections.flatMap((section, at) =>
    bulletsIn(section).map((bullet) => {
      const [does = '', line = ''] = bullet.split(/: (.*)/s);
      return { first: firsts[at] ?? '', line, does };
    }),
  );
  const some = (texts: readonly string[], every: number) =>
    texts.filter((text) => text.length <= LONGEST && hashOf(text) % every === 0);
  const questions = samples.flatMap(({ listed, text }) => (listed ? [text] : []));
  const asking = requests.flatMap(({ text, asks }) => (asks ? [text] : []));
  const reactions = some(await readReactions(), EVERY.reaction);
  const behind = (texts: readonly string[], does: string) =>
    texts.map((line, at) => ({ first: firsts[at % firsts.length] ?? '', line, does }));
  return [
    ...lines,
    ...behind([...some(questions, EVERY.question), ...some(asking, EVERY.request)], 'other'),
    ...behind(reactions, REACTION),
  ];
}

/** Fits the models that tell whether a line changes the price before it, or asks about it. */
export function fitBehindPriceModels(
  samples: readonly BehindPriceSample[],
  knowledge: Knowledge,
): Readonly<Record<Intent, TextModel>> {
  const read = samples.flatMap(({ does, ...sample }) => {
    const evidence = evidenceOf(sample, knowledge);
    return evidence ? [{ does, evidence }] : [];
  });
  const modelOf = (intent: Intent, from: typeof read) =>
    fitTextModel(
      from.map(({ does, evidence }) => ({ fits: does === intent, evidence })),
      PLAN,
    );
  // With so many reactions among its lines, the model of changes would take fewer of those.
  const withoutReactions = read.filter(({ does }) => does !== REACTION);
  return { change: modelOf('change', withoutReactions), about: modelOf('about', read) };
}

/** The evidence of a sample; undefined if nothing was priced before it. */
function evidenceOf({ first, line }: Omit<BehindPriceSample, 'does'>, knowledge: Knowledge): TextEvidence | undefined {
  const before = { text: first, asked: true };
  const standing = standingOf(before, knowledge);
  if (!standing) return undefined;
  const change = changeIn(line, standing, knowledge);
  return behindPriceEvidence(line, standing.alternatives, change, knowledge);
}
