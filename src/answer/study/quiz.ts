import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Item } from '../../quiz/item.js';
import type { ItemBank } from '../../quiz/item-bank.js';
import { drawItems, letteredOptions } from '../../study/draw.js';
import { lineOfQuiz } from '../../study/quiz-line.js';
import type { Round } from '../../study/round.js';
import { writeRound } from '../../study/round-code.js';
import { echo } from '../../typed-text.js';
import type { Invalid, NextStep, QuizQuestion, QuizVerdict } from '../answer.js';
import { invalid } from '../parts/invalid.js';
import { explainStep } from '../parts/next-steps.js';
import { reportStep } from './report.js';

/** A chosen option. */
export interface Picked {
  readonly item: Item;
  readonly letter: string;
  /** Decided the order of the options. */
  readonly seed: string;
}

/** Values in place of a letter: show the answer, */
export const REVEAL = 'REVEAL';
/** give a hint, */
const HINT = 'HINT';
/** or ask another question. */
export const SKIP = 'SKIP';

const NEW_QUIZ: NextStep = { label: 'A new quiz', line: '/quiz' };

/**
 * The current question of a round.
 * @param silenced ids of questions that are skipped and not counted
 */
export function question(
  bank: ItemBank,
  wanted: Round,
  { topics }: Knowledge,
  silenced: ReadonlySet<string>,
): QuizQuestion | Invalid {
  const drawn = drawItems(bank, wanted);
  const asked = wanted.asked.filter((index, place) => place < wanted.at || !silenced.has(drawn[index]?.id ?? ''));
  const round = { ...wanted, asked };
  const item = drawn[asked[round.at] ?? -1];
  if (!item) return invalid(['There are no questions left for this round.'], [NEW_QUIZ]);
  const about = topics.find(({ id }) => id === round.topic)?.name;
  return {
    ...askedAs(item, round.seed, (pick) => `/quiz answer:${item.id} pick:${pick} round:${writeRound(round)}`),
    difficulty: item.difficulty,
    at: round.at + 1,
    of: asked.length,
    ...(about === undefined ? {} : { about }),
  };
}

/**
 * A question of any command, with a button for each option.
 * @param seed decides the order of the options
 * @param lineFor the line that answers with a letter
 */
export function askedAs(item: Item, seed: string, lineFor: (pick: string) => string): QuizQuestion {
  const options = letteredOptions(item, seed);
  return {
    kind: 'question',
    item: item.id,
    prompt: item.prompt,
    options: options.map(({ letter, text }) => ({ letter, text })),
    nextSteps: options.map(({ letter }) => ({ label: letter, line: lineFor(letter.toLowerCase()) })),
    sources: [],
    corrections: [],
  };
}

/** Whether a letter is an option or asks for the answer; otherwise the question is `askedAgain`. */
export function isAnswer({ item, letter, seed }: Picked): boolean {
  return letter === REVEAL || letteredOptions(item, seed).some((option) => option.letter === letter);
}

/** The same question with a hint, or after a letter that no option has. */
export function askedAgain(asked: QuizQuestion, { item, letter, seed }: Picked): QuizQuestion {
  return { ...asked, remark: letter === HINT ? hintFor(item, seed) : `There is no option ${echo(letter)}.` };
}

/** That one option is wrong; of two options that would be the answer. */
function hintFor(item: Item, seed: string): string {
  const [wrong] = letteredOptions(item, seed).filter(({ right }) => !right);
  return item.options.length > 2 && wrong
    ? `A hint: **${wrong.letter}** is wrong.`
    : 'With two options a hint would give the answer away. Pick one, or say that you do not know.';
}

/** The verdict on an answer in a round; after the last question with a summary. */
export function verdict(
  bank: ItemBank,
  { round, item, letter }: Pick<Picked, 'item' | 'letter'> & { readonly round: Round },
  knowledge: Knowledge,
): QuizVerdict {
  const judged = judgeAnswer({ item, letter, seed: round.seed }, knowledge);
  const index = round.asked[round.at] ?? 0;
  const played: Round = judged.right ? { ...round, right: [...new Set([...round.right, index])] } : round;
  const next = { label: 'Next question', line: `/quiz round:${writeRound({ ...played, at: round.at + 1 })}` };
  const isLast = round.at + 1 >= round.asked.length;
  const wrong = round.asked.filter((place) => !played.right.includes(place));
  const drawn = isLast ? drawItems(bank, played) : [];
  const again = wrong.flatMap((place) => drawn[place]?.heading ?? []);
  return {
    ...judged,
    at: round.at + 1,
    of: round.asked.length,
    ...(isLast ? { summary: { right: played.right.length, again: [...new Set(again)] } } : {}),
    nextSteps: [...(isLast ? newRounds(played, wrong) : [next]), ...judged.nextSteps],
  };
}

function newRounds(round: Round, wrong: readonly number[]): NextStep[] {
  const again: Round = { ...round, asked: wrong, at: 0, right: [] };
  return [
    ...(wrong.length > 0 ? [{ label: 'Again, only the wrong ones', line: `/quiz round:${writeRound(again)}` }] : []),
    { label: 'Another round', line: lineOfQuiz(round, round.count) },
  ];
}

/**
 * The verdict on an answer to a question of any command.
 * @param first buttons before those to the explanation and report
 */
export function judgeAnswer(
  { item, letter, seed }: Picked,
  { topics }: Knowledge,
  ...first: readonly NextStep[]
): QuizVerdict {
  const options = letteredOptions(item, seed);
  const picked = options.find((option) => option.letter === letter);
  const { id, kind, note, heading, reviewed, source, prompt, explanation } = item;
  const topic = topics.find((known) => known.id === item.topic);
  return {
    kind: 'verdict',
    item: id,
    itemKind: kind,
    right: picked?.right ?? false,
    prompt,
    options: options.map(({ letter: mark, text, right, why }) => ({
      letter: mark,
      text,
      right,
      picked: mark === picked?.letter,
      ...(why === undefined ? {} : { why }),
    })),
    explanation,
    nextSteps: [...first, ...(topic ? [explainStep(topic)] : []), reportStep(item)],
    sources: [{ note, heading, score: 1, reviewed, ...(source ? { page: source } : {}) }],
    corrections: [],
  };
}

/** The reply to a button whose question no longer exists, because its note has changed. */
export function noLongerAsked(step: NextStep): Invalid {
  return invalid(['The note behind this question has changed since, so it is no longer asked.'], [step]);
}
