import { plain } from '../decimal.js';
import { optionValue } from '../plain-words/entities/amount.js';
import { type Amount, type Entity, entitiesOf, JOINING } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { typedAt } from '../plain-words/tokens/sense.js';
import { isSaid } from '../previous-request/is-said.js';
import { isSameTime, isTimeOrDaily } from '../previous-request/kept-times.js';
import type { Alternatives, Knowledge } from '../previous-request/texts.js';
import { denialsIn } from '../previous-request/unread.js';
import { architectureOf, TIMES } from '../previous-request/values.js';
import type { Difference } from './differences.js';
import { isMultiple } from './multiples.js';
import { oldValueOf, sourceOf, valuesOf, valuesOfPart } from './sources.js';
import type { Told } from './told.js';

/** What a line tells and the new request does not use. */
export interface Unused {
  /** Sizes, times, kinds, instance types and Regions, and a "without" although nothing goes: whoever told them wants another request. */
  readonly values: readonly string[];
  /** Other names, and words that nobody knows. */
  readonly words: readonly string[];
}

/** Options of which a name may also be that of an instance type or of a part: "the medium one", "a load balancer". */
const NOT_ALONE: ReadonlySet<string> = new Set(['bundle', 'extra', 'which']);

/** Whether an entity is a value of its own: a number may be part of how another one was told, but not a rate, nor people, who may multiply. */
function isValue(entity: Entity): boolean {
  if (entity.kind === 'amount')
    return entity.measure !== 'count' || entity.rate !== undefined || entity.noun === 'people';
  return (
    entity.kind === 'instance' ||
    entity.kind === 'schedule' ||
    entity.kind === 'region' ||
    (entity.kind === 'choice' && !NOT_ALONE.has(entity.option))
  );
}

/**
 * What a line tells and the new request does not use.
 * @param leftOut words of the line that the reader of requests leaves out
 */
export function unusedIn(
  differences: readonly Difference[],
  before: Alternatives,
  to: Alternatives,
  told: Told,
  leftOut: readonly string[],
  knowledge: Knowledge,
): Unused {
  const values = valuesOf(told).filter(isNoRate);
  const options = differences.filter((one) => one.kind === 'option');
  const sources = options.map((one) => sourceOf(one, told));
  const used = new Set([
    ...sources.map(({ entity }) => entity),
    ...options.map((one) => oldValueOf(one, told)),
    ...differences.flatMap((one) => (one.kind === 'come' ? valuesOfPart(one, values) : [])),
  ]);
  const gone = new Set(differences.flatMap((one) => (one.kind === 'gone' ? [one.service] : [])));
  const takesAway = sources.some(({ how }) => LESS.has(how));
  const isLess =
    gone.size > 0 || options.some(({ to: value }) => value === undefined || value === 'false') || takesAway;
  /** "Not Ireland": what is denied is not in the new request. */
  const isReplaced = (typed: string) => {
    const { entities } = readEntities(typed.replace(/^\S+\s+/, ''), knowledge);
    return entities.length > 0 && entities.every((entity) => isSaid(entity, before) && !isSaid(entity, to));
  };
  const replaced = entitiesOf(told.entities, 'aside').filter((one) => one.what === 'denied' && isReplaced(one.typed));
  const isMultiplied = sources.some(({ how }) => MULTIPLIED.has(how));
  const tellsTime = options.some(({ option }) => TIMES.includes(option));
  // "4 GB of memory" chooses an instance type.
  const choosesType =
    options.some(({ option }) => option === 'instance') && entitiesOf(told.entities, 'instance').length === 0;
  const isThere = (entity: Entity): boolean => {
    // The hours and the days of one option are told by several words.
    if (isTimeOrDaily(entity)) return tellsTime || isSameTime(entity, to);
    if (entity.kind === 'amount')
      return !entity.rate && (isSameNumber(entity, to) || (choosesType && entity.measure !== 'count'));
    if (entity.kind === 'negation') return takesAway;
    if (entity.kind === 'aside' && entity.what === 'denied') return isLess || replaced.includes(entity);
    if (entity.kind === 'architecture') return to.flat().some((part) => architectureOf(part) === entity.architecture);
    if (entity.kind === 'choice' && entity.option === 'extra')
      return to.flat().some(({ options }) => options[entity.value] !== undefined);
    // "Triple the memory" tells no number of its own.
    if (isMultiplied && 'typed' in entity && isMultiple(entity.typed)) return true;
    return (entity.kind === 'service' && gone.has(entity.service)) || (NAMES.has(entity.kind) && isSaid(entity, to));
  };
  const unused = told.entities.filter((entity) => !QUIET.has(entity.kind) && !used.has(entity) && !isThere(entity));
  const typedOf = (entity: Entity) => ('typed' in entity ? entity.typed : typedAt(told.words, entity.at));
  const isOpen = (entity: Entity) => isValue(entity) && !(choosesType && entity.kind === 'amount');
  const denials = denialsIn(told.words).slice(isLess ? 1 : replaced.length);
  return {
    values: [...unused.filter(isOpen).map(typedOf), ...denials.filter((typed) => !NOT.test(typed))],
    words: [
      ...unused.filter((one) => !isOpen(one)).map(typedOf),
      ...denials.filter((typed) => NOT.test(typed)),
      ...leftOut.filter((typed) => !(isMultiplied && isMultiple(typed)) && !ACTS.test(typed)),
    ],
  };
}

/** What only says that something is to change. */
const ACTS = /^(?:add|adding|put|drop|remove|delete|switch|change|make|use|using|get|take|go)$/i;
/** "It is 4 million, not 400k" only says what was before. */
const NOT = /^not\b/i;

/** How a value comes from the one before if something is taken away: "without one node". */
const LESS: ReadonlySet<string> = new Set(['minus', 'one-less', 'number-less']);

/** How a value comes from the one before without a told number. */
const MULTIPLIED: ReadonlySet<string> = new Set(['double', 'triple', 'half', 'third', 'quarter']);

function isNoRate(entity: Entity): boolean {
  return entity.kind !== 'amount' || entity.rate === undefined;
}

/** What changes no total, or stands beside it anyway. */
const QUIET: ReadonlySet<Entity['kind']> = new Set([...JOINING, 'asked-period', 'currency', 'everywhere', 'unpriced']);

/** What may name something that a request has. */
const NAMES: ReadonlySet<Entity['kind']> = new Set([
  'service',
  'instance',
  'region',
  'architecture',
  'choice',
  'public-address',
  'no-free-tier',
]);

/** Whether an option of a request has a told number already. */
function isSameNumber(amount: Amount, to: Alternatives): boolean {
  const { text } = optionValue(amount.measure, amount);
  return to
    .flat()
    .some(({ options }) => Object.values(options).some((value) => value === text || value === plain(amount.value)));
}
