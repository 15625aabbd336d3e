import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { bot } from '../../fixture/bot.js';
import { pngSize } from '../../png-size.js';
import { processorTime } from '../../processor-time.js';
import { replyProblems } from '../../reply-problems.js';

const LOADS = {
  'against Fargate': 'memory:512MB duration:200ms',
  'against an instance elsewhere': 'memory:2GB duration:1s against:c5.large region:frankfurt',
  'where Lambda is always cheaper': 'memory:128MB duration:10ms per_container:0.5',
  'with the least memory': 'memory:128MB duration:1ms',
  'with the most memory': 'memory:10240MB duration:15min',
  'on arm64': 'memory:1GB duration:3s architecture:arm64 region:tokyo',
  'with several containers': 'memory:512MB duration:200ms per_container:3.9',
  'with more steps than can be seen': 'memory:512MB duration:200ms per_container:3.7',
  'with few requests': 'memory:10GB duration:15min against:m6g.xlarge architecture:arm64',
} as const;
const total = z.object({ total: z.string() });
const answered = z.object({
  breakEven: z.object({
    requests: z.string().optional(),
    requestsWithoutFreeTier: z.string().optional(),
    requestsAContainer: z.string(),
    containerName: z.string(),
    lambda: total,
    container: total,
  }),
});

async function charted(load: string) {
  const { answer, reply } = await bot.respondToLine(`/price break-even ${load}`);
  const [file] = reply.files;
  if (!file || reply.files.length > 1) throw new Error(`${reply.files.length} files`);
  return { ...answered.parse(answer), reply, file };
}

/** "1,234.5" for "1234.50". */
const grouped = (digits: string) => Number(digits).toLocaleString('en-US');
const dollars = (amount: string) => `$${Number(amount).toFixed(2)}`;

describe.each(Object.entries(LOADS))('the chart of a break-even %s', (_name, load) => {
  test('is a PNG that Discord takes, as wide as a phone shows sharply', async () => {
    const { reply, file } = await charted(load);
    expect(pngSize(file.data)).toEqual({ width: 1200, height: 1000 });
    expect(file.data.byteLength).toBeLessThan(500_000);
    expect(replyProblems(reply)).toEqual([]);
    expect(reply.body.embeds[0]?.image?.url).toBe(`attachment://${file.name}`);
  });

  test('has alt text with the figures of the answer', async () => {
    const { breakEven, reply, file } = await charted(load);
    const { requests, requestsAContainer, requestsWithoutFreeTier, containerName, lambda, container } = breakEven;
    expect(file.description.length).toBeLessThanOrEqual(1024);
    expect(file.description).toContain(grouped(requests ?? requestsAContainer));
    expect(file.description).toContain(`Lambda costs ${dollars(lambda.total)} a month`);
    expect(file.description).toContain(`${containerName} ${dollars(container.total)}`);
    if (requests === undefined) expect(file.description).toContain('costs less at any number of requests');
    else
      expect(file.description).toContain(
        `without the free tier they meet at ${grouped(requestsWithoutFreeTier ?? '')}`,
      );
    expect(reply.body.attachments[0]?.description).toBe(file.description);
  });
});

test('the alt text says in two sentences what the picture shows', async () => {
  const { file } = await charted(LOADS['with several containers']);
  expect(file.description).toBe(
    'Lambda or Fargate: 512 MB for 200 ms. Dollars against requests a month in US East (N. Virginia). The lines meet at 71,253,639 requests: Lambda costs $126.14 a month after its free tier and 7 × 0.5 vCPU with 1 GB on Fargate $126.14; without the free tier they meet at 9,653,581.',
  );
});

test('other prices have no chart', async () => {
  const { reply } = await bot.respondToLine('/price lambda requests:3M memory:512MB duration:200ms');
  expect(reply.files).toEqual([]);
});

test('a chart takes less than 400 ms of processor time once warm', async () => {
  const chart = (round: number) => bot.respondToLine(`/price break-even memory:${128 * (round + 1)} duration:200ms`);
  expect(await processorTime(chart, 400)).toBeLessThan(400);
});
