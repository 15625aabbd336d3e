import type { Amount } from './facts.js';
import { type FoundAmount, foundAmount, range, withThousands } from './found-amount.js';
import { hasSense, type MeaningKind, type Noun, type Role, senseOf, type Word } from './meaning.js';
import type { PlainNumber } from './numbers.js';
import { type Rate, rateAt } from './periods.js';

/** So many words may stand between a number and what it counts: "20 small pre-warmed arm lambda functions". */
const FARTHEST_NOUN = 5;
/** So many words that say nothing may stand between what is counted and how often. */
const FARTHEST_RATE = 6;
const STOPS: readonly MeaningKind[] = [
  'separator',
  'digits',
  'number',
  'memory',
  'time',
  'vcpu',
  'rate',
  'per',
  'part',
  'region',
  'schedule',
  'both',
  'another',
  'choice',
  'in-place',
  'each',
  'on',
];

/** Reads a number with what it counts behind it, or how often that happens, or both. */
export function countedAt(words: readonly Word[], at: number, number: PlainNumber): FoundAmount | undefined {
  const counted = nounAfter(words, number.to);
  const rate = rateAfter(words, counted?.to ?? number.to);
  if (!counted && !rate) return undefined;
  const { noun, role, beforeHead } = counted ?? {};
  const after = words[counted?.to ?? number.to];
  const found = foundAmount(words, at, number.to, number, {
    measure: 'count',
    value: withThousands(number),
    ...(noun && { noun }),
    ...(role && { role }),
    ...(beforeHead && { beforeHead }),
    ...(rate && { rate }),
    ...(hasSense(after, 'each') && { each: true }),
  });
  return { ...found, used: [...found.used, ...(counted?.used ?? []), ...(rate ? range(rate.from, rate.to) : [])] };
}

/** "x3" behind a service is how many of them. */
export function multipliedAt(words: readonly Word[], at: number, number: PlainNumber): FoundAmount | undefined {
  if (!hasSense(words[at - 1], 'times') || hasSense(words[at - 2], 'digits', 'scale', 'number')) return undefined;
  const measured = hasSense(words[at - 2], 'memory', 'time', 'vcpu');
  if (measured && hasSense(words[number.to], 'memory', 'time', 'vcpu', 'scale')) return undefined;
  return foundAmount(words, at, number.to, number, {
    measure: 'count',
    value: number.value,
    beforeHead: 'service',
    each: true,
  });
}

/** "memory 512", "concurrency of 10", "requests = 3M": a name before a number without a unit. */
export function namedBefore(
  words: readonly Word[],
  at: number,
  number: PlainNumber,
  used: ReadonlySet<number>,
): FoundAmount | undefined {
  let name = at - 1;
  while (/^(?:[=:]|of|is|at|to)$/.test(words[name]?.text ?? '')) name -= 1;
  if (used.has(name)) return undefined;
  const parts = partsOfName(words[name]);
  const unit = /^[=:]$/.test(words[at - 1]?.text ?? '') ? senseOf(words[name], 'time')?.milliseconds : undefined;
  if (unit !== undefined)
    return foundAmount(words, at, number.to, number, { measure: 'time', value: number.value.times(unit) });
  if (!parts) return undefined;
  const value = withThousands(number);
  const rate = rateAt(words, number.to);
  const to = rate?.to ?? number.to;
  const found = foundAmount(words, at, to, number, { ...parts, value, ...(rate && { rate }) });
  return { ...found, used: [...found.used, name] };
}

/** "2048 mem", "10 provisioned": a number whose unit is left out. */
export function namedAfter(words: readonly Word[], at: number, number: PlainNumber): FoundAmount | undefined {
  const role = senseOf(words[number.to], 'role');
  const parts = role && partsOfName(words[number.to]);
  if (!parts || parts.measure === 'count' || hasSense(words[number.to], 'noun')) return undefined;
  const found = foundAmount(words, at, number.to, number, { ...parts, value: withThousands(number) });
  return { ...found, used: [...found.used, number.to] };
}

function partsOfName(word: Word | undefined): Omit<Amount, 'value' | keyof PlainParts> | undefined {
  const role = senseOf(word, 'role')?.role;
  const noun = senseOf(word, 'noun')?.noun;
  if (hasSense(word, 'vcpu')) return { measure: 'vcpu', bare: false };
  if (role === 'duration') return { measure: 'time', role, bare: true };
  if (role === 'warm' || role === 'snapstart') return { measure: 'count', role, bare: false };
  if (role) return { measure: 'memory', role, bare: true };
  return noun && { measure: 'count', noun, bare: false };
}

type PlainParts = Pick<Amount, 'kind' | 'scaled' | 'each' | 'negative' | 'typed' | 'readings'>;

interface Counted {
  readonly noun?: Noun;
  readonly role?: Role;
  readonly beforeHead?: 'service' | 'instance';
  readonly to: number;
  readonly used: readonly number[];
}

/** What a number counts: the first noun behind it, past names of services, processors and words that say nothing. */
function nounAfter(words: readonly Word[], from: number): Counted | undefined {
  let beforeHead: Counted['beforeHead'];
  let role: Role | undefined;
  for (let at = from; at < Math.min(words.length, from + FARTHEST_NOUN); at += 1) {
    const word = words[at];
    if (senseOf(word, 'role')?.role === 'warm') role = 'warm';
    const noun = senseOf(word, 'noun')?.noun;
    if (noun) return { noun, ...(role && { role }), ...(beforeHead && { beforeHead }), to: at + 1, used: [at] };
    if (stopsNoun(word)) break;
    if (hasSense(word, 'instance')) beforeHead = 'instance';
    else if (hasSense(word, 'service')) beforeHead ??= 'service';
  }
  if (!role && !beforeHead) return undefined;
  return { ...(role && { role }), ...(beforeHead && { beforeHead }), to: from, used: [] };
}

function stopsNoun(word: Word | undefined): boolean {
  const role = senseOf(word, 'role')?.role;
  if (role) return role !== 'warm';
  if (senseOf(word, 'choice')?.option === 'bundle') return false;
  return hasSense(word, ...STOPS) && !hasSense(word, 'service', 'instance');
}

/** How often, directly behind what is counted or past a few words that say nothing: "requests, I mean, per hour". */
function rateAfter(words: readonly Word[], from: number): (Rate & { readonly from: number }) | undefined {
  for (let at = from; at < from + FARTHEST_RATE; at += 1) {
    const rate = rateAt(words, at);
    // "100 jobs, an hour" is how long: behind a comma, an article is no "per".
    if (rate) return words[at - 1]?.text === ',' && hasSense(words[at], 'article') ? undefined : { ...rate, from: at };
    const word = words[at];
    if (!word || !(word.meanings.length === 0 || word.text === ',' || hasSense(word, 'noun', 'times')))
      return undefined;
  }
  return undefined;
}
