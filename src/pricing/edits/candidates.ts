import { BALANCERS } from '../balancers.js';
import { entitiesOf } from '../plain-words/entities/entity.js';
import { readTypedText } from '../plain-words/requests/request-text.js';
import { senseOf } from '../plain-words/tokens/sense.js';
import { type AfterQuote, type Alternatives, asTexts, type Knowledge } from '../previous-request/texts.js';
import { numberIn } from '../previous-request/values.js';
import { applyChanges, areSeparate, type Change, onSides, type Parts } from './change.js';
import { choiceChanges } from './choices.js';
import { type Difference, differencesOf } from './differences.js';
import { growthIn } from './multiples.js';
import { asInstances, ownRequest, removals, someOfThem } from './parts.js';
import { possibleIn } from './possible.js';
import { quantityChanges } from './quantities.js';
import { keyOf } from './request-key.js';
import { isEmptied, serviceChanges } from './services.js';
import { withSharedByParts } from './shared-by-parts.js';
import { timeChanges } from './times.js';
import { type Told, toldIn } from './told.js';
import { typeChanges } from './types.js';

/** A request that a line may ask for, and how it was made of the one before. */
export interface Candidate {
  readonly to: Alternatives;
  readonly made: 'by-rule' | 'one' | 'two' | 'some' | 'less';
}

/** The candidates of a line, and what it tells. */
export interface Candidates {
  readonly told: Told;
  readonly all: readonly Candidate[];
  /** The one that the reader makes of the line. */
  readonly byRule: Candidate | undefined;
  /** What the reader makes of it has no price, or is none of the candidates for what the line says. */
  readonly isRuledOut: boolean;
}

/** Of each told value so many changes are made together with those of another, the likelier ones first. */
const MOST_OF_VALUE = 12;
const MOST_PAIRS = 300;
const MOST_LESS = 150;
/** More candidates than these only come of lines that tell too much to choose from. */
const MOST = 300;

/**
 * Every request that a line behind a price may ask for, as far as we can tell: what the reader makes of it, each change that its values, or
 * a few words, may mean for each part, and pairs of those.
 * @param change what the reader makes of it
 */
export function candidatesFor(
  line: string,
  before: Alternatives,
  change: AfterQuote,
  knowledge: Knowledge,
): Candidates {
  const parts = before.flat();
  const told = toldIn(line, parts, knowledge);
  const { canBeMade, isPossible } = possibleIn(parts, knowledge);
  const singles = [
    ...quantityChanges(told, parts),
    ...timeChanges(told, parts, knowledge),
    ...typeChanges(told, parts, knowledge),
    ...choiceChanges(told, parts),
    ...serviceChanges(told, parts, knowledge),
    ...ownRequest(told, line, parts, knowledge),
    ...asInstances(told, parts),
  ]
    .filter(canBeMade)
    .flatMap((one) => onSides(one, before));
  const less = removals(before);
  const found = new Map<string, Candidate>();
  const key = keyOf(before);
  const add = (to: Alternatives, made: Candidate['made']) => {
    const own = keyOf(to);
    // Of two changes, one may be what the other needs, and to read all pairs would take long.
    const isRead = made === 'by-rule' || made === 'one';
    const isNew = to.length > 0 && own !== key && !found.has(own);
    if (isNew && (!isRead || to.flat().every((part) => parts.includes(part) || isPossible(part))))
      found.set(own, { to, made });
    return found.get(own);
  };
  const ruled = sidesByRule(change);
  const byRule = ruled && add(ruled, 'by-rule');
  const addAll = (made: Candidate['made'], changes: readonly (readonly Change[])[]) => {
    for (const some of changes) if (found.size < MOST) add(applyChanges(before, some), made);
  };
  addAll(
    'one',
    [...singles, ...less].map((one) => [one]),
  );
  addAll('two', pairsOf(singles, parts));
  addAll(
    'some',
    someOfThem(told, parts, singles).flatMap((some) => onSides(some, before).map((one) => [one])),
  );
  addAll('less', withLess(singles, less, parts));
  const full = [...found.values()].filter(({ to }) => !isEmptied(parts, to.flat()));
  const kept = withSharedByParts(withNamed(full, line, told, parts), told, parts).filter(isByGrowth(line, parts));
  const isImpossible = ruled?.flat().some((part) => !parts.includes(part) && !isPossible(part)) ?? false;
  const isKept = byRule !== undefined && kept.includes(byRule);
  return {
    told,
    all: kept,
    byRule: isKept ? byRule : undefined,
    isRuledOut: isImpossible || (byRule !== undefined && !isKept),
  };
}

/** The candidates that take away what the line denies, and nothing else of its kind, and add what it adds. */
function withNamed(all: readonly Candidate[], line: string, told: Told, parts: Parts): readonly Candidate[] {
  const named = extrasNamed(told);
  const said = new Set(entitiesOf(told.entities, 'choice').flatMap((choice) => extraOf(choice) ?? []));
  // What is denied is no entity: "without the NAT gateway".
  const denied = [...named].filter((extra) => !said.has(extra));
  const adds = PLUS.test(line);
  if (!adds && named.size === 0) return all;
  const changes = all.map((candidate) => {
    const differences = differencesOf(parts, candidate.to.flat());
    const gone = differences.flatMap((one) => (one.kind === 'gone' ? [parts[one.part]?.options ?? {}] : []));
    const losesOther = denied.length > 0 && gone.some((options) => !denied.some((extra) => extra in options));
    const lost = extrasLost(differences, parts);
    const swaps = candidate.made === 'one' && comes(differences, named) && lost.length > 0;
    return { candidate, losesOther, lost, replaces: isReplaced(differences), swaps };
  });
  // "NLB instead": what comes takes the place of another balancer.
  const isInstead =
    INSTEAD.test(line) &&
    [...named].some((extra) => parts.every(({ options }) => options[extra] === undefined)) &&
    parts.some(({ options }) => BALANCERS.some((balancer) => options[balancer] !== undefined));
  const kept = changes.filter(({ lost, losesOther, replaces, swaps }) => {
    const losesMore = lost.some((extra) => named.has(extra)) && lost.some((extra) => !named.has(extra));
    return !losesMore && !losesOther && !(adds && replaces) && (swaps || !isInstead);
  });
  const without = kept.filter(({ lost }) => denied.every((extra) => lost.includes(extra)));
  return (without.length > 0 ? without : kept).map(({ candidate }) => candidate);
}

/** Whether all numbers in a candidate for "20 % more" become so much more; of things, whole ones. */
function isByGrowth(line: string, parts: Parts): (candidate: Candidate) => boolean {
  const growth = growthIn(line);
  if (growth === undefined) return () => true;
  return ({ to }) =>
    differencesOf(parts, to.flat()).every((one) => {
      if (one.kind !== 'option') return true;
      const [before, after] = [numberIn(one.option, one.from ?? '1'), numberIn(one.option, one.to)];
      return (
        before === undefined || after === undefined || Math.abs(after - before * growth) < Math.max(1, after / 100)
      );
    });
}

/** The load balancers, gateways and the like that a line names, denied or not. */
function extrasNamed({ words }: Told): ReadonlySet<string> {
  return new Set(words.flatMap((word) => extraOf(senseOf(word, 'choice')) ?? []));
}

/** "Plus a Fargate task": what there is stays. */
const PLUS = /^\W*(?:(?:and|ok|then|now|also|oh)\W+)*(?:plus\b|\+)/i;

/** What comes takes the place of something. */
const INSTEAD = /\b(?:instead|swap\w*|replac\w+|switch\w*)\b/i;

/** Whether one of some extras comes, in a part or as one. */
function comes(differences: readonly Difference[], named: ReadonlySet<string>): boolean {
  return differences.some(
    (one) =>
      (one.kind === 'option' && one.from === undefined && named.has(one.option)) ||
      (one.kind === 'come' && Object.keys(one.options).some((option) => named.has(option))),
  );
}

/** Whether a part is gone and another one in its place. */
function isReplaced(differences: readonly Difference[]): boolean {
  const kinds = new Set(differences.map(({ kind }) => kind));
  return kinds.has('gone') && kinds.has('come');
}

/** The load balancers, gateways and the like that a change takes away. */
function extrasLost(differences: readonly Difference[], parts: Parts): readonly string[] {
  return differences.flatMap((one) => {
    const lost =
      one.kind === 'gone'
        ? Object.keys(parts[one.part]?.options ?? {})
        : one.kind === 'option' && one.to === undefined
          ? [one.option]
          : [];
    return lost.filter((option) => EXTRAS.has(option));
  });
}

function extraOf(choice: { readonly option: string; readonly value: string } | undefined): string | undefined {
  return choice?.option === 'extra' ? choice.value : undefined;
}

const EXTRAS: ReadonlySet<string> = new Set([...BALANCERS, 'nat_gateways']);

/** What the reader makes of a line. */
function sidesByRule(change: AfterQuote): Alternatives | undefined {
  const sides = 'line' in change && change.text ? readTypedText(change.text)?.sides : undefined;
  return sides?.map((side) => side.map(asTexts));
}

/** The changes of each told value, the likeliest first. */
function byValue(changes: readonly Change[], parts: Parts): readonly (readonly Change[])[] {
  const told = changes.filter(({ at }) => at.length > 0);
  const groups = [...new Set(told.map(({ at }) => at.join()))].map((key) => told.filter(({ at }) => at.join() === key));
  const isOfThere = ({ settings }: Change) =>
    settings.some(({ part, option }) => parts[part]?.options[option] !== undefined);
  return groups.map((group) =>
    [...group.filter(isOfThere), ...group.filter((one) => !isOfThere(one))].slice(0, MOST_OF_VALUE),
  );
}

function pairsOf(changes: readonly Change[], parts: Parts): readonly (readonly [Change, Change])[] {
  const groups = byValue(changes, parts);
  const pairs = groups.flatMap((one, place) =>
    groups
      .slice(place + 1)
      .flatMap((other) =>
        one.flatMap((a) => other.flatMap((b): [Change, Change][] => (areSeparate(a, b) ? [[a, b]] : []))),
      ),
  );
  return pairs.slice(0, MOST_PAIRS);
}

/** A told value, and something that goes. */
function withLess(changes: readonly Change[], less: readonly Change[], parts: Parts) {
  const pairs = byValue(changes, parts).flatMap((group) =>
    group
      .slice(0, MOST_OF_VALUE / 2)
      .flatMap((one) => less.flatMap((other): [Change, Change][] => (areSeparate(one, other) ? [[one, other]] : []))),
  );
  return pairs.slice(0, MOST_LESS);
}
