import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { createLog } from '../../src/log.js';
import { nextRun, timetableOf } from '../../src/schedule/next-run.js';
import { runDue } from '../../src/schedule/run-due.js';
import { openSqlite } from '../../src/store/open-sqlite.js';
import type { PostKey, StoredPost, StoredServer } from '../../src/store/records.js';
import type { Store } from '../../src/store/sql-store.js';
import { type StudyMemory, studyMemory } from '../../src/store/study-memory.js';
import { DAY_MS } from '../../src/time/local-time.js';
import { bank, studied as knowledge } from '../fixture/bank.js';
import { replyProblems } from '../reply-problems.js';
import { recordedChannels } from './recorded-channels.js';

const log = createLog({ logLevel: 'silent' });
const NINE = Date.parse('2026-11-20T09:00:00Z');
const MINUTE = 60_000;
const opened: StudyMemory[] = [];
afterEach(async () => {
  for (const memory of opened.splice(0)) await memory.close();
});

/** A server whose question is due at nine, alone in its store. */
async function newServer(changes: Partial<StoredServer> = {}) {
  const memory = studyMemory(() => openSqlite(mkdtempSync(path.join(tmpdir(), 'study-'))), log);
  opened.push(memory);
  const server: StoredServer = {
    id: 'server',
    zone: 'UTC',
    channel: 'channel',
    time: '09:00',
    days: 'every day',
    topics: [],
    quietFrom: '22:00',
    quietTo: '07:00',
    nextDailyAt: NINE,
    failures: 0,
    changedAt: 0,
    ...changes,
  };
  await memory.ask((store) => store.setServer(server));
  const channels = recordedChannels();
  const outcomes: string[] = [];
  const run = async (now: number): Promise<void> => {
    const onPost = (_kind: string, outcome: string) => outcomes.push(outcome);
    await runDue({ knowledge, memory, channels, log, now: () => now, onPost });
  };
  const ask = async <Value>(use: (store: Store) => Promise<Value>): Promise<Value> => {
    const found = await memory.ask(use);
    if (!found) throw new Error('the store does not answer');
    return found.value;
  };
  return {
    channels,
    run,
    outcomes,
    now: () => ask((store) => store.serverOf(server.id)),
    posts: () => ask((store) => store.postsOf(server.id, 'daily', '')),
    set: (changed: StoredServer) => ask((store) => store.setServer(changed)),
    answer: (post: PostKey) =>
      ask((store) =>
        store.addAnswer({ id: 'a', member: 'm', item: 'i', note: 'n', correct: true, day: post.day, at: 1 }, { post }),
      ),
  };
}

describe('a question that is due', () => {
  test('is posted once, with a button for each option, and mentions nobody', async () => {
    const { channels, run, posts, now } = await newServer();
    await run(NINE - 1);
    expect(channels.posts).toEqual([]);
    await Promise.all([run(NINE), run(NINE), run(NINE)]);
    await run(NINE + MINUTE);
    const [post, ...others] = channels.posts;
    expect(others).toEqual([]);
    expect(post).toMatchObject({ channel: 'channel', body: { allowed_mentions: { parse: [] } } });
    expect(post?.body.flags).toBeUndefined();
    expect(replyProblems({ body: post?.body ?? ({} as never), files: [] })).toEqual([]);
    expect(await posts()).toMatchObject([{ state: 'posted', message: '1', day: '2026-11-20' }]);
    expect(await now()).toMatchObject({ nextDailyAt: NINE + DAY_MS });
  });

  test('is posted up to six hours late, and then not at all, nor in quiet hours', async () => {
    const late = await newServer();
    await late.run(NINE + 5 * 60 * MINUTE);
    expect(late.outcomes).toEqual(['posted']);
    const tooLate = await newServer();
    await tooLate.run(NINE + 7 * 60 * MINUTE);
    expect(tooLate.outcomes).toEqual(['skipped']);
    const quiet = await newServer({ quietFrom: '09:30', quietTo: '10:30' });
    await quiet.run(NINE + 60 * MINUTE);
    expect(quiet.outcomes).toEqual(['skipped']);
    expect((await quiet.now())?.nextDailyAt).toBe(NINE + DAY_MS);
  });

  test('is one a day after an outage of days, not all that were missed', async () => {
    const { channels, run, posts } = await newServer();
    await run(NINE + 3 * DAY_MS + MINUTE);
    expect(await posts()).toMatchObject([{ day: '2026-11-23', state: 'posted' }]);
    await run(NINE + 4 * DAY_MS);
    expect(channels.posts.length).toBe(2);
  });

  test('is about the topics of the server, of another kind than the day before, and none twice', async () => {
    const { posts, run } = await newServer({ topics: ['widget'], changedAt: Number.MAX_SAFE_INTEGER });
    for (let day = 0; day < 40; day += 1) await run(NINE + day * DAY_MS);
    const items = (await posts()).map(({ item }) => bank.find(item ?? ''));
    expect(new Set(items).size).toBe(40);
    expect(items.every((item) => item?.note === 'widget')).toBe(true);
    for (const [place, item] of items.entries()) expect(item?.kind).not.toBe(items[place + 1]?.kind);
  });
});

describe('a call that is not heard of', () => {
  test('is made again after a minute with the same nonce', async () => {
    const { posts, channels, run } = await newServer();
    channels.outcomes.push('later');
    await run(NINE);
    await run(NINE + MINUTE / 2);
    expect(channels.posts).toEqual([]);
    await run(NINE + MINUTE);
    expect(channels.posts.length).toBe(1);
    expect(await posts()).toMatchObject([{ state: 'posted' }]);
  });

  test('is given up after three minutes, because Discord may not know the nonce any more', async () => {
    const { posts, channels, run, outcomes } = await newServer();
    channels.outcomes.push('later');
    await run(NINE);
    await run(NINE + 4 * MINUTE);
    expect(channels.posts).toEqual([]);
    expect(await posts()).toMatchObject([{ state: 'unknown' }]);
    expect(outcomes).toEqual(['unknown']);
  });
});

test.each(['no-channel', 'no-access', 'no-permission'] as const)(
  'a channel with %s is told of, and ends the posts on the third day',
  async (refused) => {
    const { now, channels, run, outcomes } = await newServer();
    for (let day = 0; day < 2; day += 1) {
      channels.outcomes.push(refused);
      await run(NINE + day * DAY_MS);
      expect(await now()).toMatchObject({
        problem: refused,
        failures: day + 1,
        nextDailyAt: NINE + (day + 1) * DAY_MS,
      });
    }
    channels.outcomes.push(refused);
    await run(NINE + 2 * DAY_MS);
    expect(await now()).not.toHaveProperty('nextDailyAt');
    expect(outcomes).toEqual(['failed', 'failed', 'failed']);
  },
);

test('a post that works makes the refusals before it forgotten', async () => {
  const { now, channels, run } = await newServer();
  channels.outcomes.push('no-permission');
  await run(NINE);
  await run(NINE + DAY_MS);
  const server = await now();
  expect(server).toMatchObject({ failures: 0 });
  expect(server).not.toHaveProperty('problem');
});

describe('questions that nobody answers', () => {
  type Server = Awaited<ReturnType<typeof newServer>>;
  const posted = async ({ posts }: Server): Promise<readonly StoredPost[]> =>
    (await posts()).filter(({ state }) => state === 'posted');

  test('end after seven in a row', async () => {
    const server = await newServer();
    for (let day = 0; day < 10; day += 1) await server.run(NINE + day * DAY_MS);
    expect((await posted(server)).length).toBe(7);
    expect(await server.now()).toMatchObject({ problem: 'nobody-answers' });
  });

  test('go on for seven more where somebody has answered one of them', async () => {
    const server = await newServer();
    for (let day = 0; day < 12; day += 1) {
      await server.run(NINE + day * DAY_MS);
      const [latest] = await posted(server);
      if (day === 3 && latest) await server.answer(latest);
    }
    expect((await posted(server)).length).toBe(11);
  });

  test('go on once the server is set up anew', async () => {
    const server = await newServer();
    for (let day = 0; day < 8; day += 1) await server.run(NINE + day * DAY_MS);
    const stopped = await server.now();
    if (!stopped) throw new Error('no server');
    const changedAt = NINE + 9 * DAY_MS;
    await server.set({ ...stopped, changedAt, nextDailyAt: nextRun(timetableOf(stopped), changedAt) });
    await server.run(NINE + 10 * DAY_MS);
    expect((await posted(server)).length).toBe(8);
  });
});

test('a store that does not answer costs nothing but the posts', async () => {
  const down = studyMemory(() => Promise.reject(new Error('down')), log);
  const channels = recordedChannels();
  await runDue({ knowledge, memory: down, channels, log, now: () => NINE });
  expect(channels.posts).toEqual([]);
});

test('where nobody has set anything up the store is not even opened', async () => {
  const unopened = studyMemory(() => Promise.reject(new Error('opened')), log, { mayHavePosts: () => false });
  const ask = () => {
    throw new Error('asked');
  };
  const untouched = { ...unopened, ask };
  await expect(
    runDue({ knowledge, memory: untouched, channels: recordedChannels(), log, now: () => NINE }),
  ).resolves.toBeUndefined();
});
