import { generateKeyPairSync, sign } from 'node:crypto';
import { Agent, request } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** A request as it is sent. */
interface SignedRequest {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Connections at a time; each sends its next request when it has its answer. */
const CONNECTIONS = 8;
const COMMAND = 2;
const AUTOCOMPLETE = 4;

/** What members do in these measurements: four fifths commands of all kinds, the rest typing in an option. */
const USES: readonly { type: number; name: string; options: Readonly<Record<string, string>> }[] = [
  { type: COMMAND, name: 'explain', options: { topic: 'lambda' } },
  { type: COMMAND, name: 'explain', options: { topic: 'cold start' } },
  { type: COMMAND, name: 'explain', options: { topic: 'kuberenetes' } },
  { type: COMMAND, name: 'compare', options: { first: 'lambda', second: 'fargate' } },
  { type: COMMAND, name: 'compare', options: { first: 'ecs', second: 'eks' } },
  { type: COMMAND, name: 'which', options: { need: 'weekly report, 40 minutes, in a container' } },
  { type: COMMAND, name: 'ask', options: { question: 'how long can a Lambda function run?' } },
  { type: COMMAND, name: 'help', options: {} },
  { type: AUTOCOMPLETE, name: 'explain', options: { topic: 'farg' } },
  { type: AUTOCOMPLETE, name: 'compare', options: { first: 'e' } },
];

/** Somebody who signs requests as Discord does. */
export interface Sender {
  /** 64 hex digits. */
  readonly publicKey: string;
  /**
   * Sends so many requests as fast as they are answered.
   * @returns the seconds that all took, and the milliseconds of each
   * @throws Error if any answer has another status than 200
   */
  readonly send: (address: string, count: number) => Promise<{ seconds: number; times: number[] }>;
}

/** Makes a sender with a key of its own. */
export function createSender(): Sender {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const signed = (use: (typeof USES)[number]): SignedRequest => {
    const body = bodyOf(use);
    const timestamp = String(Math.floor(Date.now() / 1_000));
    const signature = sign(null, Buffer.from(timestamp + body), privateKey).toString('hex');
    return { body, headers: { 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp } };
  };
  return {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex'),
    send: async (address, count) => {
      // Signed beforehand, because signing takes as long as checking and must not slow the requests.
      const requests = USES.map(signed);
      const times: number[] = [];
      let next = 0;
      const connection = async (): Promise<void> => {
        for (let index = next++; index < count; index = next++) {
          const start = performance.now();
          await post(address, requests[index % requests.length], agent);
          times.push(performance.now() - start);
        }
      };
      const start = performance.now();
      await Promise.all(Array.from({ length: CONNECTIONS }, connection));
      return { seconds: (performance.now() - start) / 1_000, times };
    },
  };
}

function bodyOf({ type, name, options }: (typeof USES)[number]): string {
  const values = Object.entries(options).map(([option, value]) => {
    return { name: option, type: 3, value, ...(type === AUTOCOMPLETE ? { focused: true } : {}) };
  });
  return JSON.stringify({
    type,
    id: '1',
    application_id: '2',
    token: 'bench',
    user: { id: '3' },
    data: { id: '4', type: 1, name, options: values },
  });
}

function post(address: string, signed: SignedRequest | undefined, agent: Agent): Promise<void> {
  if (!signed) throw new Error('there is nothing to send');
  const { body, headers } = signed;
  return new Promise((resolve, reject) => {
    const sent = request(`${address}/interactions`, { method: 'POST', agent, headers }, (response) => {
      const { statusCode } = response;
      buffer(response).then(() => (statusCode === 200 ? resolve() : reject(new Error(`status ${statusCode}`))), reject);
    });
    sent.once('error', reject);
    sent.end(body);
  });
}
