import { type Decimal, exact, plain, roundHalfUp, roundUp } from '../../decimal.js';
import { readHours } from '../../plain-words/clauses/hours.js';
import type { OptionCollector } from '../../plain-words/clauses/interpretation.js';
import { countSlot, counts, countsHead, isDuration } from '../../plain-words/clauses/slots.js';
import { isVague, SUBDAILY } from '../../plain-words/clauses/times.js';
import { withinHours, withinSpan } from '../../plain-words/clauses/traffic.js';
import { type Amount, type Entity, entitiesOf, quoted } from '../../plain-words/entities/entity.js';
import type { PhraseRow } from '../../plain-words/tokens/vocabulary/phrases.js';
import { hoursAMonth, NONSTOP } from '../../quantities/hours.js';
import { A_DAY, A_MINUTE } from '../../quantities/periods.js';
import { textOf } from '../../quantities/said.js';
import type { PlainWords } from '../plain.js';

/** The kinds of API, which are priced differently. */
export type ApiKind = 'http' | 'rest' | 'websocket';

const REQUESTS = countSlot(
  'requests',
  (amount) => counts(amount, 'requests', 'messages', undefined) && !countsHead(amount),
);
const MINUTES = countSlot('minutes', (amount) => counts(amount, 'connection-minutes'));

/** How requests in plain words name API Gateway. */
export const apigatewayWords: PlainWords = {
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
    const spanned = connections ? withinSpan(named, REQUESTS.takes, schedules) : named;
    const traffic = spanned.filter((amount) => !times.includes(amount) && !isOneApi(amount)).map(inMinutes);
    // Messages a minute come only while people are connected, and messages a day only on the given days.
    const hasDays =
      schedules.some(({ value }) => value.gte(A_DAY)) ||
      entitiesOf(facts, 'schedule').some(({ daysAWeek, days }) => daysAWeek !== undefined || days !== undefined);
    const isTimed = (period = '') => SUBDAILY.has(period) || (period === 'day' && hasDays);
    const isTraffic = (amount: Amount) => REQUESTS.takes(amount) && (!connections || isTimed(amount.rate?.period));
    const timed = connections ? facts.filter((fact) => fact.kind !== 'schedule' || !isVague(fact)) : facts;
    const pieces = piecesOf(collector, named);
    const amounts = withinHours(traffic, isTraffic, schedules, timed, collector).map((amount) =>
      REQUESTS.takes(amount) ? { ...amount, value: amount.value.times(pieces) } : amount,
    );
    collector.fill(amounts, [REQUESTS, MINUTES]);
    collector.fillBare(bare, [REQUESTS]);
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
