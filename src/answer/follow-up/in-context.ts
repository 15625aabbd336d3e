import { keptByObject } from '../../kept-by-object.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { SAME_FOR, withoutConjunction, withSubjects } from '../../language/follow-up-cues.js';
import { asksForOneOfThem } from '../../language/question-form.js';
import { firstSentence } from '../../language/sentences.js';
import { STOP_WORDS } from '../../language/stop-words.js';
import { analyze, tokenize } from '../../language/tokenize.js';
import { distinctTopics, type TopicNames, wordsOutsideNames } from '../../language/topic-names.js';
import type { Entry } from '../../notes/entries.js';
import { shortNameOf } from '../../notes/topics.js';
import {
  type Candidate,
  type Content,
  contentKey,
  contentOf,
  givenNot,
  type Retrieved,
} from '../../retrieval/candidate.js';
import type { FeaturedContent } from '../../retrieval/choice-model.js';
import type { EntryIndex } from '../../retrieval/entry-index.js';
import { withProbabilities } from '../../retrieval/rank.js';
import { logitOf, wordFeatures } from '../../retrieval/rank-features.js';
import { sortedBy } from '../../sorted-by.js';
import { TURN_SEPARATOR } from '../../understand/conversation.js';
import { parseWhole, type Query } from '../../understand/query.js';
import { answerLead } from '../parts/answer-text.js';
import type { Context, History } from './conversation.js';

const MOST_SUBJECTS = 3;
/** Names in an answer that the next line may mean by "that". */
const MOST_IN_ANSWER = 2;
const ABOUT = /^(?:what|how) about (?:the )?/i;
const COMPARES = new RegExp(
  `\\b(?:or|than|vs|versus|differ\\w*|compar\\w+|better|instead|rather|which|(?!${SAME_FOR})same|against)\\b`,
  'i',
);
const END_OF_SENTENCE = /[\s.!?…]+$/;

/** What is found for a follow-up: candidates that no answer has shown, and the likeliest one that was shown. */
interface Found extends Retrieved {
  readonly shown: Candidate | undefined;
}

/**
 * Searches for a follow-up together with the lines before it, and as questions that make sense alone. A choice and a confidence model of its
 * own weigh what these find.
 * @param line the follow-up alone
 */
export function contextSearch(line: string, history: History, knowledge: Knowledge): (query: Query) => Found {
  const measured = candidatesInContext(line, history, knowledge);
  const { contextChoice, contextConfidence } = knowledge.contextWeights;
  // Several deciders search for the same query.
  return keptByObject((query) => {
    const { found, candidates: weighed } = measured(query);
    const candidates = withProbabilities(weighed, contextChoice, contextConfidence);
    const shown = candidates.find(({ content }) => history.wasShown(content));
    const unseen = candidates
      .filter(({ content }) => !history.wasShown(content))
      .map((candidate) => givenNot(shown?.probability ?? 0, candidate));
    return { ...found, candidates: unseen, shown };
  });
}

/** What the searches for a follow-up find, with the features of the choice between them. */
export function candidatesInContext(
  line: string,
  { context, wasShown }: History,
  { index, lexicon, names, retriever }: Knowledge,
): (query: Query) => { readonly found: Retrieved; readonly candidates: readonly FeaturedContent[] } {
  const { answer, query: before } = context;
  const mayCompare = COMPARES.test(line);
  const own = parseWhole(withoutConjunction(line), lexicon);
  /** The share of the line's own words that content holds: what is asked "on horseback" has no answer. Half of none. */
  const coverageBy = (content: Content): number =>
    own.terms.length === 0 ? 0.5 : wordFeatures(own, [], placesOf(content, index), index).coverage;
  const sides = answer.kind === 'comparison' && names.spot(line).length === 0 ? answer.topics.map(({ id }) => id) : [];
  const namedBefore = before.topics.map(({ id }) => id);
  const turn = { line: own, before: saidIn(context).map((text) => parseWhole(text, lexicon)) };
  const completed = [...completions(line, context, names), ...behindAnswer(line, context)];

  return (query) => {
    const joined = { ...query, sentences: [] };
    const found = retriever({ ...joined, turn });
    const whole = completed.flatMap((text) => retriever(parseWhole(text, lexicon)).candidates);
    const together = byContent(found.candidates);
    const likeliest = byContent([...retriever(joined).candidates, ...whole]);
    const candidates = [...new Map([...likeliest, ...together])].map(([key, { content, features }]) => ({
      content,
      features: {
        ...features,
        togetherLogit: logitOf(together.get(key)?.probability ?? 0),
        likeliestLogit: logitOf(likeliest.get(key)?.probability ?? 0),
        lineCoverage: coverageBy(content),
        shown: Number(wasShown(content)),
      },
    }));
    return { found, candidates: candidates.filter(({ content }) => isOfSides(content)) };
  };

  /** Names of two lines are not compared for that, and "which is easier?" after a comparison asks for no other. */
  function isOfSides(content: Content): boolean {
    if (content.kind !== 'comparison') return true;
    const isAmong = (ids: readonly string[]) => content.topics.every(({ topic }) => ids.includes(topic.id));
    return sides.length > 0 ? isAmong(sides) : mayCompare || isAmong(namedBefore);
  }
}

/** The places of the entries with some content. */
function placesOf(content: Content, index: EntryIndex): readonly number[] {
  return placesByKey(index).get(contentKey(content)) ?? [];
}
const placesByKey = keptByObject(({ entries }: EntryIndex) => {
  const places = new Map<string, number[]>();
  for (const [place, entry] of entries.entries()) {
    const key = contentKey(contentOf(entry));
    places.set(key, [...(places.get(key) ?? []), place]);
  }
  return places;
});

/** The candidates by their keys, each with its highest probability. */
function byContent(candidates: readonly Candidate[]): ReadonlyMap<string, Candidate> {
  return new Map(sortedBy(candidates, ({ probability }) => probability).map((one) => [contentKey(one.content), one]));
}

/** What a follow-up may go on from: the subjects of the line before, that line, the question that its answer answers, and the answer. */
function saidIn(context: Context): readonly string[] {
  const { answer, entries, query } = context;
  const [entry] = entries;
  const texts = [subjectsOf(context).join(', '), query.text, entry ? questionOf(entry) : '', answerLead(answer)];
  return texts.filter((text) => text !== '');
}

/**
 * A line as questions that make sense alone: with the subjects of the context, with each of these and each name in the answer, or the
 * question before with the subject that the line names.
 */
function completions(line: string, context: Context, names: TopicNames): readonly string[] {
  const rest = withoutConjunction(line).replace(ABOUT, '').replace(END_OF_SENTENCE, '');
  const subjects = subjectsOf(context);
  // "Which is cheaper?" is asked of all subjects at once.
  const single = subjects.length > 1 && !asksForOneOfThem(line) ? subjects : [];
  const inAnswer = distinctTopics(names.spot(answerLead(context.answer)))
    .map(({ topic }) => shortNameOf(topic))
    .filter((name) => !subjects.some((subject) => subject.toLowerCase() === name.toLowerCase()));
  const completed = [
    withSubjects(rest, subjects),
    ...[...single, ...inAnswer.slice(0, MOST_IN_ANSWER)].map((subject) => withSubjects(rest, [subject])),
  ];
  const own = names.spot(rest).at(-1);
  if (!own) return completed;
  const { tokens, mentions } = context.query;
  const place = mentions.findLast(({ topic }) => topic.term === undefined) ?? mentions.at(-1);
  if (!place || !wordsOutsideNames(rest, names).every((word) => STOP_WORDS.has(word))) return [rest, ...completed];
  const name = tokenize(rest).slice(own.from, own.to);
  return [rest, ...completed, [...tokens.slice(0, place.from), ...name, ...tokens.slice(place.to)].join(' ')];
}

/** A line behind the question that was answered, whose words "that" may mean; none if the line has no word of its own. */
function behindAnswer(line: string, { entries }: Context): readonly string[] {
  const [entry] = analyze(line).length > 0 ? entries : [];
  return entry ? [`${questionOf(entry)}${TURN_SEPARATOR}${withoutConjunction(line)}`] : [];
}

function questionOf({ question, passage, statement }: Entry): string {
  return question ?? passage.claim ?? firstSentence(statement.text);
}

/** The subjects of a context: the topic that its answer explains, or those that its line names, in its words. */
function subjectsOf({ answer, query, subject }: Context): readonly string[] {
  if (answer.kind === 'explanation') return [shortNameOf(subject)];
  const named = distinctTopics(query.mentions).map(({ from, to }) => query.tokens.slice(from, to).join(' '));
  return named.length > 0 ? named.slice(0, MOST_SUBJECTS) : [shortNameOf(subject)];
}
