import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Answer } from '../answer.js';
import { answerText } from '../build/told.js';
import { type Context, contextOf, openingStatement } from './context.js';

/** What was answered before a line that goes on. */
export interface Before {
  /** The last answer that tells something of the notes; a list of more tells nothing that could be gone on from. */
  readonly context: Context;
  /** All that was told, as one text. */
  readonly told: string;
  /** The statement with which each answer began. */
  readonly leads: ReadonlySet<string>;
}

/** A line with those before it, and what it was answered. */
export interface Said {
  readonly line: string;
  readonly answer: Answer;
}

/** What was answered so far; nothing if no answer is from the notes. */
export function answeredBefore(said: readonly Said[], knowledge: Knowledge): Before | undefined {
  const context = said.reduce<Context | undefined>(
    (last, { line, answer }) => contextOf(line, answer, knowledge) ?? last,
    undefined,
  );
  return (
    context && {
      context,
      told: said.map(({ answer }) => shownBy(answer)).join('\n'),
      leads: new Set(said.map(({ answer }) => openingStatement(answer, knowledge)).filter((lead) => lead !== '')),
    }
  );
}

/** What an answer tells, with what stands below it. */
function shownBy(answer: Answer): string {
  const below = [...(answer.kind === 'others' ? answer.likely : []), ...(answer.alsoLikely ?? [])];
  return [answerText(answer), ...below.map(({ says }) => says)].join('\n');
}
