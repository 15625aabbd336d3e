import { type Entity, isTime } from '../plain-words/entities/entity.js';
import { ONE_BY_DEFAULT, type TextLine } from '../previous-request/texts.js';
import { COUNTS, numberIn, TIMES } from '../previous-request/values.js';
import type { Difference } from './differences.js';
import type { Told } from './told.js';

/** Where the new value of an option comes from. */
export interface Source {
  /** "told", "plus", "times" of a told value; "one-more", "half" of none. */
  readonly how: string;
  /** The told value. */
  readonly entity?: Entity;
}

const NAMED: ReadonlySet<Entity['kind']> = new Set([
  'instance',
  'region',
  'architecture',
  'choice',
  'schedule',
  'service',
  'public-address',
  'asked-period',
  'outside',
  'unpriced',
]);
const MILLISECONDS: Readonly<Record<string, number>> = { ms: 1, s: 1000, min: 60_000, h: 3_600_000 };
const SPAN = /^([\d.]+)(ms|s|min|h)/;
const NEAR = 1e-4;
/** What a number becomes without any that is told, by the share of the one before. */
const SHARES: readonly (readonly [number, string])[] = [
  [2, 'double'],
  [3, 'triple'],
  [1 / 2, 'half'],
  [1 / 3, 'third'],
  [1 / 4, 'quarter'],
];

/** The entities of a line that a change may use. */
export function valuesOf({ entities }: Told): readonly Entity[] {
  return entities.filter(({ kind }) => kind === 'amount' || NAMED.has(kind));
}

/** The name or code that an entity stands for. */
function nameOf(entity: Entity): string | undefined {
  switch (entity.kind) {
    case 'instance':
      return entity.type;
    case 'region':
      return entity.code;
    case 'architecture':
      return entity.architecture;
    case 'choice':
      return entity.value;
    case 'service':
      return entity.service;
    default:
      return undefined;
  }
}

/** An amount as the number that an option has for it: GB, or the count. */
function numberOf(entity: Entity): number | undefined {
  if (entity.kind !== 'amount') return undefined;
  const value = Number(entity.value.toFixed());
  return entity.measure === 'memory' ? value / 1024 : value;
}

/** Where the new value of an option likely comes from. */
export function sourceOf(difference: Extract<Difference, { readonly kind: 'option' }>, told: Told): Source {
  const { option, from, to } = difference;
  const before = numberIn(option, from) ?? (ONE_BY_DEFAULT.has(option) ? 1 : undefined);
  const after = numberIn(option, to);
  let found: Source | undefined;
  for (const entity of valuesOf(told)) {
    const name = nameOf(entity);
    if (name !== undefined && name === to) return { how: 'told', entity };
    const number = numberOf(entity);
    const how =
      number === undefined || after === undefined ? undefined : wayOf(option, to ?? '', number, before, after);
    if (how === 'told') return { how, entity };
    if (how) found = { how, entity };
    else if (TIMES.includes(option) && isTime(entity)) found ??= { how: 'time', entity };
  }
  return found ?? { how: before === undefined || after === undefined ? 'implied' : impliedBy(before, after, told) };
}

/** The told value that an option has before it changes: the 20 GB of "without the 20 GB disk". */
export function oldValueOf(
  { option, from }: Extract<Difference, { readonly kind: 'option' }>,
  told: Told,
): Entity | undefined {
  const before = numberIn(option, from);
  return valuesOf(told).find((entity) => {
    const [number, name] = [numberOf(entity), nameOf(entity)];
    if (from === undefined || (name !== undefined && name === from)) return from !== undefined;
    const isOfKind = entity.kind === 'amount' && (entity.measure === 'count') === COUNTS.includes(option);
    return (
      isOfKind &&
      number !== undefined &&
      before !== undefined &&
      wayOf(option, from, number, undefined, before) === 'told'
    );
  });
}

function wayOf(
  option: string,
  to: string,
  number: number,
  before: number | undefined,
  after: number,
): string | undefined {
  const isNear = (one: number, other: number) => Math.abs(one - other) < NEAR * (1 + Math.abs(other));
  if (option === 'duration') {
    const [, digits, unit = ''] = SPAN.exec(to) ?? [];
    return isNear(Number(digits) * (MILLISECONDS[unit] ?? Number.NaN), number) ? 'told' : undefined;
  }
  if (isNear(after, number)) return 'told';
  if (before === undefined) return undefined;
  if (isNear(Math.abs(after - before), number)) return after > before ? 'plus' : 'minus';
  const isTimes = number > 1 && (isNear(before * number, after) || isNear(before / number, after));
  return isTimes ? (after > before ? 'times' : 'over') : undefined;
}

function impliedBy(before: number, after: number, { numbers }: Told): string {
  for (const { value } of numbers) {
    if (Math.abs(after - value) < NEAR) return 'number';
    if (Math.abs(Math.abs(after - before) - value) < NEAR) return after > before ? 'number-more' : 'number-less';
  }
  if (after - before === 1) return 'one-more';
  if (before - after === 1) return 'one-less';
  return SHARES.find(([share]) => Math.abs(after / before - share) < 0.01)?.[1] ?? 'other';
}

/** The told values that a part which has come has. */
export function valuesOfPart(
  { service, options }: Pick<TextLine, 'service' | 'options'>,
  values: readonly Entity[],
): readonly Entity[] {
  return values.filter((entity) => {
    const [number, name] = [numberOf(entity), nameOf(entity)];
    return Object.entries(options).some(
      ([option, text]) =>
        (number !== undefined && number === numberIn(option, text)) ||
        // "A load balancer" names what is counted.
        (name !== undefined && [text, option, service].includes(name)),
    );
  });
}
