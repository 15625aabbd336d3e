import type { Amount, Fact, OtherFact } from './facts.js';
import { isHead } from './heads.js';
import { hasSense, type Meaning, type MeaningKind, type Role, senseOf, typedText, type Word } from './meaning.js';
import type { Negations } from './negations.js';

/** So many words may stand between "without" or "used up" and the free tier. */
const NEAR = 4;

/** What a word says by itself, beside the amount that it may belong to. */
export function factsOfWord(
  words: readonly Word[],
  word: Word,
  at: number,
  before: readonly Fact[],
  { facts, excluded, targets }: Negations,
  used: ReadonlySet<number>,
): readonly Fact[] {
  // "20 GB not disk": what is denied belongs to an amount already.
  if (used.has(targets.get(at) ?? -1)) return [{ kind: 'negation', typed: word.typed, at: [at] }];
  const negated = facts.get(at);
  if (negated) return [negated];
  if (excluded.has(at)) return [];
  if (isThan(words, at) || isWhatIf(words, at)) return [{ kind: 'separator', separator: 'or', at: [at] }];
  if (isChange(words, at)) return [{ kind: 'separator', separator: 'or', instead: true, at: [at] }];
  if (word.text === '/') return asAlternative(words, at).map((fact) => ({ ...fact, at: [at] }));
  return word.meanings.flatMap((meaning) => {
    const fact = factOf(meaning, words, at, before, used);
    return fact ? [fact.kind === 'amount' ? fact : { ...fact, at: [at] }] : [];
  });
}

function factOf(
  meaning: Meaning,
  words: readonly Word[],
  at: number,
  before: readonly Fact[],
  used: ReadonlySet<number>,
): OtherFact | Amount | undefined {
  const typed = words[at]?.typed ?? '';
  switch (meaning.kind) {
    case 'service':
      // "1 TB out from EC2" asks for no EC2.
      return { kind: 'service', service: meaning.service, weak: meaning.weak ?? isWhence(words, at) };
    case 'another':
      // "Used by another project"
      return words[at + 1]?.meanings.length === 0 && /^\p{L}{4,}/u.test(words[at + 1]?.text ?? '')
        ? undefined
        : lastHead(before);
    case 'outside':
      return { kind: 'outside', name: meaning.name, context: isContext(words, at), typed };
    case 'unpriced':
      return { kind: 'unpriced', what: meaning.what, typed };
    case 'schedule':
      // "20 school days a month" are counted.
      if (used.has(at)) return undefined;
      return isPast(words, at) ? { kind: 'aside', what: 'date', typed } : { ...meaning, typed };
    case 'weekday':
      if (used.has(at)) return undefined;
      return isOnce(words) || isPast(words, at) || hasSense(words[at - 1], 'article')
        ? { kind: 'aside', what: 'date', typed }
        : { kind: 'schedule', days: [meaning.day], typed };
    case 'each':
      // "40 songs per playlist" says what each playlist has, and nobody has an instance.
      return meaning.person && !isCountOfThings(words, at - 1) ? { kind: 'each-person' } : undefined;
    case 'currency':
    case 'within-vpc':
    case 'internet':
    case 'cheapest':
    case 'everywhere':
      return meaning;
    case 'role':
      return isUnsizedDisk(meaning.role, words, at) ? { kind: 'vague', typed: `a ${typed}` } : undefined;
    case 'vague':
      return { kind: 'vague', typed };
    case 'ends':
      return { kind: 'negation', typed };
    case 'place':
      return placeFact(meaning, words, at);
    case 'free-tier':
      return isDenied(words, at) ? { kind: 'no-free-tier' } : undefined;
    case 'public-address':
      return publicAddress(words, at);
    case 'separator':
      return { kind: 'separator', separator: joinsCompared(words, at, before) ? 'or' : meaning.separator };
    case 'instance':
      return isOfOutside(before) ? undefined : { ...meaning, definite: isDefinite(words, at) };
    case 'choice':
    case 'architecture':
    case 'region':
    case 'on':
    case 'both':
    case 'compare':
    case 'cost':
      return meaning;
    default:
      return undefined;
  }
}

/** "40 songs" */
function isCountOfThings(words: readonly Word[], at: number): boolean {
  return words[at]?.meanings.length === 0 && hasSense(words[at - 1], 'digits', 'number', 'scale');
}

/** "Cheaper in Mumbai than in Virginia", "how much more than standard is that?" */
function isThan(words: readonly Word[], at: number): boolean {
  const next = words[hasSense(words[at + 1], 'in-place', 'on', 'article') ? at + 2 : at + 1];
  return words[at]?.text === 'than' && hasSense(next, 'service', 'instance', 'architecture', 'region', 'choice');
}

/** "Now c5.large, we could move to c7g.large": one is told, and what it may become. */
function isChange(words: readonly Word[], at: number): boolean {
  const next = words[hasSense(words[at + 1], 'article') ? at + 2 : at + 1];
  const kind = CHANGED.find((one) => hasSense(next, one));
  if (words[at]?.text !== 'to' || !kind || !CHANGE.test(words[at - 1]?.text ?? '')) return false;
  return words.slice(0, at).some((word) => hasSense(word, kind));
}

/** "… against what it would be if we upgrade", "how much less if I archive them": the same with something changed. */
function isWhatIf(words: readonly Word[], at: number): boolean {
  if (words[at]?.text !== 'if' || !words.some(({ text }) => ASKS_WHAT_IF.test(text))) return false;
  const behind = words.slice(at + 1, at + 1 + FARTHEST_CHANGE);
  const end = behind.findIndex((word) => hasSense(word, 'separator'));
  return behind.slice(0, end < 0 ? undefined : end).some((word) => hasSense(word, 'choice'));
}

const ASKS_WHAT_IF = /^(?:less|more|save|saved?|savings?|vs|versus|against|compared|difference|would|cheaper)$/;
const FARTHEST_CHANGE = 7;
const CHANGED = ['instance', 'architecture', 'region', 'choice'] as const;
const CHANGE = /^(?:(?:mov|chang|migrat|upgrad|downgrad|resiz)(?:e[sd]?|ing)|switch(?:e[sd]|ing)?|go|going|went)$/;

/** "On Saturday, one time only": a day that does not come back. */
function isOnce(words: readonly Word[]): boolean {
  const text = words.map((word) => word.text).join(' ');
  return /\b(?:one time|one off|just once|once only|only once)\b/.test(text) && !/\b(?:every|each|weekly)\b/.test(text);
}

/** "Last weekend": it is over, and says nothing of what is to be priced. */
function isPast(words: readonly Word[], at: number): boolean {
  return words[at - 1]?.text === 'last';
}

/** "From EC2", "off my ec2" */
function isWhence(words: readonly Word[], at: number): boolean {
  const whose = /^(?:an?|my|our|the|one|this)$/.test(words[at - 1]?.text ?? '');
  return /^(?:from|off)$/.test(words[whose ? at - 2 : at - 1]?.text ?? '');
}

/** "IPv4", "without IPv4", "no IP", "without an IP". */
function publicAddress(words: readonly Word[], at: number): OtherFact {
  const before = hasSense(words[at - 1], 'article') ? at - 2 : at - 1;
  const isWithout = hasSense(words[before], 'without');
  return { kind: 'public-address', wanted: !isWithout, typed: typedText(words, isWithout ? before : at, at + 1) };
}

/** "MySQL RDS single-AZ t3.medium": the type of something that is not priced here. */
function isOfOutside(before: readonly Fact[]): boolean {
  const last = before.findLast(({ kind }) => kind !== 'amount' && kind !== 'stray');
  return last?.kind === 'outside' && !last.context;
}

/** "With a disk": one is wanted, and nothing says how large, unless an amount behind it turns out to. */
function isUnsizedDisk(role: Role, words: readonly Word[], at: number): boolean {
  return (role === 'disk' || role === 'volume') && hasSense(words[at - 1], 'article');
}

/** "arm/x86" are alternatives; other strokes belong to rates. */
function asAlternative(words: readonly Word[], at: number): readonly OtherFact[] {
  const kinds = ['architecture', 'region', 'instance', 'choice'] as const;
  const same = kinds.some((kind) => senseOf(words[at - 1], kind) && senseOf(words[at + 1], kind));
  return same ? [{ kind: 'separator', separator: 'or' }] : [];
}

/** "Are the t3.smalls enough?" */
function isDefinite(words: readonly Word[], at: number): boolean {
  const isPlural = /[a-z]s$/.test(words[at]?.typed ?? '') && !hasSense(words[at - 1], 'digits', 'number', 'times');
  return isPlural || /^(?:the|this|that|these|those|my|our)$/.test(words[at - 1]?.text ?? '');
}

/** "one lambda with … and another with …" */
function lastHead(before: readonly Fact[]): OtherFact | undefined {
  const head = before.findLast(({ kind }) => kind === 'service' || kind === 'instance');
  return head && { kind: 'service', service: head.kind === 'service' ? head.service : 'ec2', weak: false, new: true };
}

/** What only feeds a function, or is set up on an instance, is no part of the price: "fed by s3", "sqs triggered", "postgres on it". */
function isContext(words: readonly Word[], at: number): boolean {
  const behind = words.slice(at + 1, at + 4).map(({ text }) => text);
  return (
    hasSense(words[at - 1], 'context') ||
    // What a price is worked out with is never a part of it.
    words[at]?.text.endsWith('calculator') ||
    /^(?:(?:triggered|driven|fed|invoked|started|template|stack|repo|sample|tutorial)\b|.*\bon it\b)/.test(
      behind.join(' '),
    )
  );
}

/** Words such as "space" are places only behind "in" or "on". */
function placeFact(
  { code }: Extract<Meaning, { readonly kind: 'place' }>,
  words: readonly Word[],
  at: number,
): OtherFact | undefined {
  const named = hasSense(words[at - 1], 'in-place', 'on') || hasSense(words[at - 2], 'in-place', 'on');
  // A word that was only mended to a place is one where a place is expected: a "bastion" is not Boston.
  const mended = words[at]?.text !== words[at]?.typed.toLowerCase();
  if ((code === undefined || mended) && !named) return undefined;
  return { kind: 'place', typed: words[at]?.typed ?? '', ...(code !== undefined && { nearest: code }) };
}

function isDenied(words: readonly Word[], at: number): boolean {
  const near = words.slice(Math.max(0, at - NEAR), at + NEAR + 1);
  // "Take the free tier off" may mean either, and the reply says both.
  const isTaken = near.some(({ text }) => /^(?:tak(?:e|ing|en)|took|deduct(?:ed|ing)?|subtract|minus)$/.test(text));
  return !isTaken && near.some((word) => hasSense(word, 'without', 'spent'));
}

const COMPARED: readonly MeaningKind[] = ['service', 'instance', 'memory', 'vcpu', 'architecture', 'region', 'choice'];

/** In "compare A and B" the "and" sets alternatives apart. */
function joinsCompared(words: readonly Word[], at: number, before: readonly Fact[]): boolean {
  const joins = senseOf(words[at], 'separator')?.separator === 'and';
  const isCompared = words.slice(0, at).some(({ text }) => /^(?:compar|difference)/.test(text));
  // "1 request a second and needs 1 second for it"
  const next = words.slice(at + 1, at + 1 + NEAR);
  const end = next.findIndex((word) => hasSense(word, 'separator'));
  const names = next.slice(0, end < 0 ? NEAR : end).some((word) => hasSense(word, ...COMPARED));
  return joins && isCompared && names && before.some(isHead);
}
