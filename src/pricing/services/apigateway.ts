import { type Assumption, billing, excluded, minorExclusion } from '../assumption.js';
import { inUse } from '../bill.js';
import { type Decimal, exact, plain, roundHalfUp, roundUp, ZERO } from '../decimal.js';
import { readHours } from '../plain-words/clauses/hours.js';
import type { OptionCollector } from '../plain-words/clauses/interpretation.js';
import { countSlot, counts, countsHead, isDuration } from '../plain-words/clauses/slots.js';
import { isVague, SUBDAILY } from '../plain-words/clauses/times.js';
import { withinHours, withinSpan } from '../plain-words/clauses/traffic.js';
import { type Amount, type Entity, entitiesOf, quoted } from '../plain-words/entities/entity.js';
import type { PhraseRow } from '../plain-words/tokens/vocabulary/row.js';
import { REQUESTS, wholeNumber } from '../quantities/counts.js';
import { formatCounted, inMillions } from '../quantities/format.js';
import { hoursAMonth, NONSTOP } from '../quantities/hours.js';
import { A_DAY, A_MINUTE } from '../quantities/periods.js';
import { textOf } from '../quantities/said.js';
import { service } from './form.js';
import { choice, monthly, REGION } from './option.js';
import type { PlainWords } from './plain.js';

/** The kinds of API, which are priced differently. */
type ApiKind = 'http' | 'rest' | 'websocket';

const REQUESTS_SLOT = countSlot(
  'requests',
  (amount) => counts(amount, 'requests', 'messages', undefined) && !countsHead(amount),
);
const MINUTES = countSlot('minutes', (amount) => counts(amount, 'connection-minutes'));

/** How requests in plain words name API Gateway. */
const apigatewayWords: PlainWords = {
  names: 'api gateway, api gw, apigw, apigateway, gateway, api gateways',
  phrases: [
    kindPhrase('http', 'http api, http apis'),
    kindPhrase('rest', 'rest api, rest apis, restful api'),
    kindPhrase('websocket', 'websocket, websockets, web socket, web sockets, wss'),
    kindPhrase('websocket', 'websocket api, web socket api, websocket apis'),
    ['http', { kind: 'choice', option: 'kind', value: 'http' }],
    ['rest', { kind: 'choice', option: 'kind', value: 'rest' }],
  ],
  read: (collector, { named, bare, schedules, people }, facts) => {
    collector.choices(['kind']);
    const websocket = entitiesOf(facts, 'choice').some(({ value }) => value === 'websocket');
    const connections = websocket && !people?.rate ? people : undefined;
    const times = connections ? [...schedules, ...named.filter(isDuration)] : schedules;
    collector.use(...named.filter(isOneApi));
    const spanned = connections ? withinSpan(named, REQUESTS_SLOT.takes, schedules) : named;
    const traffic = spanned.filter((amount) => !times.includes(amount) && !isOneApi(amount)).map(inMinutes);
    // Messages a minute come only while people are connected, and messages a day only on the given days.
    const hasDays =
      schedules.some(({ value }) => value.gte(A_DAY)) ||
      entitiesOf(facts, 'schedule').some(({ daysAWeek, days }) => daysAWeek !== undefined || days !== undefined);
    const isTimed = (period = '') => SUBDAILY.has(period) || (period === 'day' && hasDays);
    const isTraffic = (amount: Amount) => REQUESTS_SLOT.takes(amount) && (!connections || isTimed(amount.rate?.period));
    const timed = connections ? facts.filter((fact) => fact.kind !== 'schedule' || !isVague(fact)) : facts;
    const pieces = piecesOf(collector, named);
    const amounts = withinHours(traffic, isTraffic, schedules, timed, collector).map((amount) =>
      REQUESTS_SLOT.takes(amount) ? { ...amount, value: amount.value.times(pieces) } : amount,
    );
    collector.fill(amounts, [REQUESTS_SLOT, MINUTES]);
    collector.fillBare(bare, [REQUESTS_SLOT]);
    if (connections) setConnectionMinutes(collector, connections, times, facts);
  },
  essentials: ['kind', 'requests'],
  asks: { kind: 'which kind of API (HTTP, REST or WebSocket)' },
  usual: {},
  likely: { kind: ['http', 'rest', 'websocket'], requests: ['1M', '1M', '1M'] },
  guesses: [['requests', '', '# requests']],
  bought: ['requests', 'requests a month'],
  unitPrices: ['apigateway http-api-requests', 'apigateway rest-api-requests', 'apigateway websocket-messages'],
};

function kindPhrase(kind: ApiKind, phrases: string): PhraseRow {
  return [phrases, { kind: 'service', service: 'apigateway' }, { kind: 'choice', option: 'kind', value: kind }];
}

/** How many MB are billed as one request or message. A REST API bills each as one, whatever its size. */
const PIECE_MB: Readonly<Record<string, string>> = { http: '0.5', websocket: '0.03125' };

/** As how many each request is billed, from the size of its payload. */
function piecesOf(collector: OptionCollector, named: readonly Amount[]): Decimal {
  const { kind } = collector.options();
  const payload = named.find(({ role }) => role === 'payload');
  if (!payload || kind === undefined) return exact('1');
  const piece = PIECE_MB[textOf(kind)];
  const pieces = piece ? roundUp(payload.value.div(piece)) : exact('1');
  collector.explain(
    [payload],
    pieces.lte('1')
      ? `A request of that size counts once, so ${quoted([payload])} changes nothing.`
      : `With ${quoted([payload])}, each request counts as ${plain(pieces)}.`,
  );
  return pieces;
}

/** Turns a duration, which is the total time of all connections, into connection minutes. */
function inMinutes(amount: Amount): Amount {
  if (!isDuration(amount)) return amount;
  return { ...amount, measure: 'count', noun: 'connection-minutes', value: amount.value.div(A_MINUTE) };
}

/** "One REST API" counts nothing that is billed. */
function isOneApi(amount: Amount): boolean {
  return countsHead(amount) && amount.value.eq('1');
}

/** Sets the connection minutes of a number of people, connected all month unless the text says for how long. */
function setConnectionMinutes(
  collector: OptionCollector,
  people: Amount,
  times: readonly Amount[],
  facts: readonly Entity[],
): void {
  const read = readHours(times, facts);
  if (read && 'contradictory' in read) {
    collector.contradict('minutes');
    return;
  }
  const hours = hoursAMonth(read?.hours ?? NONSTOP);
  const minutes = roundHalfUp(people.value.times(hours).times('60'), 0);
  collector.explainClock(read?.used ?? []);
  collector.setCount('minutes', { ...people, value: minutes }, ...(read?.used ?? []));
}

/** How a kind of API is priced. */
interface KindPrice {
  /** The component in the price list. */
  readonly component: string;
  readonly name: string;
  /** What is billed, in the singular. */
  readonly unit: string;
  /** How AWS counts, or what is left out. */
  readonly remark: Assumption;
}

const KINDS: Readonly<Record<ApiKind, KindPrice>> = {
  http: {
    component: 'http-api-requests',
    name: 'HTTP API',
    unit: 'request',
    remark: billing('Each request counts once for every 512 KB.'),
  },
  rest: {
    component: 'rest-api-requests',
    name: 'REST API',
    unit: 'request',
    remark: minorExclusion('a cache'),
  },
  websocket: {
    component: 'websocket-messages',
    name: 'WebSocket API',
    unit: 'message',
    remark: billing('Each message, in or out, counts once for every 32 KB.'),
  },
};
const KIND_WORDS = { http: 'http api', rest: 'rest api', websocket: 'websocket api, websockets, ws' };

/** "15 July 2025" for `2025-07-15`. */
function longDay(day: string): string {
  return new Date(day).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
}

/** Requests to an API, or messages and the total connection minutes of a WebSocket API. */
export const apigateway = service({
  id: 'apigateway',
  name: 'API Gateway',
  group: 'serverless',
  note: 'api-gateway',
  plain: apigatewayWords,
  besideCompute: true,
  about: 'What API Gateway costs a month',
  example: '/price apigateway requests:5M kind:http',
  options: {
    requests: monthly('Requests a month, or a rate: 5M, 100/s; messages on a WebSocket API', REQUESTS),
    kind: choice('Kind of API: http by default', KIND_WORDS),
    minutes: monthly('Connection minutes a month, on a WebSocket API', wholeNumber('minutes', '0', '1e15'), '0'),
    region: REGION,
  },
  check: (reader, { kind }) => {
    if (kind && kind !== 'websocket')
      reader.exclude('Only WebSocket APIs pay for connection minutes', `kind:${kind}`, ['minutes']);
  },
  estimate: ({ kind, requests, minutes }, { apigateway: table }) => {
    const { component, name, unit, remark } = KINDS[kind];
    const isWebsocket = kind === 'websocket';
    const { months, accountsBefore, calls, messages, connectionMinutes } = table.facts.freeAtFirst;
    const free = isWebsocket
      ? `${inMillions(messages)} messages and ${inMillions(connectionMinutes)} connection minutes`
      : `${inMillions(calls)} calls`;
    return {
      title: `API Gateway: ${name}, ${formatCounted(requests, unit)} a month`,
      usages: [
        { table, component, quantity: requests },
        ...inUse([{ table, component: 'websocket-connection-minutes', quantity: minutes, option: 'minutes' }]),
      ],
      assumptions: [
        isWebsocket &&
          minutes.eq(ZERO) &&
          excluded('connection minutes', 'The minutes for which clients are connected are not counted: add `minutes`.'),
        billing(
          `The free tier is not subtracted: ${free} a month in the first ${months} months, for accounts from before ${longDay(accountsBefore)}.`,
        ),
        remark,
        excluded('what the API calls', 'What the API calls, such as Lambda, is not included.'),
        excluded('data transfer'),
      ],
      withoutHours: true,
    };
  },
  variants: (input) => {
    // Nothing replaces a WebSocket API.
    if (input.kind === 'websocket') return [];
    const kind: ApiKind = input.kind === 'http' ? 'rest' : 'http';
    return [{ label: `${KINDS[kind].name} instead`, changed: { ...input, kind } }];
  },
  double: () => ['Double the traffic', 'requests'],
});
