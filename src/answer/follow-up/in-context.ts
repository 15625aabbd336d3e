import { keptByObject } from '../../kept-by-object.js';
import type { Knowledge } from '../../knowledge/knowledge.js';
import { withoutConjunction, withSubjects } from '../../language/follow-up-cues.js';
import { firstSentence } from '../../language/sentences.js';
import { STOP_WORDS } from '../../language/stop-words.js';
import { analyze, tokenize } from '../../language/tokenize.js';
import { distinctTopics, type TopicNames, wordsOutsideNames } from '../../language/topic-names.js';
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
import { parseQuery, parseWhole, type Query } from '../../understand/query.js';
import type { Context, History } from './conversation.js';

const MOST_SUBJECTS = 3;
const ABOUT = /^(?:what|how) about (?:the )?/i;
const COMPARES = /\b(?:or|than|vs|versus|differ\w*|compar\w+|better|instead|rather|which|same|against)\b/i;
const END_OF_SENTENCE = /[\s.!?…]+$/;

/** What is found for a follow-up: candidates that no answer has shown, and the likeliest one that was shown. */
interface Found extends Retrieved {
  readonly shown: Candidate | undefined;
}

/**
 * Searches for a follow-up together with the lines before it, alone, and with what it lacks: their subjects, their question, or the question
 * that was answered. A choice and a confidence model of its own weigh what these find.
 * @param line the follow-up alone
 */
export function contextSearch(line: string, history: History, knowledge: Knowledge): (query: Query) => Found {
  const { lexicon, names, retriever } = knowledge;
  const { answer, query: before } = history.context;
  const mayCompare = COMPARES.test(line);
  const own = parseQuery(withoutConjunction(line), lexicon);
  /** The share of the line's own words that content holds: what is asked "on horseback" has no answer. Half of none. */
  const coverageBy = (content: Content): number =>
    own.terms.length === 0 ? 0.5 : wordFeatures(own, [], placesOf(content, knowledge.index), knowledge.index).coverage;
  const sides = answer.kind === 'comparison' && names.spot(line).length === 0 ? answer.topics.map(({ id }) => id) : [];
  const namedBefore = before.topics.map(({ id }) => id);
  // Several deciders search for the same query.
  return keptByObject(search);

  /** Names of two lines are not compared for that, and "which is easier?" after a comparison asks for no other. */
  function isOfSides(content: Content): boolean {
    if (content.kind !== 'comparison') return true;
    const isAmong = (ids: readonly string[]) => content.topics.every(({ topic }) => ids.includes(topic.id));
    return sides.length > 0 ? isAmong(sides) : mayCompare || isAmong(namedBefore);
  }

  function search(query: Query): Found {
    const together = retriever({ ...query, sentences: [] });
    const find = (text: string) => retriever(parseWhole(text, lexicon)).candidates;
    const foundAlone = find(line);
    const alone = byContent(foundAlone);
    // The likelier it is to have an answer alone, the more that counts.
    const isWhole = foundAlone[0]?.probability ?? 0;
    const inContext = [
      byContent(together.candidates),
      byContent(completions(line, history.context, names).flatMap(find)),
      byContent(behindAnswer(line, history.context).flatMap(find)),
    ];
    const [joint] = inContext;
    const searches = [...inContext, alone];
    const measured = [...new Map(searches.toReversed().flatMap((found) => [...found]))].map(
      ([key, { content, features }]): FeaturedContent => {
        const probabilityIn = (found = alone): number => found.get(key)?.probability ?? 0;
        return {
          content,
          features: {
            ...features,
            jointLogit: logitOf(probabilityIn(joint)),
            aloneLogit: isWhole * logitOf(probabilityIn(alone)),
            likeliestLogit: logitOf(Math.max(...inContext.map(probabilityIn))),
            foundBy: searches.filter((found) => found.has(key)).length / searches.length,
            lineCoverage: coverageBy(content),
            shown: Number(history.wasShown(content)),
          },
        };
      },
    );
    const { contextChoice, contextConfidence } = knowledge.contextWeights;
    const candidates = withProbabilities(
      measured.filter(({ content }) => isOfSides(content)),
      contextChoice,
      contextConfidence,
    );
    const shown = candidates.find(({ content }) => history.wasShown(content));
    const unseen = candidates
      .filter(({ content }) => !history.wasShown(content))
      .map((candidate) => givenNot(shown?.probability ?? 0, candidate));
    return { ...together, candidates: unseen, shown };
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

/** A line as questions that make sense alone: with the subjects of the context, or the question before with the subject that the line names. */
function completions(line: string, context: Context, names: TopicNames): readonly string[] {
  const rest = withoutConjunction(line).replace(ABOUT, '').replace(END_OF_SENTENCE, '');
  const subjects = subjectsOf(context);
  const each = context.answer.kind === 'comparison' ? subjects.map((subject) => `${subject}: ${rest}`) : [];
  const completed = [withSubjects(rest, subjects), ...each];
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
  if (!entry) return [];
  const { question, passage, statement } = entry;
  return [`${question ?? passage.claim ?? firstSentence(statement.text)}${TURN_SEPARATOR}${withoutConjunction(line)}`];
}

/** The subjects of a context: the topic that its answer explains, or those that its line names, in its words. */
function subjectsOf({ answer, query, subject }: Context): readonly string[] {
  if (answer.kind === 'explanation') return [shortNameOf(subject)];
  const named = distinctTopics(query.mentions).map(({ from, to }) => query.tokens.slice(from, to).join(' '));
  return named.length > 0 ? named.slice(0, MOST_SUBJECTS) : [shortNameOf(subject)];
}
