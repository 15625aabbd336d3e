import { keptByObject } from '../../kept-by-object.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { withoutConjunction, withSubjects } from '../../language/follow-up-cues.js';
import { STOP_WORDS } from '../../language/stop-words.js';
import { analyze, tokenize } from '../../language/tokenize.js';
import { distinctTopics, type Mention, type TopicNames, wordsOutsideNames } from '../../language/topic-names.js';
import { shortNameOf, type Topic } from '../../notes/topics.js';
import {
  type Candidate,
  type Content,
  contentKey,
  givenNot,
  type Retrieved,
  topicsOfContent,
} from '../../retrieval/candidate.js';
import { sortedBy } from '../../sorted-by.js';
import type { FollowUp, Intent } from '../../understand/follow-up.js';
import { parseQuery, type Query } from '../../understand/query.js';
import type { Answer } from '../answer.js';
import type { Context, History } from './conversation.js';
import { EVIDENCE } from './evidence.js';

const MOST_SUBJECTS = 3;
const ABOUT = /^(?:what|how) about (?:the )?/i;
/** "Only with the CLI", "by text message": a condition that belongs behind the question before. */
const ADDS =
  /^(?:(?:only|just|but) )*(?:with|without|on|in|from|by|to|via|for|at|as|during)(?: (?!it |them |that )[^\s?]+){1,4}$/i;
/** "And how much is it?" has too few terms to make a claim that is to be corrected. */
const FEWEST_OF_CLAIM = 3;
const END_OF_SENTENCE = /[\s.!?…]+$/;

/** The questions that a line stands for which says nothing else. */
const ASPECTS: Partial<Record<Intent, (subjects: string, question: string) => readonly string[]>> = {
  use: (subjects) => [`When should I use ${subjects}?`, `What are ${subjects} good for?`, `Why use ${subjects}?`],
  example: (subjects) => [`Give an example of ${subjects}`, `How do I use ${subjects}?`],
  reason: (_, question) => [`why ${question}`],
};

/** What is found for a follow-up: candidates that no answer has shown, and the likeliest one that was shown. */
interface Found extends Retrieved {
  /** The candidates and those that do not give what the line asks for: a date, an example. */
  readonly near: readonly Candidate[];
  readonly shown: Candidate | undefined;
}

/**
 * Searches for a follow-up in two ways: together with the lines before it, and alone with what it lacks, that is their subjects or their
 * question. What both find counts most; what an answer has shown does not count again.
 */
export function contextSearch(
  { line, intent }: FollowUp,
  history: History,
  knowledge: Knowledge,
): (query: Query) => Found {
  const { lexicon, names, retriever } = knowledge;
  const sides = sidesOf(history.context.answer, names.spot(line));
  const fitOf = fitTo(history.context, names.spot(line), names);
  const mayClaim = analyze(line).length >= FEWEST_OF_CLAIM;
  // Several deciders search for the same query.
  return keptByObject(search);

  function isEvidence(content: Content): boolean {
    const test = EVIDENCE[intent];
    return !test || (content.kind === 'entry' && test(content.entry));
  }

  /** "Which is easier?" after a comparison asks for no comparison with something else. */
  function isOfSides(content: Content): boolean {
    return (
      sides.length === 0 ||
      content.kind !== 'comparison' ||
      content.topics.every(({ topic }) => sides.includes(topic.id))
    );
  }

  function search(query: Query): Found {
    const together = retriever({ ...query, sentences: [] });
    const completed = completions(line, intent, history.context, names).map((text) =>
      retriever({ ...parseQuery(text, lexicon), sentences: [] }),
    );
    const joint = byContent(together.candidates);
    const alone = byContent(completed.flatMap(({ candidates }) => candidates));
    // The question that an explanation answers says nothing besides its subject.
    const isDefined = history.context.answer.kind === 'explanation' || ASPECTS[intent] !== undefined;
    const both = [...new Map([...alone, ...joint]).entries()].map(([key, candidate]) => {
      const own = alone.get(key)?.probability ?? 0;
      return { ...candidate, probability: isDefined ? own : meanOf(joint.get(key)?.probability ?? 0, own) };
    });
    const candidates = sortedBy(both, ({ probability }) => -probability).filter(
      ({ content }) => isOfSides(content) && (mayClaim || !isCorrection(content)),
    );
    const shown = candidates.find(({ content }) => history.wasShown(content) && isEvidence(content));
    const unseen = candidates
      .filter(({ content }) => !history.wasShown(content))
      .map((candidate) => givenNot(shown?.probability ?? 0, candidate));
    const agreement = ({ content }: Candidate): number => {
      const [one = 0, other = 0] = [joint, alone].map((found) => found.get(contentKey(content))?.probability);
      return isDefined ? 1 : agreementOf(one, other);
    };
    const near = fitting(unseen, (one) => fitOf(one.content) * agreement(one));
    return { ...together, candidates: near.filter(({ content }) => isEvidence(content)), near, shown };
  }
}

/** How well content fits what a context and a line are about: those who go on seldom ask about another subject. */
function fitTo(
  { subject, query, entries }: Context,
  named: readonly Mention[],
  names: TopicNames,
): (content: Content) => number {
  const before = new Set([subject, ...query.topics]);
  const own = new Set(named.map(({ topic }) => topic));
  const notes = new Set([...before, ...own].map(({ note }) => note));
  for (const { passage } of entries) notes.add(passage.note);
  const topicsIn = (text = ''): readonly Topic[] => names.spot(text).map(({ topic }) => topic);
  const topicsOf = (content: Content): readonly Topic[] => {
    if (content.kind !== 'entry') return topicsOfContent(content);
    const asked = topicsIn(content.entry.question);
    return asked.length > 0 ? asked : topicsIn(content.entry.statement.text);
  };
  return (content) => {
    const topics = topicsOf(content);
    const isAbout = (some: ReadonlySet<Topic>): boolean => some.size === 0 || topics.some((topic) => some.has(topic));
    const isNear = topicsOfContent(content).some(({ note }) => notes.has(note));
    return [isAbout(before), isAbout(own), isNear].reduce((product, is) => product * (is ? 1 : OTHER_SUBJECT), 1);
  };
}

/** Candidates weighted by their fit, the likeliest first; in all they stay as likely. */
function fitting(candidates: readonly Candidate[], fitOf: (one: Candidate) => number): readonly Candidate[] {
  const weighted = candidates.map((one) => ({ ...one, probability: one.probability * fitOf(one) }));
  const sumOf = (some: readonly Candidate[]): number => some.reduce((sum, { probability }) => sum + probability, 0);
  const scale = sumOf(candidates) / Math.max(Number.MIN_VALUE, sumOf(weighted));
  const scaled = weighted.map((one) => ({ ...one, probability: Math.min(1, one.probability * scale) }));
  return sortedBy(scaled, ({ probability }) => -probability);
}

/** Share that remains for each subject that is another one. */
const OTHER_SUBJECT = 0.5;

function isCorrection(content: Content): boolean {
  return content.kind === 'entry' && content.entry.passage.kind === 'correction';
}

/** Ids of what the answer before compares, unless the line names something itself. */
function sidesOf(answer: Answer, named: readonly Mention[]): readonly string[] {
  return answer.kind === 'comparison' && named.length === 0 ? answer.topics.map(({ id }) => id) : [];
}

/** The candidates by their keys, each with its highest probability. */
function byContent(candidates: readonly Candidate[]): ReadonlyMap<string, Candidate> {
  return new Map(sortedBy(candidates, ({ probability }) => probability).map((one) => [contentKey(one.content), one]));
}

function meanOf(one: number, other: number): number {
  return (one + other) / 2;
}

/** From 0.5 for what only one of two searches finds to 1 for what both find alike. */
function agreementOf(one: number, other: number): number {
  return ((Math.sqrt(one) + Math.sqrt(other)) / 2) ** 2 / Math.max(Number.MIN_VALUE, meanOf(one, other));
}

/** A line as questions that make sense alone: with the subjects of the context, or the question before with the subject that the line names. */
function completions(line: string, intent: Intent, context: Context, names: TopicNames): readonly string[] {
  const rest = withoutConjunction(line).replace(ABOUT, '').replace(END_OF_SENTENCE, '');
  const subjects = subjectsOf(context);
  const asked = ASPECTS[intent]?.(subjects.join(' and '), context.query.question);
  if (asked) return asked;
  const each = context.answer.kind === 'comparison' ? subjects.map((subject) => `${subject}: ${rest}`) : [];
  const adds = ADDS.test(rest);
  const completed = [adds ? `${context.query.question} ${rest}` : withSubjects(rest, subjects), ...each];
  const own = names.spot(rest).at(-1);
  if (!own) return completed;
  const { tokens, mentions } = context.query;
  const place = mentions.findLast(({ topic }) => topic.term === undefined) ?? mentions.at(-1);
  if (!place || (adds && own.topic.term) || !wordsOutsideNames(rest, names).every((word) => STOP_WORDS.has(word)))
    return [rest, ...completed];
  const name = tokenize(rest).slice(own.from, own.to);
  return [rest, ...completed, [...tokens.slice(0, place.from), ...name, ...tokens.slice(place.to)].join(' ')];
}

/** The subjects of a context: the topic that its answer explains, or those that its line names, in its words. */
function subjectsOf({ answer, query, subject }: Context): readonly string[] {
  if (answer.kind === 'explanation') return [shortNameOf(subject)];
  const named = distinctTopics(query.mentions).map(({ from, to }) => query.tokens.slice(from, to).join(' '));
  return named.length > 0 ? named.slice(0, MOST_SUBJECTS) : [shortNameOf(subject)];
}
