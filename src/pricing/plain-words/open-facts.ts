import { echo } from '../../typed-text.js';
import { textOf } from '../quantities/said.js';
import { type Amount, type AsideKind, type Fact, factsOf } from './facts.js';
import { isStopped, likelyMeanings } from './likely-meanings.js';
import type { ChosenLine } from './line-of-part.js';
import type { Noun, Word } from './meaning.js';
import { isUsed, mustPlayAPart, type PartReading } from './options-of-part.js';
import type { ReadAlternative } from './read-alternative.js';
import type { OpenFact } from './reading.js';

/**
 * What no part has used, once each; another part may have used a fact that holds for both.
 * @param again numbers of which all is said already
 */
export function openFacts(
  parts: readonly PartReading[],
  chosen: ReadonlyMap<PartReading, ChosenLine>,
  again: readonly Fact[],
): readonly OpenFact[] {
  const used = usedIn(parts);
  const seen = new Set<number>();
  return parts.flatMap((part) =>
    part.unused.flatMap((fact): OpenFact[] => {
      const [first = -1] = fact.at;
      if (seen.has(first) || isUsed(fact, used) || again.includes(fact) || isEndOf(fact, part)) return [];
      seen.add(first);
      const line = chosen.get(part)?.line;
      const likely = line && parts.length === 1 ? likelyMeanings(fact, line) : [];
      const typed = 'typed' in fact ? fact.typed : fact.kind;
      return [{ kind: kindOf(fact), typed, likely, ...(isStopped(fact) && { stopped: true }) }];
    }),
  );
}

function usedIn(parts: readonly PartReading[]): ReadonlySet<number> {
  return new Set(parts.flatMap((part) => [...part.used]));
}

/** Numbers that repeat one which is counted: "26 t3.large for 26 students", "2 clusters … the two control planes". */
export function saidAgain(
  facts: readonly Fact[],
  words: readonly Word[],
  parts: readonly PartReading[],
): readonly Amount[] {
  const used = usedIn(parts);
  const counts = factsOf(facts, 'amount').filter(
    ({ measure, rate }) => measure === 'count' && (!rate || rate.period === 'month'),
  );
  const counted = counts.filter((amount) => isUsed(amount, used));
  const isAgain = (one: Amount) =>
    counted.some(({ value, noun }) => value.eq(one.value) && (SAME.has(one.noun) || one.noun === noun || !noun));
  const pointsBack = ({ at: [first = 0], bare }: Amount) => !bare || POINTS_BACK.test(words[first - 1]?.text ?? '');
  return counts.filter((amount) => !counted.includes(amount) && !amount.each && pointsBack(amount) && isAgain(amount));
}

const POINTS_BACK = /^(?:the|those|these|all|my|our|both)$/;

/** What may be as many as something else that is counted, and costs nothing itself. */
const SAME: ReadonlySet<Noun | undefined> = new Set([undefined, 'people', 'audience', 'zones']);

/** Whether something ends of which all is paid only while it runs, and it is told how long that is. */
function isEndOf(fact: Fact, { options, service }: PartReading): boolean {
  const isTimed = options['hours'] !== undefined || (service === 'batch' && options['duration'] !== undefined);
  return fact.kind === 'negation' && ENDS.test(fact.typed) && isTimed && options['disk'] === undefined;
}

const ENDS = /^(?:terminat|destroy|t[eo]a?r)/i;

function kindOf(fact: Fact): OpenFact['kind'] {
  if (fact.kind === 'negation' || (fact.kind === 'public-address' && !fact.wanted)) return 'denied';
  if (fact.kind === 'vague') return 'vague';
  if (fact.kind === 'stray' && fact.each) return 'each';
  return fact.kind === 'schedule' || (fact.kind === 'amount' && fact.measure === 'time') ? 'time' : 'amount';
}

/** What nobody can tell the part of: data beside a word for its transfer, and the same thing named again ("…, the NAT gateway"). */
export function openBeside(
  facts: readonly Fact[],
  words: readonly Word[],
  alternatives: readonly ReadAlternative[],
): readonly OpenFact[] {
  const data = alternatives.some(({ refused }) =>
    refused.some((part) => part.kind === 'unpriced' && part.what === 'transfer'),
  );
  const lost = data ? lostFacts(facts, alternatives).filter(({ kind }) => kind === 'amount') : [];
  const again = alternatives.flatMap(({ parts }) => {
    const named = parts.flatMap(({ service, options: { instance, ...more } }) => {
      if (service === 'network') return Object.keys(more).filter((option) => NAMED_ONCE.has(option));
      return service === 'ec2' && instance !== undefined ? [textOf(instance)] : [];
    });
    const bare = parts.filter(
      ({ options: { instance, region: _, ...more } }) => instance === undefined || Object.keys(more).length === 0,
    );
    const clusters = parts.filter(({ service }) => service === 'eks');
    const isAgain = ({ options: { clusters: said, nodes } }: PartReading) => said === undefined && nodes === undefined;
    return [
      ...named.filter((name, at) => named.indexOf(name) !== at && bare.length > 0),
      ...(clusters.length > 1 && clusters.some(isAgain) ? ['EKS'] : []),
    ];
  });
  return [
    ...lost.map((fact): OpenFact => ({ kind: kindOf(fact), typed: typedAs(fact, words), likely: [] })),
    ...[...new Set(again)].map(
      (option): OpenFact => ({ kind: 'again', typed: option.replaceAll('_', ' '), likely: [] }),
    ),
  ];
}

const NAMED_ONCE: ReadonlySet<string> = new Set(['nat_gateways', 'load_balancers']);

/** What was said of something that is not priced, and so is in no total: "20 gigs" of S3. */
export function lostText(
  facts: readonly Fact[],
  words: readonly Word[],
  alternatives: readonly ReadAlternative[],
): readonly string[] {
  const lost = lostFacts(facts, alternatives).map((fact) => echo(typedAs(fact, words), 30));
  return lost.length === 0 ? [] : [`Said of what is not priced, so not counted: ${lost.join(', ')}.`];
}

function typedAs({ at }: Fact, words: readonly Word[]): string {
  return at.map((position) => words[position]?.typed ?? '').join(' ');
}

function lostFacts(facts: readonly Fact[], alternatives: readonly ReadAlternative[]): readonly Fact[] {
  if (alternatives.every(({ refused }) => refused.length === 0)) return [];
  const kept = new Set(
    alternatives.flatMap(({ parts }) =>
      parts.flatMap((part) => [...part.used, ...part.unused.flatMap(({ at }) => at)]),
    ),
  );
  return facts.filter(
    (fact) => (mustPlayAPart(fact) || fact.kind === 'architecture') && !fact.at.some((position) => kept.has(position)),
  );
}

const NOT_COUNTED: Readonly<Record<Exclude<AsideKind, 'idle' | 'denied'>, string>> = {
  money: 'is money, so I did not count it',
  year: 'is a year, so I did not count it',
  date: 'is a date, so I did not count it',
  version: 'is a version, so I did not count it',
};

/** A year that has not begun, of which the prices of today say nothing. */
function isFuture({ typed, what }: { readonly typed: string; readonly what: AsideKind }): boolean {
  return what === 'year' && Number(typed) > new Date().getFullYear();
}

/** Numbers that are no quantity, by what they are: "`2027` is a year". */
export function asidesOf(facts: readonly Fact[]): readonly string[] {
  const context = factsOf(facts, 'outside').filter((fact) => fact.context);
  const asides = factsOf(facts, 'aside').filter(({ dollars, times }) => dollars === undefined && times === undefined);
  const named = (kind: AsideKind) => asides.filter(({ what }) => what === kind).map(({ typed }) => echo(typed, 30));
  const [idle, denied] = [named('idle'), named('denied')];
  return [
    ...context.map(({ typed }) => `${echo(typed, 30)} itself is not counted.`),
    ...asides.flatMap(({ typed, what }) =>
      what === 'idle' || what === 'denied'
        ? []
        : isFuture({ typed, what })
          ? [`Nobody knows what AWS will charge in ${echo(typed, 30)}: these are prices of today.`]
          : [`${echo(typed, 30)} ${NOT_COUNTED[what]}.`],
    ),
    ...(idle.length > 0 ? [`I found no use for ${idle.join(', ')}.`] : []),
    ...(denied.length > 0 ? [`Left out, as you say: ${denied.join(', ')}.`] : []),
  ];
}
