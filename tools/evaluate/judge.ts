import type { Answer } from '../../src/answer/answer.js';
import type { Bot } from '../../src/bot.js';
import type { Reply } from '../../src/replies/reply.js';
import type { Distortion } from './distort.js';
import type { Question } from './questions.js';

/** The judgement of an answer. */
export interface Verdict {
  readonly question: Question;
  readonly right: boolean;
  /** The bot said that the notes do not cover it. */
  readonly refused: boolean;
  /** Text of the reply without its sources. */
  readonly text: string;
  /** Sources of the answer, for debugging. */
  readonly retrieved: string;
}

/** Source lines, whose titles alone could make a reply look right. */
const SOURCE_LINE = /^-# (?:Notes: |\[).*$/gm;

/** The text of a reply: titles, descriptions and fields, without source lines. */
export function replyText({ body }: Reply): string {
  return body.embeds
    .flatMap(({ title, description, fields }) => [
      title ?? '',
      description ?? '',
      ...(fields ?? []).map(({ name, value }) => `${name}\n${value}`),
    ])
    .join('\n')
    .replace(SOURCE_LINE, '');
}

/** Whether a text matches all required expressions and no forbidden one. */
export function fits({ says, not }: Question, text: string): boolean {
  return says.every((expression) => expression.test(text)) && !not.some((expression) => expression.test(text));
}

/** Judges the bot's answer to a question. */
export function judge(question: Question, answer: Answer, reply: Reply): Verdict {
  const text = replyText(reply);
  const refused = answer.kind === 'unknown';
  const said = fits(question, text);
  return {
    question,
    right:
      question.kind === 'unanswerable'
        ? refused || (question.says.length > 0 && said)
        : !refused && said && recommends(question, answer),
    refused,
    text,
    retrieved: answer.sources.map(({ heading, score }) => `${heading} (${score})`).join(', '),
  };
}

/** For `which`: whether the recommended service is an accepted one. */
function recommends({ kind, first }: Question, answer: Answer): boolean {
  if (kind !== 'which' || first === undefined) return true;
  if (answer.kind !== 'recommendation') return false;
  const { service } = answer;
  if (!service) return first.includes('ask-back');
  return first.includes(service.id) || first.includes(service.note);
}

/** Right at once or after pressing a button, unsure without a right button, wrong at once, or refused. */
export const OUTCOMES = ['right', 'within a press', 'unsure, without', 'wrong', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A judged question with its outcome. */
export interface MeasuredQuestion extends Verdict {
  readonly outcome: Outcome;
}

/** Asks the bot every question, presses the alternatives if the first reply is not right, and judges the replies. */
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
    const isRightAtOnce = verdict.right && answer.certainty !== 'unsure';
    const pressed = !isRightAtOnce && (await isRightWithinPress(bot, question, answer));
    measured.push({ ...verdict, outcome: outcomeOf(verdict, answer, pressed) });
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

function outcomeOf({ question, right, refused }: Verdict, { certainty }: Answer, pressed: boolean): Outcome {
  const unsure = certainty === 'unsure';
  if (question.kind === 'unanswerable') return right ? 'right' : unsure ? 'unsure, without' : 'wrong';
  if (right && !unsure) return 'right';
  if (right || pressed) return 'within a press';
  if (refused) return 'refused';
  return unsure ? 'unsure, without' : 'wrong';
}

/** The percentage of an outcome. */
export function shareOf(outcome: Outcome, measured: readonly MeasuredQuestion[]): number {
  const count = measured.filter((one) => one.outcome === outcome).length;
  return measured.length === 0 ? 0 : (100 * count) / measured.length;
}

/** Median length in characters of replies other than refusals, without sources. */
export function medianLength(measured: readonly MeasuredQuestion[]): number {
  const lengths = measured.filter(({ refused }) => !refused).map(({ text }) => text.length);
  return lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
}
