import { plain } from '../decimal.js';
import { optionValue } from '../plain-words/entities/amount.js';
import { type Amount, type Entity, JOINING } from '../plain-words/entities/entity.js';
import { readPriceRequest } from '../plain-words/requests/read-price-request.js';
import { typedAt } from '../plain-words/tokens/sense.js';
import { isSaid } from '../second-line/is-said.js';
import { isSameTime, isTime } from '../second-line/kept-times.js';
import type { Alternatives, Knowledge } from '../second-line/texts.js';
import { denialsIn } from '../second-line/unread.js';
import type { Difference } from './differences.js';
import { isMultiple } from './multiples.js';
import { oldValueOf, sourceOf, valuesOf, valuesOfPart } from './sources.js';
import type { Told } from './told.js';
import { TIMES } from './values.js';

/** What a line tells and the new request does not use: values, names, unknown words, and a "not" although nothing goes. */
export function unusedIn(
  differences: readonly Difference[],
  to: Alternatives,
  told: Told,
  knowledge: Knowledge,
): readonly string[] {
  const values = valuesOf(told).filter(isNoRate);
  const options = differences.filter((one) => one.kind === 'option');
  const sources = options.map((one) => sourceOf(one, told));
  const used = new Set([
    ...sources.map(({ entity }) => entity),
    ...options.map((one) => oldValueOf(one, told)),
    ...differences.flatMap((one) => (one.kind === 'come' ? valuesOfPart(one, values) : [])),
  ]);
  const gone = new Set(differences.flatMap((one) => (one.kind === 'gone' ? [one.service] : [])));
  const isLess = gone.size > 0 || options.some(({ to: value }) => value === undefined || value === 'false');
  const isMultiplied = sources.some(({ how }) => MULTIPLIED.has(how));
  const tellsTime = options.some(({ option }) => TIMES.includes(option));
  const isThere = (entity: Entity): boolean => {
    // The hours and the days of one option are told by several words.
    if (isTime(entity)) return tellsTime || isSameTime(entity, to);
    if (entity.kind === 'amount') return !entity.rate && isSameNumber(entity, to);
    if (entity.kind === 'aside' && entity.what === 'denied') return isLess;
    // "Triple the memory" tells no number of its own.
    if (isMultiplied && 'typed' in entity && isMultiple(entity.typed)) return true;
    return (entity.kind === 'service' && gone.has(entity.service)) || (NAMES.has(entity.kind) && isSaid(entity, to));
  };
  const unused = told.entities.filter((entity) => !QUIET.has(entity.kind) && !used.has(entity) && !isThere(entity));
  return [
    ...unused.map((entity) => ('typed' in entity ? entity.typed : typedAt(told.words, entity.at))),
    ...denialsIn(told.words).slice(isLess ? 1 : 0),
    ...readPriceRequest(told.text, knowledge).leftOut.filter((typed) => !(isMultiplied && isMultiple(typed))),
  ];
}

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
