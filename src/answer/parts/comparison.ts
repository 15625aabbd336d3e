import type { Knowledge } from '../../knowledge/knowledge.js';
import { COMPARED_SIDES } from '../../language/sides.js';
import type { Match } from '../../language/topic-names.js';
import { shortNameOf } from '../../notes/topics.js';
import type { Comparison } from '../answer.js';
import { BEST_FOR, differencesBetween, differenceText, usesOf } from './differences.js';
import { differingRows, sharedRows } from './differing-rows.js';
import { choiceBetween, compareStep, explainStep } from './next-steps.js';
import { correctionsOf, referTo, topicSource } from './references.js';

/** More rows cannot be read at a glance. */
const MOST_SHOWN = 4;

/** Compares the first five of several topics, and says which are left out: see `compare`. */
export function compareSome(matches: readonly Match[], knowledge: Knowledge, all = false): Comparison {
  const [taken, left] = [matches.slice(0, COMPARED_SIDES.length), matches.slice(COMPARED_SIDES.length)];
  const comparison = compare(taken, knowledge, all);
  const names = left.map(({ topic }) => shortNameOf(topic)).join(', ');
  return left.length > 0 ? { ...comparison, remark: `I compare five at most and left out ${names}.` } : comparison;
}

/**
 * Compares two to five different topics: the deciding difference, then the facts that all of them have. For three services or more the difference
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
