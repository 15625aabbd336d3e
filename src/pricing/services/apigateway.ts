import { billing, excluded, minorExclusion, warning } from '../assumption.js';
import { inUse } from '../bill.js';
import { type Decimal, exact, plain, roundHalfUp, roundUp, ZERO } from '../decimal.js';
import { type Amount, type Entity, entitiesOf, quoted } from '../plain-words/entities/entity.js';
import { readHours } from '../plain-words/slots/hours.js';
import type { OptionCollector } from '../plain-words/slots/interpretation.js';
import { countSlot, counts, countsHead, isDuration } from '../plain-words/slots/slots.js';
import { isVague, SUBDAILY } from '../plain-words/slots/times.js';
import { withinHours, withinSpan } from '../plain-words/slots/traffic.js';
import type { PhraseRow } from '../plain-words/tokens/row.js';
import { REQUESTS, wholeNumber } from '../quantities/counts.js';
import { LONGEST_RUN_MS } from '../quantities/duration.js';
import { formatCounted, inMillions } from '../quantities/format.js';
import { hoursAMonth, NONSTOP } from '../quantities/hours.js';
import { A_DAY, A_MINUTE, HOURS_A_MONTH } from '../quantities/periods.js';
import { service } from '../service/form.js';
import { choice, monthly, REGION } from '../service/option.js';
import { CACHE, CACHE_SLOT, cacheComponent } from './api-cache.js';

/**
 * The kinds of API, which are priced differently: what is billed, and of how many MB, how AWS counts or what is left out, and
 * the names. A REST API bills each request as one, whatever its size.
 */
const KINDS = {
  http: {
    component: 'http-api-requests',
    name: 'HTTP API',
    unit: 'request',
    pieceMb: '0.5',
    remarks: [billing('Each request counts once for every 512 KB.')],
    words: 'http api, http apis',
  },
  rest: {
    component: 'rest-api-requests',
    name: 'REST API',
    unit: 'request',
    pieceMb: undefined,
    remarks: [],
    words: 'rest api, rest apis, restful api',
  },
  websocket: {
    component: 'websocket-messages',
    name: 'WebSocket API',
    unit: 'message',
    pieceMb: '0.03125',
    remarks: [
      warning('Messages to clients count as well: in a chat, count each once more for every reader.'),
      billing('Each message counts once for every 32 KB.'),
    ],
    words: 'websocket api, web socket api, websocket apis, websockets, web socket, web sockets, wss',
  },
};
const { http, rest, websocket } = KINDS;

const REQUESTS_SLOT = countSlot(
  'requests',
  (amount) => counts(amount, 'requests', 'messages', undefined) && !countsHead(amount),
);
const MINUTES = countSlot('minutes', (amount) => counts(amount, 'connection-minutes'));

/** As how many each request is billed, from the size of its payload. */
function piecesOf(collector: OptionCollector, named: readonly Amount[]): Decimal {
  const kind = Object.entries(KINDS).find(([name]) => name === collector.options()['kind'])?.[1];
  const payload = named.find(({ role }) => role === 'payload');
  if (!payload || !kind) return exact('1');
  const pieces = kind.pieceMb ? roundUp(payload.value.div(kind.pieceMb)) : exact('1');
  collector.explain(
    [payload],
    pieces.lte('1')
      ? `A request of that size counts once, so ${quoted([payload])} changes nothing.`
      : `With ${quoted([payload])}, each request counts as ${plain(pieces)}.`,
  );
  return pieces;
}

/** A duration is the total time of all connections. */
function inMinutes(amount: Amount): Amount {
  if (!isDuration(amount)) return amount;
  return { ...amount, measure: 'count', noun: 'connection-minutes', value: amount.value.div(A_MINUTE) };
}

/** Sets the connection minutes of a number of people, connected all month unless the text says for how long. */
function setConnectionMinutes(
  collector: OptionCollector,
  people: Amount,
  times: readonly Amount[],
  entities: readonly Entity[],
): void {
  const read = readHours(times, entities);
  if (read && 'contradictory' in read) {
    collector.contradict('minutes');
    return;
  }
  const hours = hoursAMonth(read?.hours ?? NONSTOP);
  const minutes = roundHalfUp(people.value.times(hours).times('60'), 0);
  collector.explainClock(read?.used ?? []);
  collector.setCount('minutes', { ...people, value: minutes }, ...(read?.used ?? []));
}

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
  plain: {
    names: 'api gateway, api gw, api gws, apigw, apig, apigateway, gateway, api gateways',
    phrases: [
      ...Object.entries(KINDS).map(
        ([value, { words }]): PhraseRow => [
          value === 'websocket' ? `websocket, ${words}` : words,
          { kind: 'service', service: 'apigateway' },
          { kind: 'choice', option: 'kind', value },
        ],
      ),
      ['http', { kind: 'choice', option: 'kind', value: 'http' }],
      ['rest', { kind: 'choice', option: 'kind', value: 'rest' }],
    ],
    read: (collector, { named, bare, schedules, people }, entities) => {
      collector.choices(['kind']);
      const kind = collector.options()['kind'];
      // "One REST API" counts nothing that is billed.
      const isOneApi = (amount: Amount) => countsHead(amount) && amount.value.eq('1');
      collector.use(...named.filter(isOneApi));
      // People who are connected: a time is how long, and what comes at a rate comes only then.
      const isConnection = kind === 'websocket' && people !== undefined && !people.rate;
      const times = isConnection ? [...schedules, ...named.filter(isDuration)] : schedules;
      const spanned =
        kind === undefined ? named : withinSpan(named, REQUESTS_SLOT.takes, schedules, LONGEST_RUN_MS, entities);
      const mayConnect = kind === undefined || kind === 'websocket';
      const traffic = spanned
        .filter((amount) => !times.includes(amount) && !isOneApi(amount))
        .map((amount) => (mayConnect ? inMinutes(amount) : amount));
      // Messages a minute come only while people are connected, and messages a day only on the given days.
      const hasDays =
        schedules.some(({ value }) => value.gte(A_DAY)) ||
        entitiesOf(entities, 'schedule').some(({ daysAWeek, days }) => daysAWeek !== undefined || days !== undefined);
      const isTimed = (period = '') => SUBDAILY.has(period) || (period === 'day' && hasDays);
      const isTraffic = (amount: Amount) =>
        REQUESTS_SLOT.takes(amount) && (!isConnection || isTimed(amount.rate?.period));
      const timed = isConnection
        ? entities.filter((entity) => entity.kind !== 'schedule' || !isVague(entity))
        : entities;
      const pieces = piecesOf(collector, named);
      const amounts = withinHours(traffic, isTraffic, schedules, timed, collector, A_MINUTE).map((amount) =>
        REQUESTS_SLOT.takes(amount) ? { ...amount, value: amount.value.times(pieces) } : amount,
      );
      collector.fill(amounts, [REQUESTS_SLOT, MINUTES, CACHE_SLOT]);
      collector.fillBare(bare, [REQUESTS_SLOT]);
      if (isConnection) setConnectionMinutes(collector, people, times, entities);
    },
    essentials: ['kind', 'requests'],
    asks: { kind: 'which kind of API (HTTP, REST or WebSocket)' },
    likely: { kind: ['http', 'rest', 'websocket'], requests: ['1M', '1M', '1M'] },
    guesses: [['requests', '', '# requests']],
    bought: ['requests', 'requests a month'],
    unitPrices: [
      ['apigateway', 'http-api-requests'],
      ['apigateway', 'rest-api-requests'],
      ['apigateway', 'websocket-messages'],
    ],
  },
  besideCompute: true,
  about: 'What API Gateway costs a month',
  example: '/price apigateway requests:5M kind:http',
  options: {
    requests: monthly('Requests or WebSocket messages a month, or a rate: 5M, 100/s', REQUESTS),
    kind: choice('Kind of API: http by default', {
      http: http.words,
      rest: rest.words,
      websocket: `${websocket.words}, ws`,
    }),
    cache: CACHE,
    minutes: monthly('Connection minutes a month, WebSocket only', wholeNumber('minutes', '0', '1e15'), '0'),
    region: REGION,
  },
  check: (reader, { kind }) => {
    if (kind && kind !== 'rest') reader.exclude('Only REST APIs have a cache', `kind:${kind}`, ['cache']);
    if (kind && kind !== 'websocket')
      reader.exclude('Only WebSocket APIs are billed for connection minutes', `kind:${kind}`, ['minutes']);
  },
  estimate: ({ kind, requests, minutes, cache }, { apigateway: table }) => {
    const { component, name, unit, remarks } = KINDS[kind];
    const isWebsocket = kind === 'websocket';
    const { months, accountsBefore, calls, messages, connectionMinutes } = table.facts.freeAtFirst;
    const free = isWebsocket
      ? `${inMillions(messages)} messages and ${inMillions(connectionMinutes)} connection minutes`
      : `${inMillions(calls)} calls`;
    return {
      title: `API Gateway: ${name}, ${formatCounted(requests, unit)} a month`,
      usages: [
        { table, component, quantity: requests },
        ...inUse([
          {
            table,
            component: cacheComponent(cache),
            quantity: cache.gt(ZERO) ? exact(HOURS_A_MONTH) : ZERO,
            option: 'cache',
          },
          { table, component: 'websocket-connection-minutes', quantity: minutes, option: 'minutes' },
        ]),
      ],
      assumptions: [
        isWebsocket &&
          minutes.eq(ZERO) &&
          excluded('connection minutes', 'The minutes for which clients are connected are not counted: add `minutes`.'),
        billing(
          `The free tier is not subtracted: ${free} a month in the first ${months} months, for accounts from before ${longDay(accountsBefore)}.`,
        ),
        ...remarks,
        kind === 'rest' && cache.eq(ZERO) && minorExclusion('a cache'),
        excluded('what the API calls', 'What the API calls, such as Lambda, is not included.'),
        excluded('data transfer'),
      ],
      withoutHours: true,
    };
  },
  variants: (input) => {
    // Nothing replaces a WebSocket API.
    if (input.kind === 'websocket') return [];
    const kind = input.kind === 'http' ? ('rest' as const) : ('http' as const);
    return [{ label: `${KINDS[kind].name} instead`, changed: { ...input, kind } }];
  },
  double: () => ['Double the traffic', 'requests'],
});
