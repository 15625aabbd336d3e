import { type Decimal, exact } from '../../decimal.js';
import { matches, typedText, type Words } from '../tokens/sense.js';
import { dataPerMonth, withPositions } from './amount.js';
import {
  type Amount,
  type Entities,
  type Entity,
  endOf,
  entitiesOf,
  isHead,
  isPaidData,
  type Placed,
  startOf,
} from './entity.js';

/** What comes again and again, each time with the same data. */
const RUN =
  /^(?:time|run|session|stream|service|episode|show|job|backup|sync|match|game|lesson|go|night|evening|day)s?$/;

/**
 * "Every Sunday 2 hours, and it pushes 6 GB out each time", "a nightly backup sends 20 GB out": what leaves, comes in or is moved each time
 * is counted for a month. Without "each time" it is only if the text has nothing else that comes so often.
 */
export function withDataOfRuns(entities: Entities, words: Words): Entities {
  const frequencies = entities.filter((entity) => timesOf(entity) !== undefined);
  const [frequency] = frequencies;
  const often = frequency && timesOf(frequency);
  const data = entitiesOf(entities, 'amount').filter(isOfRun);
  if (!frequency || !often || frequencies.length > 1 || data.length === 0) return entities;
  const isData = (entity: Entity): entity is Amount => data.some((one) => one === entity);
  const isAlone = entities.every((one) => one === frequency || isData(one) || !(isHead(one) || isQuantity(one)));
  const read = entities.map((entity) => {
    const behind = isData(entity) ? runBehind(words, endOf(entity)) : undefined;
    return isData(entity) && (behind !== undefined || isAlone)
      ? perMonthOf(entity, frequency, often, behind, words)
      : entity;
  });
  return isAlone ? read.filter((entity) => entity !== frequency) : read;
}

/** Data that moves, and not what is kept; what came at a rate of its own is counted for a month already. */
function isOfRun(amount: Amount): boolean {
  const isCounted = amount.readings.some(({ as }) => as.endsWith('a month'));
  return isPaidData(amount) && amount.measure === 'memory' && amount.role !== 'logs-kept' && !isCounted;
}

function isQuantity({ kind }: Entity): boolean {
  return kind === 'amount' || kind === 'schedule' || kind === 'vague';
}

/** So many times in some period. */
interface Often {
  readonly times: Decimal;
  readonly rate: NonNullable<Amount['rate']>;
}

/** How often something comes, if that is all that an entity says. */
function timesOf(entity: Entity): Often | undefined {
  if (entity.kind === 'schedule') {
    const { days, daysAWeek = '7', hoursADay, denied, once } = entity;
    const times = exact(days ? String(days.length) : daysAWeek);
    if (hoursADay || denied || once || times.eq('7')) return undefined;
    return { times, rate: { period: 'week', every: exact('1') } };
  }
  if (entity.kind !== 'amount' || entity.measure !== 'count' || !entity.rate) return undefined;
  const isOfRuns = entity.noun === undefined || entity.noun === 'requests';
  return isOfRuns && !entity.scaled ? { times: entity.value, rate: entity.rate } : undefined;
}

/** Behind "each time", "per run". */
function runBehind(words: Words, at: number): number | undefined {
  const isEach = matches(words[at], /^(?:each|every|per|a)$/) && matches(words[at + 1], RUN);
  return isEach ? at + 2 : undefined;
}

function perMonthOf(
  data: Amount,
  frequency: Placed,
  { times, rate }: Often,
  behind: number | undefined,
  words: Words,
): Amount {
  const often = behind === undefined ? typedText(words, startOf(frequency), endOf(frequency)) : 'each time';
  const each = { ...data, value: data.value.times(times), each: false };
  const at = behind === undefined ? frequency.at : [endOf(data), endOf(data) + 1];
  return withPositions(dataPerMonth(each, rate, `${data.typed} ${often}`), at);
}
