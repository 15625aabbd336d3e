import { type Decimal, exact, plain, roundHalfUp, roundUp } from '../../decimal.js';
import type { Amount, Fact } from '../../plain-words/facts.js';
import { factsOf } from '../../plain-words/facts.js';
import { readHours } from '../../plain-words/hours.js';
import type { OptionCollector } from '../../plain-words/options-of-part.js';
import { countSlot, counts, countsHead, isDuration } from '../../plain-words/parts/slots.js';
import type { SortedAmounts } from '../../plain-words/parts/sort-amounts.js';
import { withinHours, withinSpan } from '../../plain-words/parts/traffic.js';
import { quoted } from '../../plain-words/quoted.js';
import { saidAs } from '../../plain-words/said-amount.js';
import { A_DAY, A_MINUTE, isUnsaid, SHORT } from '../../plain-words/times.js';
import type { PhraseRow } from '../../plain-words/vocabulary/phrases.js';
import { hoursAMonth, NONSTOP } from '../../quantities/hours.js';
import { textOf } from '../../quantities/said.js';
import { DEFAULT_REGION } from '../../regions.js';
import type { PlainWords } from '../plain.js';
import type { ApiKind } from './kinds.js';

const REQUESTS = countSlot(
  'requests',
  (amount) => counts(amount, 'requests', 'messages', undefined) && !countsHead(amount),
);
const SLOTS = [REQUESTS, countSlot('minutes', (amount) => counts(amount, 'connection-minutes'))];

/** Reads the part of a request that is about API Gateway. */
function readGatewayPart(
  collector: OptionCollector,
  { named, bare, schedules, crowd }: SortedAmounts,
  facts: readonly Fact[],
): void {
  collector.choices(['kind']);
  const websocket = factsOf(facts, 'choice').some(({ value }) => value === 'websocket');
  const connections = websocket && !crowd.people?.rate ? crowd.people : undefined;
  const times = connections ? [...schedules, ...named.filter(isDuration)] : schedules;
  collector.use(...named.filter(isOneApi));
  const spanned = connections ? withinSpan(named, REQUESTS.takes, schedules) : named;
  const traffic = spanned.filter((amount) => !times.includes(amount) && !isOneApi(amount)).map(inMinutes);
  // What connected people send a minute comes while they are connected, and what they send a day on the days that are told.
  const onDays =
    schedules.some(({ value }) => value.gte(A_DAY)) ||
    factsOf(facts, 'schedule').some(({ daysAWeek, days }) => daysAWeek !== undefined || days !== undefined);
  const comes = (period = '') => SHORT.has(period) || (period === 'day' && onDays);
  const isTraffic = (amount: Amount) => REQUESTS.takes(amount) && (!connections || comes(amount.rate?.period));
  const timed = connections ? facts.filter((fact) => fact.kind !== 'schedule' || !isUnsaid(fact)) : facts;
  const pieces = piecesOf(collector, named);
  const counted = withinHours(traffic, isTraffic, schedules, timed, collector).map((amount) =>
    REQUESTS.takes(amount) ? { ...amount, value: amount.value.times(pieces) } : amount,
  );
  collector.fill(counted, SLOTS);
  collector.fillBare(bare, [REQUESTS]);
  if (connections) connect(collector, connections, times, facts);
}

/** In MB: so much of a request or message counts as one. A REST API counts each as one. */
const PIECE: Readonly<Record<string, string>> = { http: '0.5', websocket: '0.03125' };

/** As how many each request or message counts that carries so much. */
function piecesOf(collector: OptionCollector, named: readonly Amount[]): Decimal {
  const { kind } = collector.options();
  const carried = named.find(({ role }) => role === 'payload');
  if (!carried || kind === undefined) return exact('1');
  const piece = PIECE[textOf(kind)];
  const pieces = piece ? roundUp(carried.value.div(piece)) : exact('1');
  collector.explain(
    [carried],
    pieces.lte('1')
      ? `A request of that size counts once: ${quoted([carried])} changes nothing.`
      : `With ${quoted([carried])} each counts as ${plain(pieces)}.`,
  );
  return pieces;
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

function kindPhrases(kind: ApiKind, phrases: string): readonly PhraseRow[] {
  return [[phrases, { kind: 'service', service: 'apigateway' }, { kind: 'choice', option: 'kind', value: kind }]];
}

/** How API Gateway is asked for in plain words. */
export const apigatewayWords: PlainWords = {
  names: 'api gateway, api gw, apigw, apigateway, apigee gateway, gateway, api gateways',
  phrases: [
    ...kindPhrases('http', 'http api, http apis'),
    ...kindPhrases('rest', 'rest api, rest apis, restful api'),
    ...kindPhrases('websocket', 'websocket, websockets, web socket, web sockets, wss'),
    ...kindPhrases('websocket', 'websocket api, web socket api, websocket apis'),
    ['http', { kind: 'choice', option: 'kind', value: 'http' }],
    ['rest', { kind: 'choice', option: 'kind', value: 'rest' }],
  ],
  read: readGatewayPart,
  essentials: ['kind', 'requests'],
  asks: { kind: 'which kind of API: HTTP, REST or WebSocket' },
  usual: { region: DEFAULT_REGION },
  likely: { kind: ['http', 'rest', 'websocket'], requests: ['1M', '1M', '1M'] },
  guesses: [['requests', '', '# requests']],
  bought: ['requests', 'requests a month'],
  unitPrices: ['apigateway http-api-requests', 'apigateway rest-api-requests', 'apigateway websocket-messages'],
};
