import { type Decimal, isWhole, plain } from '../../decimal.js';
import { A_DAY } from '../../quantities/periods.js';
import { matches, roleOf, type Words } from '../tokens/sense.js';
import { withPositions } from './amount.js';
import { type Amount, type Entities, type Entity, endOf, entitiesOf, startOf } from './entity.js';

const CHANGES = /^chang(?:e|es|ed|ing)$/;
const KEPT = /^(?:keep|keeps|keeping|kept|last|latest)$/;
/** So many words may stand between a size and what says that so much changes. */
const NEAR = 3;

/**
 * Each snapshot but the first stores only what changed since the one before: "6 snapshots, 100 GB disk, 2 GB change a day" are
 * 100 GB and five times 2 GB, and "daily for 30 days" are 30.
 * https://docs.aws.amazon.com/ebs/latest/userguide/ebs-snapshots.html
 */
export function withChangedBlocks(entities: Entities, words: Words): Entities {
  if (!words.some((word) => roleOf(word) === 'snapshots')) return entities;
  const amounts = entitiesOf(entities, 'amount');
  const changed = amounts.find((amount) => isSize(amount) && isChange(amount, words));
  const [disk, ...others] = amounts.filter((amount) => isSize(amount) && amount !== changed && amount.role);
  const recurring = entities.filter(isRecurring);
  const number = amounts.find((amount) => numberOf(amount, words, recurring.some(isEachDay)) !== undefined);
  const many = number && numberOf(number, words, recurring.some(isEachDay));
  if (!changed || !disk || !number || !many || others.length > 0) return entities;
  const value = disk.value.plus(changed.value.times(many.minus('1')));
  // "A t3.small with a 100 GB disk, …": the disk is paid for as well.
  const isOfMachine = entities.some(
    (entity) => entity.kind === 'instance' || (entity.kind === 'service' && !entity.weak),
  );
  const parts: Entities = [
    changed,
    number,
    ...recurring,
    ...entities.filter(namesSnapshots),
    ...(isOfMachine ? [] : [disk]),
  ];
  const kept = withPositions(
    {
      ...changed,
      role: 'snapshots',
      value,
      readings: [
        { text: `${plain(many)} snapshots`, as: `${disk.typed} and ${plain(many.minus('1'))} times ${changed.typed}` },
      ],
    },
    parts.flatMap(({ at }) => at),
  );
  return entities.flatMap((entity) => (entity === changed ? [kept] : parts.includes(entity) ? [] : [entity]));
}

function isSize({ measure, bare, rate }: Amount): boolean {
  return measure === 'memory' && !bare && !rate;
}

function isChange(amount: Amount, words: Words): boolean {
  const near = [
    ...words.slice(Math.max(0, startOf(amount) - NEAR), startOf(amount)),
    ...words.slice(endOf(amount), endOf(amount) + NEAR),
  ];
  return near.some((word) => matches(word, CHANGES));
}

/** "6 snapshots", "keep 7", and as many as days if there is one a day. */
function numberOf(amount: Amount, words: Words, isDailyOne: boolean): Decimal | undefined {
  const { measure, role, bare, rate, value } = amount;
  if (measure === 'memory') return bare && role === 'snapshots' ? value : undefined;
  if (measure === 'count') return matches(words[startOf(amount) - 1], KEPT) ? value : undefined;
  const days = value.div(A_DAY);
  return measure === 'time' && !rate && isDailyOne && isWhole(days) ? days : undefined;
}

/** "Daily", "each night", "every week", and "a day" behind what changes. */
function isRecurring(entity: Entity): boolean {
  if (entity.kind === 'asked-period') return /^a (?:day|week)$/.test(entity.name);
  if (entity.kind === 'stray') return / (?:day|week)$/.test(entity.typed);
  return entity.kind === 'amount' && entity.value.eq('1') && /^(?:day|week)$/.test(entity.rate?.period ?? '');
}

function isEachDay(entity: Entity): boolean {
  return entity.kind === 'amount' && entity.rate?.period === 'day';
}

function namesSnapshots(entity: Entity): boolean {
  return entity.kind === 'unpriced' && entity.what === 'snapshots';
}
