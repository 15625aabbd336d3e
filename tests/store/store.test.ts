import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoredAnswer, StoredCard } from '../../src/store/records.js';
import type { Store } from '../../src/store/sql-store.js';
import { engines, openedFor } from './engines.js';

const answer = (changes: Partial<StoredAnswer> = {}): StoredAnswer => ({
  id: 'one',
  member: 'ann',
  item: 'abcdefgh',
  note: 'lambda',
  correct: true,
  day: '2026-11-20',
  at: 1_763_600_000_000,
  ...changes,
});

const card = (changes: Partial<StoredCard> = {}): StoredCard => ({
  member: 'ann',
  item: 'abcdefgh',
  dueAt: 1_763_700_000_000,
  stability: 2.3065,
  difficulty: 2.11810397,
  reps: 1,
  lapses: 0,
  state: 2,
  lastAt: 1_763_600_000_000,
  ...changes,
});

describe.each(engines())('the store in $name', (engine) => {
  let store: Store;
  let people = 0;
  /** A member that nobody has used yet. */
  const newMember = (): string => {
    people += 1;
    return `member-${people}`;
  };

  openedFor(engine, (opened) => {
    store = opened;
  });

  test('knows nobody at first', async () => {
    const member = newMember();
    expect(await store.memberOf(member)).toBeUndefined();
    expect(await store.answersOf(member)).toEqual([]);
    expect(await store.countsByNote(member)).toEqual([]);
  });

  test('keeps an answer as it was given, and who gave it since when', async () => {
    const given = answer({ id: 'kept', member: newMember() });
    expect(await store.addAnswer(given)).toBe(true);
    expect(await store.answersOf(given.member)).toEqual([given]);
    expect(await store.memberOf(given.member)).toEqual({ id: given.member, createdAt: given.at, seenAt: given.at });
  });

  test('counts the same press once, whatever it says the second time', async () => {
    const given = answer({ id: 'twice', member: newMember(), correct: false });
    expect(await store.addAnswer(given)).toBe(true);
    expect(await store.addAnswer({ ...given, correct: true })).toBe(false);
    expect(await store.answersOf(given.member)).toEqual([given]);
  });

  test('keeps the zone that a member chose, also with later answers', async () => {
    const member = newMember();
    await store.setMember(member, { zone: 'Europe/Berlin' }, 1);
    await store.addAnswer(answer({ id: 'zoned', member, at: 5 }));
    expect(await store.memberOf(member)).toEqual({ id: member, zone: 'Europe/Berlin', createdAt: 1, seenAt: 5 });
  });

  test('keeps the card that an answer moves, with the last one of each question', async () => {
    const member = newMember();
    const first = card({ member, dueAt: 5.5 * 10 ** 12 });
    const moved = card({ member, dueAt: 6 * 10 ** 12, reps: 2 });
    const other = card({ member, item: 'zzzzzzzz', dueAt: 1 });
    await store.addAnswer(answer({ id: `${member} 1`, member }), { card: first });
    expect(await store.cardOf(member, first.item)).toEqual(first);
    await store.addAnswer(answer({ id: `${member} 2`, member }), { card: moved });
    await store.addAnswer(answer({ id: `${member} 3`, member }), { card: other });
    expect(await store.cardsOf(member)).toEqual([other, moved]);
  });

  test('moves no card by an answer that is known already', async () => {
    const member = newMember();
    const given = answer({ id: `${member} 1`, member });
    await store.addAnswer(given, { card: card({ member, reps: 1 }) });
    await store.addAnswer(given, { card: card({ member, reps: 2 }) });
    expect(await store.cardOf(member, given.item)).toMatchObject({ reps: 1 });
  });

  test('keeps the day of an exam beside the zone', async () => {
    const member = newMember();
    await store.setMember(member, { zone: 'Europe/Berlin' }, 1);
    await store.setMember(member, { examDay: '2026-12-15' }, 2);
    expect(await store.memberOf(member)).toMatchObject({ zone: 'Europe/Berlin', examDay: '2026-12-15' });
  });

  test('counts first answers to a question, for a whole day those of the days before', async () => {
    const item = `counted${newMember()}`;
    const countsBefore = async (day: string) => (await store.itemCounts(day)).filter((count) => count.item === item);
    const add = async (day: string, correct: boolean, isFirst = true): Promise<void> => {
      const member = newMember();
      const at = Date.parse(`${day}T12:00:00Z`);
      await store.addAnswer(answer({ id: `quiz ${member}`, member, item, correct, day, at }), { isFirst });
    };
    await add('2026-11-18', false);
    await add('2026-11-18', true);
    await add('2026-11-18', true, false);
    expect(await countsBefore('2026-11-18')).toEqual([]);
    expect(await countsBefore('2026-11-19')).toEqual([{ item, answered: 2, wrong: 1 }]);
    await add('2026-11-20', false);
    expect(await countsBefore('2026-11-20')).toEqual([{ item, answered: 2, wrong: 1 }]);
    expect(await countsBefore('2026-11-21')).toEqual([{ item, answered: 3, wrong: 2 }]);
  });

  test('shares one secret among all who open it', async () => {
    const other = await engine.open();
    expect(await other.secret()).toBe(await store.secret());
    await other.close();
  });

  test('holds nothing of a member after deleting, not even in its files', async () => {
    const member = 'a-member-to-be-forgotten';
    await store.setMember(member, { zone: 'Pacific/Chatham' }, 1);
    await store.joinBoard('server', member, 1);
    const points = { server: 'server', day: '2026-11-20', member, practice: 1, daily: 0, answered: 1, correct: 1 };
    await store.addAnswer(answer({ id: `quiz ${member}`, member }), { card: card({ member }), points });
    expect(await engine.dump()).toContain(member);
    await store.deleteMember(member);
    expect(await store.memberOf(member)).toBeUndefined();
    expect(await engine.dump()).not.toContain(member);
  });

  test('agrees with a plain list after any sequence of answers and deletions', async () => {
    const operation = fc.record({
      kind: fc.constantFrom('add', 'add', 'add', 'delete'),
      who: fc.integer({ min: 0, max: 1 }),
      id: fc.integer({ min: 0, max: 5 }),
      note: fc.constantFrom('lambda', 'ecs'),
      correct: fc.boolean(),
      day: fc.constantFrom('2026-11-19', '2026-11-20'),
    });
    const property = fc.asyncProperty(fc.array(operation, { maxLength: 12 }), async (operations) => {
      const members = [newMember(), newMember()];
      let model: StoredAnswer[] = [];
      for (const [at, { kind, who, id, ...facts }] of operations.entries()) {
        const member = members[who] ?? '';
        if (kind === 'delete') {
          await store.deleteMember(member);
          model = model.filter((other) => other.member !== member);
          continue;
        }
        const given = answer({ ...facts, member, id: `${member} ${id}`, at });
        const isNew = !model.some((other) => other.id === given.id);
        expect(await store.addAnswer(given)).toBe(isNew);
        if (isNew) model.push(given);
      }
      for (const member of members) {
        const own = model.filter((other) => other.member === member);
        expect(await store.answersOf(member)).toEqual(own);
        expect([...(await store.daysOf(member))].sort()).toEqual([...new Set(own.map(({ day }) => day))].sort());
        const counts = await store.countsByNote(member);
        expect(counts.reduce((sum, { answered }) => sum + answered, 0)).toBe(own.length);
        expect(counts.reduce((sum, { right }) => sum + right, 0)).toBe(own.filter(({ correct }) => correct).length);
      }
    });
    await fc.assert(property, { numRuns: 15 });
  }, 30_000);

  test('opens at once in several processes or connections, of which one makes the tables', async () => {
    const stores = await Promise.all([engine.open(), engine.open(), engine.open()]);
    expect(stores.length).toBe(3);
    await Promise.all(stores.map((other) => other.close()));
  });
});
