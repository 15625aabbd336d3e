import { generateKeyPairSync, sign } from 'node:crypto';
import { Agent, request } from 'node:http';
import { buffer } from 'node:stream/consumers';

const CONNECTIONS = 8;
const COMMAND = 2;
const AUTOCOMPLETE = 4;

/** What a member sends. */
type Interaction = readonly [type: number, name: string, options: Readonly<Record<string, string>>];

/** A question for `/ask`. */
export function asking(question: string): Interaction {
  return [COMMAND, 'ask', { question }];
}

/** The mix of interactions: four fifths commands of all kinds, the rest autocomplete. */
const MIX: readonly Interaction[] = [
  [COMMAND, 'explain', { topic: 'lambda' }],
  [COMMAND, 'explain', { topic: 'cold start' }],
  [COMMAND, 'explain', { topic: 'kuberenetes' }],
  [COMMAND, 'compare', { first: 'lambda', second: 'fargate' }],
  [COMMAND, 'compare', { first: 'ecs', second: 'eks' }],
  [COMMAND, 'which', { need: 'weekly report, 40 minutes, in a container' }],
  asking('how long can a Lambda function run?'),
  [COMMAND, 'help', {}],
  [AUTOCOMPLETE, 'explain', { topic: 'farg' }],
  [AUTOCOMPLETE, 'compare', { first: 'e' }],
];

/** A sender that signs requests as Discord does. */
interface Sender {
  /** 64 hex digits. */
  readonly publicKey: string;
  /**
   * Sends so many requests as fast as they are answered.
   * @param connections in parallel; each sends its next request after the response to the last
   * @param mix sent again and again
   * @returns the seconds for all, and the milliseconds of each
   * @throws Error if a response has another status than 200
   */
  readonly send: (
    address: string,
    count: number,
    connections?: number,
    mix?: readonly Interaction[],
  ) => Promise<{ seconds: number; times: number[] }>;
}

/** Creates a sender with its own key. */
export function createSender(): Sender {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const agent = new Agent({ keepAlive: true });
  const signed = ([type, name, options]: Interaction) => {
    const values = Object.entries(options).map(([option, value]) => {
      return { name: option, type: 3, value, ...(type === AUTOCOMPLETE ? { focused: true } : {}) };
    });
    const data = { id: '4', type: 1, name, options: values };
    const body = JSON.stringify({ type, id: '1', application_id: '2', token: 'bench', user: { id: '3' }, data });
    const timestamp = String(Math.floor(Date.now() / 1_000));
    const signature = sign(null, Buffer.from(timestamp + body), privateKey).toString('hex');
    return { body, headers: { 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp } };
  };
  const post = (address: string, { body, headers }: ReturnType<typeof signed>): Promise<void> =>
    new Promise((resolve, reject) => {
      const sent = request(`${address}/interactions`, { method: 'POST', agent, headers }, (response) => {
        const { statusCode } = response;
        buffer(response).then(
          () => (statusCode === 200 ? resolve() : reject(new Error(`status ${statusCode}`))),
          reject,
        );
      });
      sent.once('error', reject);
      sent.end(body);
    });
  return {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex'),
    send: async (address, count, connections = CONNECTIONS, mix = MIX) => {
      // Signed beforehand, because signing takes as long as verifying and must not slow the requests.
      const requests = mix.map(signed);
      const queue = Array.from({ length: count }, (_, index) => requests[index % requests.length]).values();
      const times: number[] = [];
      const connection = async (): Promise<void> => {
        for (const next of queue) {
          if (!next) continue;
          const start = performance.now();
          await post(address, next);
          times.push(performance.now() - start);
        }
      };
      const start = performance.now();
      await Promise.all(Array.from({ length: connections }, connection));
      return { seconds: (performance.now() - start) / 1_000, times };
    },
  };
}
