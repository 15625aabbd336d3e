import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Match } from '../../language/topic-names.js';
import type { Versus } from '../../notes/note.js';
import { shortNameOf, type Topic } from '../../notes/topics.js';
import type { Comparison, Row } from '../answer.js';
import { differingRows } from './differing-rows.js';
import { compareStep, explainStep } from './next-steps.js';
import { correctionsOf, referTo, topicSource } from './references.js';

const MOST_ROWS = 8;
/** More than these are no reading at a glance. */
const MOST_SHOWN = 4;

/** The row that decides between three. */
const BEST_FOR = 'best for';

/**
 * Puts two or three different topics side by side: what decides between them, then the rows that all of them share.
 * Three services are told apart by what each is best for, if the notes say it of all, anything else by the differences that the notes tell;
 * topics without common rows by what each of them is.
 * @param all shows all rows, instead of those that differ most
 */
export function compare(matches: readonly Match[], knowledge: Knowledge, all = false): Comparison {
  const topics = matches.map(({ topic }) => topic);
  const uses = topics.length > 2 && topics.every(({ term }) => !term) ? usesOf(topics) : undefined;
  const keys = knowledge.factKeys.filter(({ key }) => uses === undefined || key !== BEST_FOR);
  const rows = sharedRows(topics, keys);
  const shown = all ? rows : differingRows(rows, MOST_SHOWN);
  const pairs = pairsOf(topics, knowledge);
  const picture = topics.length > 2 ? undefined : pairs.find((pair) => pair.picture !== undefined)?.picture;
  return {
    kind: 'comparison',
    topics: topics.map(referTo),
    difference: uses?.join('\n') ?? differenceOf(topics, pairs),
    rows,
    shown,
    ...(picture === undefined ? {} : { picture: { file: picture } }),
    sources: topics.map(topicSource),
    nextSteps: [
      ...(shown.length < rows.length ? [{ label: 'All rows', line: `${compareStep(topics).line} all:true` }] : []),
      ...topics.map(explainStep),
    ],
    corrections: correctionsOf(matches),
  };
}

/** What each of the topics is best for; none if the notes do not say it of all. */
function usesOf(topics: readonly Topic[]): readonly string[] | undefined {
  const uses = topics.flatMap((topic) =>
    topic.facts.filter(({ key }) => key === BEST_FOR).map(({ value }) => `${shortNameOf(topic)}: best for ${value}`),
  );
  return uses.length === topics.length ? uses : undefined;
}

/**
 * The differences that the notes describe between any two of these topics; for a part whose own difference nobody wrote down ("EC2
 * instance") that of its service.
 */
function pairsOf(topics: readonly Topic[], knowledge: Knowledge): Versus[] {
  const own = pairsAmong(
    topics.map(({ id }) => id),
    knowledge,
  );
  return own.length > 0
    ? own
    : pairsAmong(
        topics.map(({ note }) => note.id),
        knowledge,
      );
}

/** The differences that the notes describe between any two topics of these ids. */
function pairsAmong(ids: readonly string[], { notes }: Knowledge): Versus[] {
  return notes.flatMap(({ versus }) => versus).filter((pair) => isPair(pair, ids));
}

/** Whether a difference is one of two of these. */
function isPair(pair: Versus, ids: readonly string[]): boolean {
  return ids.includes(pair.of) && ids.includes(pair.with);
}

/** What decides; a part of which no difference is told, or only that of its service, says what it is. */
function differenceOf(topics: readonly Topic[], pairs: readonly Versus[]): string {
  const ids = topics.map(({ id }) => id);
  const told = pairs.filter((pair) => isPair(pair, ids));
  const silent = topics.filter(({ id }) => !told.some((pair) => pair.of === id || pair.with === id));
  const alone = silent.map((topic) => `${shortNameOf(topic)}: ${topic.summary}`);
  return [...pairs.map(({ difference }) => difference), ...alone].join('\n');
}

function sharedRows(topics: readonly Topic[], keys: Knowledge['factKeys']): Row[] {
  const rows = keys.flatMap(({ key, label }): Row[] => {
    const values = topics.map(({ facts }) => facts.find((fact) => fact.key === key)?.value);
    const known = values.filter((value) => value !== undefined);
    return known.length === topics.length && new Set(known).size > 1 ? [{ label, values: known }] : [];
  });
  // The last rows say what each is for; they stay when the list is cut.
  return rows.length <= MOST_ROWS ? rows : [...rows.slice(0, MOST_ROWS - 2), ...rows.slice(-2)];
}
