import { keptByText } from '../../kept-by-text.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { stemsIn, type Term, termsOf, uniqueByStem } from '../../language/tokenize.js';
import type { Entry } from '../../notes/entries.js';
import type { Topic } from '../../notes/topics.js';
import type { Candidate } from '../../retrieval/candidate.js';
import { weightOf } from '../../retrieval/entry-index.js';
import { entryLead } from '../../retrieval/statement-finder.js';
import { sortedBy } from '../../sorted-by.js';
import { parseQuery, type Query } from '../../understand/query.js';
import type { Answer } from '../answer.js';
import { answerLead } from '../build/told.js';

/** What was answered before: a line that goes on from it asks for something near. */
export interface Context {
  readonly answer: Answer;
  /** What the answer led with; nothing if that was made of the notes' facts. */
  readonly told: readonly Entry[];
  /** What it is about. */
  readonly subject: Topic;
  /** The line that it answers. */
  readonly line: Query;
}

/** A statement with its closeness, 0 to 1, to what was asked and told. */
export interface Near {
  readonly entry: Entry;
  readonly closeness: number;
}

/** The context of a line and its answer; none if the answer is not from the notes. */
export function contextOf(
  line: string,
  answer: Answer,
  { lexicon, findStatements, topics }: Knowledge,
): Context | undefined {
  const led = answerLead(answer);
  if (led === '') return undefined;
  const told = findStatements(led);
  const [first] = told;
  const understood = parseQuery(line, lexicon);
  const subject =
    understood.topics.find(({ note }) => !first || note === first.passage.note) ??
    first?.passage.topics[0] ??
    topics[0];
  return subject && { answer, told, subject, line: understood };
}

/** The statement with which an answer begins, whatever joins it there; empty if it is not from the notes. */
export function openingStatement(answer: Answer, { findStatements }: Knowledge): string {
  const led = answerLead(answer);
  const [first] = findStatements(led);
  return first ? entryLead(first) : led;
}

/**
 * How close statements are to a context: how much of the words of the line and of what it was told, by their weight, each holds with its
 * headings and question. What was told first is as close as can be.
 */
function closenessTo({ told, line: { terms: asked } }: Context, { index }: Knowledge): (entry: Entry) => number {
  const heard = uniqueByStem([...asked, ...told.flatMap(({ statement }) => termsOf(statement.text))]);
  return (entry) => {
    if (told[0] === entry) return 1;
    const stems = stemsOf(`${entryText(entry)} ${entry.passage.path.join(' ')}`);
    const shareOf = (terms: readonly Term[]): number => {
      const held = terms.filter(({ stem }) => stems.has(stem));
      return weightOf(held, index) / Math.max(1, weightOf(terms, index));
    };
    return (shareOf(asked) + shareOf(heard)) / 2;
  };
}

/** A note is looked through several times for one line. */
const stemsOf = keptByText(stemsIn);

/** What the notes of a context say of a kind: the closest first, and of what is as close what is likelier for a line. */
export function nearby(
  line: Query,
  context: Context,
  fits: (entry: Entry) => boolean,
  knowledge: Knowledge,
): readonly Near[] {
  const likelihood = new Map<Entry, number>();
  for (const { said, probability } of knowledge.retriever(line).candidates)
    if (said.kind === 'entry') likelihood.set(said.entry, probability);
  const notes = new Set([context.subject.note, ...context.told.map(({ passage }) => passage.note)]);
  const closeness = closenessTo(context, knowledge);
  const near = knowledge.index.entries
    .filter((entry) => notes.has(entry.passage.note) && fits(entry))
    .map((entry) => ({ entry, closeness: closeness(entry) }));
  return sortedBy(near, ({ entry, closeness: own }) => -own - (likelihood.get(entry) ?? 0));
}

/** What is near, as if it was found: closeness takes the place of probability. */
export function candidatesOf(near: readonly Near[]): readonly Candidate[] {
  return near.map(({ entry, closeness }) => ({
    said: { kind: 'entry', entry },
    probability: closeness,
    features: {},
  }));
}

/** A statement with what it answers. */
export function entryText({ passage, statement, question }: Entry): string {
  return [question, passage.claim, statement.text].filter(Boolean).join(' ');
}
