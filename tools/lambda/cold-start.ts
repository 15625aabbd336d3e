import { execFile } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import * as z from 'zod';

/** Median times since the start of a process, in milliseconds. */
interface ColdStart {
  /** Until the handler is loaded: Lambda's initialisation. */
  readonly startMs: number;
  /** Until it has answered one `/explain`. */
  readonly answerMs: number;
}

const PROGRAM = `
  const [bundle, event] = process.argv.slice(1);
  const { handler } = await import(bundle);
  const startMs = performance.now();
  const { statusCode } = await handler(JSON.parse(event));
  process.stdout.write(JSON.stringify({ statusCode, startMs, answerMs: performance.now() }));`;
const measured = z.object({ statusCode: z.literal(200), startMs: z.number(), answerMs: z.number() });
const COMMAND = JSON.stringify({
  type: 2,
  id: '1',
  application_id: '2',
  token: 'cold-start',
  user: { id: '3' },
  data: { id: '4', type: 1, name: 'explain', options: [{ name: 'topic', type: 3, value: 'fargate' }] },
});

/**
 * Runs a bundle in new processes, each with one request.
 * @param folder made by `bundleLambda` for this machine's processor
 * @param times number of processes, one after the other
 */
export async function measureColdStart(folder: string, times = 5): Promise<ColdStart> {
  const runs: ColdStart[] = [];
  for (let count = 0; count < times; count += 1) runs.push(await run(folder));
  return {
    startMs: median(runs.map(({ startMs }) => startMs)),
    answerMs: median(runs.map(({ answerMs }) => answerMs)),
  };
}

async function run(folder: string): Promise<ColdStart> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const signature = sign(null, Buffer.from(timestamp + COMMAND), privateKey).toString('hex');
  const event = {
    version: '2.0',
    rawPath: '/interactions',
    rawQueryString: '',
    headers: { 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp },
    requestContext: { domainName: 'bot', http: { method: 'POST', path: '/interactions' } },
    body: COMMAND,
    isBase64Encoded: false,
  };
  const bundle = pathToFileURL(path.join(folder, 'index.mjs')).href;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', PROGRAM, bundle, JSON.stringify(event)],
    {
      env: {
        DISCORD_PUBLIC_KEY: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex'),
        KNOWLEDGE_DIR: path.join(folder, 'knowledge'),
        LOG_LEVEL: 'warn',
      },
    },
  );
  return measured.parse(JSON.parse(stdout));
}

function median(values: readonly number[]): number {
  return Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN);
}
