import type { ItemBank } from '../../items/bank.js';
import type { Item } from '../../items/item.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { drawItems, type LetteredOption, letteredOptions } from '../../study/draw.js';
import { lineOfQuiz } from '../../study/quiz-menu.js';
import { type Round, writeRound } from '../../study/round.js';
import type { Invalid, NextStep, QuizQuestion, QuizVerdict, SourceReference } from '../answer.js';
import { invalid } from '../build/invalid.js';
import { explainStep } from '../build/next-steps.js';
import { reportStep } from './report.js';

/** An option that was chosen. */
export interface Picked {
  readonly item: Item;
  /** Of the option. */
  readonly letter: string;
  /** Decided the order of the options. */
  readonly seed: string;
}

/** An answer that was given to a question of a round. */
export interface AnsweredItem extends Pick<Picked, 'item' | 'letter'> {
  readonly round: Round;
}

/**
 * The current question of a round.
 * @param silenced ids of questions that are passed over, and not counted
 */
export function question(
  bank: ItemBank,
  wanted: Round,
  { topics }: Knowledge,
  silenced: ReadonlySet<string>,
): QuizQuestion | Invalid {
  const drawn = drawItems(bank, wanted);
  const asking = (place: number): boolean => !silenced.has(drawn[place]?.id ?? '');
  const before = wanted.asked.slice(0, wanted.at);
  const round = { ...wanted, asked: [...before, ...wanted.asked.slice(wanted.at).filter(asking)] };
  const item = drawn[round.asked[round.at] ?? -1];
  if (!item) return invalid(['There are no questions left for this round.'], [AGAIN]);
  const about = topics.find(({ id }) => id === round.topic)?.name;
  return {
    ...asked(item, round.seed, (pick) => `/quiz answer:${item.id} pick:${pick} round:${writeRound(round)}`),
    difficulty: item.difficulty,
    at: round.at + 1,
    of: round.asked.length,
    ...(about === undefined ? {} : { about }),
  };
}

/**
 * A question with a button for each option, wherever it is asked.
 * @param seed decides the order of the options
 * @param lineFor the line that answers with a letter
 */
export function asked(item: Item, seed: string, lineFor: (pick: string) => string): QuizQuestion {
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

/** A question once more, with a wrong option told; where there are only two, that would be the answer. */
export function hinted(asked: QuizQuestion, item: Item, seed: string): QuizQuestion {
  const [wrong] = letteredOptions(item, seed).filter(({ right }) => !right);
  const remark =
    item.options.length > 2 && wrong
      ? `A hint: **${wrong.letter}** is wrong.`
      : 'With two options a hint would give the answer away. Pick one, or say that you do not know.';
  return { ...asked, remark };
}

/** Whether an answer is right, which one is, and why; after the last question how the round went. */
export function verdict(
  bank: ItemBank,
  { round, item, letter }: AnsweredItem,
  knowledge: Knowledge,
): QuizVerdict | Invalid {
  const judged = judgeAnswer({ item, letter, seed: round.seed }, knowledge);
  if (judged.kind === 'invalid') return judged;
  const place = round.asked[round.at] ?? 0;
  const played: Round = judged.right ? { ...round, right: [...new Set([...round.right, place])] } : round;
  const isLast = round.at + 1 >= round.asked.length;
  return {
    ...judged,
    at: round.at + 1,
    of: round.asked.length,
    ...(isLast ? { summary: summaryOf(bank, played) } : {}),
    nextSteps: [...(isLast ? newRounds(played) : [goOn(played)]), ...judged.nextSteps],
  };
}

/** In the place of a letter: whoever does not know and wants to be told, */
export const REVEAL = 'REVEAL';
/** wants the question once more with a hint, */
export const HINT = 'HINT';
/** or another question in its place. */
export const SKIP = 'SKIP';

/** Judges an answer to a question, wherever it was asked. */
export function judgeAnswer({ item, letter, seed }: Picked, knowledge: Knowledge): QuizVerdict | Invalid {
  const options = letteredOptions(item, seed);
  const picked = options.find((option) => option.letter === letter);
  if (!picked && letter !== REVEAL)
    return invalid(['This button names no option of the question. Start a new quiz.'], [AGAIN]);
  return {
    kind: 'verdict',
    item: item.id,
    itemKind: item.kind,
    right: picked?.right ?? false,
    prompt: item.prompt,
    options: options.map((option) => shown(option, picked)),
    explanation: item.explanation,
    nextSteps: [...explanations(item, knowledge), reportStep(item)],
    sources: [sourceOf(item)],
    corrections: [],
  };
}

/** The note behind a question has changed since its button was made. */
export function noLongerAsked(step: NextStep): Invalid {
  return invalid(['The note behind this question has changed since, so it is not asked any more.'], [step]);
}

function shown(
  { letter, text, right, why }: LetteredOption,
  picked: LetteredOption | undefined,
): QuizVerdict['options'][number] {
  return { letter, text, right, picked: letter === picked?.letter, ...(why === undefined ? {} : { why }) };
}

const AGAIN: NextStep = { label: 'A new quiz', line: '/quiz' };

function goOn(round: Round): NextStep {
  return { label: 'Next question', line: `/quiz round:${writeRound({ ...round, at: round.at + 1 })}` };
}

/** How many were right, and what to look at again. */
function summaryOf(bank: ItemBank, { asked, right, ...round }: Round): NonNullable<QuizVerdict['summary']> {
  const drawn = drawItems(bank, { asked, right, ...round });
  const wrong = asked.filter((place) => !right.includes(place)).flatMap((place) => drawn[place] ?? []);
  return { right: right.length, again: [...new Set(wrong.map(({ heading }) => heading))] };
}

function newRounds(round: Round): NextStep[] {
  const { right, count } = round;
  const wrong = round.asked.filter((place) => !right.includes(place));
  const again: Round = { ...round, asked: wrong, at: 0, right: [] };
  return [
    ...(wrong.length > 0 ? [{ label: 'Again, only the wrong ones', line: `/quiz round:${writeRound(again)}` }] : []),
    { label: 'Another round', line: lineOfQuiz(round, count) },
  ];
}

function explanations(item: Item, { topics }: Knowledge): NextStep[] {
  const topic = topics.find(({ id }) => id === item.topic);
  return topic ? [explainStep(topic)] : [];
}

function sourceOf({ note, heading, reviewed, source }: Item): SourceReference {
  return { note, heading, score: 1, reviewed, ...(source ? { page: source } : {}) };
}
