import { describe, expect, test } from 'vitest';
import type { StoredPoints } from '../../src/store/records.js';
import type { Store } from '../../src/store/sql-store.js';
import { engines, openedFor } from './engines.js';

const points = (changes: Partial<StoredPoints>): StoredPoints => ({
  server: 'one',
  day: '2026-11-18',
  member: 'ann',
  practice: 1,
  daily: 0,
  answered: 1,
  correct: 1,
  ...changes,
});

describe.each(engines())('boards in $name', (engine) => {
  let store: Store;
  let count = 0;

  openedFor(engine, (opened) => {
    store = opened;
  });

  /** An answer that earns points; each call is another one. */
  const earn = (earned: StoredPoints, id?: string) => {
    count += 1;
    const facts = { member: earned.member, item: 'i', note: 'n', correct: true, day: earned.day, at: 1 };
    return store.addAnswer({ ...facts, id: id ?? `earned ${count}` }, { points: earned });
  };

  test('know who has joined which', async () => {
    expect(await store.boardsOf('ann')).toEqual([]);
    await store.joinBoard('joined', 'ann', 1);
    await store.joinBoard('joined', 'ann', 2);
    expect(await store.boardsOf('ann')).toEqual(['joined']);
    expect(await store.memberOf('ann')).toBeDefined();
  });

  test('add up the points of some days, most first', async () => {
    await earn(points({}));
    await earn(points({ day: '2026-11-19', practice: 0, daily: 3 }));
    await earn(points({ member: 'bob', practice: 0, daily: 1, correct: 0 }));
    await earn(points({ member: 'cyd', day: '2026-11-25' }));
    await earn(points({ member: 'dan', server: 'two' }));
    expect(await store.board('one', '2026-11-16', '2026-11-22')).toEqual([
      { member: 'ann', points: 4, answered: 2, correct: 2 },
      { member: 'bob', points: 1, answered: 1, correct: 0 },
    ]);
  });

  test('give at most 15 points a day for practice', async () => {
    for (let more = 0; more < 20; more += 1) await earn(points({ server: 'keen' }));
    await earn(points({ server: 'keen', practice: 0, daily: 3 }));
    expect(await store.board('keen', '2026-11-18', '2026-11-18')).toEqual([
      { member: 'ann', points: 18, answered: 21, correct: 21 },
    ]);
  });

  test('count an answer once, however often it arrives', async () => {
    for (const id of ['same', 'same']) await earn(points({ server: 'once' }), id);
    expect(await store.board('once', '2026-11-18', '2026-11-18')).toMatchObject([{ points: 1 }]);
  });

  test('keep nothing of who leaves', async () => {
    await store.joinBoard('left', 'eve', 1);
    await earn(points({ server: 'left', member: 'eve' }));
    await store.leaveBoard('left', 'eve');
    expect(await store.pointsOf('eve')).toEqual([]);
    expect(await store.boardsOf('eve')).toEqual([]);
  });
});
