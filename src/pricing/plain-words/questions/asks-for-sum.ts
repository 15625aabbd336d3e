import { unusedWords } from '../requests/unused-words.js';
import { hasSense, matches, nounOf, senseOf, type Word, type Words } from '../tokens/sense.js';

/** Sets the parts of a text apart. */
const APART = /^[.,?!;:()…–-]$/;
/** Behind the question this leaves something out, and asks for nothing else: "nodes aside", "no nodes", "control plane only". */
const LEAVES_OUT =
  /^(?:(?:no|not|without|ignor(?:e|ing)|forget|skip|excluding|except|just|only)\b.*|.* (?:aside|excluded|only|not counte?d?))$/;
const LONGEST_LEFT_OUT = 5;
/** Opens a question for something else than a sum: whether something costs, or why. */
const OTHER =
  /^(?:how|how many|why|who|when|where|which|is|are|am|was|were|does|do|did|will|would|can|could|should|has|have)$/;
/** Words of a question for a sum that elsewhere say something. */
const ASKING = /^(?:one|come|comes|take|takes|minimum|least|above|normal|usual)$/;
const OF_BILLS = /^(?:day|week|month|year)$/;

/**
 * What the last part of a text asks for, if it asks what all before it comes to and says nothing else: "…, monthly?" for the sum of a
 * period, "…. What do I owe?" for a sum.
 */
export function sumAskedAtEnd(words: Words): 'period' | 'sum' | undefined {
  const last = words.findLastIndex((word) => !matches(word, APART)) + 1;
  const behind = words.slice(0, last).findLastIndex((word) => matches(word, APART));
  const more = words.slice(behind + 1, last).map(({ text }) => text);
  const isMore = more.length <= LONGEST_LEFT_OUT && LEAVES_OUT.test(more.join(' '));
  const end = isMore ? words.slice(0, behind).findLastIndex((word) => !matches(word, APART)) + 1 : last;
  const from = words.slice(0, end).findLastIndex((word) => matches(word, APART)) + 1;
  const part = words.slice(from, end).filter((word) => !matches(word, /^(?:and|so|but)$/));
  // "How long can it run, a year?", "What do I pay for?"
  const isOther = [words[0], part[0]].some((word) => matches(word, OTHER)) || matches(part.at(-1), /^for$/);
  if (from === 0 || isOther || !part.every(asksOnly)) return undefined;
  // "From day one" is no period of a price.
  const isOfPeriod = part.some((word, at) => {
    const isNamed = hasSense(part[at - 1], 'per') || matches(part[at - 1], /^(?:one|the|this|whole|full)$/);
    return OF_BILLS.test((senseOf(word, 'rate') ?? (isNamed ? senseOf(word, 'period') : undefined))?.period ?? '');
  });
  return isOfPeriod ? 'period' : part.some((word) => hasSense(word, 'cost')) ? 'sum' : undefined;
}

function asksOnly(word: Word): boolean {
  if (matches(word, ASKING)) return true;
  return word.senses.length === 0
    ? unusedWords([word], new Set()).length === 0
    : nounOf(word) === 'clusters' ||
        hasSense(word, 'cost', 'period', 'rate', 'per', 'article', 'lasting', 'in-place', 'on');
}
