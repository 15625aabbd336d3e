import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { TopicNames } from '../../src/language/topic-names.js';
import { hashOf } from '../../src/retrieval/hash.js';
import { TAUGHT_KINDS, type TaughtKind, type TurnModels, turnEvidence } from '../../src/retrieval/turn-kind.js';
import { TURN_SEPARATOR } from '../../src/understand/conversation.js';
import { readConversations } from './conversations.js';
import { fitTextModel } from './fit-text-model.js';
import { bulletsIn, type Sample, TRAINING_FOLDER } from './training-lists.js';

const FILE = path.join(TRAINING_FOLDER, 'turns.md');
/** The headings of the list; what stands below others is of no kind. */
const HEADINGS: Readonly<Record<TaughtKind, string>> = {
  reaction: 'Only reacts',
  doubt: 'Doubts the answer',
  confused: 'Does not follow',
  proposal: 'Proposes something else',
};
/** What only tells lines that propose a service from others that name one. */
const OF_PROPOSALS: ReadonlySet<string> = new Set([HEADINGS.proposal, 'Asks about a service, or rules it out']);
const PLAN = { leastSamples: 2, leastPairs: 3, weightOfFitting: 4 } as const;

/** Of the questions for the notes, every n-th that is as short as a second line, in characters: they want something as well. */
const EVERY = 100;
const LONGEST = 120;

/** The lines of the list with their headings. */
async function readTurns(): Promise<readonly { readonly heading: string; readonly line: string }[]> {
  const sections = (await readFile(FILE, 'utf8')).split(/^## /m).slice(1);
  return sections.flatMap((section) => {
    const [heading = ''] = section.split('\n', 1);
    return bulletsIn(section).map((line) => ({ heading, line }));
  });
}

/** Lines that only react to an answer. */
export async function readReactions(): Promise<readonly string[]> {
  return (await readTurns()).flatMap(({ heading, line }) => (heading === HEADINGS.reaction ? [line] : []));
}

/** Fits the models of what a line behind an answer does. */
export async function fitTurnModels(samples: readonly Sample[], names: TopicNames): Promise<TurnModels> {
  const lines = (await readTurns()).map(({ heading, line }) => ({ heading, evidence: turnEvidence(line, names) }));
  const questions = samples.filter(
    ({ listed, text }) => listed && text.length <= LONGEST && hashOf(text) % EVERY === 0,
  );
  const wishes = (await readConversations()).flat().flatMap(({ line, full }) => (full === undefined ? [] : [line]));
  const wanted = [...questions.map(({ text }) => text), ...wishes];
  lines.push(...wanted.map((text) => ({ heading: '', evidence: turnEvidence(text, names) })));
  // What second lines ask about a service tells from those that propose one.
  const asked = samples.flatMap(({ text }) => text.split(TURN_SEPARATOR)[1] ?? []).filter(namesService);
  const asking = asked.map((text) => ({ heading: '', evidence: turnEvidence(text, names) }));
  const others = lines.filter(({ heading }) => !OF_PROPOSALS.has(heading));
  const modelOf = (kind: TaughtKind) =>
    fitTextModel(
      (kind === 'proposal' ? [...lines, ...asking] : others).map(({ heading, evidence }) => ({
        fits: heading === HEADINGS[kind],
        evidence,
      })),
      PLAN,
    );
  return Object.fromEntries(TAUGHT_KINDS.map((kind) => [kind, modelOf(kind)])) as TurnModels;

  function namesService(line: string): boolean {
    return line.length <= LONGEST && names.spot(line).some(({ topic }) => topic.term === undefined);
  }
}
