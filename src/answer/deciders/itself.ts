import type { Knowledge } from '../../knowledge/knowledge.js';
import { wordsBesideNames } from '../../language/topic-names.js';
import type { AskedOfBot, LikelyOwn, OwnAnswer } from '../../understand/itself.js';
import type { Understood } from '../../understand/understood.js';
import type { Help, NextStep } from '../answer.js';
import { askStep } from '../build/next-steps.js';
import { type Decided, type Decider, type Declined, sure } from '../decider.js';
import { THRESHOLDS } from '../thresholds.js';

/** Longer lines tell of something. */
const LONGEST = 160;
const MOST_LIKELY = 3;
/** A shorter clause asks nothing by itself. */
const FEWEST_WORDS = 4;

/** Whoever asks about the bot itself: what it says of itself, or what may be meant. */
export const itself: Decider = {
  name: 'itself',
  decide: (line, knowledge) => {
    if (line.text.length > LONGEST || knowledge.findErrors(line.text).length > 0) return { declined: 'a text' };
    return line.mentions.length > 0 ? besideNames(line, knowledge) : withoutNames(line, knowledge);
  },
};

/** "Is Lambda on the exam" asks as "is on the exam". */
function besideNames(line: Understood, knowledge: Knowledge): Decided | Declined {
  const words = wordsBesideNames(line.text, knowledge.names);
  const [best] = knowledge.findItself(words.join(' ')).likely;
  const isMeant = best && best.likeness >= THRESHOLDS.own && best.answer.beside.some((word) => words.includes(word));
  return isMeant && probabilityOf(line, knowledge) < THRESHOLDS.saidNext
    ? sure(told(best.answer))
    : { declined: 'about a topic' };
}

function withoutNames(line: Understood, knowledge: Knowledge): Decided | Declined {
  const { points, likely } = clearest(line.text, knowledge);
  const [best, second] = likely;
  const least = points ? THRESHOLDS.ownUnsure : THRESHOLDS.ownUnsurePlain;
  if (!best || best.likeness < least) return { declined: `not like enough: ${best?.likeness.toFixed(2)}` };
  // "You" is also said of anybody who works with AWS: the surer the notes are, the more like a wording it must be.
  const probability = probabilityOf(line, knowledge);
  const isFree = probability < (points ? knowledge.boundaries.sure : knowledge.boundaries.unsure);
  const needed = points ? (isFree ? THRESHOLDS.ownPointed : THRESHOLDS.ownPointedBeside) : THRESHOLDS.own;
  const isApart = best.likeness - (second?.likeness ?? 0) >= THRESHOLDS.ownLead;
  if (isApart && best.likeness >= (probability < THRESHOLDS.saidNext ? needed : THRESHOLDS.ownListed))
    return sure(told(best.answer));
  return isFree ? whichIsMeant(likely.slice(0, MOST_LIKELY)) : { declined: 'the notes answer it' };
}

/** Who tells why beside the question asks in one of its clauses: what is likest of these and the whole. */
function clearest(text: string, { findItself }: Knowledge): AskedOfBot {
  return text
    .split(/(?<=[.!?,])\s+/)
    .filter((clause) => clause !== text && clause.split(/\s+/).length >= FEWEST_WORDS)
    .map((clause) => findItself(clause))
    .reduce((best, one) => (likenessOf(one) > likenessOf(best) ? one : best), findItself(text));
}

function likenessOf({ likely: [best] }: AskedOfBot): number {
  return best?.likeness ?? 0;
}

/** How likely the notes answer a line. */
function probabilityOf(line: Understood, knowledge: Knowledge): number {
  return knowledge.retriever(line).candidates[0]?.probability ?? 0;
}

function told({ title, says, ask, steps }: OwnAnswer): Help {
  const lines = Object.entries(steps).map(([label, line]): NextStep => ({ label, line }));
  return help(title, says, [...ask.map(askStep), ...lines]);
}

function whichIsMeant(likely: readonly LikelyOwn[]): Decided {
  const alternatives = likely.map(({ answer: { title, asked }, likeness }) => ({
    label: title,
    line: askStep(asked[0] ?? title).line,
    probability: Math.round(likeness * 1000) / 1000,
  }));
  const steps = alternatives.map(({ label, line }) => ({ label, line }));
  return { answer: help('Is this about me?', MEANT, steps), certainty: 'unsure', alternatives };
}

const MEANT =
  'I am not sure what you mean. I can tell you of one of these, or ask me about AWS compute in a whole sentence.';

function help(title: string, intro: string, nextSteps: readonly NextStep[]): Help {
  return { kind: 'help', title, intro, commands: [], nextSteps, sources: [], corrections: [] };
}
