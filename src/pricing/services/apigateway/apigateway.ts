import { type Assumption, billing, lacking } from '../../assumption.js';
import type { Usage } from '../../bill.js';
import { ZERO } from '../../decimal.js';
import { doubled } from '../../follow-ups.js';
import { REQUESTS, wholeNumber } from '../../quantities/counts.js';
import { formatCounted } from '../../quantities/format.js';
import type { Input } from '../form.js';
import { choice, monthly, REGION } from '../option.js';
import { service } from '../service.js';
import { API_KINDS, type ApiKind, KIND_WORDS, KINDS } from './kinds.js';
import { apigatewayWords } from './words.js';

const MINUTES = wholeNumber('minutes', '0', '1e15');
const OPTIONS = {
  requests: monthly('A month, or a rate: 5M, 100/s; messages on a WebSocket API', REQUESTS),
  kind: choice('Of API: http unless you say otherwise', KIND_WORDS, API_KINDS, 'http'),
  minutes: monthly('Connection minutes a month, on a WebSocket API', MINUTES, '0'),
  region: REGION,
};
type ApiInput = Input<typeof OPTIONS>;

/** Requests to an API, or messages and the minutes that all connections of a WebSocket API last together. */
export const apigateway = service({
  id: 'apigateway',
  name: 'API Gateway',
  group: 'serverless',
  note: 'api-gateway',
  plain: apigatewayWords,
  besideCompute: true,
  about: 'What API Gateway costs a month',
  example: '/price apigateway requests:5M kind:http',
  options: OPTIONS,
  conflicts: (reader, { kind }) => {
    if (kind && kind !== 'websocket')
      reader.exclude('Only WebSocket APIs pay for connection minutes', `kind:${kind}`, ['minutes']);
  },
  parts: (input, { apigateway: table }) => {
    const { kind, requests, minutes } = input;
    const { component, name, counted } = KINDS[kind];
    const connected: Usage = { table, component: 'websocket-connection-minutes', quantity: minutes, option: 'minutes' };
    return {
      title: `API Gateway: ${name}, ${formatCounted(requests, counted)} a month`,
      usages: [{ table, component, quantity: requests }, ...(minutes.gt(ZERO) ? [connected] : [])],
      assumptions: assumptionsOf(input),
      withoutHours: true,
    };
  },
  // A WebSocket API serves something else and has no substitute.
  variants: (input) => (input.kind === 'websocket' ? [] : [asKind(input, input.kind === 'http' ? 'rest' : 'http')]),
  double: (input) => doubled(input, 'requests', 'Double the traffic'),
});

function assumptionsOf({ kind, minutes }: ApiInput): readonly Assumption[] {
  const free = kind === 'websocket' ? '1 million messages and 750,000 connection minutes' : '1 million calls';
  const unconnected = kind === 'websocket' && minutes.eq(ZERO);
  return [
    ...(unconnected
      ? [lacking('connection minutes', 'The minutes for which clients are connected are not counted: add `minutes`.')]
      : []),
    billing(
      `The free tier is not taken off: ${free} a month in the first 12 months, for accounts from before 15 July 2025.`,
    ),
    KINDS[kind].remark,
    lacking('what the API calls', 'What the API calls, such as Lambda, is not included.'),
    lacking('data transfer'),
  ];
}

function asKind(input: ApiInput, kind: ApiKind): { readonly label: string; readonly changed: ApiInput } {
  return { label: `As ${KINDS[kind].name}`, changed: { ...input, kind } };
}
