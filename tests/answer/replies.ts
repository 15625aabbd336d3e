import type { Answer } from '../../src/answer/answer.js';
import { replyText } from '../../tools/evaluate/judge.js';
import { bot } from '../real-bot.js';
import { replyProblems } from '../reply-problems.js';

/** What came of a line: the answer, the text that the member reads without its sources, and what Discord would refuse. */
export interface Replied {
  readonly answer: Answer;
  readonly text: string;
  readonly problems: readonly string[];
}

/** Sends a line to the bot with the real knowledge. */
export async function replyTo(line: string): Promise<Replied> {
  const { answer, reply } = await bot.respondToLine(line);
  return { answer, text: replyText(reply), problems: replyProblems(reply) };
}

/** The answer of one kind; fails with what came instead. */
export function expectKind<Kind extends Answer['kind']>(answer: Answer, kind: Kind): Extract<Answer, { kind: Kind }> {
  if (isKind(answer, kind)) return answer;
  throw new Error(`expected ${kind}, got ${answer.kind}: ${JSON.stringify(answer).slice(0, 300)}`);
}

function isKind<Kind extends Answer['kind']>(answer: Answer, kind: Kind): answer is Extract<Answer, { kind: Kind }> {
  return answer.kind === kind;
}
