import { keptByObject } from '../../kept-by-object.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { LONGEST_BUTTON_LINE } from '../../pricing/command-line.js';
import { type Content, contentKey, contentOf } from '../../retrieval/candidate.js';
import type { EntryIndex } from '../../retrieval/entry-index.js';
import { hashOf } from '../../retrieval/hash.js';
import type { Query } from '../../understand/query.js';
import type { Answer, NextStep } from '../answer.js';
import { newSentences } from './also-likely.js';
import { MOST_SENTENCES, otherAnswers } from './alternatives.js';
import { answerText } from './answer-text.js';

const SOMETHING_ELSE = 'something else than: ';
const ASKS_SOMETHING_ELSE = new RegExp(`^(?:${SOMETHING_ELSE.trim()}\\s*)+`, 'i');
const CODES = /^#[\da-z]+(?: #[\da-z]+)*$/;

/** Whether a question is that of such a button, which says itself what it goes on from. */
export function rejectsAnswer(question: string): boolean {
  return ASKS_SOMETHING_ELSE.test(question);
}

/** The button "Something else?" below a sure answer. If the question is too long for a button, it holds the codes of the other answers. */
export function somethingElseSteps(query: Query, answer: Answer, knowledge: Knowledge): readonly NextStep[] {
  const question = query.text.replace(/\s+/g, ' ').trim();
  const rejecting = lineWith(question);
  if (rejecting.length <= LONGEST_BUTTON_LINE) return [{ label: 'Something else?', line: rejecting }];
  const { candidates } = knowledge.retriever(query);
  const others = newSentences(candidates, answerText(answer), knowledge, MOST_SENTENCES);
  const codes = others.map(({ candidate }) => codeOf(candidate.content));
  return codes.length === 0 ? [] : [{ label: 'Something else?', line: lineWith(codes.join(' ')) }];
}

/**
 * The answer to the line of such a button; undefined for any other line.
 * @param answerAlone answers the rejected question
 */
export function somethingElse(
  text: string,
  answerAlone: (question: string) => Answer,
  knowledge: Knowledge,
): Answer | undefined {
  if (!rejectsAnswer(text)) return undefined;
  const rejected = text.replace(ASKS_SOMETHING_ELSE, '');
  if (!CODES.test(rejected)) return otherAnswers(answerText(answerAlone(rejected)), rejected, knowledge);
  const contents = rejected.split(' ').flatMap((code) => contentsByCode(knowledge.index).get(code) ?? []);
  const candidates = contents.map((content) => ({ content, probability: 0, features: {} }));
  return otherAnswers('', rejected, knowledge, { candidates });
}

function lineWith(rejected: string): string {
  return `/ask question:${SOMETHING_ELSE}${rejected}`;
}

/** The same for the same content after a restart. */
function codeOf(content: Content): string {
  return `#${hashOf(contentKey(content)).toString(36)}`;
}

const contentsByCode = keptByObject(
  ({ entries }: EntryIndex): ReadonlyMap<string, Content> =>
    new Map(entries.map(contentOf).map((content) => [codeOf(content), content])),
);
