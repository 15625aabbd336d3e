import type { Answer } from '../../src/answer/answer.js';
import type { Bot } from '../../src/bot.js';
import type { Distortion } from './distort.js';
import { judge, type Verdict } from './judge.js';
import type { Question } from './questions.js';

/** What a member gets from a question: right at once or after one press, an answer that is wrong at once, or a refusal. */
export const OUTCOMES = ['right', 'within a press', 'unsure, without', 'wrong', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A judged question with what came of it. */
export interface MeasuredQuestion extends Verdict {
  readonly outcome: Outcome;
}

/** Asks the bot every question, presses the alternatives where the first reply is not right, and judges the replies. */
export async function measure(
  bot: Bot,
  questions: readonly Question[],
  distortion?: Distortion,
): Promise<readonly MeasuredQuestion[]> {
  const measured: MeasuredQuestion[] = [];
  for (const question of questions) {
    const typed = distortion ? distortion.apply(question.question) : question.question;
    const { answer, reply } = await bot.respondToLine(question.kind === 'which' ? `/which need:${typed}` : typed);
    const verdict = judge(question, answer, reply);
    const pressed =
      verdict.right && answer.certainty !== 'unsure' ? false : await isRightWithinPress(bot, question, answer);
    measured.push({ ...verdict, outcome: outcomeOf(question, verdict, answer, pressed) });
  }
  return measured;
}

async function isRightWithinPress(bot: Bot, question: Question, { alternatives = [] }: Answer): Promise<boolean> {
  for (const { line } of alternatives) {
    const { answer, reply } = await bot.respondToLine(line);
    if (judge(question, answer, reply).right) return true;
  }
  return false;
}

function outcomeOf(question: Question, { right, refused }: Verdict, { certainty }: Answer, pressed: boolean): Outcome {
  const unsure = certainty === 'unsure';
  if (question.kind === 'unanswerable') return right ? 'right' : unsure ? 'unsure, without' : 'wrong';
  if (right && !unsure) return 'right';
  if (right || pressed) return 'within a press';
  if (refused) return 'refused';
  return unsure ? 'unsure, without' : 'wrong';
}

/** Share of an outcome in percent. */
export function shareOf(outcome: Outcome, measured: readonly MeasuredQuestion[]): number {
  const count = measured.filter((one) => one.outcome === outcome).length;
  return measured.length === 0 ? 0 : (100 * count) / measured.length;
}

/** Median length in characters of the replies that are no refusals, sources left out. */
export function medianLength(measured: readonly MeasuredQuestion[]): number {
  const lengths = measured.filter(({ refused }) => !refused).map(({ text }) => text.length);
  return lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
}
