import type { Knowledge } from '../knowledge/knowledge.js';
import { type EntityKind, JOINING } from '../pricing/plain-words/entities/entity.js';
import { readEntities } from '../pricing/plain-words/entities/extract.js';
import { besidesIn, requested } from '../pricing/previous-request/changed-request.js';
import { COSTS_LESS_OR_MORE } from '../pricing/second-line/asks-about-quote.js';
import { answerTo } from './answer-to.js';
import type { Told } from './asked-of-price.js';
import type { Command } from './command.js';
import type { LineContext } from './line-context.js';
import { priceRequestIn } from './previous-price.js';

/** "How much does that save a year?", "what's the difference over 3 years?", "is it worth it?" */
const ASKS_DIFFERENCE = new RegExp(
  `\\b(?:diff(?:erence)?|sav(?:e|es|ed|ing|ings)|how much (?:more|less|cheaper)|${COSTS_LESS_OR_MORE}|worth (?:it|the)|(?:that|is it) (?:more|less))\\b`,
  'i',
);
/** "Why is that so much more?" is for the notes. */
const ASKS_WHY = /\b(?:why|how come|how (?:can|could|do|would) (?:i|we|you))\b/i;
/** Longer lines ask for more, in characters. */
const LONGEST = 80;
/** All that such a line may say besides. */
const SAYING: ReadonlySet<EntityKind> = new Set([...JOINING, 'asked-period', 'cost', 'cheapest', 'aside']);

/** How such a line was read. */
const READ = 'a question about the last change';

/**
 * The price before the last change beside the one after it, for a line behind them that asks for their difference and names nothing else but
 * a period. The next line goes on from the one after it.
 */
export function bothPrices(
  line: string,
  { undone, kept, last }: LineContext,
  context: string,
  commands: readonly Command[],
  knowledge: Knowledge,
): Told | undefined {
  if (undone === undefined || line.length > LONGEST || !ASKS_DIFFERENCE.test(line) || ASKS_WHY.test(line))
    return undefined;
  const [before, after] = [undone, kept ?? last].map((one) => priceRequestIn(one, commands, knowledge));
  if (before?.alternatives.length !== 1 || after?.alternatives.length !== 1) return undefined;
  const { entities } = readEntities(line, knowledge);
  if (!entities.every(({ kind }) => SAYING.has(kind))) return undefined;
  const both = requested([...before.alternatives, ...after.alternatives], besidesIn(line, after, knowledge));
  const answer = answerTo(both.line, commands, knowledge);
  return answer?.kind === 'quote'
    ? { answer: { ...answer, corrections: [{ typed: line, read: READ }] }, context }
    : undefined;
}
