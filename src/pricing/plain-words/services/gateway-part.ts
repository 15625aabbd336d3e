import { roundHalfUp } from '../../decimal.js';
import { hoursAMonth, NONSTOP } from '../../quantities/hours.js';
import type { Amount, Fact } from '../facts.js';
import { factsOf } from '../facts.js';
import { readHours } from '../hours.js';
import { OptionCollector, type PartReading } from '../options-of-part.js';
import { saidAs } from '../said-amount.js';
import { countSlot, counts, countsHead, isDuration } from './slots.js';
import { sortAmounts } from './sort-amounts.js';
import { withinHours } from './traffic.js';

const A_MINUTE = '60000';
const REQUESTS = countSlot(
  'requests',
  (amount) => counts(amount, 'requests', 'messages', undefined) && !countsHead(amount),
);
const SLOTS = [REQUESTS, countSlot('minutes', (amount) => counts(amount, 'connection-minutes'))];

/** Reads the part of a request that is about API Gateway. */
export function readGatewayPart(facts: readonly Fact[]): PartReading {
  const collector = new OptionCollector(facts);
  const { named, bare, schedules, crowd } = sortAmounts(facts);
  collector.choices(['kind']);
  const websocket = factsOf(facts, 'choice').some(({ value }) => value === 'websocket');
  const connections = websocket && !crowd.people?.rate ? crowd.people : undefined;
  const times = connections ? [...schedules, ...named.filter(isDuration)] : schedules;
  collector.use(...named.filter(isOneApi));
  const traffic = named.filter((amount) => !times.includes(amount) && !isOneApi(amount)).map(inMinutes);
  collector.fill(connections ? traffic : withinHours(traffic, REQUESTS.takes, schedules, facts, collector), SLOTS);
  collector.fillBare(bare, [REQUESTS]);
  if (connections) connect(collector, connections, times, facts);
  collector.place(false);
  return collector.reading('apigateway');
}

/** A time is how long connections last together. */
function inMinutes(amount: Amount): Amount {
  if (!isDuration(amount)) return amount;
  return { ...amount, measure: 'count', noun: 'connection-minutes', value: amount.value.div(A_MINUTE) };
}

/** "One REST API" counts nothing that is paid for. */
function isOneApi(amount: Amount): boolean {
  return countsHead(amount) && amount.value.eq('1');
}

/** The minutes that so many people are connected, all month if the text does not say how long. */
function connect(collector: OptionCollector, people: Amount, times: readonly Amount[], facts: readonly Fact[]): void {
  const read = readHours(times, facts);
  if (read && 'contradictory' in read) {
    collector.contradict('minutes');
    return;
  }
  const hours = hoursAMonth(read?.hours ?? NONSTOP);
  const minutes = roundHalfUp(people.value.times(hours).times('60'), 0);
  collector.explainClock(read?.used ?? []);
  collector.set('minutes', saidAs('count', { ...people, value: minutes }), people, ...(read?.used ?? []));
}
