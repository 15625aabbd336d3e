import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { TopicNames } from '../../src/language/topic-names.js';
import { hashOf } from '../../src/retrieval/hash.js';
import { TURN_KINDS, type TurnKind, type TurnModels, turnEvidence } from '../../src/retrieval/turn-kind.js';
import { fitTextModel } from './fit-text-model.js';
import { bulletsIn, type Sample, TRAINING_FOLDER } from './training-lists.js';

const FILE = path.join(TRAINING_FOLDER, 'turns.md');
/** The headings of the list; what stands below others is of no kind. */
const HEADINGS: Readonly<Record<TurnKind, string>> = {
  reaction: 'Only reacts',
  doubt: 'Doubts the answer',
  confused: 'Does not follow',
};
const PLAN = { leastSamples: 2, leastPairs: 3, weightOfFitting: 4 } as const;

/** Of the questions for the notes, every n-th that is as short as a second line, in characters: they want something as well. */
const EVERY = 100;
const LONGEST = 120;

/** Fits the models of what a line behind an answer does. */
export async function fitTurnModels(samples: readonly Sample[], names: TopicNames): Promise<TurnModels> {
  const sections = (await readFile(FILE, 'utf8')).split(/^## /m).slice(1);
  const lines = sections.flatMap((section) => {
    const [heading = ''] = section.split('\n', 1);
    return bulletsIn(section).map((line) => ({ heading, evidence: turnEvidence(line, names) }));
  });
  const questions = samples.filter(
    ({ listed, text }) => listed && text.length <= LONGEST && hashOf(text) % EVERY === 0,
  );
  lines.push(...questions.map(({ text }) => ({ heading: '', evidence: turnEvidence(text, names) })));
  const modelOf = (kind: TurnKind) =>
    fitTextModel(
      lines.map(({ heading, evidence }) => ({ fits: heading === HEADINGS[kind], evidence })),
      PLAN,
    );
  return Object.fromEntries(TURN_KINDS.map((kind) => [kind, modelOf(kind)])) as TurnModels;
}
