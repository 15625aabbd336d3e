import { answerLine } from '../answer/follow-up/answer-line.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { asksHowOrWhy } from '../language/question-form.js';
import { quoteLine } from '../pricing/command-line.js';
import { type Amount, entitiesOf, isBareCount, isHead } from '../pricing/plain-words/entities/entity.js';
import { readEntities } from '../pricing/plain-words/entities/extract.js';
import type { AfterQuote } from '../pricing/previous-request/texts.js';
import { pricedAsTold, pricedFor } from '../pricing/second-line/told-before.js';
import type { LineContext } from './line-context.js';

/** "40 GB stored in it, cost per month?", "the 2 GB one is how much" */
const ASKS_COST = /\b(?:how much|costs?|prices?|pay)\b/i;
/** "Is that expensive?", "which is cheaper", but not "can I make it cheaper?" */
const ASKS_TOTAL = /^(?!\W*(?:can|could)\b).*\b(?:how much|costs?|prices?|pricing|expensive|cheaper)\b/i;
/** "Why do I pay for 1 hour?" wants no total. */
const ASKS_OTHERWISE = /^\W*(?:why|do|does|is|are|can)\b/i;
const HAS_FIGURE = /\d/;
const MOST_SUBJECTS = 2;

/**
 * The price of a quantity of what the line before is about, if that was no price request: "what is ECR", then "40 GB of images in it, cost
 * per month?".
 * @returns undefined if the line names itself what it asks the price of, or that has no price
 */
export function priceOfSubject(
  line: string,
  { request, about: { about } }: LineContext,
  knowledge: Knowledge,
): AfterQuote | undefined {
  const isAsked =
    ASKS_COST.test(line) &&
    !ASKS_OTHERWISE.test(line) &&
    HAS_FIGURE.test(line) &&
    request === undefined &&
    about.length > 0;
  const { entities } = readEntities(line, knowledge);
  if (!isAsked || entities.some(isHead)) return undefined;
  // "How much for 50 GB?" of a stopped instance asks for no machine with so much memory.
  const sizes = entitiesOf(entities, 'amount');
  if (about[0] === 'EC2' && sizes.every(({ measure, role }) => measure === 'memory' && role !== 'memory'))
    return undefined;
  if (answerLine(line, knowledge).kind === 'quote') return undefined;
  const priced = [`${about.slice(0, MOST_SUBJECTS).join(' or ')}: ${line}`, ...countOf(about[0] ?? '', line, sizes)];
  const found = priced.find((text) => answerLine(text, knowledge).kind === 'quote');
  return found === undefined ? undefined : { line: found, unread: [] };
}

/** "How much for 10 at 1 GB", "for 5 of them" with the name of what there are so many of. */
function countOf(subject: string, line: string, sizes: readonly Amount[]): readonly string[] {
  const isOfThem = ({ measure, noun, beforeHead }: Amount) =>
    measure === 'count' && noun === undefined && beforeHead === 'them';
  const count = sizes.find((size) => isBareCount(size) || isOfThem(size));
  const from = count ? line.indexOf(count.typed) : -1;
  if (!count || from < 0) return [];
  const at = from + count.typed.length;
  return [`${line.slice(0, at)} ${subject}${line.slice(at).replace(OF_THEM, '')}`];
}
const OF_THEM = /^ of (?:them|those|these)\b/i;

/**
 * The request for the price of what the line before told, or of what was recommended for it: then the reply may ask for what the need does not
 * tell.
 * @param need what a service was recommended for
 * @returns undefined if the line asks for no price, or nothing was told that could be priced
 */
export function priceOfTold(
  line: string,
  { priced: previous, answer }: LineContext,
  need: string | undefined,
  knowledge: Knowledge,
): string | undefined {
  const { service, runnerUp } = answer?.kind === 'recommendation' ? answer : {};
  const text =
    need === undefined || !service
      ? previous && !('service' in previous) && pricedAsTold(line, previous.text, knowledge)
      : ASKS_TOTAL.test(line) &&
        !asksHowOrWhy(line) &&
        pricedFor(need, line, { service: service.name, runnerUp: runnerUp?.name }, knowledge);
  return text ? quoteLine(text) : undefined;
}
