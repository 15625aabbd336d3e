import type { Knowledge } from '../../knowledge/knowledge.js';
import { wordsOutsideNames } from '../../language/topic-names.js';
import { isAwsName } from '../../notes/topics.js';
import type { OwnAnswer, OwnMatches } from '../../understand/itself.js';
import type { Query } from '../../understand/query.js';
import type { Help } from '../answer.js';
import { type Decided, type Decider, type Declined, sure } from '../decider.js';
import { askStep } from '../parts/next-steps.js';
import { THRESHOLDS } from '../thresholds.js';

/** Longer lines are no question about the bot. */
const LONGEST = 160;
/** Shorter clauses are no question. */
const FEWEST_WORDS = 4;

/** Questions about the bot itself. */
export const itself: Decider = {
  name: 'itself',
  decide: (query, knowledge) => {
    if (query.text.length > LONGEST) return { declined: 'a text' };
    const namesAws = query.mentions.length > 0 || query.outOfScope.some(({ name }) => isAwsName(name));
    return namesAws ? besideTopic(query, knowledge) : withoutTopic(query, knowledge);
  },
};

/** "Is Lambda on the exam" is matched as "is on the exam". */
function besideTopic(query: Query, knowledge: Knowledge): Decided | Declined {
  const words = wordsOutsideNames(query.text, knowledge.names);
  const isPossible = words.some((word) => knowledge.findItself.beside.has(word));
  const [best] = isPossible ? knowledge.findItself(words.join(' ')).likely : [];
  const isMatch = best && best.likeness >= THRESHOLDS.own && best.answer.beside.some((word) => words.includes(word));
  return isMatch && probabilityOfNotes(query, knowledge) < THRESHOLDS.saidNext
    ? sure(helpOf(best.answer))
    : { declined: 'about a topic' };
}

function withoutTopic(query: Query, knowledge: Knowledge): Decided | Declined {
  const { points, likely } = bestMatch(query, knowledge);
  const [best] = likely;
  // "You" may mean anybody who works with AWS: if the notes answer, the line must nearly equal a wording. So must a line without "you".
  const least = points ? THRESHOLDS.saidNext : knowledge.boundaries.unsure;
  const isForNotes = probabilityOfNotes(query, knowledge) >= least;
  // "How much memory?" is about whatever came before.
  const isVague = !points && isTooShort(query.text);
  const needed = isForNotes || isVague ? THRESHOLDS.ownListed : neededFor(points);
  return best && best.likeness >= needed
    ? sure(helpOf(best.answer))
    : { declined: `not like enough: ${best?.likeness.toFixed(2)}` };
}

/**
 * The best match of the whole text and of the clauses that end it or a sentence, since the question may follow its reason. After a name out
 * of scope, a clause without it is about that name: "S3 storage classes, and how do you choose?"
 */
function bestMatch({ text, outOfScope }: Query, { findItself, findOutOfScope }: Knowledge): OwnMatches {
  const closeness = ({ points, likely: [best] }: OwnMatches): number => (best?.likeness ?? 0) / neededFor(points);
  return text
    .split(/(?<=[.!?,])\s+/)
    .filter((clause) => clause !== text && !clause.endsWith(',') && !isTooShort(clause))
    .filter((clause) => outOfScope.length === 0 || findOutOfScope(clause, []).length > 0)
    .map((clause) => findItself(clause))
    .reduce((best, one) => (closeness(one) > closeness(best) ? one : best), findItself(text));
}

/** A line that says "you" or "this bot" needs less likeness. */
function neededFor(points: boolean): number {
  return points ? THRESHOLDS.ownPointed : THRESHOLDS.own;
}

function isTooShort(text: string): boolean {
  return text.trim().split(/\s+/).length < FEWEST_WORDS;
}

function probabilityOfNotes(query: Query, knowledge: Knowledge): number {
  return knowledge.retriever(query).candidates[0]?.probability ?? 0;
}

function helpOf({ title, says, ask, steps }: OwnAnswer): Help {
  return {
    kind: 'help',
    title,
    intro: says,
    commands: [],
    nextSteps: [...ask.map(askStep), ...Object.entries(steps).map(([label, line]) => ({ label, line }))],
    sources: [],
    corrections: [],
  };
}
