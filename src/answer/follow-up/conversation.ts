import { keptByText } from '../../kept-by-text.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { stemsIn, type Term, termsOf, uniqueByStem } from '../../language/tokenize.js';
import type { Entry } from '../../notes/entries.js';
import type { Topic } from '../../notes/topics.js';
import { type Candidate, type Content, contentOf } from '../../retrieval/candidate.js';
import { weightOf } from '../../retrieval/entry-index.js';
import { logitOf } from '../../retrieval/rank-features.js';
import { entryLead } from '../../retrieval/statement-finder.js';
import { sortedBy } from '../../sorted-by.js';
import { TURN_SEPARATOR } from '../../understand/conversation.js';
import { parseQuery, type Query } from '../../understand/query.js';
import type { Answer, Decision } from '../answer.js';
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
  /** What was said since, before the last line. */
  readonly since: readonly string[];
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
  const at = contexts.findLastIndex((one) => one !== undefined);
  const context = contexts[at];
  if (!context) return undefined;
  const openings = turns.map(({ answer }) => openingStatement(answer, knowledge)).filter((opening) => opening !== '');
  return {
    context,
    since: turns.slice(at + 1).map(({ line }) => line.split(TURN_SEPARATOR).at(-1) ?? line),
    text: turns.map(({ answer }) => fullText(answer)).join('\n'),
    openings: new Set(openings),
    wasShown: shownIn(turns, knowledge),
  };
}

function shownIn(turns: readonly Turn[], knowledge: Knowledge): History['wasShown'] {
  const answers = turns.map(({ answer }) => answer);
  const entries = new Set(answers.flatMap((answer) => knowledge.findStatements(answerLead(answer))));
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

function fullText(answer: Answer): string {
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

/** What the search hardly finds is as unlikely as what it does not find, */
const LEAST_PROBABILITY = 0.01;
/** and what was said is not beyond doubt. */
const MOST_CLOSENESS = 0.9;

/**
 * The entries of a kind in the notes of a context, with their closeness as probability. They are ordered by that and by how likely they are
 * to answer a query, which count alike, as log odds.
 */
export function closestOf(
  query: Query,
  context: Context,
  isOfKind: (entry: Entry) => boolean,
  knowledge: Knowledge,
): readonly Candidate[] {
  const probability = new Map<Entry, number>();
  for (const { content, probability: own } of knowledge.retriever(query).candidates)
    if (content.kind === 'entry') probability.set(content.entry, own);
  const notes = new Set([context.subject.note, ...context.entries.map(({ passage }) => passage.note)]);
  const closeness = closenessTo(context, knowledge);
  const close = knowledge.index.entries.filter((entry) => notes.has(entry.passage.note) && isOfKind(entry));
  const found = (entry: Entry): number => logitOf(Math.max(LEAST_PROBABILITY, probability.get(entry) ?? 0));
  const nearness = (entry: Entry): number => logitOf(Math.min(MOST_CLOSENESS, closeness(entry)));
  return sortedBy(close, (entry) => -nearness(entry) - found(entry)).map((entry) => ({
    content: contentOf(entry),
    probability: closeness(entry),
    features: {},
  }));
}

/**
 * The share of words, by weight, that an entry with its headings and question has in common with the line and with the whole context. The
 * opening entry itself is closest.
 */
function closenessTo({ entries, query: { terms } }: Context, { index }: Knowledge): (entry: Entry) => number {
  const all = uniqueByStem([...terms, ...entries.flatMap(({ statement }) => termsOf(statement.text))]);
  return (entry) => {
    if (entries[0] === entry) return 1;
    const stems = stemsOf(`${textWithQuestion(entry)} ${entry.passage.path.join(' ')}`);
    const sharedPart = (of: readonly Term[]): number => {
      const shared = of.filter(({ stem }) => stems.has(stem));
      return weightOf(shared, index) / Math.max(1, weightOf(of, index));
    };
    return (sharedPart(terms) + sharedPart(all)) / 2;
  };
}

/** Kept, because one line searches a note several times. */
const stemsOf = keptByText(stemsIn);

/** A statement after the question or claim that it answers. */
export function textWithQuestion({ passage, statement, question }: Entry): string {
  return [question, passage.claim, statement.text].filter(Boolean).join(' ');
}

/** An answer without a decider. */
export function fromContext(answer: Answer, certainty: Decision['certainty']): Answer {
  return { ...answer, certainty, decidedBy: 'notes', trace: ['notes: near'], alternatives: [] };
}
