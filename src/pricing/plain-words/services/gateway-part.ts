import { roundHalfUp } from '../../decimal.js';
import { minutesText } from '../amount-text.js';
import type { Amount, Fact } from '../facts.js';
import { monthlyHours, readHours } from '../hours.js';
import { OptionCollector, type PartReading } from '../options-of-part.js';
import { countSlot, counts, countsHead, isDuration } from './slots.js';
import { sortAmounts } from './sort-amounts.js';

const A_MINUTE = '60000';
const REQUESTS = countSlot(
  'requests',
  (amount) => counts(amount, 'requests', 'messages', undefined) && !countsHead(amount),
);
const SLOTS = [
  REQUESTS,
  countSlot('minutes', (amount) => counts(amount, 'connection-minutes')),
  { option: 'minutes', takes: isDuration, write: minutesText },
];

/** Reads the part of a request that is about API Gateway. */
export function readGatewayPart(facts: readonly Fact[]): PartReading {
  const collector = new OptionCollector();
  const { named, bare, schedules } = sortAmounts(facts);
  const people = named.find((amount) => counts(amount, 'people'));
  const times = [...schedules, ...named.filter((amount) => people && isDuration(amount))];
  collector.choices(facts, ['kind']);
  collector.fill(
    named.filter((amount) => amount !== people && !times.includes(amount) && !isOneApi(amount)),
    SLOTS,
  );
  collector.fillBare(bare, [REQUESTS]);
  if (people) collector.set('minutes', connected(people, times, facts));
  else collector.unused.push(...schedules);
  collector.place(facts, false);
  return collector.reading('apigateway');
}

/** "One REST API" counts nothing that is paid for. */
function isOneApi(amount: Amount): boolean {
  return countsHead(amount) && amount.value.eq('1');
}

/** The minutes that so many people are connected, all month if the text does not say how long. */
function connected(people: Amount, times: readonly Amount[], facts: readonly Fact[]): string {
  const read = readHours(times, facts);
  const hours = monthlyHours(read && 'text' in read ? read.text : '24/7');
  const minutes = roundHalfUp(people.value.times(hours).times('60'), 0);
  return minutesText({ ...people, value: minutes.times(A_MINUTE) });
}
