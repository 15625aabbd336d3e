import type { Knowledge } from '../../knowledge/knowledge.js';
import { wordsOutsideNames } from '../../language/topic-names.js';
import type { OwnAnswer, OwnMatches } from '../../understand/itself.js';
import type { Query } from '../../understand/query.js';
import type { Help, NextStep } from '../answer.js';
import { askStep } from '../build/next-steps.js';
import { type Decided, type Decider, type Declined, sure } from '../decider.js';
import { THRESHOLDS } from '../thresholds.js';

/** Longer lines tell of something. */
const LONGEST = 160;
/** A shorter clause asks nothing by itself. */
const FEWEST_WORDS = 4;

/** Whoever asks about the bot itself: what it says of itself. */
export const itself: Decider = {
  name: 'itself',
  decide: (line, knowledge) => {
    if (line.text.length > LONGEST) return { declined: 'a text' };
    return line.mentions.length > 0 ? besideNames(line, knowledge) : withoutNames(line, knowledge);
  },
};

/** "Is Lambda on the exam" asks as "is on the exam". */
function besideNames(line: Query, knowledge: Knowledge): Decided | Declined {
  const words = wordsOutsideNames(line.text, knowledge.names);
  const [best] = words.some((word) => knowledge.findItself.beside.has(word))
    ? knowledge.findItself(words.join(' ')).likely
    : [];
  const isMeant = best && best.likeness >= THRESHOLDS.own && best.answer.beside.some((word) => words.includes(word));
  return isMeant && probabilityOf(line, knowledge) < THRESHOLDS.saidNext
    ? sure(told(best.answer))
    : { declined: 'about a topic' };
}

function withoutNames(line: Query, knowledge: Knowledge): Decided | Declined {
  const { points, likely } = clearest(line.text, knowledge);
  const [best] = likely;
  // "You" is also said of anybody who works with AWS: where the notes answer, it must nearly be a wording. So must a line without "you".
  const isTaken = probabilityOf(line, knowledge) >= (points ? THRESHOLDS.saidNext : knowledge.boundaries.unsure);
  const needed = isTaken ? THRESHOLDS.ownListed : points ? THRESHOLDS.ownPointed : THRESHOLDS.own;
  return best && best.likeness >= needed
    ? sure(told(best.answer))
    : { declined: `not like enough: ${best?.likeness.toFixed(2)}` };
}

/** Who tells why beside the question asks in one of its clauses: what is likest of these and the whole. */
function clearest(text: string, { findItself }: Knowledge): OwnMatches {
  return text
    .split(/(?<=[.!?,])\s+/)
    .filter((clause) => clause !== text && clause.split(/\s+/).length >= FEWEST_WORDS)
    .map((clause) => findItself(clause))
    .reduce((best, one) => (likenessOf(one) > likenessOf(best) ? one : best), findItself(text));
}

function likenessOf({ likely: [best] }: OwnMatches): number {
  return best?.likeness ?? 0;
}

/** How likely the notes answer a line. */
function probabilityOf(line: Query, knowledge: Knowledge): number {
  return knowledge.retriever(line).candidates[0]?.probability ?? 0;
}

function told({ title, says, ask, steps }: OwnAnswer): Help {
  const lines = Object.entries(steps).map(([label, line]): NextStep => ({ label, line }));
  return {
    kind: 'help',
    title,
    intro: says,
    commands: [],
    nextSteps: [...ask.map(askStep), ...lines],
    sources: [],
    corrections: [],
  };
}
