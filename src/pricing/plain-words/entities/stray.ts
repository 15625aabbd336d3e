import { hasSense, matches, nounOf, roleOf, type Word, type Words } from '../tokens/sense.js';
import { isMonth } from './rates.js';

/** Units that mean nothing else: one that stands alone has lost its number. */
const LONE_UNIT =
  /^(?:[mgt]i?b|megs?|gigs?|ms|msec|millis|secs|seconds|minutes?|mins|hours?|hrs|days?|weeks?|quarters?)$/;
/** What grows by itself: "it doubles every month", but not "it doubles as our build server". */
const GROWTH = /^(?:doubles|triples|quadruples|halves)$/;
const SPANS = /^(?:from|to|till|until|through|thru|between|and|mid)$/;
const OFF = /^(?:off|closed|holidays?|vacations?)$/;
const ORDINAL = /^(?:third|fourth|fifth|sixth)$/;

/** Whether nothing was made of a word that may change the price: a number, a unit ("all other hours"), or what says that a number changes. */
export function isStray(words: Words, at: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (nounOf(word) === 'iops' || isFurtherOne(words, at) || isBoundary(words, at)) return true;
  // "A snapshot of a 30 GB disk that is a third full"
  if (word.text === 'full' && isShare(words[at - 1]) && words.some((one) => roleOf(one) === 'snapshots')) return true;
  if (matches(word, GROWTH) && hasSense(words[at + 1], 'per', 'rate', 'each')) return true;
  // A lone "one" is a pronoun.
  if (hasSense(word, 'number')) return !/^(?:one|single)$/.test(word.text);
  return hasSense(word, 'digits', 'part', 'multiple') || LONE_UNIT.test(word.text);
}

function isShare(word: Word | undefined): boolean {
  return hasSense(word, 'part') || matches(word, /^(?:thirds?|fifths?)$/) || nounOf(word) === 'percent';
}

/** "From September to December", "until 15 March", "off in July": when it begins, ends or stands still is not read, but asked. */
function isBoundary(words: Words, at: number): boolean {
  if (!isMonth(words[at]?.text ?? '')) return false;
  const before = hasSense(words[at - 1], 'digits') ? words[at - 2] : words[at - 1];
  return matches(before, SPANS) || words.some((word) => matches(word, OFF));
}

/** "A third of the same size joins": one more than were counted before, unless its type follows. */
function isFurtherOne(words: Words, at: number): boolean {
  const isOne = words[at + 1]?.text === 'one' || hasSense(words[at + 1], 'of-them');
  const isNamed = words.slice(at, at + 4).some((word) => hasSense(word, 'instance', 'service'));
  return matches(words[at], ORDINAL) && words[at - 1]?.text === 'a' && isOne && !isNamed;
}
