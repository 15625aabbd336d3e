import { fitting } from '../../language/sentences.js';
import type { Entry } from '../../notes/entries.js';
import type { ClaimVerdict, KnownError, Task } from '../../notes/note.js';
import { headingOf } from '../../notes/passages.js';
import type { Candidate } from '../../retrieval/candidate.js';
import type { Query } from '../../understand/query.js';
import type { ErrorExplanation, Passages, Steps } from '../answer.js';
import { THRESHOLDS } from '../thresholds.js';
import { LONGEST_ANSWER } from './answer-text.js';
import { explainStep } from './next-steps.js';
import { distinctSources, referTo, rounded, statementSource } from './references.js';

const MOST_DETAILS = 3;
/** Characters of a lead of two sentences. */
const LONGEST_LEAD = 360;

/**
 * The answer that an entry gives: the steps of a task, the fix for an error, or a statement in its context.
 * @param candidates all candidates, the likeliest first; those from the same note add to the answer
 */
export function entryAnswer(
  entry: Entry,
  probability: number,
  query: Query,
  candidates: readonly Candidate[],
): Steps | ErrorExplanation | Passages {
  const { task, error } = entry.passage;
  if (task) return stepsAnswer(entry, task, probability);
  return error ? errorAnswer(entry, error, probability) : passagesAnswer(entry, probability, query, candidates);
}

function stepsAnswer(entry: Entry, task: Task, probability: number): Steps {
  const { title, inShort, needs, steps, worksWhen, costs, undo } = task;
  return {
    kind: 'steps',
    ...subjectOf(entry),
    title,
    inShort,
    ...(needs === undefined ? {} : { needs }),
    steps: steps.map(({ markdown }) => markdown),
    worksWhen,
    ...(costs === undefined ? {} : { costs }),
    ...(undo === undefined ? {} : { undo }),
    ...guideReferences(entry, probability),
  };
}

function errorAnswer(entry: Entry, error: KnownError, probability: number): ErrorExplanation {
  const { title, means, causes, lookFirst, mend } = error;
  return {
    kind: 'error',
    ...subjectOf(entry),
    title,
    means,
    causes: causes.map(({ markdown }) => markdown),
    lookFirst,
    mend,
    ...guideReferences(entry, probability),
  };
}

function subjectOf({ passage }: Entry): Pick<Steps, 'topic'> {
  const [topic] = passage.topics;
  if (!topic) throw new Error('an entry without a topic got into the index');
  return { topic: referTo(topic) };
}

function guideReferences(entry: Entry, probability: number): Pick<Steps, 'sources' | 'nextSteps' | 'corrections'> {
  return {
    sources: [statementSource(entry, probability)],
    nextSteps: entry.passage.topics.slice(0, 1).map(explainStep),
    corrections: [],
  };
}

/** A statement as an answer. A second statement of the same note joins its lead if it is nearly as likely. */
export function passagesAnswer(
  entry: Entry,
  probability: number,
  query: Query,
  candidates: readonly Candidate[],
): Passages {
  const { passage, statement } = entry;
  const isMade = makesClaim(query.text, entry);
  const answers = isMade ? headlineOf(entry) : entry.question;
  const others = candidatesOfNote(entry, candidates);
  const second = others.find(
    (other) =>
      other.probability >= THRESHOLDS.joinsLead * probability &&
      statement.markdown.length + other.entry.statement.markdown.length <= LONGEST_LEAD,
  );
  const leading = [entry, ...(second ? [second.entry] : [])];
  const lead = leading.map((one) => (isMade ? leadOf(one) : one.statement.markdown)).join(' ');
  const likely = others.filter((other) => other.probability >= THRESHOLDS.alsoLikely * probability);
  const details = likely
    .map((other) => other.entry.statement)
    .filter((detail) => !leading.some((one) => one.statement === detail))
    .slice(0, MOST_DETAILS);
  return {
    kind: 'passages',
    question: query.text,
    ...subjectOf(entry),
    heading: headingOf(passage),
    ...(answers === undefined ? {} : { answers }),
    lead,
    details: fitting(
      details.map(({ markdown }) => markdown),
      LONGEST_ANSWER - lead.length,
    ),
    confidence: rounded(probability),
    sources: distinctSources(leading.map((one) => statementSource(one, probability))),
    nextSteps: passage.topics.slice(0, 1).map(explainStep),
    corrections: [],
  };
}

/** Who names other figures than an old claim ("is it billed by 1 ms?" beside one of 100 ms) does not make it. */
function makesClaim(text: string, { passage: { claim } }: Entry): boolean {
  const named: readonly string[] = text.match(FIGURE) ?? [];
  const claimed: readonly string[] = claim?.match(FIGURE) ?? [];
  return named.length === 0 || claimed.length === 0 || named.some((figure) => claimed.includes(figure));
}

const FIGURE = /\d+(?:[.,]\d+)*/g;

/** The title of an entry: its question, or the old claim that it corrects; none if the notes have neither. */
export function headlineOf({ passage: { claim }, question }: Entry): string | undefined {
  return question ?? (claim === undefined ? undefined : `Often heard: “${claim}”`);
}

/** The statement of an entry, after the verdict on the claim that is its title: it serves those who make the claim and those who ask. */
export function leadOf({ passage: { claim, verdict }, question, statement }: Entry): string {
  const isTitled = question === undefined && claim !== undefined;
  return isTitled && verdict ? `${RULINGS[verdict]} ${statement.markdown}` : statement.markdown;
}

const RULINGS: Readonly<Record<ClaimVerdict, string>> = {
  wrong: 'Not true.',
  partly: 'Only partly true.',
  right: 'True.',
};

/** The other candidate statements of the note. Corrections of old claims are left to those who make the claim. */
function candidatesOfNote({ passage, statement }: Entry, candidates: readonly Candidate[]) {
  return candidates.flatMap(({ content, probability }) => {
    if (content.kind !== 'entry' || content.entry.statement === statement) return [];
    const { kind, note } = content.entry.passage;
    return note === passage.note && kind === 'section' ? [{ entry: content.entry, probability }] : [];
  });
}
