import type { Answer } from '../../src/answer/answer.js';
import type { Reply } from '../../src/replies/reply.js';
import type { Question } from './questions.js';

/** What came of one question. */
export interface Verdict {
  readonly question: Question;
  readonly right: boolean;
  /** The notes were said not to cover it. */
  readonly refused: boolean;
  /** Text that the member reads, sources left out. */
  readonly text: string;
  /** What the answer rests on, to see why it went wrong. */
  readonly retrieved: string;
}

/** Lines of small print name notes and pages; they would let a reply be right by its source's title alone. */
const SOURCE_LINE = /^-# (?:Notes: |\[).*$/gm;

/** The text of a reply as a member reads it: titles, texts and fields, without the lines that name sources. */
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

/** Whether a text says what it must and nothing that it must not. */
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

/** For `which`: whether the recommended service is one of those that fit. */
function recommends({ kind, first }: Question, answer: Answer): boolean {
  if (kind !== 'which' || first === undefined) return true;
  if (answer.kind !== 'recommendation') return false;
  const { service } = answer;
  if (!service) return first.includes('ask-back');
  return first.includes(service.id) || first.includes(service.note);
}
