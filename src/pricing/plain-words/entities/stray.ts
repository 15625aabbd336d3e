import { hasSense, matches, nounOf, type Words } from '../tokens/sense.js';

/** Units that mean nothing else: one that stands alone has lost its number. */
const LONE_UNIT =
  /^(?:[mgt]i?b|megs?|gigs?|ms|msec|millis|secs|seconds|minutes?|mins|hours?|hrs|days?|weeks?|quarters?)$/;
/** What grows by itself: "it doubles every month", but not "it doubles as our build server". */
const GROWTH = /^(?:doubles|triples|quadruples|halves)$/;
const ORDINAL = /^(?:third|fourth|fifth|sixth)$/;

/** Whether nothing was made of a word that may change the price: a number, a unit ("all other hours"), or what says that a number changes. */
export function isStray(words: Words, at: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (nounOf(word) === 'iops' || isFurtherOne(words, at)) return true;
  if (matches(word, GROWTH) && hasSense(words[at + 1], 'per', 'rate', 'each')) return true;
  // A lone "one" is a pronoun.
  if (hasSense(word, 'number')) return !/^(?:one|single)$/.test(word.text);
  return hasSense(word, 'digits', 'part', 'multiple') || LONE_UNIT.test(word.text);
}

/** "A third of the same size joins": one more than were counted before, unless its type follows. */
function isFurtherOne(words: Words, at: number): boolean {
  const isOne = words[at + 1]?.text === 'one' || hasSense(words[at + 1], 'of-them');
  const isNamed = words.slice(at, at + 4).some((word) => hasSense(word, 'instance', 'service'));
  return matches(words[at], ORDINAL) && words[at - 1]?.text === 'a' && isOne && !isNamed;
}
