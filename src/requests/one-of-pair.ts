import type { Knowledge } from '../knowledge/knowledge.js';
import { COMPARED_SIDES, comparedIn } from '../language/sides.js';
import { openingOf, TURN_SEPARATOR } from '../understand/conversation.js';
import { asksWhich } from './goes-on.js';
import type { LineContext } from './line-context.js';

const ORDINALS = { first: 0, former: 0, second: 1, latter: 1 } as const;
/** "Example for the first", "can the second one do that?", but not "the first 15 minutes" */
const ORDINAL =
  /\bthe (first|former|second|latter)(?: one)?(?=\W*$|[,;]|\s+(?:is|was|do|does|can|could|will|would|has|have|needs?|costs?|runs?|scales?|supports?|works?|for|on|in|with)\b)/gi;
const OF_BOTH =
  /\b(?:those|these|the) (?:two|2)\b|\b(?:which|both|each|one|cheapest|cheaper) of (?:them|those|these|both)\b/i;
/** "What's cheaper" of what was compared. */
const WHATS_BETTER =
  /^\W*(?:and |so |ok )*what(?:['’]?s| is| would be) (?:the )?(?:cheaper|cheapest|better|best|easier|easiest|faster|fastest|simpler|simplest)(?: (?:one|option|choice))?\W*$/i;
const PAIR = 2;

/**
 * A line about what was compared, with its names: "can the second do that?" directly behind the comparison, "which is cheaper?" when something
 * else was asked in between.
 * @returns undefined if nothing was compared, or the line is about none of it
 */
export function oneOfPair(line: string, { about, compared }: LineContext): string | undefined {
  const { compares = [] } = about;
  const isNear = compares.length > 1;
  const sides = isNear ? compares : comparedIn(compared ?? '');
  if (sides.length === 0 || sides.length > COMPARED_SIDES.length) return undefined;
  const named = line.replace(ORDINAL, (words, ordinal: string) => {
    const side = sides[ORDINALS[ordinal.toLowerCase() as keyof typeof ORDINALS]];
    return sides.length === PAIR && side !== undefined ? side : words;
  });
  if (named !== line) return named;
  return !isNear && (asksWhich(line) || OF_BOTH.test(line) || WHATS_BETTER.test(line))
    ? `${sides.join(' or ')}: ${line}`
    : undefined;
}

const FIRST_OR_OTHER = new RegExp(ORDINAL.source.replace('second|latter', 'other'), 'i');
/** "Back to the 502, logs look fine" */
const BACK_TO =
  /^\W*(?:(?:ok|so|and|but|now) )*back to (?:(?:the|my|that|our) )?(?<what>[^,:;.]{1,40}?)(?:[,:;.]+\s*|\s+(?=how|what|why|where|is|can|do|does))(?<rest>\S.*)$/is;

/** "I did that and it is still the same", "would Fargate fix my problem" */
const STILL_FAILS = /\bstill\b(?!.*\?)|\b(?:same|my|the) (?:error|problem|issue|thing)\b/i;

/**
 * A line about what was asked before the last subject, as it would be typed there: "can I raise the first one?", "back to SSH, which port?"
 * @returns the line, and the one to go on from; undefined if it is about the last subject
 */
export function aboutEarlier(
  line: string,
  { earlier: lineBefore, last, compared, about }: LineContext,
  { findErrors }: Pick<Knowledge, 'findErrors'>,
): { readonly line: string; readonly earlier: string } | undefined {
  // "Is Fargate serverless – is App Runner, too": the first one is that of the first line.
  const earlier = lineBefore ?? (last.includes(TURN_SEPARATOR) ? openingOf(last) : undefined);
  if (earlier === undefined) return undefined;
  const isOfError = STILL_FAILS.test(line) && findErrors(earlier).length > 0 && findErrors(last).length === 0;
  if (isOfError) return { line, earlier };
  const { what, rest } = BACK_TO.exec(line)?.groups ?? {};
  if (what !== undefined && rest !== undefined)
    return earlier.toLowerCase().includes(what.toLowerCase()) ? { line: rest, earlier } : undefined;
  if (compared !== undefined || (about.compares ?? []).length > 1 || !FIRST_OR_OTHER.test(line)) return undefined;
  return { line: line.replace(FIRST_OR_OTHER, 'it'), earlier };
}
