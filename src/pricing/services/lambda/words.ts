import { type Amount, type Entity, entitiesOf, quoted } from '../../plain-words/entities/entity.js';
import type { OptionCollector, RequestOptions } from '../../plain-words/slots/interpretation.js';
import {
  asRuns,
  countSlot,
  counts,
  countsHead,
  DURATION_SLOT,
  diskSlot,
  isDuration,
  MEMORY_SLOT,
  REQUESTS_SLOT,
  type SortedAmounts,
  saysHowOften,
} from '../../plain-words/slots/slots.js';
import { withinHours, withinSpan } from '../../plain-words/slots/traffic.js';
import { LONGEST_RUN_MS } from '../../quantities/duration.js';
import { textOf } from '../../quantities/said.js';
import type { GivenWords } from '../../service/plain.js';

const SLOTS = [
  countSlot('provisioned', ({ role }) => role === 'warm'),
  countSlot('snapstart', (amount) => amount.role === 'snapstart' || counts(amount, 'versions')),
  countSlot('restores', (amount) => counts(amount, 'restores')),
  diskSlot('storage', 'temporary', 'disk'),
  MEMORY_SLOT,
  DURATION_SLOT,
  REQUESTS_SLOT,
];
const ESSENTIALS = ['requests', 'memory', 'duration'];

/** How requests in plain words name Lambda. */
export const lambdaWords: GivenWords = {
  names: 'lambda, lambdas, aws lambda, lambda function, lambda functions',
  discounts: () => ['commitment'],
  hints: 'function, functions, func, funcs, fn, serverless function, serverless func, serverless functions, faas',
  phrases: [
    [
      'lambda @ edge, lambda edge, lambda at edge, edge : true',
      { kind: 'service', service: 'lambda' },
      { kind: 'choice', option: 'edge', value: 'true' },
    ],
    ['provisioned concurrency', { kind: 'service', service: 'lambda', weak: true }],
    ['snapstart, snap start', { kind: 'role', role: 'snapstart' }, { kind: 'choice', option: 'snapstart', value: '1' }],
  ],
  read: (collector, sorted, entities) => {
    const isWarm = sorted.named.some(({ role }) => role === 'warm');
    const { named, bare, schedules } = isWarm ? sorted : asRuns(sorted, REQUESTS_SLOT.takes, entities, LONGEST_RUN_MS);
    const copies = named.find(isCopies);
    const long = overlongRuns(named);
    collector.explain(long, `A function runs for 15 minutes at most, so I did not count ${quoted(long)}.`);
    const payload = named.filter(({ role }) => role === 'payload');
    collector.explain(
      payload,
      `A function is not billed by the size of a request, so ${quoted(payload)} changes nothing.`,
    );
    const warm = isWarm ? warmTimes(sorted, entities) : [];
    const traffic = named.filter((amount) => !isCopies(amount) && !long.includes(amount) && !warm.includes(amount));
    const timed = isWarm
      ? withinSpan(traffic, REQUESTS_SLOT.takes, schedules)
      : withinHours(traffic, REQUESTS_SLOT.takes, schedules, entities, collector);
    collector.fill(copies ? multiplied(timed, copies, collector) : timed, SLOTS);
    collector.fillBare(bare, [REQUESTS_SLOT, MEMORY_SLOT, DURATION_SLOT]);
    if (isWarm) collector.hours('provisioned_hours', [...schedules, ...warm]);
    collector.choices(collector.has('snapstart') ? ['edge'] : ['edge', 'snapstart']);
    if (namesVolume(entities)) collector.contradict('disk of a function');
  },
  essentials: ESSENTIALS,
  missing: (options) => (isOnlyWarm(options) ? [] : ESSENTIALS.filter((option) => options[option] === undefined)),
  unsaid: (options) => (isOnlyWarm(options) ? { requests: '0', duration: '1ms' } : {}),
  usual: { architecture: 'x86' },
  likely: {
    requests: ['100k', '1M', '10M'],
    memory: ['128MB', '512MB', '1GB'],
    duration: ['100ms', '200ms', '1s'],
  },
  guesses: [
    ['requests', '', '# requests'],
    ['duration', 's', '#s a run'],
    ['duration', 'ms', '#ms a run'],
    ['memory', 'MB', '#MB of memory'],
  ],
  bought: ['requests', 'requests a month'],
  unitPrices: [
    ['lambda', 'requests'],
    ['lambda', 'duration'],
  ],
};

/** Warm instances have a price by themselves, without any requests. */
function isOnlyWarm({ provisioned, memory, requests, duration }: RequestOptions): boolean {
  const isUncalled = requests === undefined || textOf(requests) === '0';
  return provisioned !== undefined && memory !== undefined && isUncalled && duration === undefined;
}

/** When concurrency is provisioned: "8 hours each weekday", or "every day", which is not how often the function is called. */
function warmTimes({ named, schedules }: SortedAmounts, entities: readonly Entity[]): readonly Amount[] {
  const hours = named.filter((amount) => isDuration(amount) && amount.value.gt(LONGEST_RUN_MS));
  const isCalled = named.some((amount) => REQUESTS_SLOT.takes(amount) && !saysHowOften(amount));
  const [schedule, ...beside] = entitiesOf(entities, 'schedule');
  const isTimed = schedule ? schedule.daysAWeek === undefined : hours.length > 0;
  // Days of the week beside them may be those of the calls.
  const isClear = isCalled && isTimed && schedules.length + beside.length === 0;
  return isClear ? [...hours, ...named.filter(saysHowOften)] : hours;
}

/** Durations too long for a run, next to one that fits, unless requests come at a rate for so long: "built in 11 days, 350 ms". */
function overlongRuns(amounts: readonly Amount[]): readonly Amount[] {
  const runs = amounts.filter(isDuration);
  const long = runs.filter(({ value }) => value.gt(LONGEST_RUN_MS));
  return long.length < runs.length && !amounts.some((amount) => amount.rate && REQUESTS_SLOT.takes(amount)) ? long : [];
}

/** "With 100 GB of EBS", "with an EBS volume", "on gp3". */
function namesVolume(entities: readonly Entity[]): boolean {
  return (
    entitiesOf(entities, 'service').some(({ service }) => service === 'ebs') ||
    entitiesOf(entities, 'amount').some(({ role, noun }) => role === 'volume' || noun === 'volumes') ||
    entitiesOf(entities, 'choice').some(({ option }) => option === 'disk_type')
  );
}

/** Nobody has this many functions: "5M lambda" and "20,000 lambdas" are requests. */
const MANY = '1000';

function isCopies(amount: Amount): boolean {
  return countsHead(amount) && !amount.scaled && amount.value.lt(MANY);
}

/**
 * "3 lambdas each 1M requests" have 3M together, and "50 lambdas, 3 minutes each, every night" run 50 times; without either, the requests
 * are those of all functions.
 */
function multiplied(traffic: readonly Amount[], copies: Amount, collector: OptionCollector): readonly Amount[] {
  collector.use(copies);
  if (copies.value.eq('1')) return traffic;
  const isEach = traffic.some(({ each }) => each);
  const isOfEach = (amount: Amount) => REQUESTS_SLOT.takes(amount) && (amount.each || (isEach && saysHowOften(amount)));
  if (!copies.each && !traffic.some(isOfEach)) {
    collector.explained.push(`I took the requests as the total of all ${quoted([copies])} functions.`);
    return traffic;
  }
  collector.explained.push(
    `${quoted([copies])} functions with that many requests each are priced as one function with all of them.`,
  );
  return traffic.map((amount) =>
    REQUESTS_SLOT.takes(amount) ? { ...amount, value: amount.value.times(copies.value) } : amount,
  );
}
