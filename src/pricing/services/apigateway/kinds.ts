import { type Assumption, billing, lackingToo } from '../../assumption.js';

/** The kinds of API, which are priced differently. */
export type ApiKind = 'http' | 'rest' | 'websocket';

/** What differs between the kinds. */
interface KindFacts {
  /** The component in the price list. */
  readonly component: string;
  readonly name: string;
  /** What the price is for, one of them. */
  readonly counted: string;
  /** How AWS counts, or what is left out. */
  readonly remark: Assumption;
}

/** The price and the words of each kind. */
export const KINDS: Readonly<Record<ApiKind, KindFacts>> = {
  http: {
    component: 'http-api-requests',
    name: 'HTTP API',
    counted: 'request',
    remark: billing('Each request counts once for every 512 KB of it.'),
  },
  rest: {
    component: 'rest-api-requests',
    name: 'REST API',
    counted: 'request',
    remark: lackingToo('a cache'),
  },
  websocket: {
    component: 'websocket-messages',
    name: 'WebSocket API',
    counted: 'message',
    remark: billing('Each message, in or out, counts once for every 32 KB of it.'),
  },
};
/** The kinds as they are named to choose from. */
export const API_KINDS: readonly ApiKind[] = ['http', 'rest', 'websocket'];
/** What people call each kind. */
export const KIND_WORDS = new Map<string, ApiKind>([
  ...API_KINDS.flatMap((kind): [string, ApiKind][] => [
    [kind, kind],
    [`${kind} api`, kind],
  ]),
  ['websockets', 'websocket'],
  ['ws', 'websocket'],
]);
