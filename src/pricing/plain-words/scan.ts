import { amountAt } from './amounts.js';
import { clockSpanAt } from './clock.js';
import type { Fact } from './facts.js';
import { range } from './found-amount.js';
import { hasSense, type Meaning, senseOf, type Word } from './meaning.js';

/** So many words may stand between "without" or "used up" and the free tier. */
const NEAR = 4;

/** Everything that a request says, in order. What says nothing is left out. */
export function scan(words: readonly Word[]): readonly Fact[] {
  const used = new Set<number>();
  const facts: Fact[] = [];
  words.forEach((word, at) => {
    const span = used.has(at) ? undefined : clockSpanAt(words, at);
    if (span) {
      for (const position of range(at, span.to)) used.add(position);
      facts.push({ kind: 'schedule', hoursADay: span.hours, typed: word.typed });
    }
    const found = used.has(at) ? undefined : amountAt(words, at, used);
    if (found) {
      for (const position of found.used) used.add(position);
      facts.push(found.amount);
    }
    // A number of containers also hints at a service, so words are looked at even if an amount has used them.
    facts.push(...factsOfWord(words, word, at, facts));
  });
  return facts;
}

function factsOfWord(words: readonly Word[], word: Word, at: number, before: readonly Fact[]): readonly Fact[] {
  if (word.text === '/') return asAlternative(words, at);
  return word.meanings.flatMap((meaning) => factOf(meaning, words, at, before) ?? []);
}

function factOf(meaning: Meaning, words: readonly Word[], at: number, before: readonly Fact[]): Fact | undefined {
  const typed = words[at]?.typed ?? '';
  switch (meaning.kind) {
    case 'service':
      return { kind: 'service', service: meaning.service, weak: meaning.weak ?? false };
    case 'another':
      return lastHead(before);
    case 'outside':
      return { kind: 'outside', name: meaning.name, context: hasSense(words[at - 1], 'context'), typed };
    case 'unpriced':
      return { kind: 'unpriced', what: meaning.what, typed };
    case 'schedule':
      return { ...meaning, typed };
    case 'place':
      return placeFact(meaning, words, at);
    case 'free-tier':
      return isDenied(words, at) ? { kind: 'no-free-tier' } : undefined;
    case 'public-address':
      return { kind: 'public-address', wanted: !hasSense(words[at - 1], 'without') };
    case 'separator':
      return { kind: 'separator', separator: joinsCompared(words, at, before) ? 'or' : meaning.separator };
    case 'instance':
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

/** "arm/x86" are alternatives; other strokes belong to rates. */
function asAlternative(words: readonly Word[], at: number): readonly Fact[] {
  const kinds = ['architecture', 'region', 'instance', 'choice'] as const;
  const same = kinds.some((kind) => senseOf(words[at - 1], kind) && senseOf(words[at + 1], kind));
  return same ? [{ kind: 'separator', separator: 'or' }] : [];
}

/** "one lambda with … and another with …" */
function lastHead(before: readonly Fact[]): Fact | undefined {
  const head = before.findLast(({ kind }) => kind === 'service' || kind === 'instance');
  return head?.kind === 'instance' ? { kind: 'service', service: 'ec2', weak: false } : head;
}

/** Words such as "space" are places only behind "in" or "on". */
function placeFact(
  { code }: Extract<Meaning, { readonly kind: 'place' }>,
  words: readonly Word[],
  at: number,
): Fact | undefined {
  const named = hasSense(words[at - 1], 'in-place', 'on') || hasSense(words[at - 2], 'in-place', 'on');
  if (code === undefined && !named) return undefined;
  return { kind: 'place', typed: words[at]?.typed ?? '', ...(code !== undefined && { nearest: code }) };
}

function isDenied(words: readonly Word[], at: number): boolean {
  return words.slice(Math.max(0, at - NEAR), at + NEAR + 1).some((word) => hasSense(word, 'without'));
}

/** In "compare A and B" the "and" sets alternatives apart. */
function joinsCompared(words: readonly Word[], at: number, before: readonly Fact[]): boolean {
  const joins = senseOf(words[at], 'separator')?.separator === 'and';
  return joins && words.slice(0, at).some(({ text }) => /^(?:compar|difference)/.test(text)) && before.some(isHead);
}

/** Whether a fact names what is to be priced. */
export function isHead(fact: Fact): boolean {
  if (fact.kind === 'service') return !fact.weak;
  if (fact.kind === 'outside') return !fact.context;
  return fact.kind === 'instance' || (fact.kind === 'unpriced' && HEADS.has(fact.what));
}

const HEADS: ReadonlySet<string> = new Set([
  'app-runner',
  'microvm',
  'load-balancer',
  'transfer',
  'other-disk',
  'elsewhere-in-notes',
]);
