import { describe, expect, test } from 'vitest';
import type { StoredPost, StoredServer } from '../../src/store/records.js';
import type { Store } from '../../src/store/sql-store.js';
import { engines, openedFor } from './engines.js';
import { claimedBy } from './writer-process.js';

const server = (id: string, changes: Partial<StoredServer> = {}): StoredServer => ({
  id,
  zone: 'Europe/Berlin',
  channel: '77',
  time: '09:00',
  days: 'weekdays',
  topics: ['lambda', 'ecs'],
  quietFrom: '22:00',
  quietTo: '07:00',
  nextDailyAt: 1_000,
  failures: 0,
  changedAt: 1,
  ...changes,
});

const post = (of: string, changes: Partial<StoredPost> = {}): StoredPost => ({
  server: of,
  kind: 'daily',
  day: '2026-11-20',
  item: 'abcdefgh',
  channel: '77',
  state: 'claimed',
  claimedAt: 1_001,
  triedAt: 1_001,
  answered: 0,
  correct: 0,
  ...changes,
});

describe.each(engines())('posts in $name', (engine) => {
  let store: Store;

  openedFor(engine, (opened) => {
    store = opened;
  });

  test('keeps what a server has set up, and what it sets up anew', async () => {
    expect(await store.serverOf('settings')).toBeUndefined();
    await store.setServer(server('settings'));
    expect(await store.serverOf('settings')).toEqual(server('settings'));
    const { nextDailyAt: _none, ...off } = server('settings', { topics: [], problem: 'no-channel', failures: 3 });
    await store.setServer(off);
    expect(await store.serverOf('settings')).toEqual(off);
  });

  test('finds the servers with a question or a board due', async () => {
    await store.setServer(server('due', { nextDailyAt: 50 }));
    await store.setServer(server('board', { nextDailyAt: 90, nextBoardAt: 50 }));
    await store.setServer(server('later', { nextDailyAt: 51 }));
    const due = await store.serversDue(50);
    expect(due.map(({ id }) => id).sort()).toEqual(['board', 'due']);
  });

  test('lets one of many who claim a post at once have it, and sets the next run', async () => {
    await store.setServer(server('one'));
    const claims = [1, 2, 3].map(() => store.claimPost(post('one'), 1_000, 5_000));
    expect((await Promise.all(claims)).filter((won) => won)).toEqual([true]);
    expect(await store.serverOf('one')).toMatchObject({ nextDailyAt: 5_000 });
  });

  test('gives each of 60 posts to one of two processes that want all of them', async () => {
    const claimed = await Promise.all([claimedBy(engine.name, engine.where()), claimedBy(engine.name, engine.where())]);
    const all = claimed.flat();
    expect(all.length).toBe(60);
    expect(new Set(all).size).toBe(60);
  }, 30_000);

  test('leaves the next run alone if the server has been set up anew', async () => {
    await store.setServer(server('anew', { nextDailyAt: 2_000 }));
    await store.claimPost(post('anew'), 1_000, 5_000);
    expect(await store.serverOf('anew')).toMatchObject({ nextDailyAt: 2_000 });
  });

  test.each(['failed', 'skipped'] as const)(
    'lets one claim a post anew that has %s, once it is due anew',
    async (state) => {
      const of = `anew-${state}`;
      await store.setServer(server(of));
      expect(await store.claimPost(post(of, { state: state === 'skipped' ? state : 'claimed' }), 1_000, 5_000)).toBe(
        true,
      );
      if (state === 'failed') await store.settlePost(post(of), { state });
      expect(await store.claimPost(post(of), 1_000, 5_000)).toBe(false);
      await store.setServer(server(of, { nextDailyAt: 2_000 }));
      const again = post(of, { item: 'hgfedcba', channel: '88', claimedAt: 2_001, triedAt: 2_001 });
      const claims = [1, 2].map(() => store.claimPost(again, 2_000, 5_000));
      expect((await Promise.all(claims)).filter((won) => won)).toEqual([true]);
      expect(await store.postsOf(of, 'daily', '')).toEqual([again]);
    },
  );

  test.each(['claimed', 'posted', 'unknown'] as const)('lets nobody claim one anew that is %s', async (state) => {
    const of = `seen-${state}`;
    await store.setServer(server(of));
    await store.claimPost(post(of), 1_000, 2_000);
    if (state !== 'claimed') await store.settlePost(post(of), { state });
    expect(await store.claimPost(post(of), 2_000, 5_000)).toBe(false);
    expect(await store.postsOf(of, 'daily', '')).toMatchObject([{ state }]);
  });

  test('lets one take over a claim that nobody has heard of since, and settles it once', async () => {
    await store.claimPost(post('silent'), 0, undefined);
    const [found] = (await store.claimedPosts(1_001)).filter(({ server: of }) => of === 'silent');
    expect(found).toEqual(post('silent'));
    const taken = await Promise.all([store.retryPost(post('silent'), 9_000), store.retryPost(post('silent'), 9_001)]);
    expect(taken.filter((won) => won)).toEqual([true]);
    expect(await store.settlePost(post('silent'), { state: 'posted', message: '5' })).toBe(true);
    expect(await store.settlePost(post('silent'), { state: 'unknown' })).toBe(false);
    expect(await store.postsOf('silent', 'daily', '2026-11-20')).toMatchObject([{ state: 'posted', message: '5' }]);
  });

  test('counts the answers to a post, each once', async () => {
    await store.claimPost(post('counted'), 0, undefined);
    const given = { member: 'ann', item: 'abcdefgh', note: 'lambda', correct: true, day: '2026-11-20', at: 1 };
    const key = post('counted');
    for (const id of ['a', 'a', 'b']) await store.addAnswer({ ...given, id }, { post: key });
    await store.addAnswer({ ...given, id: 'c', correct: false }, { post: key });
    expect(await store.answerOf('c')).toEqual({ ...given, id: 'c', correct: false });
    expect(await store.postsOf('counted', 'daily', '')).toMatchObject([{ answered: 3, correct: 2 }]);
  });

  test('lists the posts of a kind, the latest first', async () => {
    for (const day of ['2026-11-19', '2026-11-21', '2026-11-20']) await store.claimPost(post('list', { day }), 0, 1);
    await store.claimPost(post('list', { kind: 'board' }), 0, 1);
    const days = (await store.postsOf('list', 'daily', '2026-11-20')).map(({ day }) => day);
    expect(days).toEqual(['2026-11-21', '2026-11-20']);
  });

  test('notes how posts fare, and stops them', async () => {
    await store.setServer(server('refused', { nextBoardAt: 7_000 }));
    await store.setPostStatus('refused', { failures: 1, problem: 'no-channel' });
    expect(await store.serverOf('refused')).toMatchObject({ failures: 1, problem: 'no-channel', nextDailyAt: 1_000 });
    await store.setPostStatus('refused', { failures: 3, problem: 'no-channel', stoppedAt: 9_000 });
    const stopped = await store.serverOf('refused');
    expect(stopped).toMatchObject({ changedAt: 9_000 });
    expect(stopped).not.toHaveProperty('nextDailyAt');
    expect(stopped).not.toHaveProperty('nextBoardAt');
  });
});
