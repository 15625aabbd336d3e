import type { Knowledge } from '../../knowledge/knowledge.js';
import { firstSentence, splitSentences } from '../../language/sentences.js';
import { stemsIn } from '../../language/tokenize.js';
import type { Match } from '../../language/topic-names.js';
import type { Versus } from '../../notes/note.js';
import { shortNameOf, type Topic } from '../../notes/topics.js';
import { sortedBy } from '../../sorted-by.js';
import type { Comparison, Row } from '../answer.js';
import { choiceBetween, compareStep, explainStep } from './next-steps.js';
import { correctionsOf, referTo, topicSource } from './references.js';

const MOST_ROWS = 8;
/** More rows cannot be read at a glance. */
const MOST_SHOWN = 4;
/** The fact that decides between three services. */
const BEST_FOR = 'best for';

/**
 * Compares two or three different topics: the deciding difference, then the facts that all of them have. For three services the difference
 * is what each is best for, if the notes say so for all; otherwise it is the differences in the notes, or the definitions.
 * @param all shows all rows, instead of those that differ most
 */
export function compare(matches: readonly Match[], knowledge: Knowledge, all = false): Comparison {
  const topics = matches.map(({ topic }) => topic);
  const uses = usesOf(topics);
  const keys = knowledge.factKeys.filter(({ key }) => uses === undefined || key !== BEST_FOR);
  const rows = sharedRows(topics, keys);
  const shown = all ? rows : differingRows(rows, MOST_SHOWN);
  const pairs = differencesBetween(topics, knowledge);
  const picture = topics.length > 2 ? undefined : pairs.find((pair) => pair.picture !== undefined)?.picture;
  return {
    kind: 'comparison',
    title: choiceBetween(topics),
    topics: topics.map(referTo),
    difference: uses ?? differenceText(topics, pairs, knowledge),
    rows,
    shown,
    ...(picture === undefined ? {} : { picture: { file: picture } }),
    sources: topics.map(topicSource),
    nextSteps: [
      ...(shown.length < rows.length ? [{ label: 'Show all rows', line: `${compareStep(topics).line} all:true` }] : []),
      ...topics.map(explainStep),
    ],
    corrections: correctionsOf(matches),
  };
}

/** The deciding difference alone. */
export function differenceOf(topics: readonly Topic[], knowledge: Knowledge): string {
  return usesOf(topics) ?? differenceText(topics, differencesBetween(topics, knowledge), knowledge);
}

/** What each of three services is best for; undefined if the notes do not say so for all. */
function usesOf(topics: readonly Topic[]): string | undefined {
  if (topics.length < 3 || topics.some(({ term }) => term)) return undefined;
  const uses = topics.flatMap((topic) =>
    topic.facts.filter(({ key }) => key === BEST_FOR).map(({ value }) => `${shortNameOf(topic)}: best for ${value}`),
  );
  return uses.length === topics.length ? uses.join('\n') : undefined;
}

/** The differences that the notes describe between these topics or, if there are none ("EC2 instance"), between their services. */
function differencesBetween(topics: readonly Topic[], { notes }: Knowledge): readonly Versus[] {
  const all = notes.flatMap(({ versus }) => versus);
  const between = (ids: readonly string[]) => all.filter((pair) => isBetween(pair, ids));
  const own = between(topics.map(({ id }) => id));
  return own.length > 0 ? own : between(topics.map(({ note }) => note.id));
}

function isBetween(pair: Versus, ids: readonly string[]): boolean {
  return ids.includes(pair.of) && ids.includes(pair.with);
}

/** The differences, and the definition of each topic without a difference of its own. For three topics both are cut to their point. */
function differenceText(topics: readonly Topic[], pairs: readonly Versus[], { names }: Knowledge): string {
  const ids = topics.map(({ id }) => id);
  const covered = pairs.filter((pair) => isBetween(pair, ids)).flatMap((pair) => [pair.of, pair.with]);
  const without = topics.filter(({ id }) => !covered.includes(id));
  const isShort = topics.length > 2;
  return [
    ...pairs.map((pair) => (isShort ? untilBothNamed(pair, names) : pair.difference)),
    ...without.map((topic) => `${shortNameOf(topic)}: ${isShort ? firstSentence(topic.summary) : topic.summary}`),
  ].join('\n');
}

/** The first sentence of a difference, with those behind it that are needed to say something of both topics. */
function untilBothNamed(pair: Versus, names: Knowledge['names']): string {
  const sentences = splitSentences(pair.difference);
  const beginnings = sentences.map((_, at) => sentences.slice(0, at + 1).join(' '));
  const namesBoth = (text: string): boolean => {
    const named = names.spot(text).map(({ topic }) => topic.id);
    return named.includes(pair.of) && named.includes(pair.with);
  };
  return beginnings.find(namesBoth) ?? pair.difference;
}

function sharedRows(topics: readonly Topic[], keys: Knowledge['factKeys']): Row[] {
  const rows = keys.flatMap(({ key, label }): Row[] => {
    const values = topics.flatMap(({ facts }) => facts.find((fact) => fact.key === key)?.value ?? []);
    return values.length === topics.length && new Set(values).size > 1 ? [{ label, values }] : [];
  });
  // The last rows say what each topic is for: they survive the cut.
  return rows.length <= MOST_ROWS ? rows : [...rows.slice(0, MOST_ROWS - 2), ...rows.slice(-2)];
}

/** The rows whose values share the fewest words, in their original order. */
export function differingRows(rows: readonly Row[], most: number): readonly Row[] {
  const shown = sortedBy(rows, ({ values }) => meanDice(values.map(stemsIn))).slice(0, most);
  return rows.filter((row) => shown.includes(row));
}

/** The mean Dice coefficient over all pairs, 0 to 1. */
function meanDice(values: readonly ReadonlySet<string>[]): number {
  const pairs = values.flatMap((one, index) => values.slice(index + 1).map((other) => diceOf(one, other)));
  return pairs.reduce((sum, dice) => sum + dice, 0) / pairs.length;
}

function diceOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((stem) => other.has(stem)).length;
  return (2 * shared) / Math.max(1, one.size + other.size);
}
