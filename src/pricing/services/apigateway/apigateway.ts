import { type Assumption, billing, excluded, minorExclusion } from '../../assumption.js';
import { inUse } from '../../bill.js';
import { ZERO } from '../../decimal.js';
import { REQUESTS, wholeNumber } from '../../quantities/counts.js';
import { formatCounted, inMillions } from '../../quantities/format.js';
import { service } from '../form.js';
import { choice, monthly, REGION } from '../option.js';
import { type ApiKind, apigatewayWords } from './words.js';

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
const KIND_WORDS = new Map<string, ApiKind>([
  ...(['http', 'rest', 'websocket'] as const).flatMap((kind): [string, ApiKind][] => [
    [kind, kind],
    [`${kind} api`, kind],
  ]),
  ['websockets', 'websocket'],
  ['ws', 'websocket'],
]);

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
  conflicts: (reader, { kind }) => {
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
