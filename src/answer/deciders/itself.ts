import type { Knowledge } from '../../knowledge/knowledge.js';
import { tokenize } from '../../language/tokenize.js';
import type { LikelyOwn, OwnAnswer } from '../../understand/itself.js';
import type { Understood } from '../../understand/understood.js';
import type { Help, NextStep } from '../answer.js';
import { askStep } from '../build/next-steps.js';
import { type Decided, type Decider, sure } from '../decider.js';
import { THRESHOLDS } from '../thresholds.js';

/** Longer lines tell of something. */
const LONGEST = 160;
const MOST_LIKELY = 3;

/** Whoever asks about the bot itself: what it says of itself, or what may be meant. */
export const itself: Decider = {
  name: 'itself',
  decide: (line, knowledge) => {
    if (line.text.length > LONGEST || knowledge.findErrors(line.text).length > 0) return { declined: 'a text' };
    const words = wordsBesideNames(line.text, knowledge);
    const { points, likely } = knowledge.findItself(line.mentions.length > 0 ? words.join(' ') : line.text);
    const [best, second] = likely;
    if (!best) return { declined: 'nothing is said of the bot' };
    if (line.mentions.length > 0) {
      const isMeant = best.likeness >= THRESHOLDS.own && best.answer.beside.some((word) => words.includes(word));
      const isAsked = isMeant && !isAnswered(line, THRESHOLDS.saidNext, knowledge);
      return isAsked ? sure(told(best.answer)) : { declined: 'about a topic' };
    }
    const isApart = best.likeness - (second?.likeness ?? 0) >= THRESHOLDS.ownLead;
    // "You" is also said of anybody who works with AWS: the surer the notes are, the more like a wording it must be.
    const isFree = !isAnswered(line, knowledge.boundaries.sure, knowledge);
    const isOpen = !isAnswered(line, THRESHOLDS.saidNext, knowledge);
    const needed = points ? (isFree ? THRESHOLDS.ownPointed : THRESHOLDS.ownPointedBeside) : THRESHOLDS.own;
    if (isApart && best.likeness >= (isOpen ? needed : THRESHOLDS.ownListed)) return sure(told(best.answer));
    const least = points ? THRESHOLDS.ownUnsure : THRESHOLDS.ownUnsurePlain;
    return best.likeness >= least && isFree
      ? whichIsMeant(likely.slice(0, MOST_LIKELY))
      : { declined: `not like enough: ${best.likeness.toFixed(2)}` };
  },
};

/** What a line says of the topics that it names: "is Lambda on the exam" asks as "is on the exam". */
function wordsBesideNames(text: string, { names }: Knowledge): readonly string[] {
  const mentions = names.spot(text);
  return tokenize(text).filter((_, at) => !mentions.some(({ from, to }) => from <= at && at < to));
}

function isAnswered(line: Understood, least: number, knowledge: Knowledge): boolean {
  const [first] = knowledge.retriever(line).candidates;
  return (first?.probability ?? 0) >= least;
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
