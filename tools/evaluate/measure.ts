import type { Bot } from '../bot.js';
import type { Distortion } from './distort.js';
import { judge, type Verdict } from './judge.js';
import type { Question } from './questions.js';

/** Asks the bot every question and judges its replies. */
export async function measure(
  bot: Bot,
  questions: readonly Question[],
  distortion?: Distortion,
): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const question of questions) {
    const typed = distortion ? distortion.apply(question.question) : question.question;
    const { answer, reply } = await bot.respondToLine(question.kind === 'which' ? `/which need:${typed}` : typed);
    verdicts.push(judge(question, answer, reply));
  }
  return verdicts;
}

/** Share of right replies in percent. */
export function shareRight(verdicts: readonly { readonly right: boolean }[]): number {
  return percent(verdicts.filter(({ right }) => right).length, verdicts.length);
}

/** Share in percent of the questions that the notes answer, but that were refused. */
export function shareWronglyRefused(verdicts: readonly Verdict[]): number {
  const answerable = verdicts.filter(({ question }) => question.kind !== 'unanswerable');
  return percent(answerable.filter(({ refused }) => refused).length, answerable.length);
}

/** Share in percent of the questions that the notes do not answer, but that were answered without a correction. */
export function shareInvented(verdicts: readonly Verdict[]): number {
  const unanswerable = verdicts.filter(({ question }) => question.kind === 'unanswerable');
  return percent(unanswerable.filter(({ right }) => !right).length, unanswerable.length);
}

/** Of the yes/no questions whose word is known: shares in percent that begin with it, and that begin with the other one. */
export function wordShares(verdicts: readonly Verdict[]): { readonly right: number; readonly wrong: number } {
  const known = verdicts.filter(({ question }) => question.word !== undefined);
  const begun = known.flatMap(({ question, text }) => {
    const said = /^\**(Yes|No)\. /m.exec(text)?.[1]?.toLowerCase();
    return said === undefined ? [] : [said === question.word];
  });
  const right = begun.filter(Boolean).length;
  return { right: percent(right, known.length), wrong: percent(begun.length - right, known.length) };
}

/** Median length in characters of the replies to a kind of question, sources left out. */
export function medianLength(verdicts: readonly Verdict[]): number {
  const lengths = verdicts.filter(({ refused }) => !refused).map(({ text }) => text.length);
  return lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole;
}
