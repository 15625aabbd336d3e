import { ordinalNamed } from '../language/ordinals.js';
import { comparedIn } from '../language/sides.js';
import { asksWhich } from './goes-on.js';
import type { LineContext } from './line-context.js';

const ORDINALS = { first: 0, former: 0, second: 1, latter: 1 } as const;
const ORDINAL = ordinalNamed(Object.keys(ORDINALS), 'gi');
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
  if (sides.length === 0) return undefined;
  const named = line.replace(ORDINAL, (words, ordinal: string) => {
    const side = sides[ORDINALS[ordinal.toLowerCase() as keyof typeof ORDINALS]];
    return sides.length === PAIR && side !== undefined ? side : words;
  });
  if (named !== line) return named;
  return !isNear && (asksWhich(line) || OF_BOTH.test(line) || WHATS_BETTER.test(line))
    ? `${sides.join(' or ')}: ${line}`
    : undefined;
}
