import {
  hasSense,
  isNumeric,
  isUnknown,
  matches,
  type Noun,
  nounOf,
  type Role,
  roleOf,
  type SenseKind,
  senseOf,
  type Word,
  type Words,
} from '../tokens/sense.js';
import { isCountedOption } from './data-options.js';
import type { Amount } from './entity.js';

/** So many words may stand between a number and what it counts: "20 small pre-warmed arm lambda functions". */
const FARTHEST_NOUN = 5;
const STOPS: readonly SenseKind[] = [
  ...(['separator', 'digits', 'number', 'memory', 'time', 'vcpu', 'rate', 'per', 'part', 'region'] as const),
  ...(['schedule', 'both', 'another', 'choice', 'in-place', 'each', 'on', 'context', 'without'] as const),
];
/** Words that begin something else: "5 t3.medium for students". */
const NEW_THOUGHT = /^(?:for|with|w \/|having|incl|including|that|which|who|to|by|where|so|because|serving)$/;

const DOES = /^(?:triggers|hits|calls|fires|invokes|runs)$/;
const PIECES = /^(?:pieces?|pcs)$/;

/** What a number counts, with the positions of the words that say it. */
export interface Counted {
  readonly noun?: Noun;
  readonly role?: Role;
  readonly beforeHead?: Amount['beforeHead'];
  readonly to: number;
  readonly used: readonly number[];
}

/** What a number counts: the first noun behind it, past names of services, processors and words that say nothing. */
export function nounAfter(words: Words, from: number): Counted | undefined {
  let beforeHead: Counted['beforeHead'];
  let role: Role | undefined;
  const isOne = matches(words[from - 1], /^(?:1|one|single)$/);
  const first = isOne ? from : behindSizes(words, from);
  for (let at = first; at < Math.min(words.length, first + FARTHEST_NOUN); at += 1) {
    const word = words[at];
    if (roleOf(word) === 'warm') role = 'warm';
    // "One single lambda run", but "one login triggers 3 lambdas"
    if (isOne && matches(word, DOES)) break;
    const isRun = isOne && beforeHead === 'service' && word?.text === 'run';
    const noun = isRun ? 'requests' : isModifier(words, at) ? undefined : nounOf(word);
    if (noun) return { noun, ...(role && { role }), ...(beforeHead && { beforeHead }), to: at + 1, used: [at] };
    // "2 pieces t3.medium"
    const isPieces = matches(word, PIECES) && hasSense(words[at + 1], 'instance', 'service');
    if (hasSense(word, 'of-them') && !isPieces) {
      // "Custom metrics, 40 of them", "an elastic IP is 3.65, so 12 of them", but not "5 elastic IPs, 3 of them"
      const named = words.slice(0, from);
      const isOfAddresses = !named.some(
        (one, place) =>
          hasSense(one, 'instance', 'service') || (nounOf(one) === 'addresses' && isNumeric(named[place - 1])),
      );
      const own = named.map(nounOf).findLast((one) => isCountedOption(one) || (isOfAddresses && one === 'addresses'));
      const points = matches(word, /^more|same/) ? 'same' : 'them';
      return { ...(own ? { noun: own } : { beforeHead: points }), to: at + 1, used: [at] };
    }
    // "Fargate: three tiny ones"
    const isOnes = word?.text === 'ones' && !words.some((one) => hasSense(one, 'instance'));
    if (isOnes && words.some((one) => hasSense(one, 'service')))
      return { beforeHead: 'service', to: at + 1, used: [at] };
    if (at === first && isMore(words, at)) return { beforeHead: 'same', to: at + 1, used: [at] };
    if (!isPieces && (stopsNoun(word) || matches(word, NEW_THOUGHT))) break;
    if (hasSense(word, 'instance')) beforeHead = 'instance';
    else if (hasSense(word, 'service')) beforeHead ??= 'service';
  }
  if (!role && !beforeHead) return undefined;
  return { ...(role && { role }), ...(beforeHead && { beforeHead }), to: from, used: [] };
}

/** Where what is counted begins behind its sizes: "4 million 1-second 1 GB lambda calls". */
function behindSizes(words: Words, from: number): number {
  if (!hasSense(words[from], 'digits')) return from;
  const unit = words[from + 1]?.text === '-' ? from + 2 : from + 1;
  return hasSense(words[unit], 'memory', 'time', 'vcpu') ? behindSizes(words, unit + 1) : from;
}

/** "2 c5.large, plus 4 more for 5 hours a day": more of the same. */
function isMore(words: Words, at: number): boolean {
  const next = words[at + 1];
  const isLast = next === undefined || hasSense(next, 'separator', 'schedule', 'weekday', 'on');
  const isOfTime =
    isLast || (next?.text === 'for' && words.slice(at + 2, at + 4).some((word) => hasSense(word, 'time')));
  return words[at]?.text === 'more' && isOfTime && words.slice(0, at).some((word) => hasSense(word, 'instance'));
}

/** In "100k image resizes" the resizes are counted, and not the images. */
function isModifier(words: Words, at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  return matches(word, /^\p{L}+(?<!s)$/u) && isUnknown(next) && matches(next, /[^s]s$/);
}

function stopsNoun(word: Word | undefined): boolean {
  const option = senseOf(word, 'choice')?.option;
  // "3 gp3 volumes"
  if (option === 'bundle' || option === 'disk_type' || option === 'os') return false;
  // "1 million API Gateway REST calls"
  if (option === 'kind' || option === 'workflow') return false;
  // "Three 24/7 tasks"
  if (senseOf(word, 'schedule')?.hoursADay === '24') return false;
  const role = roleOf(word);
  if (role) return role !== 'warm';
  return hasSense(word, ...STOPS) && !hasSense(word, 'service', 'instance');
}
