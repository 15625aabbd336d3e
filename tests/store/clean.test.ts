import { describe, expect, test } from 'vitest';
import type { StoredServer } from '../../src/store/records.js';
import type { Store } from '../../src/store/sql-store.js';
import { DAY_MS } from '../../src/time/local-time.js';
import { engines, openedFor } from './engines.js';

const NOW = Date.parse('2026-11-20T12:00:00Z');
const ago = (days: number): number => NOW - days * DAY_MS;
const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

describe.each(engines())('cleaning in $name', (engine) => {
  let store: Store;

  openedFor(engine, (opened) => {
    store = opened;
  });

  /** An answer some days ago, with a card and points. */
  const answer = (member: string, at: number) => {
    const card = {
      member,
      item: 'i',
      dueAt: at,
      stability: 1,
      difficulty: 1,
      reps: 1,
      lapses: 0,
      state: 2,
      lastAt: at,
    };
    const points = { server: 'on', day: day(at), member, practice: 1, daily: 0, answered: 1, correct: 1 };
    const given = { id: `${member} ${at}`, member, item: 'i', note: 'n', correct: true, day: day(at), at };
    return store.addAnswer(given, { card, points });
  };

  const server = (id: string, changes: Partial<StoredServer>): StoredServer => ({
    id,
    zone: 'UTC',
    channel: '7',
    time: '09:00',
    days: 'every day',
    topics: [],
    quietFrom: '22:00',
    quietTo: '07:00',
    failures: 0,
    changedAt: ago(31),
    ...changes,
  });

  test('takes old answers, members who have gone and servers that were switched off, and nothing else', async () => {
    await answer('gone', ago(549));
    await answer('here', ago(401));
    await answer('here', ago(399));
    await store.joinBoard('off', 'here', ago(1));
    await store.setServer(server('off', {}));
    await store.setServer(server('just-off', { changedAt: ago(29) }));
    await store.setServer(server('on', { nextDailyAt: NOW + DAY_MS }));
    await store.clean(NOW);
    expect(await store.memberOf('gone')).toBeUndefined();
    expect(await store.cardsOf('gone')).toEqual([]);
    expect((await store.answersOf('here')).map(({ at }) => at)).toEqual([ago(399)]);
    expect((await store.pointsOf('here')).map((points) => points.day)).toEqual([day(ago(399))]);
    expect(await store.boardsOf('here')).toEqual([]);
    expect(await store.serverOf('off')).toBeUndefined();
    expect(await store.serverOf('just-off')).toBeDefined();
    expect(await store.serverOf('on')).toBeDefined();
  });

  test('happens once a day', async () => {
    await answer('late', ago(600));
    await store.clean(NOW + 1_000);
    expect(await store.memberOf('late')).toBeDefined();
    await store.clean(NOW + DAY_MS);
    expect(await store.memberOf('late')).toBeUndefined();
  });
});
