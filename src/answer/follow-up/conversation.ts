import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Entry } from '../../notes/entries.js';
import type { Topic } from '../../notes/topics.js';
import type { Content } from '../../retrieval/candidate.js';
import { entryLead } from '../../retrieval/statement-finder.js';
import { TURN_SEPARATOR } from '../../understand/conversation.js';
import { parseQuery, type Query } from '../../understand/query.js';
import type { Answer, Decision, ErrorExplanation } from '../answer.js';
import { answerLead, answerText } from '../parts/answer-text.js';

/** A line, together with those before it, and its answer. */
export interface Turn {
  readonly line: string;
  readonly answer: Answer;
}

/** What a follow-up line refers to: the last answer from the notes. */
export interface Context {
  readonly answer: Answer;
  /** The entries in the lead of the answer; none if the lead was composed from facts. */
  readonly entries: readonly Entry[];
  readonly subject: Topic;
  /** The line that it answers. */
  readonly query: Query;
}

/** A conversation so far. */
export interface History {
  readonly context: Context;
  /** The error that the conversation began with, and what was said of it since. */
  readonly error: { readonly answer: ErrorExplanation; readonly since: readonly string[] } | undefined;
  /** The text of all answers, with what stood below them. */
  readonly text: string;
  /** The opening statement of each answer. */
  readonly openings: ReadonlySet<string>;
  /** Whether an answer led with this content; what only stood below one was not shown in this sense. */
  readonly wasShown: (content: Content) => boolean;
}

/** The context that an answer gives; none if it is not from the notes, or only a list of answers. */
export function contextOf(
  line: string,
  answer: Answer,
  { lexicon, findStatements, topics }: Knowledge,
): Context | undefined {
  const lead = answerLead(answer);
  if (lead === '') return undefined;
  const entries = findStatements(lead);
  const passage = entries[0]?.passage;
  const query = parseQuery(line, lexicon);
  const explained = answer.kind === 'explanation' ? topics.find(({ id }) => id === answer.topic.id) : undefined;
  const named = query.topics.find(({ note }) => !passage || note === passage.note);
  const subject = explained ?? named ?? passage?.topics[0] ?? topics[0];
  return subject && { answer, entries, subject, query };
}

/** The history of some turns; none if no answer is from the notes. */
export function historyOf(turns: readonly Turn[], knowledge: Knowledge): History | undefined {
  const contexts = turns.map(({ line, answer }) => contextOf(line, answer, knowledge));
  const context = contexts.findLast((one) => one !== undefined);
  if (!context) return undefined;
  const openings = turns.map(({ answer }) => openingStatement(answer, knowledge)).filter((opening) => opening !== '');
  return {
    context,
    error: errorIn(turns),
    text: turns.map(({ answer }) => fullText(answer)).join('\n'),
    openings: new Set(openings),
    wasShown: givenBy(
      turns.map(({ answer }) => answer),
      answerLead,
      knowledge,
    ),
  };
}

function errorIn([first, ...turns]: readonly Turn[]): History['error'] {
  if (first?.answer.kind !== 'error') return undefined;
  // Each line has those before it.
  return { answer: first.answer, since: turns.map(({ line }) => line.split(TURN_SEPARATOR).at(-1) ?? line) };
}

/**
 * Whether answers give some content.
 * @param textOf what counts of an answer
 */
export function givenBy(
  answers: readonly Answer[],
  textOf: (answer: Answer) => string,
  { findStatements }: Knowledge,
): History['wasShown'] {
  const entries = new Set(answers.flatMap((answer) => findStatements(textOf(answer))));
  return (content) => {
    switch (content.kind) {
      case 'entry':
        return entries.has(content.entry);
      case 'explanation':
        return answers.some((answer) => answer.kind === 'explanation' && answer.topic.id === content.topic.topic.id);
      case 'comparison': {
        const compared = new Set(content.topics.map(({ topic }) => topic.id));
        return answers.some(
          (answer) => answer.kind === 'comparison' && answer.topics.every(({ id }) => compared.has(id)),
        );
      }
      case 'recommendation':
        return false;
    }
  };
}

/** The text of an answer, with what stands below it. */
export function fullText(answer: Answer): string {
  const below = [
    ...(answer.kind === 'others' ? answer.likely : []),
    ...(answer.equallyLikely ? [answer.equallyLikely] : []),
    ...(answer.alsoLikely ?? []),
  ];
  return [answerText(answer), ...below.map(({ says }) => says)].join('\n');
}

/** The first statement of an answer, without others that join its lead; empty if the answer is not from the notes. */
export function openingStatement(answer: Answer, { findStatements }: Knowledge): string {
  const lead = answerLead(answer);
  const [first] = findStatements(lead);
  return first ? entryLead(first) : lead;
}

/** A statement after the question or claim that it answers. */
export function textWithQuestion({ passage, statement, question }: Entry): string {
  return [question, passage.claim, statement.text].filter(Boolean).join(' ');
}

/** An answer without a decider. */
export function fromContext(answer: Answer, certainty: Decision['certainty']): Answer {
  return { ...answer, certainty, decidedBy: 'notes', trace: ['notes: near'], alternatives: [] };
}
